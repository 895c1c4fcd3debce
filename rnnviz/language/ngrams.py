"""What counting reaches: n-gram models of order 1 to 5, smoothed as Witten & Bell (1991), and the uniform guess.

p_n(w | c) = (count(c w) + kinds(c) p_{n-1}(w | c')) / (count(c) + kinds(c)), where c is the n - 1 tokens before w, c' the
same without its first, kinds(c) how many different tokens followed c, and p_0 is uniform over the vocabulary. A context
that was never seen leaves it to the shorter one. Order 1 is the unigram model.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

ORDERS: Final = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Baselines:
    """Mean cross-entropy of a held-out text in bits per token."""

    uniform: float
    bits: tuple[float, ...]  # by order, from 1


def baselines(train: np.ndarray, between: np.ndarray, test: np.ndarray, vocabulary: int) -> Baselines:
    """Count on a text and measure on another one.

    Args:
        train: (tokens,) int, what is counted.
        between: (tokens,) int, a stretch between the two: neither counted nor measured, but read as context.
        test: (tokens,) int, at least two; all but its first token are measured, as for a network that has to read one first.
        vocabulary: how many different tokens there are.

    Raises:
        ValueError: there is nothing to measure on.
    """
    if len(test) < 2:
        raise ValueError("Nothing is held out of this text, so there is nothing to measure on.")
    text = np.concatenate([train, between, test]).astype(np.int64)
    measured = np.arange(len(text) - len(test) + 1, len(text))
    chance = np.full(len(measured), 1 / vocabulary)
    bits, context = [], np.zeros(len(text), np.int64)  # the number of what stands before each position: nothing yet
    for _ in ORDERS:
        whole = _numbered(context * vocabulary + text)
        chance = _one_order(context, whole, len(train), measured, chance)
        bits.append(float(-np.log2(chance).mean()))
        context = np.concatenate([[0], whole[:-1] + 1])  # a context with its token is the next token's longer context
    return Baselines(float(np.log2(vocabulary)), tuple(bits))


def _one_order(
    context: np.ndarray, whole: np.ndarray, counted: int, measured: np.ndarray, shorter: np.ndarray
) -> np.ndarray:
    """Return p_n of the measured positions from p_{n-1} of them; `whole` numbers a context with the token after it."""
    contexts = int(context.max()) + 1
    count_context = np.bincount(context[:counted], minlength=contexts)
    kinds = np.bincount(context[:counted][_first_of_each(whole[:counted])], minlength=contexts)
    count_whole = np.bincount(whole[:counted], minlength=int(whole.max()) + 1)
    total, different = count_context[context[measured]], kinds[context[measured]]
    with np.errstate(invalid="ignore"):
        p = (count_whole[whole[measured]] + different * shorter) / (total + different)
    return np.where(total > 0, p, shorter)


def _numbered(values: np.ndarray) -> np.ndarray:
    """Return consecutive numbers, equal where the values are, in the order in which these come first; by hashing."""
    import pandas as pd

    return pd.factorize(values)[0]


def _first_of_each(numbers: np.ndarray) -> np.ndarray:
    """Return where each number of `_numbered` comes first: where it is greater than all before it."""
    return np.flatnonzero(np.diff(np.maximum.accumulate(numbers), prepend=-1))
