"""Lists with a scale: a word's neighbours by cosine, and shares of right verdicts with their intervals."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.charts.leaning import Side, sides
from rnnviz.figures.html.scale import Listed, Row, Scale, tables
from rnnviz.probes.embedding import Neighbour
from rnnviz.statistics import wilson

_FIFTHS: Final = tuple(k / 5 for k in range(-5, 6))
_TENTHS: Final = tuple(k / 10 for k in range(11))


def neighbours(lists: Sequence[tuple[str, Sequence[Neighbour], np.ndarray]]) -> str:
    """Return lists of words with their cosines, as HTML.

    Args:
        lists: a title (what the words are near to, or when), the words, the nearest first, and their leaning (words,)
            from -1 to 1, NaN where it is not known.
    """
    found = [each.cosine for _, words, _ in lists for each in words]
    low = min([0.0, *(each - 0.05 for each in found if each < 0)])
    scale = Scale("cosine", (low, 1.0), tuple(each for each in _FIFTHS if low <= each), ".1f")
    rows = [[_neighbour(*each) for each in zip(words, sides(leaning), strict=True)] for _, words, leaning in lists]
    listed = [Listed(title, each) for (title, *_), each in zip(lists, rows, strict=True)]
    return tables(listed, scale, heads=("word", "cosine"))


def _neighbour(found: Neighbour, side: Side) -> Row:
    value = found.cosine
    line = (min(value, 0.0), max(value, 0.0))
    return Row(found.word, value, written(value, ".3f"), side.color, side.mark, line, f"({side.name})")


def shares(by_name: Mapping[str, float], *, axis: str) -> str:
    """Return shares from 0 to 1 as points on lines from 0, as HTML.

    Args:
        by_name: from the top.
        axis: what is shared.
    """
    color = theme.SERIES[0]
    rows = [
        Row(name, each, written(each, ".1%"), color, "dot", (min(each, 0.0), max(each, 0.0)))
        for name, each in by_name.items()
    ]
    scale = Scale(axis, (min(0.0, *by_name.values()), 1.0), _TENTHS[::2], ".0%")
    return tables([Listed("", rows)], scale, heads=("", ""))


def accuracies(right: Mapping[str, np.ndarray], *, title: str = "", chance: float = 0.5) -> str:
    """Return the share of right verdicts by variant with 95 % intervals (Wilson's), as HTML; the first is the baseline.

    Args:
        right: (reviews,) bool by the variant's name.
        title: above the table.
        chance: accuracy of guessing, as a line.
    """
    rows = [_accuracy(name, each, base=k == 0) for k, (name, each) in enumerate(right.items())]
    low = min(0.4, *(row.line[0] - 0.02 for row in rows))
    scale = Scale(
        "accuracy, with 95 % interval", (low, 1.0), tuple(each for each in _TENTHS if low <= each), ".0%",
        (("guessing", chance), ("", rows[0].value)),
    )  # fmt: skip
    return tables([Listed(title, rows)], scale, heads=("", "right"), name="min(38%, 16rem)")


def _accuracy(name: str, right: np.ndarray, *, base: bool) -> Row:
    hits, total = int(right.sum()), len(right)
    low, high = wilson(hits, total)
    color = theme.SERIES[0] if base else theme.SERIES[1]
    note = f"{low:.1%} – {high:.1%}".replace("%", "", 1)
    return Row(name, hits / total, f"{hits / total:.1%}", color, "dot" if base else "diamond", (low, high), note=note)
