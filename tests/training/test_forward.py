"""The forward pass that is trained, and its gradients, are those of the Keras model with Keras' own tape."""

import itertools

import numpy as np
import pytest

from rnnviz.nn.layers import (
    Conv1D,
    Dense,
    Dropout,
    Embedding,
    Flatten,
    GlobalAveragePool,
    GlobalMaxPool,
    Layer,
    MaxPool,
    Recurrent,
)

pytestmark = pytest.mark.tf

VERDICT = Dense("verdict", 1, "sigmoid")
CELLS = ("simple_rnn", "lstm", "gru")


def recurrent(cell: str = "lstm", units: int = 4, *, whole: bool = False, name: str = "first", **more) -> Recurrent:
    return Recurrent(name, cell, units, return_sequences=whole, **more)


def network(*between: Layer, masked: bool = False, vocabulary: int = 9, size: int = 3) -> tuple[Layer, ...]:
    return (Embedding("embedding", vocabulary, size, masked), *between, VERDICT)


def reviews(rows: int, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Return ids padded in front, one row without padding, and labels."""
    rng = np.random.default_rng(3)
    ids = rng.integers(1, 9, (rows, steps)).astype(np.int32)
    ids[np.arange(steps) < rng.integers(0, steps, rows)[:, None] * (np.arange(rows) > 0)[:, None]] = 0
    return ids, rng.integers(0, 2, (rows, 1)).astype(np.float32)


def assert_as_keras(layers: tuple[Layer, ...], *, rows: int = 5, steps: int = 7, compiled: bool = False) -> None:
    """Compare outputs and gradients with Keras' model and tape, on the same dropout."""
    import keras
    import tensorflow as tf

    from rnnviz.training import dropout, forward, keras_models

    ids, labels = reviews(rows, steps)
    model = keras_models.build(layers, steps, seed=1)
    rng = np.random.default_rng(0)
    for variable in model.trainable_variables:  # biases too
        variable.assign(np.asarray(variable) + rng.normal(0, 0.3, variable.shape))
    variables = keras_models.variables(model, layers)

    def differentiated(computed):
        with tf.GradientTape() as tape:
            output = computed()
            loss = tf.reduce_mean(keras.losses.binary_crossentropy(labels, output))
        return output, [tf.convert_to_tensor(g) for g in tape.gradient(loss, list(variables.values()))]

    start = [np.asarray(v) for v in model.non_trainable_variables]
    masks = dropout.draw(model, layers, steps, rows)
    drawn = [np.asarray(v) for v in model.non_trainable_variables]
    for variable, value in zip(model.non_trainable_variables, start, strict=True):
        variable.assign(value)

    def ours():
        values = {name: tf.convert_to_tensor(variable) for name, variable in variables.items()}
        return forward.outputs(layers, forward.last_sums(layers, values, ids, masks))

    output, gradients = tf.function(differentiated, autograph=False, jit_compile=compiled)(ours)
    theirs, expected = tf.function(differentiated, autograph=False)(lambda: model(ids, training=True))
    assert np.allclose(output, theirs, atol=1e-5)
    for name, mine, correct in zip(variables, gradients, expected, strict=True):
        assert np.allclose(mine, correct, atol=1e-5 * max(1, np.abs(correct).max())), name
    after = [np.asarray(v) for v in model.non_trainable_variables]
    assert all(np.array_equal(a, b) for a, b in zip(drawn, after, strict=True))  # the next batch is drawn alike, too


@pytest.mark.parametrize("once", [False, True], ids=["every place", "each word once"])
@pytest.mark.parametrize(("cell", "masked", "both"), [*itertools.product(CELLS, (False, True), (False, True))])
def test_every_cell_reads_and_learns_as_keras_does(cell, masked, both, once, monkeypatch):
    from rnnviz.training.recurrent import words

    looked_up, real = [], words._Once.of

    def of(ids, vocabulary):
        looked_up.append(ids)
        return real(ids, vocabulary)

    monkeypatch.setattr(words._Once, "of", of)
    monkeypatch.setattr(words.Words, "worth", lambda self, kernel: once)
    whole = recurrent(cell, whole=True, bidirectional=both)
    last = recurrent(cell, 2, name="second", bidirectional=both)
    assert_as_keras(network(whole, last, masked=masked))
    assert len(looked_up) == once * (1 + both)  # in the layer above the embedding, for each direction


@pytest.mark.parametrize(
    ("cell", "activation"),
    [("simple_rnn", "relu"), ("simple_rnn", "sigmoid"), ("simple_rnn", "linear"), ("lstm", "relu"), ("gru", "relu")],
)
def test_every_activation(cell, activation):
    assert_as_keras(network(recurrent(cell, activation=activation), masked=True))


@pytest.mark.parametrize("rates", [(0.4, 0.0), (0.3, 0.5)], ids=lambda r: f"input {r[0]}, state {r[1]}")
@pytest.mark.parametrize("cell", CELLS)
def test_dropout_is_drawn_once_per_batch_for_input_and_state(cell, rates):
    dropped = {"dropout": rates[0], "recurrent_dropout": rates[1]}
    whole = recurrent(cell, whole=True, bidirectional=True, **dropped)
    assert_as_keras(network(Dropout("noise", 0.25), whole, recurrent(cell, name="second", **dropped), masked=True))


@pytest.mark.parametrize(("rows", "steps", "units"), [(1, 7, 1), (5, 1, 4)])
@pytest.mark.parametrize("cell", CELLS)
def test_one_review_one_step_one_unit(cell, rows, steps, units):
    whole = recurrent(cell, units, whole=True)
    assert_as_keras(network(whole, recurrent(cell, units, name="second")), rows=rows, steps=steps)


@pytest.mark.parametrize("once", [False, True], ids=["every place", "each word once"])
@pytest.mark.parametrize("cell", CELLS)
def test_compiled_by_xla_it_is_the_same(cell, once, monkeypatch):
    from rnnviz.training.recurrent import words

    monkeypatch.setattr(words.Words, "worth", lambda self, kernel: once)
    assert_as_keras(network(recurrent(cell, whole=True), recurrent(cell, name="second"), masked=True), compiled=True)


@pytest.mark.parametrize(
    "between",
    [
        (Flatten("flat"), Dense("dense", 4, "relu"), Dropout("noise", 0.5)),
        (GlobalAveragePool("average"),),
        (Conv1D("conv_1", 4, 3), MaxPool("pool", 2), Conv1D("conv_2", 3, 2), GlobalMaxPool("global")),
        (Dropout("noise", 0.5), Conv1D("conv_1", 4, 3), MaxPool("pool", 2), recurrent()),
    ],
    ids=["flatten", "average", "cnn", "cnn_lstm"],
)
def test_layers_without_a_state(between):
    assert_as_keras(network(*between))


def test_the_average_leaves_out_what_is_masked():
    assert_as_keras(network(GlobalAveragePool("average"), masked=True))
