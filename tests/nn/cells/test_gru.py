import numpy as np
import pytest

from rnnviz.nn.activations import TANH
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.gru import GRU
from tests.nn.cells.cases import LN2, LN3, SEQUENCES, constant, last_state, numbers, one_unit


def test_it_gives_the_numbers_keras_gives() -> None:
    hidden = last_state(CELLS["gru"].of(constant("gru", 3), TANH), SEQUENCES)
    assert hidden[:, 0] == pytest.approx([0.5217289, 0.63716596, 0.39384973], rel=2e-6)


def test_one_unit_by_hand() -> None:
    """Z = 3/4, r = 1/4; U h + b' = 1 + 1 at the candidate, of which a quarter passes: g = tanh(ln 2) = 3/5."""
    bias = np.array([[0.0, 0, 0], [0, 0, 1]])
    cell, states = one_unit(GRU, [0.0, 0.0, 1.0], bias=bias), numbers(1.0)
    step = cell.step(np.array([LN3, -LN3, LN2 - 0.5]), states)
    assert np.ravel(step) == pytest.approx([0.9, 0.75, 0.25, 0.6])
    found = cell.gradient(step, states, numbers(1.0))
    assert found.input_sums == pytest.approx([0.075, 0.06, 0.16])
    assert found.state_sums == pytest.approx([0.075, 0.06, 0.04])
    assert found.before[0] == pytest.approx(0.79)
    assert cell.jacobian(step, states) == pytest.approx(np.array([[0.79]]))
    parts = cell.sums(np.array([LN2]), states, step)
    assert np.ravel(parts["candidate"]) == pytest.approx([LN2, 0.5, 0.0])


def test_the_inputs_bias_is_the_first_row_and_the_states_the_second() -> None:
    cell = one_unit(GRU, [0.0] * 3, bias=np.array([[1.0, 2, 3], [10, 20, 30]]))
    assert cell.input_sums(np.array([0.5])).tolist() == [1.5, 2.5, 3.5]
    step = cell.step(np.zeros(3), numbers(0.0))
    assert [float(part.bias[0]) for part in cell.sums(np.zeros(1), numbers(0.0), step).values()] == [11, 22, 3]


def test_an_update_gate_at_one_keeps_the_state_and_at_zero_takes_the_candidate() -> None:
    cell, states = one_unit(GRU, [0.5] * 3), numbers(0.3)
    kept = cell.step(np.array([1e3, 0.0, 1.0]), states)
    assert kept.hidden == 0.3
    assert cell.jacobian(kept, states) == 1
    taken = cell.step(np.array([-1e3, 0.0, 1.0]), states)
    assert taken.hidden == taken.candidate
