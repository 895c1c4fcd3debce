"""After how many steps a series most nearly repeats itself: the easy answer for a series of which nobody says its period."""

from typing import Final

import numpy as np

_SHARE: Final = 3  # at least so many cycles have to be seen
_FALLEN: Final = 0.25  # of all that the error varies by: what is less is noise
_AS_GOOD: Final = 0.1  # of the same: a shorter distance that errs hardly more is preferred, as 24 to 48
_NEAR: Final = 4  # a quarter of a cycle further


def errors(made: np.ndarray, longest: int) -> np.ndarray:
    """Return the mean squared error of "as k steps before" for each k, (longest + 1,); the structure function of a series.

    mean over t of (x_t - x_(t-k))², from the two ends' sums of squares and the autocorrelation.

    Args:
        made: (points,).
        longest: the largest k, below points.
    """
    x = made - made.mean()
    squares = np.concatenate([[0.0], np.cumsum(x**2)])
    k = np.arange(longest + 1)
    power = np.abs(np.fft.rfft(x, 2 * len(x))) ** 2  # twice as long, so that the end does not meet the beginning
    products = np.fft.irfft(power)[: longest + 1]
    ends = squares[-1] - squares[k] + squares[len(x) - k]
    return np.maximum(ends - 2 * products, 0.0) / (len(x) - k)


def cycle(made: np.ndarray) -> int:
    """Return the number of steps, 2 at least, after which a series most nearly repeats itself, but for a straight trend.

    Where the error has risen with the distance and falls again, a cycle ends: of such distances the one with the least error,
    or a shorter one that errs hardly more. Where it only rises there is no cycle, and the best is what is nearest.

    Args:
        made: (points,) the part of a series from which is learned; six points at least.
    """
    t = np.arange(len(made))
    found = errors(made - np.polyval(np.polyfit(t, made, 1), t), len(made) // _SHARE)
    varied = np.ptp(found[2:])
    fallen = np.maximum.accumulate(found) - found
    ends = 2 + np.flatnonzero((fallen[2:] >= _FALLEN * varied) & (varied > 0))
    if not len(ends):
        return 2 + int(found[2:].argmin())
    first = int(ends[found[ends] <= found[ends].min() + _AS_GOOD * varied][0])
    return first + int(found[first : first + first // _NEAR + 1].argmin())
