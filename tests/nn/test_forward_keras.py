"""The NumPy network against Keras."""

from typing import Any

import numpy as np
import pytest

from rnnviz.nn.forward import predict, trace
from rnnviz.nn.weights import Weights
from tests.networks import NETWORKS, name_of, random_choices, random_network, reviews

pytestmark = pytest.mark.tf


def test_the_average_of_no_words_is_that_of_keras():
    from rnnviz.training import keras_models

    weights, ids = random_network(dtype=np.float32, architecture="feed_forward", pooling="average", masking=True)
    model = keras_models.build(weights.layers, len(ids))
    keras_models.assign(model, weights.layers, weights.arrays)
    batch = np.stack([ids, np.zeros_like(ids)])
    theirs = np.asarray(model(batch))[:, 0]
    np.testing.assert_allclose(predict(weights, batch), theirs, rtol=1e-5)
    assert np.isnan(theirs).tolist() == [False, True]


@pytest.mark.parametrize("choices", [*NETWORKS, *map(random_choices, range(8))], ids=name_of)
def test_the_network_answers_as_keras_does(choices):
    from rnnviz.training import keras_models

    weights, ids = random_network(dtype=np.float32, **choices)
    batch = reviews(ids)
    model = keras_models.build(weights.layers, len(ids))
    keras_models.assign(model, weights.layers, weights.arrays)
    assert np.allclose(trace(weights, batch).verdict, model(batch)[:, 0], rtol=1e-5, atol=1e-6)
    _same_states(model, weights, batch)


def _same_states(model, weights: Weights, batch: np.ndarray) -> None:
    """Every sequence that a recurrent layer writes; at skipped steps a bidirectional one shows zeros for its state."""
    import keras

    seen = trace(weights, batch)
    for layer in weights.layers:
        if getattr(layer, "return_sequences", False):
            theirs = np.asarray(keras.Model(model.inputs[0], model.get_layer(layer.name).output)(batch))
            on = seen.mask if seen.mask is not None else np.ones(theirs.shape[:2], bool)
            assert np.allclose(seen.outputs[layer.name][on], theirs[on], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("cell", ["LSTM", "GRU", "SimpleRNN"])
def test_cell_states_and_the_classic_gru_are_those_of_keras(cell):
    import keras

    variants: dict[str, dict[str, Any]] = {
        "LSTM": {},
        "GRU": {"reset_after": False},
        "SimpleRNN": {"activation": "relu"},
    }
    choices = variants[cell]
    name = {"LSTM": "lstm", "GRU": "gru_classic", "SimpleRNN": "simple_rnn"}[cell]
    weights, ids = random_network(dtype=np.float32, architecture=name, activation=choices.get("activation", "tanh"))
    layer = getattr(keras.layers, cell)(4, return_state=True, return_sequences=True, **choices)
    seen = trace(weights, ids)
    layer.build((1, 9, 3))
    layer.set_weights([weights.arrays[f"{name}_1/{v}"] for v in ("kernel", "recurrent_kernel", "bias")])
    sequence, *state = (np.asarray(each)[0] for each in layer(seen.outputs["embedding"][None]))
    assert np.allclose(seen.layers[0].hidden, sequence, rtol=1e-5, atol=1e-6)
    if cell == "LSTM":
        assert np.allclose(seen.layers[0].signal("cell")[-1], state[1], rtol=1e-5, atol=1e-6)
