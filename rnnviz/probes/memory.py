"""How far back: how much of a gradient is left at each word, and over how many words it halves.

Gradients by distance follow the law |g_k| ~ rho^k of Pascanu, Mikolov & Bengio 2013, section 2.1: a straight line of log2 |g_k|
over k, whose slope s gives the half-life -1 / s.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Reach:
    """How a gradient's size falls with the distance from the end of the reading."""

    half_life: (
        float  # words over which it halves (least squares on the logarithm); infinite where it does not fall, NaN
    )
    # where there is none: it is 0 at every word
    half_within: int  # this many last words hold half of the sum over all words
    words: int  # that were measured


def influence(gradient: np.ndarray) -> np.ndarray:
    """Return the size (Euclidean norm) of a gradient at each step: (..., steps, features) -> (..., steps)."""
    return np.sqrt((np.asarray(gradient, np.float64) ** 2).sum(axis=-1))


def reach(sizes: np.ndarray, words: np.ndarray | None = None, *, backward: bool = False) -> Reach:
    """Measure how far back the gradient of one review reaches.

    Args:
        sizes: (steps,) |dp/dx_t| or |dL/dh_t|.
        words: (steps,) bool, False at padding. None: all steps are words.
        backward: the direction reads from the end to the start.

    Raises:
        ValueError: there are fewer than two words.
    """
    sizes = np.asarray(sizes, np.float64) if words is None else np.asarray(sizes, np.float64)[words]
    sizes = sizes if backward else sizes[::-1]  # now by distance from the end of the reading
    if len(sizes) < 2:
        raise ValueError("How far a network remembers needs a review of at least two words.")
    positive = sizes > 0
    slope = 0.0
    if positive.sum() > 1:
        slope = float(np.polyfit(np.flatnonzero(positive), np.log2(sizes[positive]), 1)[0])
    elif positive.any():
        slope = -np.inf  # all of it is in one word
    half_life = np.inf if slope >= -1e-9 else -1 / slope
    if not positive.any():
        half_life = np.nan
    total = np.cumsum(sizes)
    within = int(np.searchsorted(total, total[-1] / 2) + 1) if total[-1] > 0 else len(sizes)
    return Reach(float(half_life), within, len(sizes))
