"""What a workbook would become, measured before it is read: a few bytes of one can stand for gigabytes.

A reader fills the whole rectangle up to the last cell, and copies a text that is written once into every cell that uses
it. Both are counted here in the XML itself, as the reader would understand it.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final, NamedTuple

from rnnviz.data.files import archives
from rnnviz.data.files.table import MAX_CHARS, UnreadableError

MAX_CELLS: Final = 5_000_000  # of the rectangles of all sheets together
_STRINGS: Final = "sharedstrings.xml"
_TAG: Final = rb"""((?:[^>"']|"[^"]*"|'[^']*')*+)>"""  # what stands in a tag: a > within quotes does not end it
_CELL: Final = re.compile(
    rb"<(?:\w+:)?(row|c)(?=[\s/>])" + _TAG + rb"(?:\s*<(?:\w+:)?v(?=[\s>])" + _TAG + rb"\s*(\d{1,9})\s*<)?"
)
_TEXT: Final = re.compile(rb"<(?:\w+:)?si(?=[\s/>])")
_PLACE: Final = re.compile(rb"""(?:^|\s)(?:\w+:)?r\s*=\s*["']\s*([A-Za-z]{0,7})(\d{0,9})""")
_SHARED: Final = re.compile(rb"""(?:^|\s)t\s*=\s*["']s["']""")


class _Cell(NamedTuple):
    row: int  # from 1, as the next
    column: int  # 0 for the row itself
    chars: int  # of its shared text, in bytes


def checked(archive: zipfile.ZipFile) -> bytes:
    """Return a workbook that can be read without harm.

    Raises:
        UnreadableError: it is too large unpacked, in one sentence.
    """
    packed = archives.repacked(archive, (".xml", ".rels"))
    with zipfile.ZipFile(io.BytesIO(packed)) as book:
        texts = [_lengths(book.read(name)) for name in book.namelist() if name.lower().endswith(_STRINGS)]
        lengths, cells, chars = max(texts, key=sum, default=[]), 0, 0
        for name in book.namelist():
            rows = columns = 0
            for cell in _cells(book.read(name), lengths):
                rows, columns, chars = max(rows, cell.row), max(columns, cell.column), chars + cell.chars
                if cells + rows * columns > MAX_CELLS or chars > MAX_CHARS:
                    raise UnreadableError(
                        f"This workbook would unpack to more than {MAX_CELLS:,} cells or {MAX_CHARS // 10**6} million "
                        "characters: please upload a smaller one, or save it as CSV (UTF-8)."
                    )
            cells += rows * columns
    return packed


def _lengths(xml: bytes) -> list[int]:
    """Return the bytes of each shared text, its tags included."""
    starts = [match.start() for match in _TEXT.finditer(xml)]
    return [end - start for start, end in zip(starts, [*starts[1:], len(xml)], strict=bool(starts))]


def _cells(xml: bytes, lengths: list[int]) -> Iterator[_Cell]:
    """Yield the rows and cells of a part, wherever it says that they are or where they follow from those before."""
    if b"\0" in xml:  # of two bytes a character: nothing here would see it
        raise UnreadableError("This workbook is written in a rare encoding: please save it as CSV (UTF-8).")
    longest, row, column = max(lengths, default=0), 0, 0
    for match in _CELL.finditer(xml):
        kind, about, _, text = match.groups()
        letters, digits = (place[1], place[2]) if (place := _PLACE.search(about)) else (b"", b"")
        if kind == b"row":
            row, column = int(digits) if digits else row + 1, 0
        else:
            row = int(digits) if digits else row
            column = _number(letters) if letters else column + 1
        used = kind == b"c" and _SHARED.search(about) is not None
        known = text is not None and int(text) < len(lengths)
        yield _Cell(row, column, (lengths[int(text)] if known else longest) if used else 0)


def _number(letters: bytes) -> int:
    """Return the number of a column from 1: A, Z, AA."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number
