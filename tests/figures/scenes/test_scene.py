"""The bytes that the player reads."""

import json
from dataclasses import dataclass

import numpy as np
import pytest

from rnnviz.figures.scenes.scene import Curve, Entry, Lines, Scene, log_range, pack
from rnnviz.gradients.logscale import CEILING, FLOOR


def unpack(packed: bytes) -> tuple[dict, np.ndarray]:
    """Read the bytes as player.js does."""
    length = int.from_bytes(packed[:4], "little")
    first = 4 + length + (-length) % 4
    return json.loads(packed[4 : 4 + length]), np.frombuffer(packed[first:], "<f4")


def array(part: dict, floats: np.ndarray) -> np.ndarray:
    first, count = part["floats"]
    return floats[first : first + count]


def scene(*curves: np.ndarray) -> Scene:
    series = tuple(Curve(f"curve {k}", values, "#000000") for k, values in enumerate(curves))
    panel = Lines("title", "label", "x", "y", series, (0.0, 1.0), (0.0, 1.0))
    return Scene("a scene", "k", len(curves[0]) - 1, (panel,))


def test_every_array_arrives_as_it_was() -> None:
    one, two = np.array([1.5, -np.inf, np.nan, np.inf]), np.arange(4.0)
    header, floats = unpack(pack(scene(one, two)))
    series = header["panels"][0]["series"]
    np.testing.assert_array_equal(array(series[0]["values"], floats), one.astype(np.float32))
    np.testing.assert_array_equal(array(series[1]["values"], floats), two.astype(np.float32))
    assert header["steps"] == 3
    assert header["panels"][0]["legend"][1]["name"] == "curve 1"
    assert header["sweep"] is header["handle"] is None


def test_the_id_follows_the_contents() -> None:
    ids = [unpack(pack(scene(np.array(values))))[0]["id"] for values in ([1.0, 2.0], [1.0, 2.0], [1.0, 2.1])]
    assert ids[0] == ids[1] != ids[2]


def test_a_legend_of_its_own_and_none() -> None:
    panel = scene(np.zeros(2)).panels[0]
    assert panel.legend == (Entry("curve 0", "#000000"),)

    @dataclass(frozen=True)
    class Bare:
        title: str = ""
        label: str = ""
        kind: str = "bare"
        legend: tuple[Entry, ...] = ()

    header, _ = unpack(pack(Scene("", "k", 1, (Bare(),))))
    assert header["panels"][0]["legend"] == []


def test_the_axis_holds_all_values_within_float32_and_at_least_two_decades() -> None:
    low, high = log_range(np.array([-3.0, 5.0]))
    assert low < -3 < 5 < high
    low, high = log_range(np.array([0.1]))
    assert high - low >= 2
    low, high = log_range(np.array([-900.0, np.nan, 900.0]))
    assert low == pytest.approx(FLOOR, abs=5)
    assert high == pytest.approx(CEILING, abs=5)
    assert log_range(np.array([-np.inf, 0.0]), lowest=-7.0)[0] == pytest.approx(-7, abs=0.5)
