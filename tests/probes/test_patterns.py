import numpy as np
import pytest

from rnnviz.probes.patterns import matches, pattern


def quiet(reviews: int = 3, steps: int = 8, units: int = 5) -> np.ndarray:
    return np.random.default_rng(0).uniform(-0.2, 0.2, (reviews, steps, units))


def test_a_pattern_is_the_units_on_throughout_and_off_around():
    signal = quiet()[0]
    signal[2:5, 0] = 0.9  # exactly the range
    signal[2:5, 1] = -0.8  # the same, by being negative
    signal[1:5, 2] = 0.9  # on before
    signal[2:6, 3] = 0.9  # on after
    signal[2:4, 4] = 0.9  # not throughout
    found = pattern(signal, 2, 5)
    assert found.units.tolist() == [0, 1]
    assert found.signs.tolist() == [1, -1]
    assert found.length == 3
    assert pattern(signal, 2, 5, around=False).units.tolist() == [0, 1, 2, 3]


def test_a_pattern_may_touch_the_ends_of_a_review():
    signal = quiet()[0]
    signal[:, 3] = 0.9
    assert pattern(signal, 0, 8).units.tolist() == [3]
    for start, end in ((3, 3), (-1, 2), (5, 9)):
        with pytest.raises(ValueError, match="no range of a review of 8 steps"):
            pattern(signal, start, end)


def test_the_same_pattern_is_found_elsewhere_best_first():
    signal = quiet()[0]
    signal[2:5, [0, 1]] = 0.9, -0.9
    wanted = pattern(signal, 2, 5)
    others = quiet(reviews=5)
    others[0, 3:6, [0, 1]] = np.array([[0.9], [-0.9]])  # the same
    others[1, 3:6, [0, 1]] = np.array([[0.9], [0.9]])  # one unit with the wrong sign: 1 of 3
    others[2, 1:5, [0, 1]] = np.array([[0.9], [-0.9]])  # the same, one step longer
    others[3, 3:6, [0, 1, 2]] = np.array([[0.9], [-0.9], [0.9]])  # one unit too many: 2 of 3
    found = matches(others, wanted)
    assert found.review.tolist() == [0, 2, 3, 1]
    assert found.start.tolist() == [3, 1, 3, 3]
    assert found.end.tolist() == [6, 5, 6, 6]
    assert found.score == pytest.approx([1, 1, 2 / 3, 1 / 3])
    assert matches(others, wanted, count=2).review.tolist() == [0, 2]
    assert 2 not in matches(others, wanted, stretch=0).review
    anywhere = matches(others, pattern(signal, 2, 5, around=False), stretch=0)
    assert anywhere.review.tolist() == [0, 2, 3, 1]  # three steps of the longer range will do


def test_padding_is_no_match_and_an_empty_pattern_has_none():
    others = quiet()
    others[0, :3, 0] = 0.9
    wanted = pattern(others[0], 0, 3)
    words = np.ones((3, 8), bool)
    assert matches(others, wanted, words=words).review.tolist() == [0]
    words[0, :3] = False
    assert len(matches(others, wanted, words=words).review) == 0
    assert len(matches(others, pattern(others[1], 0, 3)).review) == 0
