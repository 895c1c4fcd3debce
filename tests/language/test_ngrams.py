"""Counted models: probabilities worked out by hand, and each sums to one."""

import numpy as np
import pytest

from rnnviz.language.ngrams import baselines


def test_by_hand():
    """Counted on a b a b a c of the vocabulary {?, a, b, c}; measured: b after a.

    Unigram: a 3, b 2, c 1, three kinds: p(b) = (2 + 3/4) / (6 + 3). After a: b 2, c 1, two kinds:
    p(b | a) = (2 + 2 p(b)) / (3 + 2).
    """
    found = baselines(np.array([1, 2, 1, 2, 1, 3]), np.empty(0, int), np.array([1, 2]), 4)
    unigram = (2 + 3 / 4) / 9
    bigram = (2 + 2 * unigram) / 5
    after_ca = bigram  # "c a" was never seen: the shorter context answers
    np.testing.assert_allclose(2.0 ** -np.array(found.bits[:3]), [unigram, bigram, after_ca])
    assert found.uniform == 2


@pytest.mark.parametrize("order", range(5))
def test_probabilities_of_all_tokens_sum_to_one(order):
    rng = np.random.default_rng(0)
    train, test = rng.integers(0, 3, 200), rng.integers(0, 3, 6)
    total = sum(  # of each token at the last place of a text: the bits of that place alone
        2.0 ** -(baselines(train, test, np.array([test[-1], token]), 3).bits[order]) for token in range(3)
    )
    assert total == pytest.approx(1)


def test_a_text_that_repeats_itself_is_known_by_heart_with_enough_context():
    text = np.tile([1, 1, 2, 1, 3], 200)
    found = baselines(text, text[:5], text[:50], 4)
    assert found.bits[0] > 1.3
    assert found.bits[4] < 0.02
    assert list(found.bits) == sorted(found.bits, reverse=True)


def test_nothing_to_measure_on_is_said():
    with pytest.raises(ValueError, match="Nothing is held out"):
        baselines(np.array([1, 2]), np.empty(0, int), np.array([1]), 4)
