"""Sizes of any order of magnitude on a Plotly axis."""

import numpy as np
import pytest

from rnnviz.figures.charts import logaxis
from rnnviz.gradients.logscale import FLOOR


def test_an_ordinary_curve_has_no_marks() -> None:
    trace = logaxis.curve("a", np.arange(2), np.array([0.0, 3.0]), color="#000000")
    assert trace.mode == "lines"
    assert trace.y == pytest.approx([1, 1000])


def test_exact_zeros_are_drawn_two_decades_below_the_rest() -> None:
    values = np.array([-1.0, -4.0, -np.inf])
    assert logaxis.floor(values) == -6
    trace = logaxis.curve("a", np.arange(3), values, color="#000000", lowest=logaxis.floor(values))
    assert trace.y == pytest.approx([0.1, 1e-4, 1e-6])
    low, high = logaxis.span(values)
    assert low < -6 < -1 < high
    assert logaxis.floor(np.array([-200.0])) == FLOOR


@pytest.mark.parametrize("ends", [(-45.0, 39.0), (-2.0, 0.5), (0.0, 2.0)])
def test_ticks_are_few_round_powers(ends: tuple[float, float]) -> None:
    values, texts = logaxis.ticks(*ends)
    assert 2 <= len(values) <= logaxis.MOST_TICKS + 1
    assert len(values) == len(texts)
    assert all(10 ** ends[0] <= value * 1.0001 and value <= 10 ** ends[1] * 1.0001 for value in values)


def test_an_axis_of_few_decades_has_numbers_as_people_write_them() -> None:
    assert logaxis.few(-1.0, 1.0)[1] == ["0.1", "0.2", "0.5", "1", "2", "5", "10"]
    assert logaxis.few(np.log10(1.9), np.log10(4.1))[1] == ["2", "3", "4"]  # never one tick alone
    assert logaxis.few(-4.0, 4.0) == logaxis.ticks(-4.0, 4.0)
