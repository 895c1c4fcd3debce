"""Shapes and parameter counts, worked out by hand; tests/config/test_architecture.py has those of whole networks."""

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
    Shape,
    parameter_count,
    paths,
    table,
)


@pytest.mark.parametrize(
    ("layer", "shape", "out", "parameters", "formula"),
    [
        (Embedding("e", 1000, 8, mask_zero=True), (20,), (20, 8), 8000, "1,000 tokens × 8 numbers"),
        (Dropout("d", 0.5), (20, 8), (20, 8), 0, ""),
        (Conv1D("c", 6, 3), (20, 8), (18, 6), 3 * 8 * 6 + 6, "3 words × 8 input × 6 filters + 6 bias"),
        (MaxPool("p", 3), (20, 8), (6, 8), 0, ""),
        (GlobalMaxPool("g"), (20, 8), (8,), 0, ""),
        (GlobalAveragePool("g"), (20, 8), (8,), 0, ""),
        (Flatten("f"), (20, 8), (160,), 0, ""),
        (Dense("v", 5, "relu"), (8,), (5,), 45, "5 × (8 input + 1 bias)"),
        (Recurrent("r", "simple_rnn", 4, False), (20, 8), (4,), 4 * 13, "4 × (4 state + 8 input + 1 bias)"),
        (Recurrent("r", "lstm", 4, True), (20, 8), (20, 4), 4 * 4 * 13, "4 × 4 × (4 state + 8 input + 1 bias)"),
        (Recurrent("r", "gru", 4, False), (20, 8), (4,), 3 * 4 * 14, "3 × 4 × (4 state + 8 input + 2 bias)"),
        (Recurrent("r", "gru_classic", 4, False), (20, 8), (4,), 3 * 4 * 13, "3 × 4 × (4 state + 8 input + 1 bias)"),
        (Recurrent("r", "lstm_1997", 4, False), (20, 8), (4,), 3 * 4 * 13, "3 × 4 × (4 state + 8 input + 1 bias)"),
        (
            Recurrent("r", "lstm_peephole", 4, False),
            (20, 8),
            (4,),
            4 * 4 * 13 + 12,
            "4 × 4 × (4 state + 8 input + 1 bias) + 3 × 4 peepholes",
        ),
        (
            Recurrent("r", "lstm_peephole", 4, True, bidirectional=True),
            (20, 8),
            (20, 8),
            2 * (4 * 4 * 13 + 12),
            "2 × (4 × 4 × (4 state + 8 input + 1 bias) + 3 × 4 peepholes)",
        ),
        (
            Recurrent("r", "lstm", 4, False, bidirectional=True),
            (20, 8),
            (8,),
            2 * 4 * 4 * 13,
            "2 × 4 × 4 × (4 state + 8 input + 1 bias)",
        ),
    ],
)
def test_shapes_and_counts(layer: Layer, shape: Shape, out: Shape, parameters: int, formula: str) -> None:
    assert layer.output_shape(shape) == out
    assert layer.parameters(shape) == parameters
    assert layer.formula(shape) == formula


def test_how_many_steps_must_go_in() -> None:
    assert Conv1D("c", 6, 3).minimum_steps(4) == 6
    assert MaxPool("p", 3).minimum_steps(4) == 12
    assert Dense("v", 5, "relu").minimum_steps(4) == 4


def test_a_recurrent_layer_is_called_by_its_cell_and_directions() -> None:
    one, two = Recurrent("r", "gru", 4, False), Recurrent("r", "gru", 4, False, bidirectional=True)
    assert (one.kind, two.kind) == ("GRU", "Bidirectional GRU")
    assert (one.directions, two.directions) == (("",), ("forward/", "backward/"))
    assert (paths(one), paths(two)) == (("r",), ("r/forward", "r/backward"))


def test_the_table_hands_shapes_on() -> None:
    layers = (Embedding("e", 10, 2, mask_zero=False), Recurrent("r", "simple_rnn", 3, False), Dense("v", 1, "sigmoid"))
    rows = table(layers, 7)
    assert [(row.input_shape, row.output_shape) for row in rows] == [((7,), (7, 2)), ((7, 2), (3,)), ((3,), (1,))]
    assert [row.parameters for row in rows] == [20, 3 * 6, 4]
    assert parameter_count(layers, 7) == 42
