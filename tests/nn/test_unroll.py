"""One layer over a text by hand: a cell that adds its inputs up."""

import numpy as np

from rnnviz.nn.layers import Recurrent
from rnnviz.nn.unroll import time_first, time_last, unroll
from rnnviz.nn.weights import Weights

X = np.array([[1.0], [2.0], [3.0], [4.0]])  # (steps, features)


def adding(path: str = "r") -> Weights:
    """h_t = h_{t-1} + 10 x_t + 1."""
    layer = Recurrent("r", "simple_rnn", 1, return_sequences=True, bidirectional="/" in path, activation="linear")
    arrays = {"kernel": np.array([[10.0]]), "recurrent_kernel": np.ones((1, 1)), "bias": np.ones(1)}
    return Weights((layer,), {f"{path}/{name}": array for name, array in arrays.items()})


def test_the_state_goes_from_step_to_step_in_the_order_of_reading() -> None:
    forward = unroll(adding("r/forward"), "r/forward", X, None, {})
    assert forward.hidden[:, 0].tolist() == [11, 32, 63, 104]
    backward = unroll(adding("r/backward"), "r/backward", X, None, {})
    assert backward.hidden[:, 0].tolist() == [104, 93, 72, 41]
    assert (forward.backward, backward.backward) == (False, True)
    assert (forward.path, forward.kind, forward.activation) == ("r/forward", "simple_rnn", "linear")
    assert forward.cell is None
    assert forward.mask.all()


def test_each_review_of_a_batch_skips_its_own_steps() -> None:
    on = np.array([[False, False, True], [False, True, True], [False, False, True], [False, True, True]])
    batch = unroll(adding(), "r", np.repeat(X[:, None], 3, axis=1), on, {})
    assert batch.hidden[..., 0].tolist() == [[0, 0, 0, 0], [0, 21, 21, 62], [11, 32, 63, 104]]
    assert (batch.mask == on.T).all()


def test_a_skipped_step_has_no_gates() -> None:
    layer = Recurrent("r", "lstm", 1, return_sequences=True)
    shapes = layer.equations.shapes(1, 1)
    weights = Weights((layer,), {f"r/{name}": np.zeros(shape) for name, shape in shapes.items()})
    seen = unroll(
        weights,
        "r",
        np.stack([X, X], axis=1),
        np.array([[True, True], [False, True], [False, False], [True, True]]),
        {},
    )
    for gate in ("input", "forget", "output"):
        np.testing.assert_array_equal(seen.gates[gate][..., 0], [[0.5, np.nan, np.nan, 0.5], [0.5, 0.5, np.nan, 0.5]])
    assert seen.cell is not None
    assert not seen.cell.any()


def test_time_moves_between_the_first_place_and_the_last_but_one() -> None:
    array = np.zeros((5, 2, 3, 4))
    assert time_last(array).shape == (2, 3, 5, 4)
    assert time_first(time_last(array)).shape == array.shape
    assert time_first(np.zeros((2, 7, 4))).shape == (7, 2, 4)
