"""The Jacobians of a trace: one per step, and their product is what a gradient goes through."""

import numpy as np
import pytest

from rnnviz.nn.cells import CELLS
from rnnviz.nn.forward import trace
from rnnviz.nn.jacobians import jacobians
from tests.networks import random_network

N = 4


def test_without_recurrent_kernel_the_cell_state_flows_through_the_forget_gates_alone():
    weights, ids = random_network(architecture="lstm", maxlen=12)
    weights.arrays["lstm_1/recurrent_kernel"][:] = 0
    layer = trace(weights, ids).layers[0]
    product = np.linalg.multi_dot(jacobians(weights, layer)[::-1])
    assert np.allclose(product[N:, N:], np.diag(layer.gates["forget"].prod(axis=0)))


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("cell", CELLS)
def test_a_trace_has_one_jacobian_per_step_and_the_identity_where_it_skips(cell, both):
    weights, ids = random_network(architecture=cell, masking=True, bidirectional=both)
    for layer in trace(weights, ids).layers:
        J = jacobians(weights, layer)
        size = N * len(CELLS[cell].states)
        assert J.shape == (9, size, size)
        assert (J[:3] == np.eye(size)).all()
        for t in range(3, 9):
            step, before = (
                tuple(find(name)[t] for name in names)
                for find, names in ((layer.signal, layer.signals), (layer.previous, CELLS[cell].states))
            )
            mine = weights.cell(layer.path)
            assert np.allclose(J[t], mine.jacobian(mine.Step(*step), before))


def test_jacobians_are_double_precision_whatever_the_weights_are():
    weights, ids = random_network(dtype=np.float32, architecture="gru")
    assert jacobians(weights, trace(weights, ids).layers[0]).dtype == np.float64


def test_states_that_were_held_by_hand_have_no_jacobian() -> None:
    weights, ids = random_network(architecture="lstm", maxlen=12)
    read = trace(weights, ids, clamp={("lstm_1", "cell"): 0.0})
    with pytest.raises(ValueError, match="held by hand"):
        jacobians(weights, read.layers[0])
