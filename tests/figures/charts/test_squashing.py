"""Functions that squash: their curves, their slopes, and where they are saturated."""

import numpy as np
import pytest

from rnnviz.figures.charts.squashing import curves, saturated
from rnnviz.nn.activations import ACTIVATIONS, HARD_SIGMOID, Activation

EVERY = [*ACTIVATIONS.values(), HARD_SIGMOID]


@pytest.mark.parametrize("function", EVERY, ids=lambda function: function.name)
def test_the_dashed_line_is_the_slope_of_the_solid_one(function: Activation) -> None:
    values, slopes, marked = curves(function, 1.3, name="f").data
    x, y = np.array(values.x), np.array(values.y)
    measured = (y[2:] - y[:-2]) / (x[2:] - x[:-2])
    kinks = np.isclose(np.abs(x[1:-1]), 3) | np.isclose(x[1:-1], 0)  # of the hard sigmoid, of ReLU
    assert np.array(slopes.y)[1:-1][~kinks] == pytest.approx(measured[~kinks], abs=2e-4)
    assert list(marked.y) == pytest.approx([np.interp(1.3, x, line) for line in (y, slopes.y)], abs=1e-4)


@pytest.mark.parametrize(("name", "ends"), [
    ("sigmoid", [(-6, -3.64), (3.64, 6)]),  # s (1 - s) = 1/40 at a = ln((1 + sqrt(0.9)) / (1 - sqrt(0.9))) = 3.637
    ("tanh", [(-6, -1.82), (1.82, 6)]),  # 1 - t^2 = 1/10 at t = sqrt(0.9), half of that
    ("relu", [(-6, 0)]),
    ("hard_sigmoid", [(-6, -3), (3, 6)]),
    ("linear", []),
])  # fmt: skip
def test_the_shaded_parts_are_where_the_slope_is_below_a_tenth(name: str, ends: list[tuple[float, float]]) -> None:
    function = {**ACTIVATIONS, HARD_SIGMOID.name: HARD_SIGMOID}[name]
    shapes = curves(function, 0.0, name=name).layout.shapes
    assert [(shape.x0, shape.x1) for shape in shapes] == [pytest.approx(each, abs=0.021) for each in ends]


def test_saturation_of_nothing_but_flat_parts() -> None:
    assert saturated(ACTIVATIONS["tanh"], np.array([-5.0, 0, 5])).tolist() == [True, False, True]


@pytest.mark.parametrize("function", EVERY, ids=lambda function: function.name)
@pytest.mark.parametrize("at", [-6, 2, 6])
def test_the_marks_stand_within_the_axes(function: Activation, at: float) -> None:
    figure = curves(function, at, name="f")
    low, high = figure.layout.yaxis.range
    assert all(low < y < high for y in figure.data[2].y)
