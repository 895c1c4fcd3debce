"""Backpropagation through time by hand: a linear cell of one unit, whose gradients are powers of its weight."""

import numpy as np
import pytest

from rnnviz.nn.bptt import backpropagate_through_time, steps_left
from rnnviz.nn.cells import CELLS
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import unroll
from rnnviz.nn.weights import Weights


def linear(path: str = "r", recurrent: float = 0.5, mask: list[bool] | None = None) -> tuple[Weights, LayerTrace]:
    """h_t = 2 x_t + recurrent * h_{t-1} + 0, over four inputs of 1."""
    both = "/" in path
    layer = Recurrent("r", "simple_rnn", 1, return_sequences=True, bidirectional=both, activation="linear")
    arrays = {"kernel": np.array([[2.0]]), "recurrent_kernel": np.array([[recurrent]]), "bias": np.zeros(1)}
    weights = Weights((layer,), {f"{path}/{name}": array for name, array in arrays.items()})
    on = None if mask is None else np.array(mask)
    return weights, unroll(weights, path, np.ones((4, 1)), on, {})


def at_the_end(backward: bool = False) -> np.ndarray:
    """A loss that looks at the state after the whole reading only."""
    return np.eye(4)[[0 if backward else 3]].T


def test_each_step_back_multiplies_by_the_recurrent_weight() -> None:
    weights, layer = linear()
    assert layer.hidden[:, 0].tolist() == [2, 3, 3.5, 3.75]
    found = backpropagate_through_time(weights, layer, at_the_end())
    assert found.hidden[:, 0].tolist() == [0.125, 0.25, 0.5, 1]
    assert found.input_sums.tolist() == found.state_sums.tolist() == found.hidden.tolist()
    assert found.x[:, 0].tolist() == [0.25, 0.5, 1, 2]
    assert (found.path, found.cell) == ("r", None)


def test_a_loss_at_every_step_adds_up() -> None:
    weights, layer = linear()
    found = backpropagate_through_time(weights, layer, np.ones((4, 1)))
    assert found.hidden[:, 0].tolist() == [1.875, 1.75, 1.5, 1]


def test_the_other_direction_goes_the_other_way() -> None:
    weights, layer = linear("r/backward")
    assert layer.hidden[:, 0].tolist() == [3.75, 3.5, 3, 2]
    assert backpropagate_through_time(weights, layer, at_the_end(True)).hidden[:, 0].tolist() == [1, 0.5, 0.25, 0.125]


def test_a_skipped_step_passes_the_gradient_unchanged_and_reads_nothing() -> None:
    weights, layer = linear(mask=[True, False, True, True])
    assert layer.hidden[:, 0].tolist() == [2, 2, 3, 3.5]
    found = backpropagate_through_time(weights, layer, at_the_end())
    assert found.hidden[:, 0].tolist() == [0.25, 0.25, 0.5, 1]
    assert found.x[:, 0].tolist() == [0.5, 0, 1, 2]


def test_reviews_of_a_batch_skip_their_own_steps() -> None:
    weights, _ = linear()
    on = np.array([[True, True], [False, True], [True, False], [True, True]])
    layer = unroll(weights, "r", np.ones((4, 2, 1)), on, {})
    found = backpropagate_through_time(weights, layer, np.stack([at_the_end(), at_the_end()]))
    assert found.hidden[..., 0].tolist() == [[0.25, 0.25, 0.5, 1], [0.25, 0.5, 0.5, 1]]
    assert found.x[..., 0].tolist() == [[0.5, 0, 1, 2], [0.5, 1, 0, 2]]


@pytest.mark.parametrize(("truncate", "kept"), [(0, 1), (1, 2), (2, 3), (3, 4), (9, 4), (None, 4)])
def test_truncation_keeps_so_many_steps_behind_the_last(truncate: int | None, kept: int) -> None:
    weights, layer = linear()
    found = backpropagate_through_time(weights, layer, at_the_end(), truncate)
    assert np.count_nonzero(found.hidden) == kept
    assert found.hidden[-kept:, 0].tolist() == [0.125, 0.25, 0.5, 1][-kept:]


def test_truncation_counts_only_steps_that_are_read() -> None:
    weights, layer = linear(mask=[True, True, False, True])
    found = backpropagate_through_time(weights, layer, at_the_end(), 1)
    assert found.hidden[:, 0].tolist() == [0, 0.5, 0.5, 1]


def test_an_lstm_on_the_carousel_hands_its_cell_gradient_back_unchanged() -> None:
    layer = Recurrent("r", "lstm_1997", 1, return_sequences=False)
    shapes = CELLS["lstm_1997"].shapes(1, 1)
    weights = Weights((layer,), {f"r/{name}": np.zeros(shape) for name, shape in shapes.items()})
    seen = unroll(weights, "r", np.ones((4, 1)), None, {})
    found = backpropagate_through_time(weights, seen, at_the_end())
    assert found.cell is not None
    assert found.cell[:, 0].tolist() == [0.5] * 4  # the output gate is half open, tanh has slope 1 at 0
    assert found.hidden[:, 0].tolist() == [0, 0, 0, 1]


def test_no_gradient_goes_back_through_a_clamped_state() -> None:
    weights, _ = linear()
    held = {"hidden": np.array([[np.nan], [np.nan], [5.0], [np.nan]])}
    seen = unroll(weights, "r", np.ones((4, 1)), None, held)
    assert seen.hidden[:, 0].tolist() == [2, 3, 5, 4.5]
    found = backpropagate_through_time(weights, seen, at_the_end())
    assert found.hidden[:, 0].tolist() == [0, 0, 0.5, 1]
    assert found.x[:, 0].tolist() == [0, 0, 0, 2]


def test_steps_left_counts_what_is_still_to_be_read() -> None:
    mask = np.array([[True, True, False, True], [False, True, True, False]])
    assert steps_left(mask, backward=False).tolist() == [[2, 1, 1, 0], [2, 1, 0, 0]]
    assert steps_left(mask, backward=True).tolist() == [[0, 1, 2, 2], [0, 0, 1, 2]]
