import numpy as np
import pytest

from rnnviz.nn.cells.lstm import LSTM
from rnnviz.nn.cells.lstm_1997 import LSTM1997
from tests.nn.cells.cases import LN2, LN3, LN4, numbers, one_unit, random_cell, random_moment


def test_one_unit_by_hand() -> None:
    """I = 3/4, g = 3/5, o = 4/5 and a cell state that becomes ln 2; what is on the carousel goes back unchanged."""
    cell, states = one_unit(LSTM1997, [1.0, 0.0, 0.0]), numbers(1.0, LN2 - 0.45)
    step = cell.step(np.array([LN3 - 1, LN2, LN4]), states)
    assert np.ravel(step) == pytest.approx([0.48, LN2, 0.75, 0.6, 0.8])
    found = cell.gradient(step, states, numbers(1.0, 0.0))
    assert found.input_sums == pytest.approx([0.0576, 0.24576, 0.096])
    assert np.ravel(found.before) == pytest.approx([0.0576, 0.512])
    assert np.ravel(found.after) == pytest.approx([1.0, 0.512])
    assert cell.jacobian(step, states) == pytest.approx(np.array([[0.0576, 0.512], [0.1125, 1.0]]))


def test_it_is_the_lstm_with_the_forget_gate_left_open() -> None:
    rng = np.random.default_rng(0)
    old = random_cell("lstm_1997", rng)
    a, states = random_moment(old, rng, 7)
    open_gate = np.full((7, 4), 1e3)
    wider = [np.insert(each, [4] * 4, 0, axis=-1) for each in (old.W, old.U, old.b)]
    today = LSTM(*wider)
    new = today.step(np.concatenate([a[:, :4], open_gate, a[:, 4:]], axis=1), states)
    step = old.step(a, states)
    for name in old.signals():
        np.testing.assert_allclose(getattr(step, name), getattr(new, name), atol=1e-14)
    np.testing.assert_allclose(old.jacobian(step, states), today.jacobian(new, states), atol=1e-14)


def test_with_shut_gates_nothing_is_ever_forgotten() -> None:
    cell, states = one_unit(LSTM1997, [0.0] * 3), numbers(0.0, 3.5)
    for _ in range(100):
        step = cell.step(np.array([-1e3, 1.0, 1.0]), states)
        assert cell.jacobian(step, states)[1].tolist() == [0, 1]
        states = step[:2]
    assert step.cell == 3.5
