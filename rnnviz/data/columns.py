"""What the columns of a table most likely mean: which one holds the reviews, which one the labels."""

from collections.abc import Sequence
from typing import NamedTuple

from rnnviz.data.files.table import Table, stripped

TEXTS = (
    "text",
    "review",
    "reviews",
    "review_text",
    "reviewtext",
    "sentence",
    "content",
    "comment",
    "body",
    "tweet",
    "phrase",
    "message",
    "review_body",
)
LABELS = (
    "label",
    "labels",
    "sentiment",
    "class",
    "target",
    "polarity",
    "stars",
    "star_rating",
    "rating",
    "score",
    "overall",
    "category",
    "y",
)
KNOWN = frozenset((*TEXTS, *LABELS))
_LOOKED_AT = 500  # rows


class Guess(NamedTuple):
    """The columns that a table is read by, until somebody chooses others."""

    text: str
    label: str


def guess(table: Table) -> Guess:
    """Return the likeliest columns: by their names, then the one of the longest texts, and the one of the fewest values."""
    text = _by_name(table.columns, TEXTS) or max(table.columns, key=lambda name: _length(table, name))
    others = [name for name in table.columns if name != text]
    label = _by_name(others, LABELS) or min(others, key=lambda name: _variety(table, name))
    return Guess(text, label)


def _by_name(columns: Sequence[str], wanted: Sequence[str]) -> str | None:
    found = {name.casefold().replace(" ", "_"): name for name in reversed(columns)}
    return next((found[name] for name in wanted if name in found), None)


def _length(table: Table, name: str) -> float:
    cells = table.column(name)[:_LOOKED_AT]
    return sum(map(len, cells)) / max(len(cells), 1)


def _variety(table: Table, name: str) -> float:
    """How many different values a column has; one value alone tells nothing apart."""
    values = {stripped(cell).casefold() for cell in table.column(name)[:_LOOKED_AT]} - {""}
    return len(values) if len(values) > 1 else float("inf")
