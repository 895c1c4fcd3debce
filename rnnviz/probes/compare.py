"""Two readings side by side: which words correspond, where the states part and where they meet again."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np


@dataclass(frozen=True)
class Alignment:
    """The words of two texts in pairs; -1 where a word has no partner."""

    left: np.ndarray  # (pairs,) int; step in the first text
    right: np.ndarray  # (pairs,) int; step in the second
    same: np.ndarray  # (pairs,) bool; the two words are equal

    @property
    def both(self) -> np.ndarray:
        """Where both texts have a word, (pairs,) bool."""
        return (self.left >= 0) & (self.right >= 0)


@dataclass(frozen=True)
class Divergence:
    """How far apart two readings are, pair by pair."""

    distance: np.ndarray  # (pairs,) |a - b| over the typical size of a state; NaN where a word has no partner
    parts: int | None  # first pair that is further apart than the tolerance; None: they never part
    meets: int | None  # first pair from which on they stay within it; None: they end apart (or never part)


def align(left: np.ndarray, right: np.ndarray) -> Alignment:
    """Pair the words of two texts, (steps,) ids each: as many equal ones as can be, then what stands between, in order.

    Takes a time that grows with the product of their lengths, whatever the words are.

    Source: Wagner and Fischer 1974, "The String-to-String Correction Problem" (longest common subsequence).
    """
    pairs: list[tuple[int, int, bool]] = []
    for (i, j), (i_end, j_end) in pairwise([(-1, -1), *_common(left, right), (len(left), len(right))]):
        if i >= 0:
            pairs.append((i, j, True))
        between = max(i_end - i, j_end - j) - 1
        for k in range(1, between + 1):
            pairs.append((i + k if i + k < i_end else -1, j + k if j + k < j_end else -1, False))
    columns = np.array(pairs, np.int64).reshape(-1, 3).T
    return Alignment(columns[0], columns[1], columns[2].astype(bool))


def _common(left: np.ndarray, right: np.ndarray) -> list[tuple[int, int]]:
    """Return the steps (i, j) of a longest common subsequence of two sequences, ascending."""
    lengths = np.zeros((len(left) + 1, len(right) + 1), np.int32)  # of the longest one behind step i and step j
    for i in range(len(left) - 1, -1, -1):
        taken = np.where(right == left[i], lengths[i + 1, 1:] + 1, lengths[i + 1, :-1])
        lengths[i, :-1] = np.maximum.accumulate(taken[::-1])[::-1]
    steps: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right) and lengths[i, j]:
        if left[i] == right[j]:
            steps.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1, j] >= lengths[i, j + 1]:
            i += 1
        else:
            j += 1
    return steps


def divergence(alignment: Alignment, left: np.ndarray, right: np.ndarray, *, tolerance: float = 0.05) -> Divergence:
    """Measure where two trajectories part and meet again.

    Args:
        alignment: of the two texts.
        left: (steps, units) states of the first; a running prediction as (steps, 1).
        right: (steps, units) states of the second.
        tolerance: a distance up to this share of the mean size of a state counts as together.
    """
    both = alignment.both
    a, b = (np.asarray(states, np.float64) for states in (left, right))
    size = np.mean([np.linalg.norm(states, axis=-1).mean() for states in (a, b) if len(states)] or [0.0])
    distance = np.full(len(both), np.nan)
    gap = np.linalg.norm(a[alignment.left[both]] - b[alignment.right[both]], axis=-1)
    distance[both] = gap / size if size > 0 else 0.0
    apart = np.flatnonzero(distance > tolerance)
    if not len(apart):
        return Divergence(distance, None, None)
    after = np.flatnonzero(both & (np.arange(len(both)) > apart[-1]))
    return Divergence(distance, int(apart[0]), int(after[0]) if len(after) else None)
