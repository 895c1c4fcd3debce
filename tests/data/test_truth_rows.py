"""The truth about each word stands where the network reads that word."""

import numpy as np
import pytest

from rnnviz.choices import DataChoices
from rnnviz.data.encoding import Encoding, End, pad_rows
from rnnviz.data.sample_reviews import SampleReviews, generate
from rnnviz.data.truth_rows import truth_rows


@pytest.fixture(scope="module")
def sample() -> SampleReviews:
    return generate(80)


@pytest.mark.parametrize("cut", ["front", "back"])
@pytest.mark.parametrize("pad", ["front", "back"])
def test_every_word_keeps_its_truth(sample: SampleReviews, cut: End, pad: End) -> None:
    choices = DataChoices(maxlen=60, cut=cut, pad=pad, vocabulary=80_000)
    reviews, index = sample.corpus.test, np.array([3, 0, 11])
    rows = truth_rows(sample.test_truth, reviews, index, choices)
    ids = pad_rows(reviews, index, Encoding(80_000, 60, cut, pad))
    np.testing.assert_array_equal(rows.known, ids > 2)
    for row, k in enumerate(index):
        first, last = reviews.offsets[k], reviews.offsets[k + 1]
        known = rows.known[row]
        kept = slice(last - known.sum(), last) if cut == "front" else slice(first, first + known.sum())
        np.testing.assert_array_equal(rows.polarity[row][known], sample.test_truth.polarity[kept])
        np.testing.assert_array_equal(rows.negated[row][known], sample.test_truth.negated[kept])
        np.testing.assert_array_equal(rows.sentiment[row][known], sample.test_truth.sentiment[kept])


def test_nothing_is_known_of_padding(sample: SampleReviews) -> None:
    rows = truth_rows(sample.test_truth, sample.corpus.test, np.arange(5), DataChoices(maxlen=300))
    assert not rows.known[:, 0].any()
    assert not rows.sentiment[~rows.known].any()
    assert not rows.polarity[~rows.known].any()
    assert not rows.negated[~rows.known].any()
