from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from rnnviz.ui.cached.sizes import size_of
from tests.networks import random_network

NUMBERS = np.zeros(10_000)  # 80,000 bytes


@dataclass(frozen=True)
class Result:
    values: np.ndarray
    by_name: dict[str, np.ndarray]


class Slotted:
    __slots__ = ("values",)

    def __init__(self, values: np.ndarray) -> None:
        self.values = values


@pytest.mark.parametrize(
    "value",
    [
        NUMBERS,
        NUMBERS[:5],  # a view keeps all of it alive
        NUMBERS.reshape(100, 100).T,
        [NUMBERS, NUMBERS],  # shared
        Result(NUMBERS, {"same": NUMBERS, "part": NUMBERS[:3]}),
        Slotted(NUMBERS),
        pd.DataFrame({"x": NUMBERS}),
        "x" * 80_000,
        np.array(["x" * 80_000], object),
        {"x" * 80_000: (None, 1, 2.0)},
    ],
)
def test_what_a_value_keeps_is_counted_once(value: object) -> None:
    assert 80_000 <= size_of(value) < 82_000


def test_what_shares_nothing_adds_up() -> None:
    assert size_of(Result(NUMBERS, {"other": NUMBERS.copy()})) > 160_000
    assert size_of(tuple(f"word {k}" for k in range(1_000))) > 50_000


def test_what_lies_in_a_file_is_not_counted(tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", NUMBERS)
    mapped = np.load(tmp_path / "x.npy", mmap_mode="r")
    assert size_of(mapped, mapped.view(np.ndarray)[5:]) < 1_000


def test_values_that_hold_one_another_end() -> None:
    circle: list[object] = [NUMBERS]
    circle.append(circle)
    assert size_of(circle) < 82_000


def test_a_network_is_as_large_as_its_arrays() -> None:
    weights, _ = random_network(architecture="lstm", maxlen=5)
    arrays = sum(array.nbytes for array in weights.arrays.values())
    assert arrays <= size_of(weights) < arrays + 20_000
