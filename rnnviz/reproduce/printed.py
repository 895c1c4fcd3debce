"""Printed accuracies against one another: is a lead real, when nobody printed the single verdicts?

McNemar's test wants to know on which reviews two networks disagree. Of a printed accuracy only the share and the number of
reviews are known, so two shares are compared as if each had been measured on reviews of its own. Networks that read the same
reviews mostly err together: then the true test is sharper than this one, never blunter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import scipy

from rnnviz.config.presets import Preset
from rnnviz.statistics import holm, wilson


@dataclass(frozen=True)
class Shares:
    """Two shares of right verdicts, the first minus the second."""

    first: float
    second: float
    low: float  # of the 95 % interval of the difference
    high: float
    p: float  # two-sided, were both equal

    @property
    def difference(self) -> float:
        """By how much the first is ahead."""
        return self.first - self.second


@dataclass(frozen=True)
class Lead:
    """Two published experiments with a printed test accuracy each."""

    one: Preset
    two: Preset
    shares: Shares
    adjusted: float  # p by Holm's rule, among all pairs of the group


def two_shares(right: int, of: int, right_too: int, of_too: int) -> Shares:
    """Compare two shares that were measured independently.

    The interval is Newcombe's hybrid score interval, made of Wilson's two (Newcombe 1998, method 10); p is that of Pearson's
    chi-squared test without correction, the square of the pooled z test.

    Args:
        right: right verdicts of the first.
        of: its reviews.
        right_too: right verdicts of the second.
        of_too: its reviews.

    Raises:
        ValueError: the counts make no sense, or there are no reviews.
    """
    (l1, u1), (l2, u2) = wilson(right, of), wilson(right_too, of_too)
    if not of or not of_too:
        raise ValueError("A share of no reviews says nothing.")
    a, b = right / of, right_too / of_too
    table = np.array([[right, of - right], [right_too, of_too - right_too]])
    p = float(scipy.stats.chi2_contingency(table, correction=False).pvalue) if (table.sum(axis=0) > 0).all() else 1.0
    low = a - b - np.hypot(a - l1, u2 - b)
    high = a - b + np.hypot(u1 - a, b - l2)
    return Shares(a, b, float(low), float(high), p)


def leads(presets: Sequence[Preset]) -> list[Lead]:
    """Compare the printed test accuracies of some experiments, each with each, the better one first."""
    known = [(each, each.published.test_accuracy) for each in presets if each.published.test_accuracy is not None]
    ranked = [each for each, _ in sorted(known, key=lambda pair: -pair[1])]
    pairs = list(combinations(ranked, 2))
    found = [two_shares(*_counts(one), *_counts(two)) for one, two in pairs]
    adjusted = holm([each.p for each in found])
    return [Lead(*pair, shares, float(p)) for pair, shares, p in zip(pairs, found, adjusted, strict=True)]


def _counts(preset: Preset) -> tuple[int, int]:
    """Return how many of how many reviews a printed accuracy stands for, to the nearest whole one."""
    reviews = preset.config.data.test_subset
    return round((preset.published.test_accuracy or 0.0) * reviews), reviews
