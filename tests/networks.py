"""Networks with random weights for tests: no framework, no training."""

from dataclasses import replace
from typing import Any

import numpy as np

from rnnviz.choices.base import RECURRENT
from rnnviz.config.run import from_flat
from rnnviz.nn.cells import CELLS
from rnnviz.nn.layers import Conv1D, Dense, Embedding, Layer, Recurrent, table
from rnnviz.nn.weights import Weights

NETWORKS: list[dict[str, Any]] = [
    {"architecture": "feed_forward", "pooling": "flatten", "dense_units": 5},
    {"architecture": "feed_forward", "pooling": "average", "masking": True, "embedding_dropout": 0.5},
    {"architecture": "feed_forward", "pooling": "average", "output": "linear"},
    {"architecture": "cnn", "layers": 2, "kernel_size": 2, "pool_size": 2, "maxlen": 15},
    {"architecture": "cnn_lstm", "kernel_size": 3, "pool_size": 2, "layers": 2, "bidirectional": True, "maxlen": 15},
    {"architecture": "cnn_lstm", "kernel_size": 2, "pool_size": 3, "activation": "relu", "maxlen": 17},
    {"architecture": "simple_rnn", "activation": "relu", "layers": 4, "masking": True},
    {"architecture": "simple_rnn", "activation": "sigmoid", "layers": 2, "bidirectional": True, "output": "linear"},
    {"architecture": "simple_rnn", "activation": "linear", "pad": "back", "masking": True},
    {"architecture": "lstm", "layers": 3, "bidirectional": True, "masking": True, "dense_units": 3},
    {"architecture": "lstm", "activation": "relu", "layers": 2, "dropout": 0.2, "dense_dropout": 0.3},
    {"architecture": "lstm", "activation": "sigmoid", "bidirectional": True},
    {"architecture": "gru", "layers": 2, "bidirectional": True, "masking": True, "activation": "sigmoid"},
    {"architecture": "gru", "activation": "relu", "layers": 3, "dense_units": 4, "recurrent_dropout": 0.2},
    {"architecture": "gru", "activation": "linear", "masking": True, "output": "linear"},
    {"architecture": "lstm", "readout": "mean", "layers": 2, "bidirectional": True, "masking": True},
    {"architecture": "gru", "readout": "max", "bidirectional": True, "masking": True, "dense_units": 4},
    {"architecture": "simple_rnn", "readout": "mean", "pad": "back", "masking": True},
    {"architecture": "cnn_lstm", "readout": "mean", "kernel_size": 3, "pool_size": 2, "maxlen": 15},
]
OTHER_CELLS: list[dict[str, Any]] = [  # which Keras has not, or has with another argument
    {"architecture": "gru_classic", "layers": 2, "bidirectional": True, "masking": True},
    {"architecture": "lstm_1997", "activation": "sigmoid", "masking": True},
    {"architecture": "lstm_peephole", "layers": 2, "bidirectional": True, "masking": True},
]
name_of = lambda choices: "-".join(map(str, choices.values()))  # noqa: E731


def random_weights(layers: tuple[Layer, ...], maxlen: int, seed: int = 0, dtype: type = np.float64) -> Weights:
    """Return random numbers in the shapes of the layers, of a size that keeps states away from 0 and from saturation."""
    rng = np.random.default_rng(seed)
    arrays: dict[str, np.ndarray] = {}
    for row in table(layers, maxlen):
        for name, shape in _shapes(row.layer, row.input_shape[-1]).items():
            fan_in = 1 if name.endswith(("bias", "embeddings")) else int(np.prod(shape[:-1]))
            scale = 0.3 if name.endswith("bias") else 1 / np.sqrt(fan_in)
            arrays[f"{row.layer.name}/{name}"] = (scale * rng.standard_normal(shape)).astype(dtype)
    return Weights(layers, arrays)


def random_network(seed: int = 0, dtype: type = np.float64, **choices: object) -> tuple[Weights, np.ndarray]:
    """Return a small network of the choices and one review for it, (maxlen,) ids with three pads in front.

    The architecture may also be a cell that no choice offers.
    """
    cell = choices.get("architecture")
    if cell in CELLS:
        choices = {**choices, "architecture": cell if cell in RECURRENT else "simple_rnn"}
    config = from_flat({"vocabulary": 20, "embedding": 3, "units": 4, "maxlen": 9, "batch_size": 1, **choices})
    maxlen = config.data.maxlen
    ids = np.random.default_rng(seed + 1).integers(1, 20, maxlen)
    ids[:3] = 0
    return random_weights(_with_cell(config.network(), cell), maxlen, seed, dtype), ids


def _with_cell(layers: tuple[Layer, ...], cell: object) -> tuple[Layer, ...]:
    """Put another cell into the recurrent layers, and into their names."""
    return tuple(
        replace(layer, name=layer.name.replace(layer.cell, cell), cell=cell)
        if isinstance(layer, Recurrent) and isinstance(cell, str) and cell in CELLS
        else layer
        for layer in layers
    )


def random_choices(seed: int) -> dict[str, Any]:
    """Return the choices of some network with recurrence."""
    rng = np.random.default_rng(seed)

    def one_of(*options: object) -> object:
        return options[rng.integers(len(options))]

    return {
        "architecture": one_of("simple_rnn", "lstm", "gru", "cnn_lstm"),
        "layers": int(rng.integers(1, 4)),
        "units": int(rng.integers(1, 17)),
        "embedding": int(rng.integers(1, 9)),
        "maxlen": int(rng.integers(20, 41)),
        "bidirectional": bool(one_of(True, False)),
        "masking": bool(one_of(True, False)),
        "activation": one_of("tanh", "tanh", "sigmoid", "relu"),
        "dense_units": one_of(0, 5),
        "kernel_size": 3,
        "pool_size": 2,
    }


def _shapes(layer: Layer, features: int) -> dict[str, tuple[int, ...]]:
    match layer:
        case Embedding(_, vocabulary, size):
            return {"embeddings": (vocabulary, size)}
        case Conv1D(_, filters, width):
            return {"kernel": (width, features, filters), "bias": (filters,)}
        case Dense(_, units):
            return {"kernel": (features, units), "bias": (units,)}
        case Recurrent():
            shapes = layer.equations.shapes(features, layer.units)
            return {prefix + name: shape for prefix in layer.directions for name, shape in shapes.items()}
    return {}


def reviews(ids: np.ndarray, count: int = 5) -> np.ndarray:
    """More reviews like `ids`, with different padding: (count, time)."""
    rng = np.random.default_rng(3)
    rows = np.stack([rng.permutation(ids[ids > 0]) for _ in range(count)])
    padded = np.zeros((count, len(ids)), int)
    for k, row in enumerate(rows):
        padded[k, len(ids) - len(row) + k :] = row[k:]
    padded[1, -2] = 0  # one review skips a step in the middle, where masking is on
    return padded
