"""The numbers in the charts about word vectors."""

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.charts import embedding as figures
from rnnviz.figures.charts.leaning import group, members, sides
from rnnviz.probes.embedding import Neighbour


def test_words_lean_by_colour_and_shape() -> None:
    leaning = np.array([-1, -0.2, np.nan, 0.34, 1])
    assert group(leaning).tolist() == [0, 1, 1, 2, 2]
    assert [side.name for side in sides(leaning)] == ["negative", "neutral", "neutral", "positive", "positive"]
    assert len({side.symbol for side in sides(leaning)}) == len({side.color for side in sides(leaning)}) == 3
    assert [(side.name, at.tolist()) for side, at in members(leaning)] == [
        ("neutral", [1, 2]),
        ("negative", [0]),
        ("positive", [3, 4]),
    ]


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


def test_a_direction_shows_every_word_that_is_used() -> None:
    figure = figures.direction(
        np.array([1.0, -1, 0.2, 5]), np.array([10, 100, 3, 0]), np.array([1, -1, 0, 1]), ("good", "bad", "film", "unused"),
        ends=("bad", "good"), named=("film", "unused", "nowhere"),
    )  # fmt: skip
    by_name = {trace.name: (list(trace.x), list(trace.y)) for trace in figure.data}
    assert by_name == {"neutral (1)": ([0.2], [3]), "negative (1)": ([-1], [100]), "positive (1)": ([1], [10])}
    assert [each.text for each in figure.layout.annotations] == ["<b>bad</b>", "<b>good</b>", "<b>film</b>"]


def test_pairs_have_a_point_each() -> None:
    figure = figures.pairs((("average", np.array([0.4]), np.array([0.4])), ("LSTM", np.array([0.9]), np.array([0.1]))))
    assert [trace.name for trace in figure.data] == ["the same answer to both", "average", "LSTM"]
    assert (figure.data[2].x[0], figure.data[2].y[0]) == (0.9, 0.1)
