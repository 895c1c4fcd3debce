"""The figures of one review show the numbers they are given, at the right word and unit."""

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.charts import states
from rnnviz.figures.charts.states import DOWN, UP, Steps


@pytest.fixture
def steps() -> Steps:
    tokens = ["", "", "[start]", "not", "bad", "at", "all", "great"]
    return Steps(tokens, np.array([bool(token) for token in tokens]), skipped=True, chosen=(4, 5))


def test_the_prediction_is_drawn_after_each_token_with_its_movers(steps: Steps) -> None:
    values = np.array([0.5, 0.5, 0.5, 0.4, 0.2, 0.25, 0.3, 0.9])
    figure = states.prediction(values, steps, 0.5, {7: UP, 4: DOWN})
    line, up, down = figure.data
    np.testing.assert_array_equal(line.y, values)
    assert line.customdata[4] == "bad"
    assert (list(up.x), list(up.y), list(up.text)) == ([7], [0.9], ["great"])
    assert (list(down.x), list(down.y), list(down.text)) == ([4], [0.2], ["bad"])
    assert up.marker.symbol != down.marker.symbol


def test_words_that_would_lie_on_each_other_give_way_to_the_larger_change() -> None:
    tokens = [f"w{k}" for k in range(60)]
    steps = Steps(tokens, np.ones(60, bool), skipped=False, chosen=(0, 0))
    values = np.full(60, 0.5)
    values[10:] = 0.6
    values[12:] = 0.9
    figure = states.prediction(values, steps, 0.5, {10: UP, 12: UP})
    assert list(figure.data[1].text) == ["", "w12"]


def test_a_probe_is_called_one(steps: Steps) -> None:
    assert "probe" in states.prediction(np.zeros(8), steps, 0.5, {}, probe=True).data[0].name


def test_the_heatmap_has_a_row_per_unit_in_the_order_given(steps: Steps) -> None:
    values = np.arange(24.0).reshape(8, 3) - 12
    figure = states.heatmap(values, steps, quantity="cell state c", order=np.array([2, 0, 1]), unit=0, signed=True)
    (grid,) = figure.data
    np.testing.assert_array_equal(grid.z, values.T[[2, 0, 1]])
    assert (grid.zmin, grid.zmax) == (-12, 12)
    assert grid.customdata[1][4] == "bad"
    assert grid.text[0][0] == "2"
    frame = figure.layout.shapes[-1]
    assert (frame.y0, frame.y1) == (0.5, 1.5)
    assert dict(zip(figure.layout.yaxis.tickvals, figure.layout.yaxis.ticktext, strict=True)) == {
        0: "2",
        1: "0",
        2: "1",
    }


def test_gates_are_shown_from_zero_to_one(steps: Steps) -> None:
    values = np.full((8, 2), np.nan)
    values[2:] = 0.4
    (grid,) = states.heatmap(values, steps, quantity="f", order=np.arange(2), unit=1, signed=False).data
    assert (grid.zmin, grid.zmax) == (0, 1)


def test_all_signals_of_a_unit_lie_on_one_axis_in_the_colours_of_the_gates(steps: Steps) -> None:
    signals = {"cell": np.linspace(-1, 2, 8), "hidden": np.zeros(8), "forget": np.full(8, 0.9)}
    figure = states.unit_signals(signals, steps)
    assert [line.line.color for line in figure.data] == [theme.GATES[name] for name in signals]
    assert len({line.line.dash for line in figure.data}) == 2
    np.testing.assert_array_equal(figure.data[0].y, signals["cell"])
    assert {line.yaxis for line in figure.data} <= {None, "y"}


def test_the_padding_and_the_selection_are_marked(steps: Steps) -> None:
    shapes = states.unit_signals({"hidden": np.zeros(8)}, steps).layout.shapes
    assert [(shape.x0, shape.x1) for shape in shapes[-2:]] == [(-0.5, 1.5), (3.5, 5.5)]


def test_only_padding_that_is_skipped_is_shortened() -> None:
    tokens = ["" for _ in range(30)] + ["word"] * 5
    real = np.array([bool(token) for token in tokens])
    starts = [
        states.unit_signals({"hidden": np.zeros(35)}, Steps(tokens, real, skipped, (31, 31))).layout.xaxis.range[0]
        for skipped in (True, False)
    ]
    assert starts == [17.5, -0.5]
