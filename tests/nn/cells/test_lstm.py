import numpy as np
import pytest

from rnnviz.nn.activations import TANH
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.lstm import LSTM
from tests.nn.cells.cases import LN2, LN3, LN4, SEQUENCES, constant, last_state, numbers, one_unit


@pytest.mark.parametrize(
    ("forget_bias", "backwards", "golden"),
    [
        (1.0, False, [0.6288687, 0.86899143, 0.9460773]),
        (0.03, False, [0.570197, 0.86619145, 0.94596225]),
        (1.0, True, [0.35622156, 0.7478952, 0.8872726]),
    ],
)
def test_it_gives_the_numbers_keras_gives(forget_bias: float, backwards: bool, golden: list[float]) -> None:
    arrays = constant("lstm", 3)
    arrays["bias"][3:6] = forget_bias
    hidden = last_state(CELLS["lstm"].of(arrays, TANH), SEQUENCES[:, ::-1] if backwards else SEQUENCES)
    assert hidden == pytest.approx(np.repeat(golden, 3).reshape(3, 3), rel=2e-6)


def test_one_unit_by_hand() -> None:
    """I = 3/4, f = 1/4, g = 3/5, o = 4/5 and a cell state that becomes ln 2, whose tanh is 3/5.

    Then dh_t/dc_t = 4/5 * 16/25 = .512.
    """
    cell, before = one_unit(LSTM, [1.0, 0.0, 0.0, 0.0]), (LN2 - 0.45) / 0.25
    states = numbers(1.0, before)
    step = cell.step(np.array([LN3 - 1, -LN3, LN2, LN4]), states)
    assert np.ravel(step) == pytest.approx([0.48, LN2, 0.75, 0.25, 0.6, 0.8])
    found = cell.gradient(step, states, numbers(1.0, 0.0))
    assert found.input_sums == pytest.approx([0.0576, 0.096 * before, 0.24576, 0.096])
    assert np.ravel(found.before) == pytest.approx([0.0576, 0.128])
    assert np.ravel(found.after) == pytest.approx([1.0, 0.512])
    assert cell.jacobian(step, states) == pytest.approx(np.array([[0.0576, 0.128], [0.1125, 0.25]]))


def test_open_forget_and_shut_input_gate_keep_the_cell_state_exactly() -> None:
    cell, states = one_unit(LSTM, [0.0] * 4), numbers(0.3, 7.25)
    step = cell.step(np.array([-1e3, 1e3, 5.0, 0.0]), states)
    assert step.cell == 7.25
    assert cell.jacobian(step, states)[1].tolist() == [0, 1]
    assert cell.gradient(step, states, numbers(0.0, 2.0)).before[1] == 2


@pytest.mark.parametrize(("bias", "half_life"), [(0, 1.0), (1, 2.2), (2, 5.5), (5, 103)])
def test_half_life_of_a_cell_state_follows_from_the_forget_bias(bias: float, half_life: float) -> None:
    cell, states = one_unit(LSTM, [0.0] * 4), numbers(0.0, 0.0)
    J = cell.jacobian(cell.step(np.array([0.0, bias, 0.0, 0.0]), states), states)
    assert np.log(0.5) / np.log(J[-1, -1]) == pytest.approx(half_life, rel=0.02)
