"""Spreadsheets and Parquet files as tables of texts."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from python_calamine import CalamineError, CalamineWorkbook

from rnnviz.data.columns import KNOWN
from rnnviz.data.files import workbooks
from rnnviz.data.files.sampling import Take
from rnnviz.data.files.table import MAX_COLUMNS, Table, UnreadableError, blank, fitted, kind, named, stripped

_PARQUET_BYTES = 400_000_000  # uncompressed, by the file's own account
_PARQUET_ROWS = 2_000_000
_BATCH = 1_000


def is_parquet(data: bytes) -> bool:
    """Return whether the bytes begin and end as a Parquet file does."""
    return data.startswith(b"PAR1") and data.endswith(b"PAR1")


def excel(archive: zipfile.ZipFile, take: Take) -> Table:
    """Return the first sheet of a workbook that is not empty; a formula is the value that was saved with it.

    Raises:
        UnreadableError: it is damaged, empty or would unpack to too much, in one sentence.
    """
    checked = workbooks.checked(archive)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(checked))
        names = [sheet.name for sheet in book.sheets_metadata]
        for name in names:
            rows = [[_cell(value) for value in row] for row in book.get_sheet_by_name(name).to_python()]
            if any(not blank(row) for row in rows):
                break
        else:
            raise UnreadableError("This workbook is empty: its first sheet needs a row for each review.")
    except CalamineError as error:
        raise UnreadableError(
            f"This workbook is not readable ({kind(error)}): please save it as CSV (UTF-8)."
        ) from None
    return _sheet(rows, f"Sheet '{name[:40]}' was read." if len(names) > 1 else "", take)


def _sheet(rows: Sequence[Sequence[str]], note: str, take: Take) -> Table:
    numbered = [(number, row) for number, row in enumerate(rows, 1) if not blank(row)]
    width = max(len(row) for _, row in numbered)
    if width < 2:
        raise UnreadableError("This sheet has one column: it needs two, a text and a label.")
    if width > MAX_COLUMNS:
        raise UnreadableError(f"This sheet has {width:,} columns: please upload at most {MAX_COLUMNS}.")
    head = numbered[0][1]
    titled = any(stripped(cell).casefold() in KNOWN for cell in head) or not _repeats(head, numbered[1:])
    taken = take.of(numbered[1:] if titled else numbered)
    return Table(
        columns=named(fitted([stripped(cell) for cell in head], width) if titled else [""] * width),
        rows=tuple(fitted(row, width) for _, row in taken.rows),
        places=tuple(place for place, _ in taken.rows),
        place="Row",
        notes=tuple(filter(None, (note, *taken.notes))),
        total=taken.total,
    )


def _repeats(head: Sequence[str], below: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Return whether the first row holds a short value that stands below it too: then it is a review and no heading."""
    return any(
        0 < len(cell) <= 12 and any(k < len(row) and row[k] == cell for _, row in below[:200])
        for k, cell in enumerate(head)
    )


def parquet(data: bytes, take: Take) -> Table:
    """Return the columns of a Parquet file that hold texts, numbers or truth values.

    Raises:
        UnreadableError: it is damaged, or too large by its own account, in one sentence.
    """
    try:
        file = _parquet_file(data)
        size = sum(file.metadata.row_group(k).total_byte_size for k in range(file.metadata.num_row_groups))
        if size > _PARQUET_BYTES:
            raise UnreadableError(f"This file unpacks to {size / 1e6:,.0f} MB: please upload at most 400 MB.")
        if (rows := file.metadata.num_rows) > _PARQUET_ROWS:
            raise UnreadableError(f"This file has {rows:,} rows: please upload at most {_PARQUET_ROWS:,}.")
        wanted = [field.name for field in file.schema_arrow if _plain(field.type)][:MAX_COLUMNS]
        if len(wanted) < 2:
            raise UnreadableError("This file needs two columns of texts or numbers: a text and a label.")
        taken = take.of(_parquet_rows(file, wanted))
    except UnreadableError:
        raise
    except (pa.ArrowException, ArithmeticError, LookupError, OSError, ValueError) as error:
        raise UnreadableError(f"This Parquet file is not readable: {kind(error)}.") from None
    return Table(
        columns=named(wanted),
        rows=tuple(row for _, row in taken.rows),
        places=tuple(place for place, _ in taken.rows),
        place="Row",
        notes=taken.notes,
        total=taken.total,
    )


def _parquet_file(data: bytes) -> pq.ParquetFile:
    """Open it so that texts come as numbers of a dictionary: one that a million rows share is then one text in memory."""
    schema = pq.read_schema(io.BytesIO(data))
    texts = [field.name for field in schema if _plain(field.type) and not pa.types.is_primitive(field.type)]
    return pq.ParquetFile(io.BytesIO(data), read_dictionary=texts)


def _parquet_rows(file: pq.ParquetFile, wanted: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    number = 0
    for batch in file.iter_batches(batch_size=_BATCH, columns=wanted):
        columns = [_values(batch.column(name)) for name in wanted]
        for row in zip(*columns, strict=True):
            number += 1
            yield number, tuple(_cell(value) for value in row)


def _values(column: pa.Array) -> list[Any]:
    """Return the values of a column; equal texts are one object."""
    if not pa.types.is_dictionary(column.type):
        return list(column.to_pylist())
    used = column.indices.drop_null().unique()
    texts = dict(zip(used.to_pylist(), column.dictionary.take(used).to_pylist(), strict=True))
    return [texts.get(k) for k in column.indices.to_pylist()]


def _plain(data_type: pa.DataType) -> bool:
    value = data_type.value_type if pa.types.is_dictionary(data_type) else data_type
    texts = pa.types.is_string(value) or pa.types.is_large_string(value) or pa.types.is_string_view(value)
    return texts or pa.types.is_integer(value) or pa.types.is_floating(value) or pa.types.is_boolean(value)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))  # a spreadsheet knows no whole numbers
    return str(value)
