"""Networks for each kind of task: shapes and counts by hand. That Keras agrees is tested with the page."""

import pytest

from rnnviz.export import shapes
from rnnviz.export.shapes import Shaped


def test_a_hundred_steps_of_64_units_are_6400_numbers() -> None:
    every = shapes.lines(Shaped("many_to_one", 32, 100, 16, 64, sequences=True))
    assert [line.after for line in every] == [(100, 64), (6_400,), (1,)]
    assert [line.parameters for line in every] == [64 * (64 + 16 + 1), 0, 6_401]


def test_the_count_does_not_depend_on_the_steps() -> None:
    assert shapes.total(Shaped("tagging", 1, 10, 16, 64)) == shapes.total(Shaped("tagging", 1, 1000, 16, 64))


def test_two_directions_are_twice_as_wide_and_a_second_layer_reads_both() -> None:
    first, second, _ = shapes.lines(Shaped("tagging", 1, 5, 3, 4, layers=2, bidirectional=True))
    assert first.after == (5, 8)
    assert first.parameters == 2 * 4 * (4 + 3 + 1)
    assert second.parameters == 2 * 4 * (4 + 8 + 1)


@pytest.mark.parametrize(("more", "known"), [
    ({}, True), ({"state": True}, False), ({"task": "translation"}, False), ({"task": "video"}, True),
])  # fmt: skip
def test_several_outputs_or_inputs_have_no_sequential_program(more: dict[str, object], known: bool) -> None:
    asked = Shaped(**{"task": "many_to_one", "samples": 2, "steps": 5, "features": 3, "units": 4, **more})  # type: ignore[arg-type]
    assert (shapes.sequential(asked) is not None) is known
    assert "keras.Model(" in shapes.functional(asked)


def test_a_stateful_layer_has_a_fixed_batch() -> None:
    asked = Shaped("many_to_one", 8, 5, 3, 4, stateful=True)
    assert "batch_shape=(8, 5, 3)" in shapes.functional(asked)
    assert "stateful=True" in str(shapes.sequential(asked))


N, D = 64, 16


@pytest.mark.parametrize(("cell", "count", "states"), [
    ("simple_rnn", N * (N + D + 1), ("h",)), ("lstm", 4 * N * (N + D + 1), ("h", "c")), ("gru", 3 * N * (N + D + 2), ("h",)),
])  # fmt: skip
def test_each_cell_has_its_count_and_hands_its_states_to_the_decoder(
    cell: str, count: int, states: tuple[str, ...]
) -> None:
    asked = Shaped("translation", 2, 5, D, N, cell=cell)
    encoder, decoder, _ = shapes.lines(asked)
    assert encoder.parameters == decoder.parameters == count
    assert encoder.states == decoder.starts == states
    assert f"initial_state=[{', '.join(states)}]" in shapes.functional(asked)


def test_two_directions_hand_out_twice_as_many_states() -> None:
    asked = Shaped("many_to_one", 2, 5, 3, 4, state=True, bidirectional=True, cell="lstm")
    first, *_ = shapes.lines(asked)
    assert first.states == ("h_forward", "c_forward", "h_backward", "c_backward")
    assert (
        "x, h_forward, c_forward, h_backward, c_backward = layers.Bidirectional(layers.LSTM(4, return_state=True))(x)"
        in (shapes.functional(asked))
    )


def test_without_a_choice_of_cell_it_is_a_simple_rnn() -> None:
    assert "layers.SimpleRNN(4)(x)" in shapes.functional(Shaped("many_to_one", 2, 5, 3, 4))
