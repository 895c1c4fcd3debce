"""What an epoch of a run usually takes."""

from collections.abc import Iterable
from statistics import median


def seconds(epochs: Iterable[float]) -> float:
    """Return the median over epochs without the first, in which a process may load and compile; NaN of none.

    Args:
        epochs: seconds of each, the first one first.
    """
    first, *later = list(epochs) or [float("nan")]
    return float(median(later or [first]))
