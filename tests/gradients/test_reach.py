"""Answers and the gradient's reach of a network of numbers: against Keras, and against finite differences."""

import numpy as np
import pytest

from rnnviz.config.sequences import SequencesConfig
from rnnviz.gradients.reach import Reach, reach
from rnnviz.nn.answers import answer, back
from rnnviz.nn.layers import Dense, Numbers, Recurrent
from rnnviz.nn.weights import Weights
from tests.networks import random_weights

RNG = np.random.default_rng(0)


def network(architecture="lstm", task="first_symbol", **choices):
    config = SequencesConfig.from_flat({"architecture": architecture, "task": task, "units": 5, "length": 6} | choices)
    return config, random_weights(config.network(), config.steps, 1, np.float64)


def inputs_of(config, count=4):
    return RNG.normal(size=(count, config.steps, config.shape.features(config.data)))


@pytest.mark.parametrize("architecture", ["simple_rnn", "lstm", "gru"])
def test_the_gradient_is_that_of_finite_differences(architecture):
    """Through the input of each step: dL/dx_t, which is what a small change of the input does to the loss."""
    config, weights = network(architecture)
    inputs, targets = inputs_of(config, 2), np.array([1, 3])

    def losses(x):
        return -answer(weights, x).last[np.arange(2), targets]

    read = answer(weights, inputs)
    counts = np.zeros(read.outputs.shape[:2])
    counts[:, -1] = 1
    gradients = back(weights, read, np.broadcast_to(targets[:, None], counts.shape), counts)
    for step in range(config.steps):
        moved = inputs.copy()
        moved[:, step, 2] += 1e-6
        np.testing.assert_allclose(gradients.x[:, step, 2], (losses(moved) - losses(inputs)) / 1e-6, atol=1e-5)


def test_a_linear_network_reaches_as_its_weight_says():
    layers = (
        Numbers("n", 1),
        Recurrent("r", "simple_rnn", 1, False, activation="linear"),
        Dense("answer", 1, "linear"),
    )
    arrays = {
        "r/kernel": np.ones((1, 1)), "r/recurrent_kernel": np.full((1, 1), 0.8), "r/bias": np.zeros(1),
        "answer/kernel": np.ones((1, 1)), "answer/bias": np.zeros(1),
    }  # fmt: skip
    found = reach(Weights(layers, arrays), np.ones((3, 10, 1)), np.zeros((3, 1)))
    np.testing.assert_allclose(found.log10, np.arange(10) * np.log10(0.8))
    assert found.half_life == pytest.approx(np.log(0.5) / np.log(0.8))
    assert Reach(np.array([0.0, 0.1])).half_life == np.inf


def test_states_that_overflow_are_said():
    layers = (Numbers("n", 1), Recurrent("r", "simple_rnn", 1, False, activation="relu"), Dense("answer", 1, "linear"))
    arrays = {
        "r/kernel": np.ones((1, 1)), "r/recurrent_kernel": np.full((1, 1), 1e200), "r/bias": np.zeros(1),
        "answer/kernel": np.ones((1, 1)), "answer/bias": np.zeros(1),
    }  # fmt: skip
    with np.errstate(over="ignore", invalid="ignore"), pytest.raises(ValueError, match="overflow"):
        reach(Weights(layers, arrays), np.ones((3, 10, 1)), np.zeros((3, 1)))


@pytest.mark.tf
@pytest.mark.parametrize(("task", "layers"), [("first_symbol", 2), ("parity", 1), ("adding", 1), ("copy", 1)])
def test_it_answers_as_keras_does(task, layers):
    from rnnviz.training import keras_models

    config, _ = network("gru", task, layers=layers)
    model = keras_models.build(config.network(), config.steps, seed=1)
    variables = keras_models.variables(model, config.network())
    weights = Weights(config.network(), {name: each.numpy() for name, each in variables.items()})
    inputs = inputs_of(config).astype(np.float32)
    expected = model.predict(inputs, verbose=0)
    read = answer(weights, inputs)
    ours = read.outputs if config.shape.every_step else read.last
    np.testing.assert_allclose(np.exp(ours) if config.goal.kind == "classes" else ours, expected, atol=1e-5)


@pytest.mark.parametrize(("gain", "steps"), [(0.3, 400), (0.1, 200), (0.9, 50)])
def test_a_half_life_is_the_same_where_squares_would_underflow(gain: float, steps: int) -> None:
    layers = (
        Numbers("numbers", 1),
        Recurrent("rnn", "simple_rnn", 1, False, activation="linear"),
        Dense("answer", 1, "linear"),
    )
    weights = random_weights(layers, steps, 1, np.float64)
    weights.arrays["rnn/recurrent_kernel"][...] = gain
    found = reach(weights, RNG.normal(size=(3, steps, 1)), np.ones((3, 1)))
    known = np.isfinite(found.log10)
    ago = np.arange(steps)
    smallest = np.log10(np.finfo(np.float64).smallest_subnormal)
    assert known[ago * -np.log10(gain) < -smallest - 10].all()  # wherever float64 has anything
    assert found.half_life == pytest.approx(np.log(0.5) / np.log(gain), rel=0.02)


def test_what_is_gone_after_one_step_has_no_half_life_and_what_grows_none_that_ends() -> None:
    assert Reach(np.array([0.0, -np.inf, -np.inf])).half_life == 0
    assert Reach(np.array([0.0, 0.1, 0.2])).half_life == np.inf
    assert Reach(np.array([0.0])).half_life == np.inf
