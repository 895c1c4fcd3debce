import numpy as np
import pytest

from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.data.portrait import PRIOR, log_odds, portrait

TEXTS = ([1, 1, 2], [1, 3], [4], [1, 4, 4, 4])
REVIEWS = Reviews(
    np.array([rank for text in TEXTS for rank in text], np.uint32),
    np.array([0, 3, 5, 6, 10]),
    np.array([0, 0, 1, 1], np.uint8),
)


def test_counts_by_hand() -> None:
    found = portrait(REVIEWS, np.array([0, 1, 3]), vocabulary=5)  # ids 3 and 4: ranks 0 and 1
    assert found.lengths.tolist() == [4, 3, 5]
    assert (found.positive, found.majority) == (1, pytest.approx(2 / 3))
    assert found.counts.tolist() == [[0, 0], [3, 1], [1, 0], [1, 0], [0, 3]]
    assert found.unknown == pytest.approx(5 / 9)
    assert found.commonest.tolist() == [1, 4, 2, 3]
    assert found.strongest(1).tolist() == [1, 4]


def test_log_odds_by_hand() -> None:
    counts = np.array([[3, 1], [1, 3]])
    half = PRIOR / 2
    odds = np.log((1 + half) / (3 + half)) - np.log((3 + half) / (1 + half))
    z = odds / np.sqrt(1 / (3 + half) + 1 / (1 + half))
    assert log_odds(counts) == pytest.approx([z, -z])


def test_labels_changed_round_change_the_sign_and_equal_words_say_nothing() -> None:
    rng = np.random.default_rng(0)
    counts = rng.integers(0, 50, (40, 2))
    assert log_odds(counts[:, ::-1]) == pytest.approx(-log_odds(counts))
    assert log_odds(np.array([[5, 5], [0, 0], [9, 9]])) == pytest.approx([0, 0, 0])


def test_the_words_of_the_grammar_tell_its_labels_apart(corpus: Corpus) -> None:
    found = portrait(corpus.train, np.arange(len(corpus.train)), 10_000)
    negative, positive = np.split(found.strongest(5), 2)
    assert (found.telling[negative] < -4).all()
    assert (found.telling[positive] > 4).all()


def test_no_reviews_have_no_words() -> None:
    found = portrait(REVIEWS, np.array([], int), 10)
    assert found.lengths.shape == found.commonest.shape == (0,)
