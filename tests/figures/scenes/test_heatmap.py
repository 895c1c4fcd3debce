"""The heatmap's bytes have every unit at every word, in the order given."""

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.scenes.heatmap import heatmap, over_steps
from rnnviz.figures.steps import Steps
from tests.figures.scenes.test_scene import array, unpack


@pytest.fixture
def steps() -> Steps:
    tokens = ["", "", "[start]", "not", "bad", "at", "all", "great"]
    return Steps(tokens, np.array([bool(token) for token in tokens]), skipped=True, chosen=(4, 5))


def test_it_has_a_row_per_unit_in_the_order_given(steps: Steps) -> None:
    values = np.arange(24.0).reshape(8, 3) - 12
    order = np.array([2, 0, 1])
    found, floats = unpack(
        heatmap(values, steps, label="seen", quantity="cell state c", order=order, unit=0, signed=True)
    )
    np.testing.assert_array_equal(array(found["values"], floats), values.T[order].ravel())
    assert (found["rows"], found["framed"], found["quantity"]) == ([2, 0, 1], 0, "cell state c")
    assert (found["low"], found["high"]) == (-12, 12)
    assert found["stops"] == [list(stop) for stop in theme.diverging(False)]
    assert found["names"][2:5] == ["[start]", "not", "bad"]
    assert found["tokens"][0] == "padding, skipped"
    assert (found["first"], found["chosen"], found["pads"]) == (0, [4, 5], {"first": 0, "last": 1, "said": ""})


def test_gates_are_shown_from_zero_to_one_and_a_skipped_step_has_no_value(steps: Steps) -> None:
    values = np.full((8, 2), np.nan)
    values[2:] = 0.4
    found, floats = unpack(heatmap(values, steps, label="", quantity="f", order=np.arange(2), unit=1, signed=False))
    assert (found["low"], found["high"]) == (0, 1)
    assert np.isnan(array(found["values"], floats)).sum() == 4


def test_a_state_that_overflows_leaves_the_scale_to_the_others(steps: Steps) -> None:
    values = np.full((8, 1), -2.0)
    values[7] = np.inf
    found, floats = unpack(heatmap(values, steps, label="", quantity="h", order=np.arange(1), unit=0, signed=True))
    assert (found["low"], found["high"]) == (-2, 2)
    assert array(found["values"], floats)[7] == np.inf


def test_a_sequence_without_words_has_names_for_its_rows_and_frames_for_the_steps_that_matter() -> None:
    values = np.array([[0.5, 0], [0.25, 1], [0.75, 0], [0.5, 1]])
    rows = ("number", "mark")
    found, floats = unpack(over_steps(values, rows, np.array([1, 3]), label="seen", y="input", quantity="value"))
    np.testing.assert_array_equal(array(found["values"], floats), values.T.ravel())
    assert (found["rows"], found["framed"], found["marked"]) == (["number", "mark"], None, [1, 3])
    assert (found["low"], found["high"]) == (-1, 1)
    assert (found["tokens"][3], found["names"], found["x"]) == ("step 3", ["0", "1", "2", "3"], "step")
    assert (found["first"], found["chosen"], found["pads"]) == (0, None, None)
