"""Labels as people write them: two words, two numbers, or stars; what each value means is suggested and then chosen."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rnnviz.data.files.table import stripped

MAX_VALUES: Final = 100  # different values of a column of labels
_COMMA = re.compile(r"[+-]?\d+,\d+")

_NEGATIVE = frozenset(
    ("neg", "negative", "n", "bad", "false", "f", "no", "dislike", "rotten", "unhelpful", "down", "0")
)
_POSITIVE = frozenset(("pos", "positive", "p", "good", "true", "t", "yes", "like", "fresh", "helpful", "up", "1"))


@dataclass(frozen=True)
class Labels:
    """What the values of a column mean, in the spelling of `spelt`; a value in neither is left out."""

    negative: frozenset[str]
    positive: frozenset[str]

    def of(self, value: str) -> int | None:
        """Return 0 or 1 for a value in the spelling of `spelt`, None for one that is left out."""
        return 1 if value in self.positive else 0 if value in self.negative else None


def spelt(cell: str) -> str:
    """Return a label in one spelling: without capitals and blanks around it, a number without needless digits."""
    text = stripped(cell).casefold()
    value = number(text)
    return text if value is None else f"{value:g}"


def number(text: str) -> float | None:
    """Return the number that a label is, a decimal comma being a point; None where it is none."""
    try:
        value = float(text.replace(",", ".") if _COMMA.fullmatch(text) else text)
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None  # nan and infinity are no labels either


def count(cells: Iterable[str]) -> Counter[str]:
    """Return how often each value stands in a column; '' are the cells without one.

    Raises:
        ValueError: it is no column of labels, in one sentence.
    """
    values: Counter[str] = Counter(map(spelt, cells))
    if len(values) > MAX_VALUES:
        raise ValueError(f"This column has {len(values):,} different values: labels are a few, such as pos and neg.")
    if len(values.keys() - {""}) < 2:
        there = f"only '{next(iter(values.keys() - {''}))[:30]}'" if values.keys() - {""} else "nothing"
        raise ValueError(f"This column holds {there}: a classifier needs reviews of both labels.")
    return values


def scale(values: Iterable[str]) -> list[float]:
    """Return the numbers that the values are, in order; none of a column that holds words too."""
    numbers = [number(value) for value in values if value]
    return sorted(n for n in numbers if n is not None) if None not in numbers else []


def stars(values: Iterable[str], worst: float, best: float) -> Labels:
    """Return the labels of stars: up to `worst` is negative, from `best` on is positive, between them is left out."""
    known = [(value, n) for value in values if (n := number(value)) is not None]
    return Labels(
        negative=frozenset(value for value, n in known if n <= worst),
        positive=frozenset(value for value, n in known if n >= best and n > worst),
    )


def suggested_stars(numbers: list[float]) -> tuple[float, float]:
    """Return (worst, best) for a scale of more than two numbers: its lower and its upper two fifths, the middle left out.

    Of 1 to 5 that is 2 and 4; of 1 to 10 it is 4 and 7, as the IMDB reviews were chosen (Maas et al. 2011).
    """
    low, high = numbers[0], numbers[-1]
    worst = max((n for n in numbers if n <= low + 0.4 * (high - low)), default=low)
    best = min((n for n in numbers if n >= high - 0.4 * (high - low)), default=high)
    return worst, best


def suggest(values: Iterable[str]) -> Labels | None:
    """Return what the values most likely mean, or None where nothing says which of them is the positive one."""
    known = sorted(set(values) - {""})
    numbers = scale(known)
    if len(numbers) > 2:
        return stars(known, *suggested_stars(numbers))
    if len(numbers) == 2:
        return stars(known, numbers[0], numbers[1])
    positive, negative = _POSITIVE.intersection(known), _NEGATIVE.intersection(known)
    if positive and negative:
        return Labels(negative, positive)
    if len(known) == 2 and (positive or negative):  # the other word is then the other label
        return Labels(negative or frozenset(known) - positive, positive or frozenset(known) - negative)
    return None
