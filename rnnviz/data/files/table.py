"""What a file holds, before anybody has said what its columns mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

MAX_BYTES = 25_000_000  # of a file that is read whole
MAX_ROWS = 50_000  # of a table; of a longer file a sample is taken
MAX_COLUMNS = 200
MAX_CHARS = 150_000_000  # of all cells together: a file may write a text once and use it a million times


class UnreadableError(ValueError):
    """A file cannot be read with certainty; the sentence says where, and what to change."""


@dataclass(frozen=True)
class Table:
    """The rows of a file as texts."""

    columns: tuple[str, ...]  # their names, no two the same
    rows: tuple[tuple[str, ...], ...] = field(repr=False)  # (rows, columns)
    places: tuple[int, ...] = field(repr=False)  # (rows,) the line or row of the file, counted from 1
    place: str = "Line"  # what a place is called: 'Line', 'Row' or 'File'
    notes: tuple[str, ...] = ()  # how it was read, a sentence each, where there was something to decide
    total: int = 0  # rows of the file; more than are here when this is a sample

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> list[str]:
        """Return the cells of one column."""
        k = self.columns.index(name)
        return [row[k] for row in self.rows]


def named(names: Sequence[str]) -> tuple[str, ...]:
    """Return names for columns, fit for the screen and no two the same; a column without one gets its number."""
    found: list[str] = []
    for k, raw in enumerate(names, 1):
        name = "".join(filter(str.isprintable, raw)).strip()[:60] or f"column {k}"
        same, wanted = 1, name
        while wanted in found:
            same += 1
            wanted = f"{name} ({same})"
        found.append(wanted)
    return tuple(found)


def fitted(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a row of `width` cells: what is not there is ''."""
    return (*cells[:width], *[""] * (width - len(cells)))


def blank(cells: Sequence[str]) -> bool:
    """Return whether nothing stands in a row, as between two tables or at a file's end."""
    return not any(map(stripped, cells))


def stripped(cell: str) -> str:
    """Return a cell without what cannot be seen at its ends: blanks, byte order marks, zero-width characters."""
    return cell.strip(_UNSEEN)


# Blanks of Python's str.strip, and the format characters that word processors and web pages leave behind.
_UNSEEN = "".join(
    [*filter(str.isspace, map(chr, range(0x3001))), *"\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u202a\u202c"]
)


def kind(error: Exception) -> str:
    """Return what a library says of a file, as the end of a sentence: one line, not too long."""
    said = "".join(filter(str.isprintable, (str(error).splitlines() or [""])[0])).strip(" .")
    return said[:80] or type(error).__name__
