"""The cells against Keras' published numbers, their limits, and the laws that their equations imply."""

import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cells import (
    gru_classic_step,
    gru_step,
    lstm_1997_step,
    lstm_peephole_step,
    lstm_step,
    project,
    simple_rnn_step,
)

SEQUENCES = np.arange(72.0).reshape(3, 6, 4)  # (reviews, steps, features)


def constant(features: int, units: int, blocks: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Kernel .01, recurrent kernel .02 and bias .03 everywhere."""
    columns = blocks * units
    return np.full((features, columns), 0.01), np.full((units, columns), 0.02), np.full(columns, 0.03)


def run(step, x: np.ndarray, kernel: np.ndarray, bias: np.ndarray, states: int, units: int) -> list:
    """Every step's result over x (reviews, steps, features)."""
    a = project(x, kernel, bias)
    state, steps = [np.zeros((len(x), units))] * states, []
    for t in range(x.shape[1]):
        steps.append(step(a[:, t], *state))
        state = steps[-1][:states]
    return steps


@pytest.mark.parametrize(
    ("forget_bias", "backwards", "golden"),
    [
        (1.0, False, [0.6288687, 0.86899143, 0.9460773]),
        (0.03, False, [0.570197, 0.86619145, 0.94596225]),
        (1.0, True, [0.35622156, 0.7478952, 0.8872726]),
    ],
)
def test_lstm_gives_the_numbers_keras_gives(forget_bias, backwards, golden):
    kernel, U, bias = constant(4, 3, 4)
    bias[3:6] = forget_bias
    x = SEQUENCES[:, ::-1] if backwards else SEQUENCES
    steps = run(lambda a, h, c: lstm_step(a, h, c, U), x, kernel, bias, states=2, units=3)
    assert steps[-1].hidden == pytest.approx(np.repeat(golden, 3).reshape(3, 3), rel=2e-6)


def test_gru_gives_the_numbers_keras_gives():
    kernel, U, bias = constant(4, 3, 3)
    steps = run(lambda a, h: gru_step(a, h, U, bias), SEQUENCES, kernel, bias, states=1, units=3)
    assert steps[-1].hidden[:, 0] == pytest.approx([0.5217289, 0.63716596, 0.39384973], rel=2e-6)


def test_simple_rnn_gives_the_numbers_keras_gives():
    kernel, U, bias = constant(4, 4, 1)
    x = np.arange(24.0).reshape(2, 3, 4)
    steps = run(lambda a, h: simple_rnn_step(a, h, U), x, kernel, bias, states=1, units=4)
    assert steps[-1].hidden[:, 0] == pytest.approx([0.40543202, 0.7360534], rel=2e-6)


@pytest.fixture
def numbers():
    rng = np.random.default_rng(0)
    n = 5
    return rng.normal(size=(7, 4 * n)), rng.normal(size=(7, n)), rng.normal(size=(7, n)), rng.normal(size=(n, 4 * n))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_lstm_equations_hold(numbers, name):
    a, h, c, U = numbers
    f = ACTIVATIONS[name].apply
    step = lstm_step(a, h, c, U, f)
    assert np.allclose(step.cell, step.forget * c + step.input * step.candidate)
    assert np.allclose(step.hidden, step.output * f(step.cell))
    for gate in (step.input, step.forget, step.output):
        assert gate.min() >= 0
        assert gate.max() <= 1


def test_blocks_are_in_the_order_of_keras(numbers):
    _, h, c, U = numbers
    a = np.repeat([50.0, -50.0, 0.3, 50.0], 5)  # input open, forget shut, candidate tanh(.3), output open
    step = lstm_step(a, h, c, 0 * U)
    assert np.allclose(step.cell, np.tanh(0.3))
    a = np.repeat([50.0, 0.0, 0.3], 5)  # update gate: keep all of the old state
    assert np.allclose(gru_step(a, h, 0 * U[:, :15], np.zeros(15)).hidden, h)


def test_lstm_of_1997_is_the_forget_gate_left_open(numbers):
    a, h, c, U = numbers
    old = lstm_1997_step(np.delete(a, np.s_[5:10], 1), h, c, np.delete(U, np.s_[5:10], 1))
    a[:, 5:10] = 1e3
    for one, two in zip(old, lstm_step(a, h, c, U), strict=True):
        assert np.allclose(one, two)


def test_peepholes_look_at_the_old_cell_state_for_two_gates_and_at_the_new_one_for_the_output(numbers):
    a, h, c, U = numbers
    peepholes = np.random.default_rng(1).normal(size=(3, 5))
    plain, step = lstm_step(a, h, c, U), lstm_peephole_step(a, h, c, U, peepholes)
    logit = lambda p: np.log(p / (1 - p))  # noqa: E731
    assert np.allclose(logit(step.input) - logit(plain.input), peepholes[0] * c)
    assert np.allclose(logit(step.forget) - logit(plain.forget), peepholes[1] * c)
    assert np.allclose(logit(step.output) - logit(plain.output), peepholes[2] * step.cell)
    for one, two in zip(lstm_peephole_step(a, h, c, U, 0 * peepholes), plain, strict=True):
        assert np.allclose(one, two)


def test_both_grus_agree_where_the_reset_gate_is_open(numbers):
    a, h, _, U = numbers
    a, U = a[:, :15].copy(), U[:, :15]
    assert not np.allclose(gru_step(a, h, U, np.zeros(15)).hidden, gru_classic_step(a, h, U).hidden)
    a[:, 5:10] = 1e3
    assert np.allclose(gru_step(a, h, U, np.zeros(15)).hidden, gru_classic_step(a, h, U).hidden)


def test_a_batch_is_its_reviews_one_by_one(numbers):
    a, h, c, U = numbers
    together = lstm_step(a, h, c, U)
    for k in range(len(a)):
        for one, all_of_them in zip(lstm_step(a[k], h[k], c[k], U), together, strict=True):
            assert np.allclose(one, all_of_them[k])


def test_an_edit_replaces_a_signal_before_it_is_used(numbers):
    a, h, c, U = numbers
    step = lstm_step(a, h, c, U, edit=lambda name, value: np.ones_like(value) if name == "forget" else value)
    assert np.allclose(step.cell, c + step.input * step.candidate)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_are_derivatives(name):
    f = ACTIVATIONS[name]
    x = np.linspace(-3, 3, 40)  # no zero: ReLU has a corner there
    assert np.allclose(f.slope(f.apply(x)), (f.apply(x + 1e-6) - f.apply(x - 1e-6)) / 2e-6, atol=1e-8)
