"""Sample reviews: film reviews written by a small grammar, with the truth about every word. Works offline.

The label is a function of the grammar's final sentiment, not of how many good or bad words there are. While a review is
read, its sentiment s starts at 0 and moves at each polar word towards the side p (+1 or -1) for which that word acts
here, so "not [dull]" acts for +1:

    s <- s + w (p - s),    w = 1 - (1 - pull) ** strength.

The pull depends on the clause: small where something is conceded ("although the acting was superb ..."), larger after
"but", largest in a verdict, wherever that stands. The strength is that of a word of degree ("very", "rather"). A review is
positive where s > 0 after its last word. At last, 3 % of the labels are flipped, equally many of each, as no real labels
are all right: 97 % is the best accuracy that can be expected.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rnnviz.data import corpus
from rnnviz.data.sample_grammar import Draft, Writer

NAME = "Sample reviews"
SHORTEST, LONGEST = 20, 250  # words
LEAST_SENTIMENT = 0.15  # at the end, for or against; reviews with less are not kept
NOISE = 0.03  # share of flipped labels
TEST_SHARE = 0.25


@dataclass(frozen=True)
class TokenTruth:
    """What each word does, aligned with Reviews.ranks, and which labels are noise."""

    polarity: np.ndarray  # (tokens,) int8; +1 or -1: the side for which the word acts here, after negation; 0 neutral
    negated: np.ndarray  # (tokens,) bool; inside the scope of a negation
    sentiment: np.ndarray  # (tokens,) float32 from -1 to 1; the running sentiment s after this word
    flipped: np.ndarray  # (reviews,) bool; the label contradicts the final sentiment


@dataclass(frozen=True)
class SampleReviews:
    """The generated reviews, split into training and test, with their truth."""

    corpus: corpus.Corpus
    train_truth: TokenTruth
    test_truth: TokenTruth


def generate(reviews: int = 8000, seed: int = 0) -> SampleReviews:
    """Write distinct reviews, half of them positive; a quarter of them are for testing.

    Args:
        reviews: how many, a multiple of 8 (so that both labels have the same share of both parts).
        seed: the same seed gives the same reviews, byte for byte.

    Raises:
        ValueError: `reviews` is not a positive multiple of 8.
    """
    if reviews < 8 or reviews % 8:
        raise ValueError(f"The number of sample reviews must be a multiple of 8, not {reviews}.")
    rng = random.Random(seed)
    tests = int(reviews * TEST_SHARE)
    seen: set[tuple[str, ...]] = set()
    drafts = [_write(rng, side, seen) for side in _sides(reviews - tests, rng) + _sides(tests, rng)]
    counts = Counter(word for draft in drafts for word in draft.words)
    words = tuple(sorted(counts, key=lambda word: (-counts[word], word)))
    ranks = {word: rank for rank, word in enumerate(words, start=1)}
    train, train_truth = _assemble(drafts[:-tests], ranks, rng)
    test, test_truth = _assemble(drafts[-tests:], ranks, rng)
    return SampleReviews(corpus.make(NAME, words, train, test), train_truth, test_truth)


def _sides(reviews: int, rng: random.Random) -> list[int]:
    """As many +1 as -1, in random order."""
    return sorted([1, -1] * (reviews // 2), key=lambda _: rng.random())


def _write(rng: random.Random, side: int, seen: set[tuple[str, ...]]) -> Draft:
    """Write reviews until one is new, of the right length and clearly on `side`."""
    while True:
        draft = Writer(rng).write(side)
        words = tuple(draft.words)
        clear = side * running_sentiment(draft.moves)[-1] >= LEAST_SENTIMENT
        if clear and SHORTEST <= len(words) <= LONGEST and words not in seen:
            seen.add(words)
            return draft


def running_sentiment(moves: Sequence[tuple[int, int, float]]) -> list[float]:
    """Fold the moves (position, side p, pull w) of a review: the sentiment before the first and after each of them."""
    sentiment = [0.0]
    for _, side, pull in moves:
        sentiment.append(sentiment[-1] + pull * (side - sentiment[-1]))
    return sentiment


def _assemble(drafts: list[Draft], ranks: dict[str, int], rng: random.Random) -> tuple[corpus.Reviews, TokenTruth]:
    """Lay drafts one after another as flat arrays, and flip some labels."""
    lengths = np.array([len(draft.words) for draft in drafts])
    offsets = np.concatenate([[0], np.cumsum(lengths)])
    polarity = np.zeros(offsets[-1], np.int8)
    negated = np.zeros(offsets[-1], bool)
    sentiment = np.zeros(offsets[-1], np.float32)
    for start, stop, draft in zip(offsets[:-1], offsets[1:], drafts, strict=True):
        for (at, side, _), after in zip(draft.moves, running_sentiment(draft.moves)[1:], strict=True):
            polarity[start + at] = side
            sentiment[start + at : stop] = after
        for first, past in draft.scopes:
            negated[start + first : start + past] = True
    labels = sentiment[offsets[1:] - 1] > 0
    flipped = _noise(labels, rng)
    ids = np.array([ranks[word] for draft in drafts for word in draft.words], np.uint32)
    written = corpus.Reviews(ids, offsets.astype(np.int64), (labels ^ flipped).astype(np.uint8))
    return written, TokenTruth(polarity, negated, sentiment, flipped)


def _noise(labels: np.ndarray, rng: random.Random) -> np.ndarray:
    """Choose which labels are flipped: equally many of each, NOISE of all to the nearest such number."""
    flipped = np.zeros(len(labels), bool)
    of_each = round(NOISE * len(labels) / 2)
    for label in (False, True):
        where = np.flatnonzero(labels == label)
        flipped[sorted(where, key=lambda _: rng.random())[:of_each]] = True
    return flipped
