"""The 95 % interval of a mean over seeds, in words: where few seeds tell of none, that is said."""

from collections.abc import Sequence

from rnnviz.statistics import mean_interval
from rnnviz.ui.words import plain


def over_seeds(shares: Sequence[float]) -> str:
    """Return Student's interval of the mean of shares, one per seed; a sentence where it says nothing.

    It holds for seeds that scatter about their mean. Of seeds that either learn it all or nothing it would reach beyond 0 or 1:
    then the seeds themselves are told.
    """
    if len(shares) < 2:
        return plain("interval of one seed")
    if min(shares) == max(shares):
        return plain("interval of equal seeds")
    low, high = mean_interval(shares)
    if low < 0 or high > 1:
        return plain("interval too wide", {"low": min(shares), "high": max(shares)})
    return f"{low:.1%} to {high:.1%}"
