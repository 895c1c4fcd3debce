"""The code on the Cell states page computes what the page shows."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnviz.export.states import keras_code, numpy_code
from rnnviz.nn.forward import trace
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights
from tests.networks import random_choices, random_network


def run(code: str, weights: Weights, folder: Path, monkeypatch: pytest.MonkeyPatch, **given: Any) -> dict[str, Any]:
    np.savez(folder / "weights.npz", allow_pickle=False, **weights.arrays)
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {"print": lambda *_: None, **given}
    exec(compile(code, "code of the page", "exec"), names)
    return names


def expect(names: dict[str, Any], layer: LayerTrace, tolerance: float) -> None:
    """The script skips padding by leaving it out."""
    np.testing.assert_allclose(names["h"], layer.hidden[layer.mask], atol=tolerance)
    if layer.cell is not None:
        np.testing.assert_allclose(names["c"], layer.cell[layer.mask], atol=tolerance)


@pytest.mark.parametrize("seed", range(12))
def test_the_numpy_code_gives_the_states_of_every_layer(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights, ids = random_network(seed, **random_choices(seed))
    for layer in trace(weights, ids).layers:
        names = run(numpy_code(weights.layers, layer.path, ids.tolist()), weights, tmp_path, monkeypatch)
        expect(names, layer, 1e-9)


@pytest.mark.tf
@pytest.mark.parametrize("architecture", ["simple_rnn", "lstm", "gru", "cnn_lstm"])
@pytest.mark.parametrize("bidirectional", [False, True])
def test_the_keras_code_gives_the_same_states(
    architecture: str, bidirectional: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights, ids = random_network(
        5, np.float32, architecture=architecture, bidirectional=bidirectional, maxlen=24, kernel_size=3, pool_size=2
    )
    for layer in trace(weights, ids).layers:
        first = run(numpy_code(weights.layers, layer.path, ids.tolist()), weights, tmp_path, monkeypatch)
        names = run(
            keras_code(weights.layers, layer.path, ids.tolist()),
            weights,
            tmp_path,
            monkeypatch,
            x=first["x"].astype(np.float32),
        )
        expect(names, layer, 1e-5)
