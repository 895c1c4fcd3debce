"""What a vocabulary covers, what it leaves out, and what feeding its words costs as one-hot rows or as ids."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.data.encoding import FIRST_WORD, UNKNOWN
from rnnviz.statistics import is_right

BYTES: Final = 4  # of a float32, and of an int32


def counts(ranks: np.ndarray, words: int) -> np.ndarray:
    """Return how often each word stands in the reviews, (words,), the commonest first; rank 0 is nobody's."""
    return np.bincount(ranks, minlength=words + 1)[1 : words + 1]


def coverage(times: np.ndarray, vocabulary: np.ndarray) -> np.ndarray:
    """Return the share of all running words that each vocabulary size knows, (sizes,).

    Args:
        times: (words,) occurrences, the commonest word first.
        vocabulary: (sizes,) numbers of ids; a vocabulary of v ids knows the v - 4 commonest words.
    """
    known = np.clip(np.asarray(vocabulary) - FIRST_WORD - 1, 0, len(times))
    total = np.concatenate([[0], np.cumsum(times)])
    return total[known] / max(int(total[-1]), 1)


def cut(ids: np.ndarray, vocabulary: int) -> np.ndarray:
    """Return token ids as a smaller vocabulary would have them: what it does not know becomes 'unknown'."""
    return np.where(ids >= vocabulary, UNKNOWN, ids)


def right_by_vocabulary(
    answer: Callable[[np.ndarray], np.ndarray], ids: np.ndarray, labels: np.ndarray, sizes: Sequence[int]
) -> dict[int, np.ndarray]:
    """Return which verdicts are right, (reviews,) bool, by the number of ids that the network is shown.

    Args:
        answer: ids (reviews, maxlen) -> probabilities (reviews,).
        ids: (reviews, maxlen) token ids.
        labels: (reviews,) 0 or 1.
        sizes: vocabularies to cut down to.
    """
    return {size: is_right(labels, answer(cut(ids, size))) for size in sizes}


@dataclass(frozen=True)
class Cost:
    """What one review costs on its way into the network."""

    input_bytes: int  # of the rows that go in
    matrix_bytes: int  # of the embedding matrix
    multiply_adds: int


def one_hot_cost(vocabulary: int, size: int, steps: int) -> Cost:
    """Multiply one-hot rows (steps, vocabulary) by the matrix (vocabulary, size)."""
    return Cost(BYTES * steps * vocabulary, BYTES * vocabulary * size, steps * vocabulary * size)


def lookup_cost(vocabulary: int, size: int, steps: int) -> Cost:
    """Pick the rows (steps, size) out of the matrix by their ids (steps,)."""
    return Cost(BYTES * steps, BYTES * vocabulary * size, 0)


def without_commonest(ranks: np.ndarray, skip: int) -> np.ndarray:
    """Return word ranks with the `skip` commonest words as rank 0, which every encoding takes for unknown.

    Keras' `load_data(skip_top=...)` counts ids: there it would be skip + 4, and the start token (id 1) goes too.
    """
    return np.where(ranks > skip, ranks, 0).astype(ranks.dtype)
