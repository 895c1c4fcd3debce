"""What a class predicts, and where in a lesson it is: bars with their counts, in tables."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from rnnviz.figures import theme
from rnnviz.figures.html.scale import Listed, Row, Scale, tables

_RIGHT: Final = "\N{NO-BREAK SPACE}✓"  # never alone on a line
_TICKS: Final = 5  # at most, beside that at 0


def votes(labels: Sequence[str], counts: Sequence[int], right: int | None = None) -> str:
    """Return how many predicted each answer, as HTML.

    Args:
        labels: the answers, from the top.
        counts: of each answer.
        right: position of the right answer once all may know it.
    """
    each = zip(labels, counts, strict=True)
    rows = [_row(label, number, right=k == right) for k, (label, number) in enumerate(each)]
    scale = _scale("predictions", counts)
    return tables([Listed("What the class predicts", rows)], scale, heads=("answer", "count"))


def places(labels: Sequence[str], counts: Sequence[int]) -> str:
    """Return how many visitors were at each step last, as HTML.

    Args:
        labels: the steps, from the top.
        counts: of each step.
    """
    rows = [_row(label, number) for label, number in zip(labels, counts, strict=True)]
    scale = _scale("visitors who were there last", counts)
    return tables([Listed("Where the class is", rows)], scale, heads=("step", "count"))


def _row(label: str, number: int, *, right: bool = False) -> Row:
    name, color, said = (f"{label}{_RIGHT}", theme.SERIES[2], "(right)") if right else (label, theme.SERIES[0], "")
    return Row(name, number, f"{number:,}", color, "bar", (0, number), said)


def _scale(title: str, counts: Sequence[int]) -> Scale:
    """Return a scale of whole numbers from 0, which has a length also where nobody has predicted yet."""
    most = max([1, *counts])
    step = next(step for step in _steps() if step * _TICKS >= most)
    ticks = range(0, most + step, step)
    return Scale(title, (0, ticks[-1]), tuple((tick, f"{tick:,}") for tick in ticks))


def _steps() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, ..."""
    return (digit * 10**power for power in count() for digit in (1, 2, 5))
