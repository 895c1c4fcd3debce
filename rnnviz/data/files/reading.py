"""A file of any format as a table: the bytes decide which format it is, its name only decides between text formats."""

from rnnviz.data.files import archives, delimited, folders, records, sheets
from rnnviz.data.files.decoding import decode
from rnnviz.data.files.sampling import Take, TooLongError
from rnnviz.data.files.table import MAX_BYTES, MAX_CHARS, Table, UnreadableError

MAX_UPLOAD = 100_000_000  # bytes of a file of which a sample is taken
ENDINGS = ("csv", "tsv", "txt", "jsonl", "ndjson", "json", "xlsx", "parquet", "zip")
_OTHERS = {  # what people try, by its first bytes
    b"%PDF": "a PDF: please upload a table instead",
    b"\xd0\xcf\x11\xe0": "an old Excel file: please save it as .xlsx or CSV (UTF-8)",
    b"\x1f\x8b": "packed with gzip: please unpack it first",
    b"\x89PNG": "a picture: please upload a table instead",
    b"\xff\xd8\xff": "a picture: please upload a table instead",
    b"7z\xbc\xaf": "a 7z archive: please unpack it first",
    b"Rar!": "a RAR archive: please unpack it first",
}


def read(data: bytes, take: Take | None = None) -> Table:
    """Return the table in a file; what its cells hold together is bounded, however short it is written.

    Args:
        data: the file.
        take: all of it (the default) or a sample.

    Raises:
        TooLongError: it is too long to be read whole, and no sample is wanted.
        UnreadableError: it cannot be read with certainty, in one sentence that says where and what to change.
    """
    table = _read(data, take or Take())
    if (chars := sum(len(cell) for row in table.rows for cell in row)) > MAX_CHARS:
        raise UnreadableError(
            f"The rows of this file hold {chars / 1e6:,.0f} million characters: please upload at most {MAX_CHARS // 10**6}."
        )
    return table


def _read(data: bytes, take: Take, *, packed: bool = False) -> Table:
    """Read a file, or one that was `packed` in an archive: there are no archives in archives, each would be held in memory."""
    if len(data) > MAX_UPLOAD:
        raise UnreadableError(
            f"This file has {len(data) / 1e6:.1f} MB: please upload at most {MAX_UPLOAD / 1e6:.0f} MB."
        )
    if len(data) > MAX_BYTES and take.sample is None:
        raise TooLongError(
            f"This file has {len(data) / 1e6:.1f} MB: files of more than {MAX_BYTES / 1e6:.0f} MB are not read whole, but "
            "a sample can be taken."
        )
    for first, what in _OTHERS.items():
        if data.startswith(first):
            raise UnreadableError(f"This file is {what}.")
    if archives.is_zip(data):
        return _archive(data, take, packed=packed)
    if sheets.is_parquet(data):
        return sheets.parquet(data, take)
    text, note = decode(data)
    table = records.read(text, take) if records.looks_like(text) else delimited.read(text, take)
    return Table(
        table.columns, table.rows, table.places, table.place, (*([note] if note else []), *table.notes), table.total
    )


def _archive(data: bytes, take: Take, *, packed: bool) -> Table:
    """Read a workbook, a zip of folders, or a zip with one table in it."""
    with archives.opened(data) as archive:
        names = [member.filename for member in archive.infolist()]
        if "xl/workbook.xml" in names:
            return sheets.excel(archive, take)
        if packed:
            raise UnreadableError("This archive holds another archive: please unpack that one first.")
        if table := folders.read(archive, take):
            return table
        inner = [m for m in archive.infolist() if m.filename.lower().endswith(ENDINGS[:-1]) and not m.is_dir()]
        inner = [m for m in inner if not m.filename.startswith(("__MACOSX", "."))]
        if len(inner) != 1:
            raise UnreadableError(
                "This archive holds neither the folders pos and neg with a text file for each review nor a single table: "
                "please pack one of these."
            )
        return _read(archives.content(archive, inner[0]), take, packed=True)
