"""Interventions: what a clamp names, which values it holds, and that NaN leaves free."""

import numpy as np
import pytest

from rnnviz.nn.cells.base import untouched
from rnnviz.nn.clamping import Clamp, check, clamping, held_values, only, stopping
from rnnviz.nn.layers import Embedding, Recurrent

LAYERS = (
    Embedding("embedding", 10, 2, mask_zero=False),
    Recurrent("lstm_1", "lstm", 3, return_sequences=True),
    Recurrent("gru_2", "gru", 3, return_sequences=False, bidirectional=True),
)
NAN = np.nan


def test_only_holds_the_named_units() -> None:
    np.testing.assert_array_equal(only([0, 2], 0.5, units=4), [0.5, NAN, 0.5, NAN])
    assert np.isnan(only([], 0.5, units=2)).all()
    with pytest.raises(IndexError):
        only([4], 0.5, units=4)


def test_a_clamp_may_name_a_layer_a_direction_and_any_signal_of_its_cell() -> None:
    check({}, LAYERS)
    check({("lstm_1", "cell"): 0, ("gru_2", "update"): 1, ("gru_2/backward", "hidden"): 0}, LAYERS)


@pytest.mark.parametrize(
    ("clamp", "sentence"),
    [
        (("embedding", "hidden"), "no recurrent layer called 'embedding', only lstm_1, gru_2, gru_2/forward"),
        (("lstm_1/backward", "hidden"), "no recurrent layer called 'lstm_1/backward'"),
        (("gru_2/forward", "cell"), "'gru_2/forward' has no signal called 'cell', only hidden, update, reset, cand"),
    ],
)
def test_a_clamp_of_what_is_not_there_is_refused(clamp: tuple[str, str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        check({clamp: 0.0}, LAYERS)
    with pytest.raises(ValueError, match="only none"):
        check({clamp: 0.0}, LAYERS[:1])


def test_held_values_are_those_of_the_layer_or_of_the_direction() -> None:
    clamp: Clamp = {("gru_2", "update"): 1.0, ("gru_2/backward", "reset"): [0.0, NAN, 0.5], ("lstm_1", "input"): 7.0}
    forward, backward = (
        held_values(clamp, f"gru_2/{way}", 2, 3, np.dtype(np.float32)) for way in ("forward", "backward")
    )
    assert set(forward) == {"update"}
    assert set(backward) == {"update", "reset"}
    assert forward["update"].tolist() == [[1, 1, 1]] * 2
    assert forward["update"].dtype == np.float32
    np.testing.assert_array_equal(backward["reset"], [[0, NAN, 0.5]] * 2)


def test_a_value_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match=r"shape \(2,\) does not fit the 4 steps and 3 units of 'lstm_1'"):
        held_values({("lstm_1", "input"): [1, 2]}, "lstm_1", 4, 3, np.dtype(float))


def test_clamping_puts_the_values_of_its_step_and_leaves_nan_free() -> None:
    at = clamping({"input": np.array([[1.0, NAN], [NAN, 2.0]])})
    value = np.array([[10.0, 20.0], [30.0, 40.0]])  # of two reviews
    assert at(0)("input", value).tolist() == [[1, 20], [1, 40]]
    assert at(1)("input", value).tolist() == [[10, 2], [30, 2]]
    assert at(1)("forget", value) is value
    assert clamping({})(0) is untouched


def test_stopping_lets_gradients_through_free_units_only() -> None:
    at = stopping({"input": np.array([[1.0, NAN], [NAN, 0.0]])})
    gradient = np.array([10.0, 20.0])
    assert at(0)("input", gradient).tolist() == [0, 20]
    assert at(1)("input", gradient).tolist() == [10, 0]
    assert at(0)("hidden", gradient) is gradient
    assert stopping({})(0) is untouched
