"""What a set of labelled reviews is like: how long, of which words, and which words tell its labels apart."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.data.corpus import Reviews
from rnnviz.data.encoding import FIRST_WORD

PRIOR: Final = 500.0  # words that every label is taken to have, in the proportions of all reviews together


@dataclass(frozen=True)
class Portrait:
    """Counts over some reviews; n different words."""

    lengths: np.ndarray  # (reviews,) tokens, with the start
    positive: int  # reviews
    unknown: float  # share of the words that the vocabulary lacks
    commonest: np.ndarray  # (at most 20,) ranks, the commonest first
    counts: np.ndarray  # (n + 1, 2) how often each rank stands in negative and in positive reviews
    telling: (
        np.ndarray
    )  # (n + 1,) z-score of each rank: above 0 it speaks for 'positive'; 0 of words that are not there

    @property
    def majority(self) -> float:
        """The accuracy of always answering with the commoner label."""
        share = self.positive / max(len(self.lengths), 1)
        return max(share, 1 - share)

    def strongest(self, most: int) -> np.ndarray:
        """Return the ranks of the words that speak most clearly for 'negative' and for 'positive', `most` of each."""
        order = np.argsort(self.telling, kind="stable")
        ends = np.concatenate([order[:most], order[-most:]])
        return ends[self.telling[ends] != 0]


def portrait(reviews: Reviews, index: np.ndarray, vocabulary: int, skip: int = 0) -> Portrait:
    """Return what the reviews at `index` (n,) are like to a network of this vocabulary, `skip` commonest words left out."""
    sizes = np.diff(reviews.offsets)
    label_of = np.repeat(reviews.labels, sizes)
    wanted = np.zeros(len(reviews), bool)
    wanted[index] = True
    inside = np.repeat(wanted, sizes)
    ranks, labels = np.asarray(reviews.ranks)[inside], label_of[inside]
    words = int(ranks.max(initial=0))
    counts = np.stack([np.bincount(ranks[labels == label], minlength=words + 1) for label in (0, 1)], axis=1)
    totals = counts.sum(axis=1)
    known = totals[skip + 1 : max(vocabulary - FIRST_WORD, 0)].sum() / max(totals.sum(), 1)
    order = np.argsort(-totals, kind="stable")[:20]
    return Portrait(
        lengths=sizes[index] + 1,
        positive=int(reviews.labels[index].sum()),
        unknown=float(1 - known),
        commonest=order[totals[order] > 0],
        counts=counts,
        telling=log_odds(counts),
    )


def log_odds(counts: np.ndarray) -> np.ndarray:
    """Return the z-score of each word's log-odds ratio between two labels, shape (words,).

    With a Dirichlet prior in the proportions of both labels together, so that a rare word needs more than one review to
    speak: Monroe, Colaresi and Quinn (2008), "Fightin' Words", equations 16, 20 and 22.

    Args:
        counts: how often each word stands under each label, shape (words, 2).
    """
    totals = counts.sum(axis=1)
    prior = PRIOR * totals / max(totals.sum(), 1)
    y, n = counts + prior[:, None], counts.sum(axis=0) + PRIOR
    there = totals > 0
    score = np.zeros(len(counts))
    y = y[there]
    odds = np.log(y) - np.log(n - y)
    score[there] = (odds[:, 1] - odds[:, 0]) / np.sqrt((1 / y).sum(axis=1))
    return score
