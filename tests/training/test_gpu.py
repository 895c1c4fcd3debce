"""A worker with a GPU trains the default LSTM and GRU too: Keras would choose cuDNN there, which XLA cannot compile."""

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.data.dataset import Rows
from rnnviz.nn.layers import Recurrent

pytestmark = pytest.mark.tf

SMALL = {"vocabulary": 40, "maxlen": 6, "embedding": 4, "units": 3, "batch_size": 4}


@pytest.fixture
def gpu(monkeypatch):
    """Make Keras believe that this machine has a GPU."""
    import tensorflow as tf

    there = tf.config.list_logical_devices
    faked = [tf.config.LogicalDevice("/device:GPU:0", "GPU")]
    monkeypatch.setattr(tf.config, "list_logical_devices", lambda kind=None: faked if kind == "GPU" else there(kind))


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_the_app_does_not_choose_cudnn_where_keras_would(gpu, cell, bidirectional):
    import keras

    from rnnviz.training import keras_models

    config = from_flat(SMALL | {"architecture": cell, "bidirectional": bidirectional})
    kerass_own = {"lstm": keras.layers.LSTM, "gru": keras.layers.GRU}[cell](3)
    assert kerass_own.use_cudnn == "auto"
    assert not kerass_own.supports_jit  # so the machine looks to Keras as one with a GPU
    model = keras_models.build(config.network(), config.data.maxlen)
    (named,) = [layer.name for layer in config.network() if isinstance(layer, Recurrent)]
    built = model.get_layer(named)
    for layer in (built.forward_layer, built.backward_layer) if bidirectional else (built,):
        assert layer.use_cudnn is False


@pytest.mark.parametrize("cell", ["lstm", "gru"])
def test_a_compiled_step_trains_and_keras_predicts_the_same_there(gpu, cell):
    from rnnviz.training.compiled import Compiled

    config = from_flat(SMALL | {"architecture": cell})
    steps = Compiled(config.network(), config.data.maxlen, config.training)
    ids = np.random.default_rng(0).integers(2, 40, (4, 6)).astype(np.int32)
    rows = Rows(ids, np.array([0, 1, 0, 1], np.uint8), np.arange(4))
    losses = [each.loss for each in steps.learn(rows, [np.arange(len(rows))] * 20)]
    assert losses[-1] < losses[0]
    np.testing.assert_allclose(steps.model(ids)[:, 0], steps.tell(rows).values[:, 0], atol=1e-6)
