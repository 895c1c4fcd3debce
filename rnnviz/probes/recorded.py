"""Recorded answers and the same answers computed again: where they part.

Two correct computations of one network in float32 add up in different orders, so they differ in the last digits. Where
the states are chaotic (|dh_t/dh_(t-1)| > 1 for many steps), that difference grows from word to word until it turns verdicts
around: a SimpleRNN with recurrent gain 3 loses all its digits within 100 steps, in Keras as in NumPy.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from rnnviz.statistics import is_positive

DIGITS: Final = 0.001
"""Answers that are closer look the same on a page, which writes p with three decimals."""


def parted(recorded: ArrayLike, again: ArrayLike, *, tolerance: float = DIGITS) -> np.ndarray:
    """Return where two computations of the same answers do not agree, bool, of the arrays' common shape.

    They agree within `tolerance` on the same side of 1/2, and where both are not numbers (NaN).

    Args:
        recorded: probabilities, any shape.
        again: the same ones, computed again, broadcastable to it.
        tolerance: largest difference of two probabilities that counts as none.
    """
    one, other = np.asarray(recorded, np.float64), np.asarray(again, np.float64)
    close = np.isclose(one, other, rtol=0, atol=tolerance, equal_nan=True)
    return np.asarray(~close | turned(one, other))


def turned(recorded: ArrayLike, again: ArrayLike) -> np.ndarray:
    """Return where two computations give different verdicts, bool, of the arrays' common shape; NaN is no verdict.

    Args:
        recorded: probabilities, any shape.
        again: the same ones, computed again, broadcastable to it.
    """
    one, other = np.asarray(recorded, np.float64), np.asarray(again, np.float64)
    known = np.isfinite(one) & np.isfinite(other)
    return np.asarray(known & (is_positive(np.nan_to_num(one)) != is_positive(np.nan_to_num(other))))
