import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.charts import contexts


def test_words_have_a_bar_of_their_mean_with_two_standard_errors() -> None:
    mean, error = np.array([0.5, 0.2, -0.4]), np.array([0.1, np.nan, 0.05])
    figure = contexts.words(["great", "<b>", "bad"], mean, error, np.array([9, 1, 7]), change="mean change of h")
    up, down = figure.data
    assert (up.x.tolist(), up.y.tolist()) == ([0.5, 0.2], [0, 1])
    assert (down.x.tolist(), down.y.tolist()) == ([-0.4], [2])
    assert up.error_x.array.tolist() == pytest.approx([0.2, 0.0])
    assert (up.marker.color, down.marker.color) == (theme.POSITIVE, theme.NEGATIVE)
    assert [list(row) for row in up.customdata] == [["great", 9], ["&lt;b&gt;", 1]]
    assert figure.layout.yaxis.ticktext == ("great", "&lt;b&gt;", "bad")
    assert figure.layout.xaxis.title.text == "mean change of h"


def test_units_have_a_bar_each() -> None:
    figure = contexts.units(np.array([0.1, -0.3]), np.zeros(2), word="good", change="mean change of h", chosen=1)
    up, down = figure.data
    assert (up.x.tolist(), up.y.tolist(), down.x.tolist(), down.y.tolist()) == ([0], [0.1], [1], [-0.3])
    assert figure.layout.yaxis.title.text == "mean change of h at “good”"
    assert [line.x0 for line in figure.layout.shapes if line.x0 == line.x1] == [1]
