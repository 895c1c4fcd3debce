import numpy as np
import pytest

from rnnviz.probes.contexts import change, clear_movers, top_contexts, word_changes


def test_change_is_what_a_step_added_in_the_order_of_reading():
    states = np.array([[1.0, 3.0, 2.0]]).T
    assert change(states)[:, 0].tolist() == [1, 2, -1]
    assert change(states, backward=True)[:, 0].tolist() == [-2, 1, 2]


def test_top_contexts_are_the_largest_changes_of_each_review():
    changes = np.array([[0.1, 0.9, -0.5], [9.0, 0.2, -0.6], [0.0, -0.1, -0.2]])
    words = np.ones((3, 3), bool)
    words[1, 0] = False  # padding
    up, down = (top_contexts(changes, words, falling=falling) for falling in (False, True))
    assert (up.review.tolist(), up.step.tolist(), up.change.tolist()) == ([0, 1], [1, 1], [0.9, 0.2])
    assert (down.review.tolist(), down.step.tolist()) == ([1, 0, 2], [2, 2, 2])
    assert top_contexts(changes, words, count=1).review.tolist() == [0]


def test_word_changes_are_averages_over_occurrences():
    rng = np.random.default_rng(0)
    ids, changes = rng.integers(0, 4, (20, 6)), rng.normal(size=(20, 6, 3))
    found = word_changes(changes, ids)
    assert found.ids.tolist() == [1, 2, 3]
    for row, token in enumerate(found.ids):
        here = changes[ids == token]
        assert found.count[row] == len(here)
        assert np.allclose(found.mean[row], here.mean(axis=0))
        assert np.allclose(found.error[row], here.std(axis=0, ddof=1) / np.sqrt(len(here)))
    assert np.allclose(found.of(2), changes[ids == 2].mean(axis=0))
    with pytest.raises(ValueError, match="does not occur often enough"):
        found.of(7)


def test_rare_words_are_left_out():
    ids = np.array([[5, 6, 6]])
    found = word_changes(np.ones((1, 3, 2)), ids, at_least=2)
    assert found.ids.tolist() == [6]
    assert len(word_changes(np.ones((1, 3, 2)), 0 * ids).ids) == 0


def test_clear_movers_prefer_what_is_certain_to_what_is_large():
    rng = np.random.default_rng(0)
    certain, noisy, falling = (
        0.5 + 0.1 * rng.normal(size=400),
        0.7 + 2 * rng.normal(size=6),
        -0.3 + 0.1 * rng.normal(size=50),
    )
    ids = np.repeat([1, 2, 3], [400, 6, 50])[None]
    found = word_changes(np.concatenate([certain, noisy, falling])[None, :, None], ids)
    assert found.mean[1, 0] > found.mean[0, 0]
    assert found.ids[clear_movers(found, 0)].tolist() == [1]
    assert found.ids[clear_movers(found, 0, falling=True)].tolist() == [3]


def test_a_word_that_stands_once_is_never_certain():
    found = word_changes(np.ones((1, 1, 1)), np.array([[4]]), at_least=1)
    assert len(clear_movers(found, 0)) == 0


def test_the_error_of_a_large_mean_is_not_lost() -> None:
    """States of linear units may be large and all alike: a difference of squares would leave nothing of their spread."""
    rng = np.random.default_rng(0)
    changes = 1e6 + 1e-2 * rng.normal(size=(2000, 1, 1))
    words = word_changes(changes, np.ones((2000, 1), int))
    assert words.error[0, 0] == pytest.approx(changes.std(ddof=1) / np.sqrt(2000), rel=1e-6)
