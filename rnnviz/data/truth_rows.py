"""What is known about every word of the sample reviews, laid out as the rows of token ids that a network reads."""

from dataclasses import dataclass, replace

import numpy as np

from rnnviz.choices import DataChoices
from rnnviz.data.corpus import Reviews
from rnnviz.data.encoding import FIRST_WORD, Encoding, pad_rows
from rnnviz.data.sample_reviews import TokenTruth

_FIRST = FIRST_WORD + 1  # the id that `pad_rows` gives to the word of rank 1
_EVERY = 2**31 - 1  # a vocabulary that holds every rank


@dataclass(frozen=True)
class TruthRows:
    """The truth about each token; at padding and at the start token `known` is False and all else is 0."""

    known: np.ndarray  # (reviews, maxlen) bool
    polarity: np.ndarray  # (reviews, maxlen) int8, see TokenTruth
    negated: np.ndarray  # (reviews, maxlen) bool
    sentiment: np.ndarray  # (reviews, maxlen) float32


def truth_rows(truth: TokenTruth, reviews: Reviews, index: np.ndarray, choices: DataChoices) -> TruthRows:
    """Return the truth about the reviews at `index` (n,), padded and cut as the network reads them."""
    places = Reviews(np.arange(1, len(reviews.ranks) + 1, dtype=np.uint32), reviews.offsets, reviews.labels)
    rows = pad_rows(places, index, replace(Encoding.of(choices), vocabulary=_EVERY, skip=0))
    known = rows >= _FIRST
    at = np.where(known, rows - _FIRST, 0)

    def spread(values: np.ndarray) -> np.ndarray:
        return np.where(known, values[at], values.dtype.type(0))

    return TruthRows(known, spread(truth.polarity), spread(truth.negated), spread(truth.sentiment))
