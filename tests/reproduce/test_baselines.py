import numpy as np
import pytest

from rnnviz.data import sample_reviews
from rnnviz.reproduce import baselines


def test_counts_are_those_of_each_review() -> None:
    reviews = sample_reviews.generate().corpus.test
    counts = baselines.counts_of(reviews, 5_000).toarray()[:20]
    for k, row in enumerate(counts):
        np.testing.assert_array_equal(row, np.bincount(reviews[k] - 1, minlength=5_000))


def test_words_alone_beat_always_the_same_answer() -> None:
    pytest.importorskip("sklearn")
    corpus = sample_reviews.generate().corpus
    always, words = baselines.measure(corpus)
    assert always.accuracy == pytest.approx(0.5, abs=0.02)
    assert words.accuracy > 0.7
    assert always.low < always.accuracy < always.high < words.low
