"""Gradient flow in a run: the numbers in the figures."""

import numpy as np
import pytest

from rnnviz.figures.charts import trained_gradients as figures
from rnnviz.gradients.trained import Bands, ByStep, Truncation

STEP = ByStep(np.array([-3.0, -2.0]), np.array([-2.5, -1.0]), np.array([-2.0, 0.0]), 5)


def test_by_step_draws_the_median_over_its_band() -> None:
    figure = figures.by_step({"hidden": STEP, "cell": STEP})
    medians = [trace for trace in figure.data if trace.showlegend is not False]
    assert len(medians) == 2
    assert medians[0].y == pytest.approx([10**-2.5, 0.1])
    assert figure.data[1].fill == "tonexty"
    assert figure.data[0].y == pytest.approx([1e-3, 1e-2])
    low, high = figure.layout.yaxis.range
    assert low < -3 < 0 < high


def test_gradients_beyond_float32_are_shown_at_its_ends() -> None:
    beyond = np.array([-300.0, -np.inf, 60.0])
    extreme = ByStep(beyond, beyond, beyond, 5)
    figure = figures.by_step({"hidden": extreme})
    median = next(trace for trace in figure.data if trace.showlegend is not False)
    assert list(median.text) == ["10^−300, 0 in float32", "exactly 0", "10^60, infinite in float32"]
    assert list(median.marker.symbol) == ["triangle-down", "triangle-down", "triangle-up"]
    assert np.isfinite(np.asarray(median.y, float)).all()
    notes = [note.text for note in figure.layout.annotations]
    assert any("below it, 0" in note for note in notes)
    assert any("above it, ∞" in note for note in notes)


def test_shares_are_stacked_from_the_last_steps_up() -> None:
    rows = [Bands(((0, 4), (5, 9)), np.array([0.9, 0.1])), Bands(((0, 4), (5, 9)), np.array([0.4, 0.6]))]
    drawn = figures.shares([0, 2], rows, 2, label="shares")
    last, first = (each for each in drawn.curves if each.mark == "area")
    assert (last.name, first.name) == ("steps 0–4 before the end", "steps 5–9 before the end")
    assert (last.y.tolist(), last.other.tolist()) == ([0, 0], [0.9, 0.4])
    assert (first.y, first.other) == (pytest.approx([0.9, 0.4]), pytest.approx([1, 1]))  # how high it is, is told
    assert first.told
    assert last.color != first.color
    assert [each.x.tolist() for each in drawn.curves if each.mark == "upright"] == [[2]]


def test_shares_of_one_epoch_have_a_width() -> None:
    drawn = figures.shares([4], [Bands(((0, 4), (5, 9)), np.array([0.9, 0.1]))], 4, label="")
    assert [each.x.tolist() for each in drawn.curves if each.mark == "area"] == [[3.5, 4.5]] * 2
    told = [each for each in drawn.curves if each.told]
    assert [(each.x.tolist(), each.y.tolist()) for each in told] == [([4], [0.9]), ([4], [pytest.approx(0.1)])]
    assert [each.opacity for each in told] == [0, 0]  # they are told, not seen


def test_truncation_marks_the_chosen_window() -> None:
    found = Truncation(np.arange(1, 4), np.array([0.8, 0.3, 0.0]), np.array([np.nan, 0.9, 1.0]))
    drawn = figures.truncated(found, 2, label="cut short")
    mark = drawn.curves[-1]
    assert (mark.x.tolist(), mark.y.tolist(), mark.symbol) == ([2], [0.3], "circle")
    assert [(note.x, note.y, note.text) for note in drawn.notes] == [(2, 0.3, "30.0% lost")]
    assert [each.x.tolist() for each in drawn.curves if each.mark == "upright"] == [[2]]
    lost = next(each for each in drawn.curves if each.name.startswith("lost"))
    assert lost.y.tolist() == [0.8, 0.3, 0]
