"""Which word made the verdict: each word left out in turn and the text read anew, beside the gradient at the same words.

Leaving out is an experiment: the answer with and without a part of the input (occlusion, Zeiler & Fergus 2014; erasure, Li,
Monroe & Jurafsky 2016). A gradient is a slope: it tells of small changes of a word's vector (saliency, Simonyan, Vedaldi &
Zisserman 2014). The words around close up, as in a text that was written so: the vector of the unknown word, which could stand
in the gap, has hardly been trained where reviews hold few unknown words.
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.data.encoding import PAD
from rnnviz.ranks import spearman

NOTHING = 1e-6  # a change of p that is smaller is rounding


@dataclass(frozen=True)
class LeftOut:
    """What each word did to the verdict of one review, by both answers."""

    change: np.ndarray  # (words,) p of the whole review less p without the word: above 0 where the word raised it
    slope: np.ndarray  # (words,) |dp/dx_t|, the size of the gradient at the word's vector

    @property
    def first(self) -> int:
        """The word without which p changes most."""
        return int(np.abs(self.change).argmax())

    def speaker(self, *, positive: bool) -> int:
        """The word that speaks most for one of the verdicts: without it p moves furthest away from that."""
        return int(self.change.argmax() if positive else self.change.argmin())

    @property
    def steepest(self) -> int:
        """The word to which the gradient points first."""
        return int(self.slope.argmax())

    @property
    def moves(self) -> bool:
        """Whether p changes at all without one of the words."""
        return bool(np.abs(self.change).max(initial=0.0) > NOTHING)

    @property
    def agreement(self) -> float:
        """Spearman's rank correlation of the sizes of both, from -1 to 1; NaN where one of them is the same at all words."""
        sizes = np.abs(self.change)
        if not np.ptp(sizes) or not np.ptp(self.slope):
            return float("nan")
        return float(spearman(sizes[:, None], self.slope)[0])


def rows_without(ids: np.ndarray, steps: np.ndarray, *, front: bool) -> np.ndarray:
    """Return a review without each of some words in turn, (words, time): the rest closes up, a pad makes up for the word.

    Args:
        ids: (time,) token ids of the review.
        steps: (words,) int, where the words stand.
        front: pads stand before the text, not behind it. A word that was cut off does not come back.
    """
    rows = np.repeat(ids[None], len(steps), axis=0)
    for row, step in zip(rows, steps, strict=True):
        if front:
            row[1 : step + 1] = ids[:step]
        else:
            row[step:-1] = ids[step + 1 :]
        row[0 if front else -1] = PAD
    return rows


def around(words: int, at: int, most: int) -> slice:
    """Return which of so many words are looked at where not all can be: `most` of them, as evenly around one as there is room."""
    first = min(max(at - most // 2, 0), max(words - most, 0))
    return slice(first, min(first + most, words))
