import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS, TANH
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.simple_rnn import SimpleRNN
from tests.nn.cells.cases import LN2, constant, last_state, numbers, one_unit


def test_it_gives_the_numbers_keras_gives() -> None:
    cell = CELLS["simple_rnn"].of(constant("simple_rnn", 4), TANH)
    hidden = last_state(cell, np.arange(24.0).reshape(2, 3, 4))
    assert hidden[:, 0] == pytest.approx([0.40543202, 0.7360534], rel=2e-6)


def test_one_unit_by_hand() -> None:
    """The sum is (ln 2 - 2) + 2 * 1, its tanh 3/5, the slope there 16/25."""
    cell, states = one_unit(SimpleRNN, [2.0]), numbers(1.0)
    step = cell.step(np.array([LN2 - 2]), states)
    assert step.hidden == pytest.approx(0.6)
    found = cell.gradient(step, states, numbers(5.0))
    assert found.input_sums == pytest.approx(3.2)
    assert found.before[0] == pytest.approx(6.4)
    assert cell.jacobian(step, states) == pytest.approx(np.array([[1.28]]))


@pytest.mark.parametrize(("gain", "after_50"), [(1.0, 1.0), (0.9, 0.00515378), (1.1, 117.391)])
def test_orthogonal_linear_recurrence_keeps_lengths_and_a_gain_scales_them(gain: float, after_50: float) -> None:
    Q, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(4, 4)))
    cell = SimpleRNN(np.zeros((1, 4)), gain * Q, np.zeros(4), activation=ACTIVATIONS["linear"])
    J = cell.jacobian(cell.step(np.zeros(4), (np.zeros(4),)), (np.zeros(4),))
    assert np.linalg.norm(np.linalg.matrix_power(J, 50), 2) == pytest.approx(after_50, rel=1e-5)


def test_a_saturated_state_passes_no_gradient() -> None:
    cell, states = one_unit(SimpleRNN, [1.0]), numbers(0.5)
    step = cell.step(np.array([100.0]), states)
    assert step.hidden == 1
    assert cell.jacobian(step, states) == 0
