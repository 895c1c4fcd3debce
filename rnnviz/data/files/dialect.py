"""Text tables: which delimiter and which quotation marks a file uses, and its records read strictly by that.

A table is read as its author meant it, or not at all. Every dialect is tried strictly: a quotation mark that never
closes, or closes within a text, is an error and not the beginning of a longer review.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Literal

from rnnviz.data.files.table import UnreadableError, blank, stripped

DELIMITERS = (",", "\t", ";", "|")
_HEAD = 256_000  # characters that a dialect is chosen from
_FEW, _SHORT = 12, 12  # a column of at most so many different values, each at most so long, is one of labels
_CELL = 1_000_000  # characters of one cell

Quoting = Literal["doubled", "backslash", "none"]
QUOTINGS: tuple[Quoting, ...] = ("doubled", "backslash", "none")  # the likeliest first

csv.field_size_limit(_CELL)  # of the process: Python's own limit is too short for a long review in quotation marks


@dataclass(frozen=True)
class Dialect:
    """How the cells of a line are told apart."""

    delimiter: str
    quoting: Quoting = "doubled"  # how a quotation mark stands in a quoted cell; 'none': it is a letter like others
    labels: tuple[tuple[int, frozenset[str]], ...] = ()  # the columns of few, short values, and these

    @property
    def arguments(self) -> dict[str, Any]:
        """What csv.reader is told."""
        common: dict[str, Any] = {"delimiter": self.delimiter, "skipinitialspace": True}
        match self.quoting:
            case "doubled":
                return common | {"strict": True}
            case "backslash":
                return common | {"strict": True, "escapechar": "\\"}
        return common | {"quoting": csv.QUOTE_NONE}


@dataclass(frozen=True)
class Record:
    """One row of a text table."""

    line: int  # where it begins, counted from 1
    cells: tuple[str, ...]
    lines: int = 1  # of the file, that it takes


class DialectError(UnreadableError):
    """A text is not in the dialect it is read in; the sentence names the line."""


def records(text: str, dialect: Dialect, first_line: int = 1) -> Iterator[Record]:
    """Yield the rows of a text that are not blank.

    Raises:
        DialectError: a quotation mark is not closed where the text can be meant to, or a cell is endless.
    """
    lines = _Remembered(text)
    reader = csv.reader(lines, **dialect.arguments)
    line = first_line
    while True:
        lines.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise DialectError(
                f"Line {line:,} holds a quotation mark that is not closed, or stands alone within its text: please "
                f"write it twice, or leave it out ({error})."
            ) from None
        if len(lines.taken) > 1 and _joined(lines.taken, dialect, len(cells)):
            raise DialectError(
                f"Line {line:,} opens a quotation mark that closes on line {line + len(lines.taken) - 1:,} only, and the "
                "lines between look like rows of their own: please close it."
            )
        if not blank(cells):
            bare = dialect.quoting == "none"
            yield Record(line, tuple(_bare(cell) if bare else cell for cell in cells), len(lines.taken))
        line += len(lines.taken)


class _Remembered:
    """The lines of a text one after another; those since the last record are kept."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


def _joined(taken: Sequence[str], dialect: Dialect, width: int) -> bool:
    """Return whether a record of several lines holds a line, before its last, that is a row by itself."""
    for k, line in enumerate(taken[:-1]):
        cells = line.rstrip("\r\n").split(dialect.delimiter)
        if len(cells) != width:
            continue
        opened = next((c for c, cell in enumerate(cells) if cell.lstrip().startswith('"')), 0) if k == 0 else -1
        told = [stripped(_bare(cells[c])).casefold() in values for c, values in dialect.labels if opened < c < width]
        if told and all(told):
            return True
    return False


def _bare(cell: str) -> str:
    """Return a cell without the pair of quotation marks around it."""
    inner = cell.strip()
    return inner[1:-1].replace('""', '"') if len(inner) > 1 and inner[0] == inner[-1] == '"' else cell


def choose(text: str) -> list[Dialect]:
    """Return the dialects to read a text in, the likeliest first; all have the delimiter that fits the beginning best."""
    head = text if len(text) <= _HEAD else text[: text.rfind("\n", 0, _HEAD) + 1 or _HEAD]
    delimiter = max(DELIMITERS, key=lambda d: max(_fit(head, Dialect(d, quoting)) for quoting in QUOTINGS))
    tried = [Dialect(delimiter, quoting) for quoting in QUOTINGS]
    return [replace(dialect, labels=_labels(head, dialect)) for dialect in tried]


def _fit(head: str, dialect: Dialect) -> tuple[float, int]:
    """Return (share of the rows that have as many cells as the first one, cells of it): more is better, of at least two."""
    widths: list[int] = []
    try:
        widths.extend(len(record.cells) for record in records(head, dialect))
    except DialectError:
        widths.append(-1)
    if not widths or widths[0] < 2:
        return 0.0, 0
    whole = 1.0 if widths[-1] > 0 else 0.5  # of one that breaks off
    return whole * sum(width == widths[0] for width in widths) / len(widths), -widths[0]


def _labels(head: str, dialect: Dialect) -> tuple[tuple[int, frozenset[str]], ...]:
    """Return the columns of few, short values (which tell a row from the middle of a text), and the values of each."""
    rows: list[tuple[str, ...]] = []
    with suppress(DialectError):  # then what stands before it has to do
        rows.extend(record.cells for record in records(head, dialect) if record.lines == 1)
    del rows[:1]
    if not rows:
        return ()
    width = Counter(map(len, rows)).most_common(1)[0][0]
    found = []
    for k in range(width):
        values = [stripped(_bare(row[k])).casefold() for row in rows if len(row) == width]
        short = [value for value in values if 0 < len(value) <= _SHORT]
        if len(short) >= 0.9 * len(values) and len(set(short)) <= min(_FEW, len(values) - 1):
            found.append((k, frozenset(short)))
    return tuple(found)


def declared(text: str) -> tuple[str, str] | None:
    """Return (delimiter, the rest) of a text whose first line says `sep=;`, as spreadsheets write it; else None."""
    line, _, rest = text.partition("\n")
    mark = stripped(line).replace(" ", "")
    if mark.lower().startswith("sep=") and len(mark) == 5:
        return mark[-1], rest
    return None
