"""Each word left out in turn: what is read, by hand and by law, and how two answers are compared."""

import numpy as np
import pytest
import scipy

from rnnviz.config.run import from_flat
from rnnviz.data.encoding import Encoding, encode_words
from rnnviz.nn import forward
from rnnviz.probes.left_out import LeftOut, around, rows_without
from tests.networks import random_weights


def test_the_words_around_close_up_and_a_pad_makes_up_for_the_word():
    front = rows_without(np.array([0, 0, 1, 7, 8, 9]), np.array([3, 5]), front=True)
    assert front.tolist() == [[0, 0, 0, 1, 8, 9], [0, 0, 0, 1, 7, 8]]
    back = rows_without(np.array([1, 7, 8, 9, 0, 0]), np.array([1, 3]), front=False)
    assert back.tolist() == [[1, 8, 9, 0, 0, 0], [1, 7, 8, 0, 0, 0]]
    whole = np.array([4, 5, 6])
    assert rows_without(whole, np.array([0, 2]), front=True).tolist() == [[0, 5, 6], [0, 4, 5]]
    assert rows_without(whole, np.array([0, 2]), front=False).tolist() == [[5, 6, 0], [4, 5, 0]]
    assert whole.tolist() == [4, 5, 6]


@pytest.mark.parametrize("pad", ["front", "back"])
def test_a_word_left_out_is_a_text_written_without_it(pad):
    how, ranks = Encoding(50, 9, pad=pad), np.array([11, 12, 13, 14])
    ids = encode_words("abcd", ranks, how)[0]
    steps = np.flatnonzero(ids > 1)
    expected = [encode_words("abc", np.delete(ranks, k), how)[0] for k in range(4)]
    np.testing.assert_array_equal(rows_without(ids, steps, front=pad == "front"), expected)


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
@pytest.mark.parametrize("both_ways", [False, True])
def test_leaving_a_word_out_is_skipping_its_step_where_pads_are_skipped(cell, both_ways):
    config = from_flat(
        {"architecture": cell, "bidirectional": both_ways, "masking": True, "vocabulary": 30, "units": 3}
    )
    weights = random_weights(config.network(), 8)
    ids = np.array([0, 0, 1, 7, 19, 22, 5, 8])
    steps = np.arange(3, 8)
    skipped = np.repeat(ids[None], 5, axis=0)
    skipped[np.arange(5), steps] = 0
    without = forward.predict(weights, rows_without(ids, steps, front=True))
    np.testing.assert_allclose(without, forward.predict(weights, skipped), rtol=1e-12)
    assert np.ptp(without) > 1e-4


def test_in_a_sum_of_words_each_word_did_what_it_is_worth():
    ids, worth = np.array([0, 1, 4, 2, 3]), np.array([0.0, 0.5, 0.25, -0.125, 0.0625])
    steps = np.arange(1, 5)
    without = worth[rows_without(ids, steps, front=True)].sum(axis=1)
    found = LeftOut(float(worth[ids].sum()) - without, np.array([1.0, 2.0, 4.0, 3.0]))
    np.testing.assert_allclose(found.change, worth[ids[steps]])
    assert (found.first, found.steepest) == (0, 2)
    assert (found.speaker(positive=True), found.speaker(positive=False)) == (0, 3)


def test_two_answers_agree_by_the_order_of_their_sizes():
    steep = np.array([1.0, 2.0, 3.0, 4.0])
    assert LeftOut(np.array([0.1, -0.2, 0.3, -0.4]), steep).agreement == pytest.approx(1)
    assert LeftOut(np.array([0.4, -0.3, 0.2, 0.1]), steep).agreement == pytest.approx(-1)
    # ranks 2 1 4 3 against 1 2 3 4: 1 - 6 * 4 / (4 * 15)
    assert LeftOut(np.array([-0.2, 0.1, 0.4, -0.3]), steep).agreement == pytest.approx(0.6)
    change, slope = (np.random.default_rng(k).integers(-4, 5, 60) / 8 for k in (0, 1))  # many of them equal
    expected = scipy.stats.spearmanr(np.abs(change), np.abs(slope)).statistic
    assert LeftOut(change, np.abs(slope)).agreement == pytest.approx(expected, abs=1e-12)
    assert np.isnan(LeftOut(np.zeros(4), steep).agreement)
    assert np.isnan(LeftOut(steep, np.ones(4)).agreement)


def test_a_change_as_small_as_rounding_is_none():
    assert not LeftOut(np.array([3e-8, -6e-8]), np.ones(2)).moves
    assert LeftOut(np.array([3e-8, -6e-4]), np.ones(2)).moves


@pytest.mark.parametrize(
    ("words", "at", "most", "expected"),
    [(10, 4, 20, (0, 10)), (10, 0, 4, (0, 4)), (10, 9, 4, (6, 10)), (10, 5, 4, (3, 7)), (10, 5, 1, (5, 6))],
)
def test_of_a_long_review_the_words_around_one_are_left_out(words, at, most, expected):
    found = around(words, at, most)
    assert (found.start, found.stop) == expected
