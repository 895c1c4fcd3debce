"""The numbers in the charts about word vectors."""

import numpy as np

from rnnviz.figures.charts import word_order as figures
from rnnviz.figures.charts.leaning import group, sides


def test_words_lean_by_colour_and_shape() -> None:
    leaning = np.array([-1, -0.2, np.nan, 0.34, 1])
    assert group(leaning).tolist() == [0, 1, 1, 2, 2]
    assert [side.name for side in sides(leaning)] == ["negative", "neutral", "neutral", "positive", "positive"]
    assert len({side.symbol for side in sides(leaning)}) == len({side.color for side in sides(leaning)}) == 3


def test_pairs_have_a_point_each() -> None:
    figure = figures.pairs((("average", np.array([0.4]), np.array([0.4])), ("LSTM", np.array([0.9]), np.array([0.1]))))
    assert [trace.name for trace in figure.data] == ["the same answer to both", "average", "LSTM"]
    assert (figure.data[2].x[0], figure.data[2].y[0]) == (0.9, 0.1)
