import itertools
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.choices import DataChoices, ModelChoices
from rnnviz.config.architecture import layers_of, shortest_input
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
    parameter_count,
    table,
)

ARCHITECTURES = ("feed_forward", "simple_rnn", "lstm", "gru", "cnn", "cnn_lstm")
LONG_ENOUGH = 48  # for three convolutions over 4 words with pools of 3 between them: ((4 * 3 + 3) * 3 + 3)


def models() -> st.SearchStrategy[ModelChoices]:
    """Every kind of network, small."""
    return st.builds(
        ModelChoices,
        architecture=st.sampled_from(ARCHITECTURES),
        embedding=st.integers(1, 6),
        embedding_dropout=st.sampled_from([0.0, 0.3]),
        pooling=st.sampled_from(["flatten", "average"]),
        filters=st.integers(1, 5),
        kernel_size=st.integers(1, 4),
        pool_size=st.integers(1, 3),
        units=st.integers(1, 6),
        layers=st.integers(1, 3),
        bidirectional=st.booleans(),
        dense_units=st.integers(0, 4),
        dense_dropout=st.sampled_from([0.0, 0.3]),
        output=st.sampled_from(["sigmoid", "linear"]),
    )


@pytest.mark.parametrize(
    ("layer", "shape", "out", "parameters"),
    [
        (Embedding("e", 1000, 16, False), (100,), (100, 16), 16_000),
        (Dropout("d", 0.5), (100, 16), (100, 16), 0),
        (Recurrent("r", "simple_rnn", 32, False), (100, 16), (32,), 32 * (32 + 16 + 1)),
        (Recurrent("r", "lstm", 32, True), (100, 16), (100, 32), 4 * 32 * (32 + 16 + 1)),
        (Recurrent("r", "gru", 32, False), (100, 16), (32,), 3 * 32 * (32 + 16 + 2)),
        (Recurrent("r", "lstm", 64, False, bidirectional=True), (256, 128), (128,), 98_816),
        (Recurrent("r", "gru", 8, True, bidirectional=True), (50, 4), (50, 16), 2 * 3 * 8 * (8 + 4 + 2)),
        (Conv1D("c", 64, 5), (100, 128), (96, 64), 5 * 128 * 64 + 64),
        (MaxPool("p", 4), (98, 64), (24, 64), 0),
        (GlobalMaxPool("g"), (24, 64), (64,), 0),
        (GlobalAveragePool("g"), (24, 64), (64,), 0),
        (Flatten("f"), (24, 64), (1536,), 0),
        (Dense("d", 32, "relu"), (64,), (32,), 32 * 65),
    ],
)
def test_shapes_and_parameters_by_hand(
    layer: Layer, shape: tuple[int, ...], out: tuple[int, ...], parameters: int
) -> None:
    assert layer.output_shape(shape) == out
    assert layer.parameters(shape) == parameters
    assert bool(layer.formula(shape)) == bool(parameters)


@given(models(), st.integers(LONG_ENOUGH, 60))
def test_formulas_evaluate_to_the_count(model: ModelChoices, maxlen: int) -> None:
    for row in table(layers_of(model, DataChoices(vocabulary=50)), maxlen):
        if row.formula:
            arithmetic = re.sub(r"[^0-9()+*]", "", row.formula.replace("×", "*"))  # without the words that explain it
            assert eval(arithmetic) == row.parameters


@given(models(), st.integers(LONG_ENOUGH, 60))
def test_shapes_follow_one_another_to_one_number(model: ModelChoices, maxlen: int) -> None:
    rows = table(layers_of(model, DataChoices(vocabulary=50)), maxlen)
    assert rows[0].input_shape == (maxlen,)
    for before, after in itertools.pairwise(rows):
        assert before.output_shape == after.input_shape
    assert rows[-1].output_shape == (1,)
    assert all(size > 0 for row in rows for size in row.output_shape)
    names = [row.layer.name for row in rows]
    assert len(set(names)) == len(names)


@given(models())
def test_the_shortest_input_is_just_enough(model: ModelChoices) -> None:
    layers = layers_of(model, DataChoices(vocabulary=50))
    shortest = shortest_input(model)

    def steps(maxlen: int) -> Iterator[int]:
        return (row.output_shape[0] for row in table(layers, maxlen) if len(row.output_shape) == 2)

    assert min(steps(shortest)) >= 1
    if shortest > 1:
        assert min(steps(shortest - 1)) < 1


def test_the_shortest_input_by_hand() -> None:
    two = ModelChoices(architecture="cnn", kernel_size=7, pool_size=5, layers=2)
    assert shortest_input(two) == 7 * 5 + 6
    assert shortest_input(ModelChoices(architecture="cnn_lstm", kernel_size=5, pool_size=4)) == 8
    assert shortest_input(ModelChoices(architecture="lstm")) == 1


def test_stacked_layers_pass_on_sequences_but_for_the_last() -> None:
    layers = layers_of(ModelChoices(architecture="gru", layers=3), DataChoices())
    recurrent = [layer for layer in layers if isinstance(layer, Recurrent)]
    assert [layer.name for layer in recurrent] == ["gru_1", "gru_2", "gru_3"]
    assert [layer.return_sequences for layer in recurrent] == [True, True, False]


@pytest.mark.parametrize(
    ("model", "masked"),
    [
        (ModelChoices(architecture="lstm"), True),
        (ModelChoices(architecture="feed_forward", pooling="average"), True),
        (ModelChoices(architecture="feed_forward", pooling="flatten"), False),
        (ModelChoices(architecture="cnn"), False),
        (ModelChoices(architecture="cnn_lstm"), False),
    ],
)
def test_only_layers_that_understand_a_mask_get_one(model: ModelChoices, masked: bool) -> None:
    embedding = layers_of(model, DataChoices(masking=True))[0]
    assert isinstance(embedding, Embedding)
    assert embedding.mask_zero == masked
    unmasked = layers_of(model, DataChoices(masking=False))[0]
    assert isinstance(unmasked, Embedding)
    assert not unmasked.mask_zero


def test_options_that_are_off_leave_no_layer() -> None:
    plain = layers_of(ModelChoices(architecture="lstm"), DataChoices())
    assert [layer.kind for layer in plain] == ["Embedding", "LSTM", "Dense"]
    full = layers_of(
        ModelChoices(architecture="lstm", bidirectional=True, embedding_dropout=0.1, dense_units=4, dense_dropout=0.2),
        DataChoices(),
    )
    assert [layer.kind for layer in full] == [
        "Embedding",
        "Dropout",
        "Bidirectional LSTM",
        "Dense",
        "Dropout",
        "Dense",
    ]


@pytest.mark.tf
@settings(max_examples=25)
@given(model=models())
def test_every_network_has_keras_shapes_and_counts(model: ModelChoices) -> None:
    from rnnviz.training import keras_models

    maxlen = LONG_ENOUGH
    layers = layers_of(model, DataChoices(vocabulary=50, masking=True))
    keras_model = keras_models.build(layers, maxlen)
    assert keras_model.count_params() == parameter_count(layers, maxlen)
    for row in table(layers, maxlen):
        keras_layer = keras_model.get_layer(row.layer.name)
        assert keras_layer.count_params() == row.parameters
        assert keras_layer.output.shape[1:] == row.output_shape
