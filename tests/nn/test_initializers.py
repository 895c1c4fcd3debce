from typing import Any

import numpy as np
import pytest

from rnnviz.choices import DataChoices, ModelChoices
from rnnviz.config.architecture import layers_of
from rnnviz.nn.initializers import fresh
from rnnviz.nn.layers import Layer, parameter_count

DATA = DataChoices(vocabulary=30)


def layers(**model: Any) -> tuple[Layer, ...]:
    return layers_of(ModelChoices(**{"embedding": 6, "units": 5, **model}), DATA)


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_every_parameter_is_there(cell: str) -> None:
    network = layers(architecture=cell, layers=2, dense_units=4, dropout=0.1, embedding_dropout=0.2)
    weights = fresh(network, 0)
    assert sum(array.size for array in weights.arrays.values()) == parameter_count(network, 10)
    assert {array.dtype for array in weights.arrays.values()} == {np.dtype(np.float64)}


def test_keras_starting_values() -> None:
    weights = fresh(layers(architecture="lstm", forget_bias=2.0, recurrent_gain=1.5), 0)
    kernel = weights.arrays["lstm_1/recurrent_kernel"]
    np.testing.assert_allclose(kernel @ kernel.T, 1.5**2 * np.eye(5), atol=1e-12)
    assert weights.arrays["lstm_1/bias"].tolist() == [0.0] * 5 + [2.0] * 5 + [0.0] * 10
    assert np.abs(weights.arrays["embedding/embeddings"]).max() <= 0.05
    assert np.abs(weights.arrays["lstm_1/kernel"]).max() <= np.sqrt(6 / (6 + 20))


def test_identity_and_glorot_starts() -> None:
    identity = fresh(layers(architecture="simple_rnn", recurrent_initializer="identity", recurrent_gain=0.5), 0)
    np.testing.assert_array_equal(identity.arrays["simple_rnn_1/recurrent_kernel"], 0.5 * np.eye(5))
    glorot = fresh(layers(architecture="gru", recurrent_initializer="glorot_uniform"), 0)
    assert np.abs(glorot.arrays["gru_1/recurrent_kernel"]).max() <= np.sqrt(6 / 20)
    assert glorot.arrays["gru_1/bias"].shape == (2, 15)


def test_same_seed_same_network_and_the_chosen_strength() -> None:
    network = layers(architecture="gru")
    one, same, other = (fresh(network, seed, embedding_std=2.0).arrays for seed in (1, 1, 2))
    assert all((one[name] == same[name]).all() for name in one)
    assert any((one[name] != other[name]).any() for name in one)
    assert one["embedding/embeddings"].std() == pytest.approx(2, rel=0.2)


def test_what_is_not_plainly_recurrent_is_refused() -> None:
    with pytest.raises(ValueError, match="Only plain recurrent networks"):
        fresh(layers(architecture="cnn"), 0)
    with pytest.raises(ValueError, match="Only plain recurrent networks"):
        fresh(layers(architecture="lstm", bidirectional=True), 0)
    with pytest.raises(ValueError, match="without gates only"):
        fresh(layers(architecture="lstm", recurrent_initializer="identity"), 0)
