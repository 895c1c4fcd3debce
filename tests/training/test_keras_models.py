"""The Keras models are the networks that the choices describe."""

import itertools

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.nn.layers import parameter_count, table

pytestmark = pytest.mark.tf

CONFIGS = [
    {"architecture": "feed_forward", "pooling": "flatten", "maxlen": 30, "dense_units": 5},
    {"architecture": "feed_forward", "pooling": "average", "masking": True, "embedding_dropout": 0.2},
    *(
        {"architecture": cell, "layers": layers, "bidirectional": both, "units": 7, "dense_units": 3 * layers}
        for cell, layers, both in itertools.product(("simple_rnn", "lstm", "gru"), (1, 3), (False, True))
    ),
    {"architecture": "gru", "layers": 2, "readout": "mean", "bidirectional": True, "units": 7},
    {"architecture": "lstm", "readout": "max", "masking": True, "units": 7},
    {"architecture": "cnn", "layers": 3, "kernel_size": 3, "pool_size": 2, "filters": 6},
    {"architecture": "cnn_lstm", "layers": 2, "bidirectional": True, "filters": 9, "units": 4, "dense_dropout": 0.5},
]


def built(choices: dict, seed: int = 0):
    from rnnviz.training import keras_models

    config = from_flat({"vocabulary": 50, "embedding": 6, **choices})
    return config, keras_models.build(config.network(), config.data.maxlen, seed=seed)


@pytest.mark.parametrize("choices", CONFIGS, ids=lambda c: "-".join(map(str, c.values())))
def test_parameters_and_shapes_are_those_of_keras(choices):
    config, model = built(choices)
    rows = table(config.network(), config.data.maxlen)
    assert model.count_params() == parameter_count(config.network(), config.data.maxlen)
    for row in rows:
        layer = model.get_layer(row.layer.name)
        assert layer.count_params() == row.parameters
        assert tuple(layer.output.shape[1:]) == row.output_shape


def test_same_seed_same_weights_another_seed_others():
    from rnnviz.training import keras_models

    (config, one), (_, two), (_, three) = built({"units": 5}), built({"units": 5}), built({"units": 5}, seed=1)
    first, same, other = (keras_models.export(m, config.network()).arrays for m in (one, two, three))
    assert all(np.array_equal(first[name], same[name]) for name in first)
    assert not np.array_equal(first["lstm_1/kernel"], other["lstm_1/kernel"])


def test_gain_and_forget_bias_are_where_they_belong():
    from rnnviz.training import keras_models

    config, model = built({"units": 5, "recurrent_gain": 1.5, "forget_bias": 3.0, "bidirectional": True})
    arrays = keras_models.export(model, config.network()).arrays
    for direction in ("forward", "backward"):
        kernel = arrays[f"lstm_1/{direction}/recurrent_kernel"]
        assert np.allclose(kernel @ kernel.T, 1.5**2 * np.eye(5), atol=1e-5)  # orthonormal rows, times the gain
        assert arrays[f"lstm_1/{direction}/bias"].reshape(4, 5).tolist() == [[0] * 5, [3] * 5, [0] * 5, [0] * 5]


def test_weights_taken_out_and_put_back_predict_the_same():
    from rnnviz.training import keras_models

    config, one = built({"architecture": "gru", "layers": 2, "bidirectional": True})
    _, two = built({"architecture": "gru", "layers": 2, "bidirectional": True}, seed=9)
    ids = np.random.default_rng(0).integers(0, 50, (4, 100))
    assert not np.allclose(one(ids), two(ids))
    keras_models.assign(two, config.network(), keras_models.export(one, config.network()).arrays)
    assert np.allclose(one(ids), two(ids))


def test_no_two_random_parts_share_a_seed_and_no_other_thread_can_disturb_them():
    import random

    from rnnviz.nn.seeds import seeds
    from rnnviz.training import keras_models

    config, one = built({"units": 5, "bidirectional": True, "layers": 2, "dense_units": 4, "dropout": 0.1})
    drawn = list(seeds(config.network(), 0).values())
    assert len(set(drawn)) == len(drawn) == 1 + 4 * 3 + 2
    random.seed(99)  # what any other thread may do at any time
    _, two = built({"units": 5, "bidirectional": True, "layers": 2, "dense_units": 4, "dropout": 0.1})
    first, second = (keras_models.export(model, config.network()).arrays for model in (one, two))
    assert all(np.array_equal(first[name], second[name]) for name in first)
    assert not np.array_equal(first["lstm_1/forward/kernel"], first["lstm_1/backward/kernel"])
