"""Lists with a scale: a word's neighbours by cosine, shares, shares of right verdicts with their intervals, what words cost."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.charts.leaning import Side, sides
from rnnviz.figures.html.scale import Listed, Mark, Row, Scale, tables
from rnnviz.probes.embedding import Neighbour
from rnnviz.probes.vocabulary import Cost
from rnnviz.statistics import wilson

_FIFTHS: Final = tuple((k / 5, written(k / 5, ".1f")) for k in range(-5, 6))
_TENTHS: Final = tuple((k / 10, f"{k / 10:.0%}") for k in range(11))
_MARKS: Final[tuple[Mark, Mark]] = ("square", "dot")
_THOUSANDS: Final = ((0, "1"), (3, "10³"), (6, "10⁶"), (9, "10⁹"), (12, "10¹²"))


def neighbours(lists: Sequence[tuple[str, Sequence[Neighbour], np.ndarray]]) -> str:
    """Return lists of words with their cosines, as HTML.

    Args:
        lists: a title (what the words are near to, or when), the words, the nearest first, and their leaning (words,)
            from -1 to 1, NaN where it is not known.
    """
    found = [each.cosine for _, words, _ in lists for each in words]
    low = min([0.0, *(each - 0.05 for each in found if each < 0)])
    scale = Scale("cosine", (low, 1.0), _from(_FIFTHS, low))
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
    scale = Scale(axis, (min(0.0, *by_name.values()), 1.0), _TENTHS[::2])
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
    ticks = _from(_TENTHS if low > 0.3 else _TENTHS[::2], low)
    scale = Scale(
        "accuracy, with 95 % interval", (low, 1.0), ticks,
        (("guessing", chance), ("", rows[0].value)),
    )  # fmt: skip
    return tables([Listed(title, rows)], scale, heads=("", "right"))


def costs(by_way: Mapping[str, Cost], names: tuple[str, str, str], *, axis: str) -> str:
    """Return memory and multiply-adds of each way into the network on one logarithmic scale, as HTML.

    Args:
        by_way: such as {'one-hot rows': ..., 'ids': ...}; a 0 has no place on the scale and stands at its foot.
        names: of the bytes that go in, of those of the matrix, and of the multiply-adds.
        axis: what the scale says, and that it is logarithmic.
    """
    listed, most = [], 3.0
    for (way, cost), color, mark in zip(by_way.items(), theme.SERIES[1::-1], _MARKS, strict=True):
        values = (cost.input_bytes, cost.matrix_bytes, cost.multiply_adds)
        sizes = [float(np.log10(max(value, 1))) for value in values]
        most = max(most, *sizes)
        rows = zip(names, values, sizes, strict=True)
        listed.append(
            Listed(way, [Row(name, size, f"{value:,}", color, mark, (0.0, size)) for name, value, size in rows])
        )
    most = 3 * float(np.ceil(most / 3))
    ticks = tuple((at, name) for at, name in _THOUSANDS if at <= most)
    return tables(listed, Scale(axis, (0.0, most), ticks), heads=("", ""))


def _from(ticks: tuple[tuple[float, str], ...], low: float) -> tuple[tuple[float, str], ...]:
    return tuple(tick for tick in ticks if tick[0] >= low)


def _accuracy(name: str, right: np.ndarray, *, base: bool) -> Row:
    hits, total = int(right.sum()), len(right)
    low, high = wilson(hits, total)
    color = theme.SERIES[0] if base else theme.SERIES[1]
    note = f"{low:.1%} – {high:.1%}".replace("%", "", 1)
    return Row(name, hits / total, f"{hits / total:.1%}", color, "dot" if base else "diamond", (low, high), note=note)
