"""What a cell does, in words, from its gates."""

import numpy as np
import pytest

from rnnviz.nn.driven import drive, one_unit
from rnnviz.nn.modes import Stretch, modes, stretches


def lstm(i, f, g):
    cell = one_unit("lstm", [[0.0] * 4], [0.0] * 4, [0.0] * 4)
    return drive(cell, np.zeros((len(i), 4)), {"input": i, "forget": f, "candidate": g, "output": [1.0] * len(i)})


@pytest.mark.parametrize(
    ("i", "f", "g", "mode"),
    [
        (1, 1, 1, "up"), (1, 1, -1, "down"), (0, 1, 1, "hold"), (1, 1, 0, "hold"), (0, 0, 1, "reset"),
        (1, 0, 1, "overwrite"), (0, 0.9, 1, "leak"), (1, 0.9, 1, "mix"), (1, 0.95, 1, "up"), (1, 0.05, 1, "overwrite"),
    ],
)  # fmt: skip
def test_the_modes_of_an_lstm(i: float, f: float, g: float, mode: str) -> None:
    assert modes(lstm([i], [f], [g])) == [mode]


@pytest.mark.parametrize(
    ("z", "r", "mode"), [(1, 0, "hold"), (0, 1, "update"), (0, 0, "reset"), (0.5, 0, "mix"), (0.95, 1, "hold")]
)
def test_the_modes_of_a_gru(z: float, r: float, mode: str) -> None:
    cell = one_unit("gru", [[0.0, 0, 1]], [0.0, 0, 1], [0.0] * 3)
    assert modes(drive(cell, np.zeros((1, 3)), {"update": [z], "reset": [r]})) == [mode]


def test_neighbours_of_one_kind_are_joined_and_nothing_is_left_out() -> None:
    found = stretches(lstm([1, 1, 0, 0, 1], [1, 1, 1, 0, 1], [1, 1, 1, 1, -1]))
    assert found == (
        Stretch("up", 1, 2, 0, 2), Stretch("hold", 3, 3, 2, 2), Stretch("reset", 4, 4, 2, 0), Stretch("down", 5, 5, 0, -1),
    )  # fmt: skip
    assert [each.each for each in found] == [1, 0, -2, -1]
