"""Where else: a range of words, the units that are on throughout it and off around it, and the same pattern elsewhere.

After LSTMVis (Strobelt et al. 2018), with two changes: a unit may be on in either direction, strongly positive or strongly
negative, and a pattern never crosses the ends of a review.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Pattern:
    """Units that are on over a range, and off just before and after it."""

    units: np.ndarray  # (k,) int
    signs: np.ndarray  # (k,) +1 where the unit is on by being positive, -1 negative
    length: int  # steps of the range
    threshold: float
    around: bool  # must they be off just before and after?


@dataclass(frozen=True)
class Matches:
    """Ranges of other reviews that show a pattern, best first."""

    review: np.ndarray  # (matches,) int
    start: np.ndarray  # (matches,) int; first step
    end: np.ndarray  # (matches,) int; after the last step
    score: np.ndarray  # (matches,) units in common over units in either (Jaccard); 1 is the same set


def pattern(signal: np.ndarray, start: int, end: int, *, threshold: float = 0.3, around: bool = True) -> Pattern:
    """Return the units that are on throughout [start, end) and not at the steps before and after.

    Args:
        signal: (steps, units) of one review.
        start: first step.
        end: after the last step.
        threshold: a unit is on where |value| is larger.
        around: False also takes the units that are on before or after the range.

    Raises:
        ValueError: the range is empty or outside of the review.
    """
    if not 0 <= start < end <= len(signal):
        raise ValueError(f"Steps {start} to {end} are no range of a review of {len(signal)} steps.")
    chosen = _Counted(_on(signal, threshold)[None]).throughout(end - start, around)[0, start]
    units, direction = np.nonzero(chosen.reshape(-1, 2))
    return Pattern(units, 1 - 2 * direction, end - start, threshold, around)


def matches(
    signals: np.ndarray, wanted: Pattern, *, words: np.ndarray | None = None, count: int = 10, stretch: int = 2
) -> Matches:
    """Find the best range of each review, over ranges up to `stretch` steps shorter or longer, and rank the reviews.

    Args:
        signals: (reviews, steps, units), the same signal and layer as the pattern's.
        wanted: what to look for.
        words: (reviews, steps) bool, False at padding; no match may touch it. None: all steps are words.
        count: how many reviews at most.
        stretch: how many steps a range may be shorter or longer.
    """
    if not len(wanted.units) or not len(signals):
        empty = np.empty(0, np.int64)
        return Matches(empty, empty, empty, np.empty(0))
    on = _on(signals, wanted.threshold)
    if words is not None:
        on &= words[..., None]
    sought = np.zeros((signals.shape[-1], 2), bool)
    sought[wanted.units, (1 - wanted.signs) // 2] = True
    target = sought.reshape(-1)
    best = np.full(len(signals), -1.0)
    start, end = np.zeros((2, len(signals)), np.int64)
    rows, counted = np.arange(len(signals)), _Counted(on)
    lengths = range(max(1, wanted.length - stretch), min(signals.shape[1], wanted.length + stretch) + 1)
    for length in sorted(lengths, key=lambda length: abs(length - wanted.length)):  # a tie goes to the closest length
        here = counted.throughout(length, wanted.around)
        score = (here & target).sum(axis=-1) / np.maximum((here | target).sum(axis=-1), 1)
        at = score.argmax(axis=1)
        better = score[rows, at] > best
        best, start = np.where(better, score[rows, at], best), np.where(better, at, start)
        end = np.where(better, at + length, end)
    order = np.argsort(-best, kind="stable")
    order = order[best[order] > 0][:count]
    return Matches(order, start[order], end[order], best[order])


def _on(signal: np.ndarray, threshold: float) -> np.ndarray:
    """(..., units) values -> (..., 2 * units) bool: on by being positive, on by being negative, for each unit."""
    both = np.stack([signal > threshold, signal < -threshold], axis=-1)
    return both.reshape(*signal.shape[:-1], -1)


class _Counted:
    """For how many steps each unit has been on since the beginning of each review, so that any range is one difference."""

    def __init__(self, on: np.ndarray) -> None:
        """Count once; `on` is (reviews, steps, units) bool."""
        edge = np.zeros((on.shape[0], 1, on.shape[2]), bool)
        self._padded = np.concatenate([edge, on, edge], axis=1)  # there is nothing on before and after a review
        total = np.cumsum(self._padded, axis=1, dtype=np.int32)
        self._total = np.concatenate([np.zeros_like(total[:, :1]), total], axis=1)

    def throughout(self, length: int, around: bool) -> np.ndarray:
        """Return where each unit is on for `length` steps from a start (and off around), (reviews, starts, units) bool."""
        inside = self._total[:, 1 + length : -1] - self._total[:, 1 : -1 - length] == length
        if around:
            inside &= ~self._padded[:, : inside.shape[1]]
            inside &= ~self._padded[:, 1 + length :]
        return np.asarray(inside)
