"""The bars of what each word did, and of the gradient."""

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.charts.left_out import by_word

WORDS = ["a", "<b>good</b>", "film", "not"]
CHANGE, SLOPE = np.array([0.01, 0.3, -0.05, -0.4]), np.array([0.2, 0.1, 0.9, 0.3])


def test_both_answers_stand_over_the_same_words_and_name_their_highest():
    figure = by_word(WORDS, CHANGE, SLOPE)
    above, below = figure.data
    np.testing.assert_array_equal(above.y, CHANGE)
    np.testing.assert_array_equal(below.y, SLOPE)
    assert list(above.customdata) == list(below.customdata) == ["a", "&lt;b&gt;good&lt;/b&gt;", "film", "not"]
    assert list(above.marker.color) == [theme.POSITIVE, theme.POSITIVE, theme.NEGATIVE, theme.NEGATIVE]
    assert [(note.text, note.x, note.y) for note in figure.layout.annotations] == [("not", 3, -0.4), ("film", 2, 0.9)]
    assert [note.yanchor for note in figure.layout.annotations] == ["top", "bottom"]


def test_the_word_over_the_highest_bar_has_its_room():
    figure = by_word(WORDS, CHANGE, SLOPE)
    assert figure.layout.yaxis.range == pytest.approx((-0.5, 0.375))
    assert figure.layout.yaxis2.range == pytest.approx((0, 1.125))


def test_where_nothing_moves_the_axes_stay():
    figure = by_word(WORDS, np.zeros(4), np.zeros(4))
    assert figure.layout.yaxis.range == (-1, 1)
    assert figure.layout.yaxis2.range == (0, 1)
