"""What was measured beside what was printed: the difference with its interval, and what to call it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from rnnviz.config.presets import Published
from rnnviz.reproduce.records import Record

Z95: Final = 1.959963984540054
Call = Literal["reproduced", "higher", "lower", "not reproduced"]


@dataclass(frozen=True)
class Verdict:
    """One printed figure and what the runs of the experiment gave for it."""

    what: str
    published: float
    measured: tuple[float, ...]  # by seed
    low: float  # of the 95 % interval of mean measured minus published
    high: float

    @property
    def difference(self) -> float:
        """The mean of what was measured, minus what was printed."""
        return float(np.mean(self.measured)) - self.published

    @property
    def call(self) -> Call:
        """What to call it.

        'reproduced': chance alone can make the difference, or the printed figure lies among the seeds'. A network that learns
        worse than printed was not reproduced; one that learns better is called so.
        """
        if self.low <= 0 <= self.high or min(self.measured) <= self.published <= max(self.measured):
            return "reproduced"
        return "higher" if self.difference > 0 else "lower"


def judge(what: str, published: float, measured: Sequence[float], examples: int) -> Verdict:
    """Return the verdict on an accuracy that was printed for one run.

    The interval holds both samplings of `examples` (the printed accuracy is one draw, too) and, from three seeds on, what
    the seeds differ by: the standard errors add in squares.
    """
    values = np.array(measured)
    mean = float(values.mean())
    of_mine = mean * (1 - mean) / examples
    if len(values) > 2:  # the seeds share their test reviews: their spread comes on top of the reviews'
        of_mine += float(values.var(ddof=1)) / len(values)
        of_theirs = published * (1 - published) / examples + float(values.var(ddof=1))
    else:
        of_theirs = published * (1 - published) / examples
    half = Z95 * float(np.sqrt(of_mine + of_theirs))
    return Verdict(what, published, tuple(map(float, values)), mean - published - half, mean - published + half)


def verdicts(published: Published, records: Sequence[Record]) -> list[Verdict]:
    """Return a verdict for each accuracy that was printed for an experiment, from the runs of it on all of IMDB."""
    runs = [one for one in records if one.whole and one.status == "finished" and one.epochs]
    if not runs:
        return []
    first = runs[0]
    validated = round(first.config["subset"] * first.config["validation_split"])
    found: list[Verdict] = []

    def add(what: str, printed: float | None, measured: list[float], examples: int) -> None:
        if printed is not None:
            found.append(judge(what, printed, measured, examples))

    add("test accuracy", published.test_accuracy, [one.accuracy for one in runs], first.tested)
    best = [float(one.validations.max()) for one in runs]
    add("best validation accuracy", published.best_validation_accuracy, best, validated)
    last = [float(one.validations[-1]) for one in runs]
    add("last validation accuracy", published.final_validation_accuracy, last, validated)
    return found
