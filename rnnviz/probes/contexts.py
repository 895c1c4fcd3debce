"""Top contexts: the places where a unit changes most, the words that move a unit, the units that a word moves.

Looking at a unit where it is most active: Karpathy, Johnson & Fei-Fei 2015, "Visualizing and understanding recurrent networks".
The standard error of a mean is s / sqrt(n), with the sample's s^2 = sum (x - mean)^2 / (n - 1).
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Contexts:
    """Steps at which a unit changes most, the largest change first."""

    review: np.ndarray  # (count,) int
    step: np.ndarray  # (count,) int
    change: np.ndarray  # (count,)


@dataclass(frozen=True)
class WordChanges:
    """What each word does to each unit, on average over its occurrences."""

    ids: np.ndarray  # (words,) token ids, ascending
    count: np.ndarray  # (words,) occurrences
    mean: np.ndarray  # (words, units) mean change of the state at the word
    error: np.ndarray  # (words, units) standard error of that mean; NaN for a single occurrence

    def of(self, token: int) -> np.ndarray:
        """Return the mean change (units,) at one word.

        Raises:
            ValueError: the word does not occur often enough.
        """
        at = np.searchsorted(self.ids, token)
        if at == len(self.ids) or self.ids[at] != token:
            raise ValueError("This word does not occur often enough in these reviews.")
        return self.mean[at]


def change(states: np.ndarray, *, backward: bool = False) -> np.ndarray:
    """Return what each step added to the state, (..., steps, units); the first step started from zeros."""
    start = np.zeros_like(states[..., :1, :])
    if backward:
        return -np.diff(states, axis=-2, append=start)
    return np.diff(states, axis=-2, prepend=start)


def top_contexts(changes: np.ndarray, words: np.ndarray, *, count: int = 10, falling: bool = False) -> Contexts:
    """Return the steps where a unit rises (or falls) most, at most one per review.

    Args:
        changes: (reviews, steps) of one unit.
        words: (reviews, steps) bool, False at padding.
        count: how many.
        falling: look for the largest falls instead.
    """
    size = np.where(words, -changes if falling else changes, -np.inf)
    step = size.argmax(axis=1)
    best = size[np.arange(len(size)), step]
    order = np.argsort(-best, kind="stable")
    order = order[best[order] > 0][:count]
    return Contexts(order, step[order], changes[order, step[order]])


def word_changes(changes: np.ndarray, ids: np.ndarray, *, at_least: int = 5) -> WordChanges:
    """Average the changes over the occurrences of each word.

    Args:
        changes: (reviews, steps, units).
        ids: (reviews, steps) token ids; 0 (padding) is left out.
        at_least: words that occur less often are left out.
    """
    on = ids > 0
    ids, moved = ids[on], changes[on].astype(np.float64)
    found, place, count = np.unique(ids, return_inverse=True, return_counts=True)
    total, spread = np.zeros((2, len(found), changes.shape[-1]))
    np.add.at(total, place, moved)
    mean = total / count[:, None]
    np.add.at(spread, place, (moved - mean[place]) ** 2)
    with np.errstate(invalid="ignore", divide="ignore"):
        error = np.sqrt(spread / (count[:, None] - 1) / count[:, None])
    often = count >= at_least
    return WordChanges(found[often], count[often], mean[often], error[often])


def clear_movers(words: WordChanges, unit: int, *, count: int = 10, falling: bool = False) -> np.ndarray:
    """Return the rows of `words` that raise (or lower) a unit most for certain, (count,) int.

    Ranked by the mean less two standard errors: a word that stands in few places, with a large mean by chance, comes late
    or not at all.
    """
    sure = words.mean[:, unit] * (-1 if falling else 1) - 2 * np.nan_to_num(words.error[:, unit], nan=np.inf)
    order = np.argsort(-sure, kind="stable")
    return order[sure[order] > 0][:count]
