"""CSV and its relatives: a text becomes named columns and rows of texts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rnnviz.data.columns import KNOWN
from rnnviz.data.files import dialect as dialects
from rnnviz.data.files.dialect import Dialect, DialectError, Record
from rnnviz.data.files.sampling import Take
from rnnviz.data.files.table import MAX_COLUMNS, Table, UnreadableError, blank, fitted, named, stripped

NAMES: Final = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "vertical bars"}


def read(text: str, take: Take) -> Table:
    """Return the table in a text.

    Raises:
        UnreadableError: it is no table that can be read with certainty, in one sentence that names the line.
    """
    if not text.strip("\ufeff \r\n\t"):
        raise UnreadableError("This file is empty: it needs a line for each review, with its text and its label.")
    first_line, rest = 1, text
    tried = dialects.choose(text)
    if said := dialects.declared(text):
        delimiter, rest = said
        first_line, tried = 2, [Dialect(delimiter, d.quoting, d.labels) for d in dialects.choose(rest)]
    troubles: list[DialectError] = []
    for dialect in tried:
        try:
            return _table(rest, dialect, first_line, take)
        except DialectError as trouble:
            troubles.append(trouble)
    raise UnreadableError(str(troubles[0]))


def _table(text: str, dialect: Dialect, first_line: int, take: Take) -> Table:
    head = next(dialects.records(text, dialect, first_line), None)
    if head is None or len(head.cells) < 2:
        raise DialectError(
            "This file has one column: it needs two, a text and a label, with a comma or a tab between them."
        )
    if len(head.cells) > MAX_COLUMNS:
        raise DialectError(
            f"The first line has {len(head.cells):,} cells: please upload at most {MAX_COLUMNS} columns."
        )
    width, titled = len(head.cells), _is_header(head.cells, text, dialect, first_line)
    rows = dialects.records(text, dialect, first_line)
    if titled:
        next(rows)
    taken = take.of((record.line, record) for record in _even(rows, width, dialect))
    return Table(
        columns=named([stripped(cell) for cell in head.cells] if titled else [""] * width),
        rows=tuple(fitted(record.cells, width) for _, record in taken.rows),
        places=tuple(place for place, _ in taken.rows),
        notes=(f"Its columns are separated by {NAMES.get(dialect.delimiter, repr(dialect.delimiter))}.", *taken.notes)
        + (() if titled else ("Its first line is a review: it names no columns.",)),
        total=taken.total,
    )


def _even(rows: Iterator[Record], width: int, dialect: Dialect) -> Iterator[Record]:
    """Yield the rows, none of which has more cells than the first line."""
    for record in rows:
        cells = len(record.cells)
        if cells > width and not blank(record.cells[width:]):
            name = NAMES.get(dialect.delimiter, "delimiters")
            raise DialectError(
                f"Line {record.line:,} has {cells} cells where the first line has {width}: a text that holds {name} needs "
                "quotation marks around it."
            )
        if cells < width and dialect.quoting == "none":
            raise DialectError(f"Line {record.line:,} has {cells} cells where the first line has {width}.")
        yield record


def _is_header(cells: Sequence[str], text: str, dialect: Dialect, first_line: int) -> bool:
    """Return whether the first row names the columns: by words that do, or by holding no value that stands below it."""
    if any(stripped(cell).casefold() in KNOWN for cell in cells):
        return True
    if not dialect.labels:
        return True
    below: Counter[str] = Counter()
    for count, record in enumerate(dialects.records(text, dialect, first_line)):
        if count == 200:
            break
        if count:
            below.update(stripped(record.cells[k]).casefold() for k, _ in dialect.labels if k < len(record.cells))
    return not any(stripped(cells[k]).casefold() in below for k, _ in dialect.labels if k < len(cells))
