"""What the vectors of words have learned: neighbours, directions, analogies, and the labels that a word stands in.

All of it is about rows of an embedding matrix and needs no network: cosine similarity and a - b + c as in Mikolov, Yih and
Zweig, "Linguistic regularities in continuous space word representations" (NAACL 2013).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from rnnviz.data.corpus import Reviews
from rnnviz.data.encoding import FIRST_WORD


class Neighbour(NamedTuple):
    """One word in the order of closeness."""

    word: str
    cosine: float


@dataclass(frozen=True)
class WordVectors:
    """The rows of an embedding matrix that belong to words, the commonest word first."""

    words: tuple[str, ...]  # (words,) that the network knows; words[r - 1] has rank r
    vectors: np.ndarray  # (words, size)

    @cached_property
    def place(self) -> dict[str, int]:
        """The row of each word."""
        return {word: row for row, word in enumerate(self.words)}

    @cached_property
    def directions(self) -> np.ndarray:
        """The vectors at length 1, (words, size); a vector of length 0 stays as it is."""
        return _unit(np.asarray(self.vectors, np.float64))

    def of(self, word: str) -> np.ndarray:
        """Return the vector of a word, (size,).

        Raises:
            ValueError: the network does not know the word, in one sentence.
        """
        if not word.strip():
            raise ValueError("Please write a word.")
        row = self.place.get(word)
        if row is None:
            raise ValueError(f"This network does not know the word '{word}': it has no vector of its own.")
        return np.asarray(self.vectors[row], np.float64)


def word_vectors(matrix: np.ndarray, words: Sequence[str]) -> WordVectors:
    """Take the rows of words out of an embedding matrix.

    Args:
        matrix: (vocabulary, size); row 0 is padding, 1 the start, 2 every unknown word, 3 nobody's.
        words: all words of the reviews by rank; those whose id is outside the vocabulary have no row.

    Raises:
        ValueError: the matrix holds numbers that are not finite, or rows for no word.
    """
    first = FIRST_WORD + 1
    known = tuple(words[: max(0, len(matrix) - first)])
    vectors = matrix[first : first + len(known)]
    if not known:
        raise ValueError("The vocabulary of this network holds no words, only the reserved ids.")
    if not np.isfinite(vectors).all():
        raise ValueError("The vectors of this network are not finite numbers any more: its training diverged.")
    return WordVectors(known, vectors)


def nearest(known: WordVectors, vector: np.ndarray, count: int = 8, leave_out: Sequence[str] = ()) -> list[Neighbour]:
    """Return the words whose vectors point most nearly the same way, the nearest first.

    Args:
        known: the vectors to search.
        vector: (size,) where to look; every cosine with a vector of length 0 is 0.
        count: how many at most.
        leave_out: words that do not count.
    """
    cosines = known.directions @ _unit(np.asarray(vector, np.float64))
    skipped = set(leave_out)
    order = np.argsort(-cosines, kind="stable")[: count + len(skipped)]
    found = [Neighbour(known.words[row], float(cosines[row])) for row in order if known.words[row] not in skipped]
    return found[:count]


def along(known: WordVectors, plus: str, minus: str) -> np.ndarray:
    """Return where every word lies on the line from one word to another, (words,).

    The scale is the line's own: 0 half way between the two words, +1 at `plus`, -1 at `minus`.

    Raises:
        ValueError: a word is unknown, or both have the same vector, in one sentence.
    """
    ends = known.of(plus), known.of(minus)
    half = (ends[0] - ends[1]) / 2
    size = float(half @ half)
    if size == 0.0:
        raise ValueError(f"'{plus}' and '{minus}' have the same vector: there is no direction from one to the other.")
    return (known.vectors - (ends[0] + ends[1]) / 2) @ half / size


@dataclass(frozen=True)
class Analogy:
    """What lies at a - b + c."""

    free: list[Neighbour]  # among the other words, as the tutorials ask
    strict: list[Neighbour]  # among all words: often one of the question's own


def analogy(known: WordVectors, a: str, b: str, c: str, count: int = 5) -> Analogy:
    """Return the words nearest to a - b + c: 'a is to b as ... is to c'. The three vectors are taken at length 1.

    Raises:
        ValueError: a word is unknown, in one sentence.
    """
    va, vb, vc = (_unit(known.of(word)) for word in (a, b, c))
    where = va - vb + vc
    return Analogy(nearest(known, where, count, (a, b, c)), nearest(known, where, count))


@dataclass(frozen=True)
class Score:
    """How often an embedding answers analogies of one family."""

    asked: int  # questions
    first: int  # the expected word came first
    alike: int  # the first word is on the expected word's side: of the same polarity
    opposite: int  # it is on the other side; a neutral word is on none


def score(known: WordVectors, pairs: Sequence[tuple[str, str]], side: dict[str, int]) -> Score:
    """Ask every analogy that two of these pairs make: b of one pair is to a as d of the other is to c.

    Args:
        known: the vectors.
        pairs: such as ('brother', 'sister'), ('actor', 'actress'); those with an unknown word are left out.
        side: +1 or -1 of polar words; all others are 0.
    """
    usable = [pair for pair in pairs if all(word in known.place for word in pair)]
    questions = [(one, other) for one in usable for other in usable if one != other]
    if not questions:
        return Score(0, 0, 0, 0)
    row, unit = known.place, known.directions
    a, b, c, wanted = (
        np.array([row[pair[k][n]] for pair in questions]) for k, n in ((0, 1), (0, 0), (1, 0), (1, 1))
    )  # a - b + c: woman's word - man's word + another man's word
    cosines = (unit[a] - unit[b] + unit[c]) @ unit.T
    for asked in (a, b, c):
        cosines[np.arange(len(questions)), asked] = -np.inf
    answers = cosines.argmax(axis=1)
    sides = np.array([side.get(word, 0) for word in known.words])
    got, expected = sides[answers], sides[wanted]
    first, alike, opposite = (answers == wanted).sum(), (got == expected).sum(), (got * expected < 0).sum()
    return Score(len(questions), int(first), int(alike), int(opposite))


@dataclass(frozen=True)
class Company:
    """The reviews that each word stands in."""

    reviews: np.ndarray  # (words,) int; how many reviews hold it
    positive: np.ndarray  # (words,) share of them that are positive; NaN where there are none


def company(reviews: Reviews, index: np.ndarray, words: int) -> Company:
    """Count the labels around every word.

    Args:
        reviews: with their labels.
        index: (n,) which of them count.
        words: how many of the commonest words.
    """
    held, positive = np.zeros(words + 1, np.int64), np.zeros(words + 1, np.int64)
    for k in np.asarray(index).tolist():
        present = np.unique(reviews[k])
        present = present[present <= words]
        held[present] += 1
        if reviews.labels[k]:
            positive[present] += 1
    held, positive = held[1:], positive[1:]
    return Company(held, np.divide(positive, held, out=np.full(words, np.nan), where=held > 0))


def _unit(vectors: np.ndarray) -> np.ndarray:
    """(..., size) at length 1; zeros stay zeros."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 0)
