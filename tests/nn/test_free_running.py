"""Each answer becomes the next input: by hand, and as if each window were read alone."""

import numpy as np
import pytest

from rnnviz.nn.answers import answer
from rnnviz.nn.free_running import go_on
from rnnviz.nn.layers import Dense, Numbers, Recurrent
from rnnviz.nn.weights import Weights
from tests.networks import random_weights


def network(cell: str, depth: int = 1, units: int = 5, activation: str = "tanh") -> tuple:
    recurrent = [Recurrent(f"layer_{k}", cell, units, k < depth - 1, activation=activation) for k in range(depth)]
    return (Numbers("input", 1), *recurrent, Dense("next", 1, "linear"))


def test_a_unit_that_adds_up_its_window_tells_the_sum_of_the_last_three() -> None:
    one = np.ones((1, 1), np.float32)
    arrays = {"layer_0/kernel": one, "layer_0/recurrent_kernel": one, "layer_0/bias": np.zeros(1, np.float32),
              "next/kernel": one, "next/bias": np.zeros(1, np.float32)}  # fmt: skip
    weights = Weights(network("simple_rnn", units=1, activation="linear"), arrays)
    assert go_on(weights, np.array([0.0, 1.0, 1.0]), 6).tolist() == [2, 4, 7, 13, 24, 44]


@pytest.mark.parametrize("length", [1, 7])
@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_windows_read_side_by_side_are_windows_read_alone(cell: str, depth: int, length: int) -> None:
    weights = random_weights(network(cell, depth), length, seed=4, dtype=np.float32)
    window = np.random.default_rng(1).normal(size=length).astype(np.float32)
    made = list(window)
    for _ in range(12):
        made.append(answer(weights, np.array(made[-length:])[None, :, None]).last[0, 0])
    assert go_on(weights, window, 12) == pytest.approx(np.array(made[length:]), abs=1e-5)


def test_nothing_is_told_where_no_step_is_wanted() -> None:
    weights = random_weights(network("gru"), 4, dtype=np.float32)
    assert go_on(weights, np.ones(4, np.float32), 0).shape == (0,)
