"""Small language models with random weights."""

import numpy as np

from rnnviz.language.model import Model
from rnnviz.nn.cells import CELLS
from rnnviz.nn.layers import Dense, Embedding, Layer, Recurrent
from rnnviz.nn.weights import Weights


def layers_of(
    cell: str, *, vocabulary: int = 9, units: int = 5, layers: int = 1, every: bool = True
) -> tuple[Layer, ...]:
    stack = (Recurrent(f"{cell}_{k}", cell, units, every or k < layers) for k in range(1, layers + 1))
    return (Embedding("embedding", vocabulary, 4, False), *stack, Dense("next", vocabulary, "softmax"))


def random_model(cell: str, seed: int = 0, **sizes) -> Model:
    layers, rng = layers_of(cell, **sizes), np.random.default_rng(seed)
    arrays: dict[str, np.ndarray] = {}
    features = 4
    for layer in layers:
        match layer:
            case Embedding(name, vocabulary, size):
                arrays[f"{name}/embeddings"] = rng.normal(size=(vocabulary, size))
            case Recurrent(name, _, units):
                for variable, shape in CELLS[layer.cell].shapes(features, units).items():
                    arrays[f"{name}/{variable}"] = rng.normal(0, 0.5, shape)
                features = units
            case Dense(name, units):
                arrays |= {f"{name}/kernel": rng.normal(size=(features, units)), f"{name}/bias": rng.normal(size=units)}
    return Model(Weights(layers, {name: array.astype(np.float32) for name, array in arrays.items()}))
