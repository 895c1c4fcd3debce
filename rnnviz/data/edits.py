"""Edits of a review: a word deleted or swapped; the words shuffled, reversed, cut down or padded out.

Every edit takes the words of a text, or their token ids, and returns a new list; it never changes what it was given.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

import numpy as np

from rnnviz.data.encoding import PAD, Encoding, starts

T = TypeVar("T")

NEUTRAL: Final = ("the", "film", "is", "about", "a", "teacher", "and", "her", "brother", "in", "a", "house")
"""A sentence without praise or blame, of words that every source of reviews knows."""


def delete(words: Sequence[T], at: int) -> list[T]:
    """Leave out the word at a position.

    Raises:
        ValueError: there is no word at this position.
    """
    _check(words, at)
    return [*words[:at], *words[at + 1 :]]


def swap(words: Sequence[T], at: int, others: Iterable[T]) -> list[T]:
    """Put other words, one or several, in the place of one.

    Raises:
        ValueError: there is no word at this position.
    """
    _check(words, at)
    return [*words[:at], *others, *words[at + 1 :]]


def shuffle(words: Sequence[T], seed: int) -> list[T]:
    """Bring the words into a random order: the same one for the same seed and number of words."""
    return random.Random(seed).sample(list(words), len(words))


def reverse(words: Sequence[T]) -> list[T]:
    """Turn the words around: the last one first."""
    return list(words)[::-1]


def keep_last(words: Sequence[T], count: int) -> list[T]:
    """Keep the last `count` words, or all where there are fewer.

    Raises:
        ValueError: `count` is not positive.
    """
    if count < 1:
        raise ValueError("At least one word must be kept.")
    return list(words)[-count:]


def add_neutral(words: Sequence[T], count: int, neutral: Sequence[T], *, front: bool = False) -> list[T]:
    """Add `count` neutral words at the end, or at the front, repeating them as often as needed.

    Args:
        words: of the text.
        count: how many words to add.
        neutral: the words to add, in their order; NEUTRAL, or its token ids.
        front: add them before the text.
    """
    more = [neutral[k % len(neutral)] for k in range(count)]
    return [*more, *words] if front else [*words, *more]


def edit_rows(ids: np.ndarray, edit: Callable[[list[int]], list[int]], *, encoding: Encoding) -> np.ndarray:
    """Edit encoded reviews as if their texts had been edited.

    The start token stays first where a row has one; pads make up for what is missing. What no longer fits is cut at the
    front, as the model sees the end.

    Args:
        ids: (reviews, maxlen) token ids.
        edit: from a review's ids (words only) to the edited ones.
        encoding: how the reviews became rows.

    Returns:
        (reviews, maxlen) of the same dtype.
    """
    rows, begins = np.full_like(ids, PAD), starts(ids, encoding)
    for row, old, begin in zip(rows, ids, begins, strict=True):
        words = edit(old[(old != PAD) & ~begin].tolist())
        start = old[begin].tolist() if len(words) < len(row) else []
        new = [*start, *words][-len(row) :]
        first = len(row) - len(new) if encoding.pad == "front" else 0
        row[first : first + len(new)] = new
    return rows


def _check(words: Sequence[T], at: int) -> None:
    if not 0 <= at < len(words):
        raise ValueError("There is no word at this place.")
