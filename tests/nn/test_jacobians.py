"""Jacobians against finite differences, and the facts they must show."""

import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cells import gru_classic_step, gru_step, lstm_step, simple_rnn_step
from rnnviz.nn.forward import trace
from rnnviz.nn.jacobians import gru_classic_jacobian, gru_jacobian, jacobians, lstm_jacobian, simple_rnn_jacobian
from tests.networks import random_network

N = 4


def finite_differences(step, state: np.ndarray) -> np.ndarray:
    """J[a, b] = d step(state)[a] / d state[b] for states (n,)."""
    eps = 1e-6
    columns = [(step(state + eps * unit) - step(state - eps * unit)) / (2 * eps) for unit in np.eye(len(state))]
    return np.stack(columns, axis=-1)


@pytest.fixture(params=range(3))
def rng(request):
    return np.random.default_rng(request.param)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_jacobians_are_finite_differences(name, rng):
    f = ACTIVATIONS[name]
    a, h, c, U, b = (rng.normal(size=s) for s in (4 * N, N, N, (N, 4 * N), 4 * N))

    U1, a1 = U[:, :N], a[:N]
    expected = finite_differences(lambda h: simple_rnn_step(a1, h, U1, f.apply).hidden, h)
    assert np.allclose(simple_rnn_jacobian(simple_rnn_step(a1, h, U1, f.apply), U1, f), expected, atol=1e-7)

    both = lambda s: np.concatenate(lstm_step(a, s[:N], s[N:], U, f.apply)[:2])  # noqa: E731
    expected = finite_differences(both, np.concatenate([h, c]))
    assert np.allclose(lstm_jacobian(lstm_step(a, h, c, U, f.apply), c, U, f), expected, atol=1e-7)

    U3, a3, b3 = U[:, : 3 * N], a[: 3 * N], b[: 3 * N]
    expected = finite_differences(lambda h: gru_step(a3, h, U3, b3, f.apply).hidden, h)
    assert np.allclose(gru_jacobian(gru_step(a3, h, U3, b3, f.apply), h, U3, b3, f), expected, atol=1e-7)

    expected = finite_differences(lambda h: gru_classic_step(a3, h, U3, f.apply).hidden, h)
    assert np.allclose(gru_classic_jacobian(gru_classic_step(a3, h, U3, f.apply), h, U3, f), expected, atol=1e-7)


def test_without_recurrent_kernel_the_cell_state_flows_through_the_forget_gates_alone():
    weights, ids = random_network(architecture="lstm", maxlen=12)
    weights.arrays["lstm_1/recurrent_kernel"][:] = 0
    layer = trace(weights, ids).layers[0]
    product = np.linalg.multi_dot(jacobians(weights, layer)[::-1])
    assert np.allclose(product[N:, N:], np.diag(layer.gates["forget"].prod(axis=0)))


@pytest.mark.parametrize(("bias", "half_life"), [(0, 1.0), (1, 2.2), (2, 5.5), (5, 103)])
def test_half_life_of_a_cell_state_follows_from_the_forget_bias(bias, half_life):
    sums = np.repeat([0.0, bias, 0.0, 0.0], N)
    zero = np.zeros(N)
    J = lstm_jacobian(lstm_step(sums, zero, zero, np.zeros((N, 4 * N))), zero, np.zeros((N, 4 * N)))
    assert np.log(0.5) / np.log(J[-1, -1]) == pytest.approx(half_life, rel=0.02)


def test_orthogonal_linear_recurrence_keeps_lengths_and_a_gain_scales_them():
    Q, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(N, N)))
    for gain, after_50 in ((1.0, 1.0), (0.9, 0.00515378), (1.1, 117.391)):
        J = simple_rnn_jacobian(simple_rnn_step(np.zeros(N), np.zeros(N), gain * Q), gain * Q, ACTIVATIONS["linear"])
        assert np.linalg.norm(np.linalg.matrix_power(J, 50), 2) == pytest.approx(after_50, rel=1e-5)


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_a_trace_has_one_jacobian_per_step_and_the_identity_where_it_skips(cell):
    weights, ids = random_network(architecture=cell, masking=True, bidirectional=True)
    for layer in trace(weights, ids).layers:
        J = jacobians(weights, layer)
        size = 2 * N if cell == "lstm" else N
        assert J.shape == (9, size, size)
        assert (J[:3] == np.eye(size)).all()
        assert np.isfinite(J).all()
        assert not np.allclose(J[3:], np.eye(size))
