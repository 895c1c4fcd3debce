"""Reviews that stand more than once: the same words in the same or another order. They belong on one side of a split.

Otherwise a network is tested on what it has learned by heart.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from rnnviz.data.corpus import Corpus, Reviews


@dataclass(frozen=True)
class Repeated:
    """How many reviews of a corpus are another one's copy, word for word."""

    train: int  # copies within the training reviews: all but the first of each
    test: int  # and within the test reviews
    across: int  # test reviews that stand among the training reviews too


def copies(corpus: Corpus) -> Repeated:
    """Count the copies in a corpus."""
    train, test = ([part[k].tobytes() for k in range(len(part))] for part in (corpus.train, corpus.test))
    known = set(train)
    return Repeated(len(train) - len(known), len(test) - len(set(test)), sum(text in known for text in test))


def groups(keys: Sequence[Hashable]) -> np.ndarray:
    """Return a group's number for each key, shape (keys,) int64: equal keys have the same, in the order of appearance."""
    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)


def groups_of(reviews: Reviews) -> np.ndarray:
    """Return the group of each review, shape (reviews,) int64: those of the same words, however often and in what order."""
    return groups([np.unique(reviews[k]).tobytes() for k in range(len(reviews))])


def together(order: np.ndarray, members: np.ndarray) -> np.ndarray:
    """Return an order, shape (reviews,), with each group's reviews behind the first one of it.

    Args:
        order: positions of reviews, shape (reviews,).
        members: the group of every review, shape (all reviews,).
    """
    arranged = members[order]
    _, first, inverse = np.unique(arranged, return_index=True, return_inverse=True)
    return order[np.argsort(first[inverse], kind="stable")]


def boundary(arranged: np.ndarray, cut: int) -> int:
    """Return the place nearest behind `cut` at which no group is torn; `arranged` (reviews,) are groups that lie together."""
    while 0 < cut < len(arranged) and arranged[cut - 1] == arranged[cut]:
        cut += 1
    return cut


def apart(order: np.ndarray, members: np.ndarray, cut: int) -> np.ndarray:
    """Return an order, shape (reviews,), whose first `cut` reviews share no group with the others.

    Args:
        order: positions of reviews, shape (reviews,).
        members: the group of every review, shape (all reviews,).
        cut: how many stand on the first side; it stays so many.

    Raises:
        ValueError: so many reviews are the same that this cannot be, in one sentence.
    """
    order = together(order, members)
    arranged = members[order]
    torn = np.flatnonzero(arranged[:cut] == arranged[cut]) if 0 < cut < len(order) else np.empty(0, int)
    _, inverse, sizes = np.unique(arranged, return_inverse=True, return_counts=True)
    alone = cut + np.flatnonzero(sizes[inverse][cut:] == 1)[: len(torn)]
    if len(alone) < len(torn):
        raise ValueError(
            "Too many of these reviews are the same: please choose more of them, or another validation share."
        )
    order[torn], order[alone] = order[alone], order[torn]
    return order
