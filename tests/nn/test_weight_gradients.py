"""Each step's contribution to a weight's gradient by hand; tests/nn/test_backward.py has the laws for every cell."""

import numpy as np
import pytest

from rnnviz.nn.bptt import backpropagate_through_time
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.unroll import unroll
from rnnviz.nn.weight_gradients import step_contributions
from rnnviz.nn.weights import Weights
from tests.parameter_gradients import contribution_matrices

WEIGHTS = Weights(
    (Recurrent("r", "simple_rnn", 1, return_sequences=False, activation="linear"),),
    {"r/kernel": np.array([[1.0], [1.0]]), "r/recurrent_kernel": np.array([[0.5]]), "r/bias": np.zeros(1)},
)
SEEN = unroll(WEIGHTS, "r", np.array([[3.0, 4.0], [0.0, 1.0], [0.0, 0.0]]), None, {})  # h = 7, 4.5, 2.25
BACK = backpropagate_through_time(WEIGHTS, SEEN, np.array([[0.0], [0.0], [4.0]]))  # dL/da = 1, 2, 4


def test_contributions_to_the_kernel_are_inputs_times_gradients() -> None:
    each = contribution_matrices(WEIGHTS, SEEN, BACK, "kernel")
    assert each[..., 0].tolist() == [[3, 4], [0, 2], [0, 0]]
    found = step_contributions(WEIGHTS, SEEN, BACK, "kernel")
    assert found.norm.tolist() == [5, 2, 0]
    assert found.whole == pytest.approx(np.hypot(3, 6))
    assert found.along == pytest.approx(np.array([3 * 3 + 4 * 6, 2 * 6, 0]) / np.hypot(3, 6))


def test_contributions_to_the_recurrent_kernel_are_states_before_times_gradients() -> None:
    each = contribution_matrices(WEIGHTS, SEEN, BACK, "recurrent_kernel")
    assert each[:, 0, 0].tolist() == [0, 14, 18]
    found = step_contributions(WEIGHTS, SEEN, BACK, "recurrent_kernel")
    assert (found.norm.tolist(), float(found.whole)) == ([0, 14, 18], 32)
    assert found.along.sum() == pytest.approx(found.whole)


def test_a_gradient_of_zero_has_contributions_of_zero() -> None:
    back = backpropagate_through_time(WEIGHTS, SEEN, np.zeros((3, 1)))
    found = step_contributions(WEIGHTS, SEEN, back, "kernel")
    assert (found.norm.tolist(), found.along.tolist(), float(found.whole)) == ([0] * 3, [0] * 3, 0)


def test_what_is_no_matrix_is_refused() -> None:
    with pytest.raises(ValueError, match="'kernel' and 'recurrent_kernel', not 'bias'"):
        step_contributions(WEIGHTS, SEEN, BACK, "bias")
