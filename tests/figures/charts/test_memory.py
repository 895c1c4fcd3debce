"""The figures about memory, by the numbers in them."""

import numpy as np

from rnnviz.figures.chart import Chart, Curve
from rnnviz.figures.charts import memory


def curves(drawn: Chart, mark: str = "line") -> dict[str, Curve]:
    return {each.name: each for each in drawn.curves if each.mark == mark}


def test_the_band_goes_from_the_least_to_the_greatest() -> None:
    line = memory.Line("LSTM", np.array([10, 40]), np.array([0.9, 0.6]), np.array([0.8, 0.5]), np.array([1.0, 0.7]))
    points = np.array([0.5, 0.7])
    own = memory.Line("LSTM", np.array([40, 10]), points, points, points, own=True)
    drawn = memory.lines([line, own], x="lag", y="accuracy", label="spans", chance=0.5)
    band, mean = curves(drawn, "area")["LSTM"], curves(drawn)["LSTM"]
    assert (band.y.tolist(), band.other.tolist()) == ([0.8, 0.5], [1.0, 0.7])
    assert (mean.y.tolist(), mean.symbol) == ([0.9, 0.6], "circle")
    mine = curves(drawn, "points")["LSTM, yours"]
    assert (mine.x.tolist(), mine.y.tolist(), mine.symbol) == ([10, 40], [0.7, 0.5], "ring")  # from left to right
    assert curves(drawn, "level")["guessing"].y.tolist() == [0.5]
    assert (drawn.label, drawn.x.title, drawn.y.title) == ("spans", "lag", "accuracy")


def test_a_long_curve_has_no_dots() -> None:
    many = np.arange(memory.MARKED + 1.0)
    drawn = memory.lines([memory.Line("GRU", many, many, many, many)], x="", y="", label="")
    assert curves(drawn)["GRU"].symbol == ""


def test_the_band_of_a_series_is_its_error() -> None:
    shown = {"truth": np.array([1.0, 2, 3]), "one step ahead": np.array([1.0, 2, 2])}
    drawn = memory.going_on(np.arange(3), shown, 0.5, label="a series")
    assert [each.y.tolist() for each in curves(drawn).values()] == [[1, 2, 3], [1, 2, 2]]
    band = curves(drawn, "area")["± its error"]
    assert (band.y.tolist(), band.other.tolist()) == ([0.5, 1.5, 1.5], [1.5, 2.5, 2.5])


def test_what_a_network_says_alone_begins_where_it_goes_on() -> None:
    shown = {"truth": np.array([1.0, 2, 3]), "alone": np.array([5.0])}
    drawn = memory.going_on(np.arange(3), shown, 0.0, label="", begins=1.5)
    alone = curves(drawn)["alone"]
    assert (alone.x.tolist(), alone.y.tolist()) == ([2], [5])
    assert [each.x.tolist() for each in curves(drawn, "upright").values()] == [[1.5]]
    assert curves(drawn, "area") == {}


def test_what_was_read_for_the_last_answer_is_shaded() -> None:
    drawn = memory.going_on(np.arange(9), {"truth": np.arange(9.0)}, 0.0, label="", window=(5, 7))
    (read,) = curves(drawn, "area").values()
    assert (read.x.tolist(), read.y.tolist(), read.other.tolist()) == ([4.5, 7.5], [0, 0], [8, 8])


def test_what_is_left_of_a_gradient_is_dashed_before_training() -> None:
    both = memory.left({"untrained": np.array([0.0, -1]), "after epoch 3": np.array([0.0, 0.2])}, label="")
    before, after = both.curves
    assert (before.dash, after.dash) == ("dash", "solid")
    assert (before.x.tolist(), after.y.tolist()) == ([0, 1], [0, 0.2])
    alone = memory.left({"after epoch 3": np.array([0.0])}, label="")
    assert (alone.curves[0].dash, alone.legend) == ("solid", ("after epoch 3",))


def test_answers_stand_against_the_truth() -> None:
    drawn = memory.numbers(np.array([1.0, 0.0]), np.array([0.9, 0.1]), 0.04, label="answers")
    points, lower, upper = drawn.curves
    assert (points.x.tolist(), points.y.tolist()) == ([0, 1], [0.1, 0.9])
    assert (lower.y.tolist(), upper.y.tolist()) == ([-0.04, 0.96], [0.04, 1.04])
    assert drawn.scatter  # each is told with its truth


def test_of_many_answers_the_first_are_drawn_and_the_band_reaches_over_all() -> None:
    truth = np.linspace(0, 1, memory.DOTS + 1)
    points, lower, _ = memory.numbers(truth, truth, 0.04, label="").curves
    assert points.x.tolist() == points.y.tolist() == truth[:-1].tolist()
    assert lower.x.tolist() == [0, 1]


def test_accuracy_by_length_has_lines_at_the_trained_length_and_at_guessing() -> None:
    drawn = memory.over_lengths(
        np.array([10, 30, 300]),
        np.array([0.1, 1, 0.2]),
        "accuracy",
        task="adding",
        trained=30,
        chance=0.08,
        label="lengths",
    )
    (line,) = curves(drawn).values()
    assert (line.x.tolist(), line.y.tolist(), line.symbol) == ([10, 30, 300], [0.1, 1, 0.2], "circle")
    assert [each.x.tolist() for each in curves(drawn, "upright").values()] == [[30]]
    assert curves(drawn, "level")["guessing"].y.tolist() == [0.08]
    assert (drawn.x.title, drawn.x.log, drawn.y.style, drawn.y.log) == ("length: steps (log)", True, "percent", False)
    assert set(drawn.legend) == {each.name for each in drawn.curves}


def test_a_loss_by_length_is_drawn_by_its_power_and_nothing_at_the_bottom() -> None:
    losses = np.array([0.0, 0.5, np.nan])
    drawn = memory.over_lengths(np.array([2, 3, 6]), losses, "loss", task="copy", trained=2, chance=1.4, label="")
    (line,) = curves(drawn).values()
    np.testing.assert_array_equal(line.y, [memory.LEAST_LOSS, 0.5, np.nan])
    assert (drawn.x.title, drawn.y.log) == ("length: blank steps (log)", True)
