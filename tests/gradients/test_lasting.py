"""The half-life that real reviews show, against networks whose half-life is known."""

import numpy as np
import pytest

from rnnviz.gradients.lasting import measured_half_life
from rnnviz.nn.layers import Conv1D, Dense, Embedding, GlobalAveragePool, MaxPool, Recurrent
from rnnviz.nn.weights import Weights

IDS = np.random.default_rng(0).integers(1, 5, (6, 24))
LABELS = np.array([0, 1, 0, 1, 0, 1])


def linear(factor: float, *, below: bool = False) -> Weights:
    """A linear SimpleRNN whose recurrent kernel is factor times the identity: a step back shrinks a gradient by it."""
    recurrent = Recurrent("rnn", "simple_rnn", 2, return_sequences=False, activation="linear")
    rng = np.random.default_rng(1)
    arrays = {
        "embedding/embeddings": rng.normal(size=(5, 3)),
        "rnn/kernel": 0.1 * rng.normal(size=(3, 2)),
        "rnn/recurrent_kernel": factor * np.eye(2),
        "rnn/bias": np.zeros(2),
        "verdict/kernel": rng.normal(size=(2, 1)),
        "verdict/bias": np.zeros(1),
    }
    layers = [Embedding("embedding", 5, 3, True), recurrent, Dense("verdict", 1, "sigmoid")]
    if below:
        layers[:1] = [Embedding("embedding", 5, 3, False), Conv1D("conv", 3, 1), MaxPool("pool", 2)]
        arrays |= {"conv/kernel": rng.normal(size=(1, 3, 3)), "conv/bias": np.ones(3)}
    return Weights(tuple(layers), arrays)


@pytest.mark.parametrize("factor", [0.5, 0.9])
def test_a_gradient_that_shrinks_by_a_known_factor(factor):
    assert measured_half_life(linear(factor), IDS, LABELS) == pytest.approx(np.log(0.5) / np.log(factor))


def test_padding_does_not_count():
    padded = np.concatenate([np.zeros((6, 30), int), IDS], axis=1)
    assert measured_half_life(linear(0.8), padded, LABELS) == pytest.approx(np.log(0.5) / np.log(0.8))


def test_a_step_of_two_words_counts_as_two():
    assert measured_half_life(linear(0.5, below=True), IDS, LABELS) == pytest.approx(2)


def test_what_does_not_fall_has_none():
    assert measured_half_life(linear(1.1), IDS, LABELS) is None


def test_a_network_without_state_has_none():
    layers = (Embedding("embedding", 5, 3, True), GlobalAveragePool("average"), Dense("verdict", 1, "sigmoid"))
    arrays = {"embedding/embeddings": np.ones((5, 3)), "verdict/kernel": np.ones((3, 1)), "verdict/bias": np.zeros(1)}
    assert measured_half_life(Weights(layers, arrays), IDS, LABELS) is None
