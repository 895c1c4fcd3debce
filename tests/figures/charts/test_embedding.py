"""The numbers in the charts about word vectors."""

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.charts import embedding as figures
from rnnviz.figures.charts.leaning import group, sides
from rnnviz.probes.embedding import Neighbour


def test_words_lean_by_colour_and_shape() -> None:
    leaning = np.array([-1, -0.2, np.nan, 0.34, 1])
    assert group(leaning).tolist() == [0, 1, 1, 2, 2]
    assert [side.name for side in sides(leaning)] == ["negative", "neutral", "neutral", "positive", "positive"]
    assert len({side.symbol for side in sides(leaning)}) == len({side.color for side in sides(leaning)}) == 3


def test_neighbours_have_their_cosines_and_colours() -> None:
    found = [Neighbour("great", 0.9), Neighbour("<i>", -0.25)]
    figure = figures.neighbours("epoch <4>", found, np.array([1, -1]))
    (points,) = figure.data
    assert list(points.x) == [0.9, -0.25]
    assert list(points.marker.color) == [theme.POSITIVE, theme.NEGATIVE]
    assert list(points.error_x.arrayminus) == [0.9, 0]  # the line back to 0
    assert list(points.error_x.array) == [0, 0.25]
    assert list(figure.layout.yaxis.ticktext) == ["great  0.900", "&lt;i&gt;  −0.250"]
    assert figure.layout.title.text == "epoch &lt;4&gt;"


def test_pairs_have_a_point_each() -> None:
    figure = figures.pairs((("average", np.array([0.4]), np.array([0.4])), ("LSTM", np.array([0.9]), np.array([0.1]))))
    assert [trace.name for trace in figure.data] == ["the same answer to both", "average", "LSTM"]
    assert (figure.data[2].x[0], figure.data[2].y[0]) == (0.9, 0.1)
