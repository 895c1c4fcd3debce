"""The figures about memory, by the numbers in them."""

import numpy as np

from rnnviz.figures.charts import memory


def test_the_band_goes_from_the_least_to_the_greatest():
    line = memory.Line("LSTM", np.array([10, 40]), np.array([0.9, 0.6]), np.array([0.8, 0.5]), np.array([1.0, 0.7]))
    own = memory.Line("LSTM", np.array([10]), np.array([0.7]), np.array([0.7]), np.array([0.7]), own=True)
    band, mean, mine = memory.lines([line, own], x="lag", y="accuracy", chance=0.5).data
    assert band.y.tolist() == [1.0, 0.7, 0.5, 0.8]
    assert mean.y.tolist() == [0.9, 0.6]
    assert (mine.mode, mine.name) == ("markers", "LSTM, yours")


def test_the_band_of_a_series_is_its_error():
    at = np.arange(3)
    shown = {"truth": np.array([1.0, 2, 3]), "one step ahead": np.array([1.0, 2, 2])}
    truth, band, told = memory.going_on(at, shown, 0.5).data
    assert (truth.y.tolist(), told.y.tolist()) == ([1, 2, 3], [1, 2, 2])
    assert band.y.tolist() == [1.5, 2.5, 2.5, 1.5, 1.5, 0.5]
    alone = memory.going_on(at, {"truth": np.array([1.0, 2, 3]), "alone": np.array([5.0])}, 0.0, begins=1.5).data[1]
    assert (alone.x.tolist(), alone.y.tolist()) == ([2], [5])


def test_what_was_read_for_the_last_answer_is_shaded():
    figure = memory.going_on(np.arange(9), {"truth": np.arange(9.0)}, 0.0, window=(5, 7))
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes] == [(4.5, 7.5)]


def test_what_is_left_of_a_gradient_is_dashed_before_training():
    before, after = memory.left({"untrained": np.array([0.0, -1]), "after epoch 3": np.array([0.0, 0.2])}).data
    assert (before.line.dash, after.line.dash) == ("dash", "solid")
    assert (list(before.x), list(after.y)) == ([0, 1], [0, 0.2])
    assert memory.left({"after epoch 3": np.array([0.0])}).data[0].line.dash == "solid"


def test_answers_stand_against_the_truth():
    points, upper, _ = memory.numbers(np.array([0.0, 1.0]), np.array([0.1, 0.9]), 0.04).data
    assert (points.x.tolist(), points.y.tolist()) == ([0, 1], [0.1, 0.9])
    assert list(upper.y) == [-0.04, 0.96]


def test_of_many_answers_the_first_are_drawn_and_the_band_reaches_over_all():
    truth = np.linspace(0, 1, memory.DOTS + 1)
    points, upper, _ = memory.numbers(truth, truth, 0.04).data
    assert points.x.tolist() == points.y.tolist() == truth[:-1].tolist()
    assert list(upper.x) == [0, 1]
