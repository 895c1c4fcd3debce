"""One explicit seed for every random thing in a network, so that nothing depends on a generator that others share.

The worker's other threads draw from Python's global generator at any moment, which is why seeding that one is not enough.
"""

from collections.abc import Iterator

from rnnviz.nn.layers import Conv1D, Dense, Dropout, Embedding, Layer, Recurrent


def seeds(layers: tuple[Layer, ...], seed: int) -> dict[str, int]:
    """Return the seeds of a network's initialisers and dropouts, consecutive in the order of its layers.

    Keys are '<layer>/<variable>' for an initialiser, as in Weights, and '<layer>/dropout' (a recurrent layer's is
    '<layer>/<direction>dropout') for a dropout.
    """
    return {name: 1000 * seed + k for k, name in enumerate(_random_parts(layers))}


def _random_parts(layers: tuple[Layer, ...]) -> Iterator[str]:
    for layer in layers:
        match layer:
            case Embedding(name):
                yield f"{name}/embeddings"
            case Conv1D(name) | Dense(name):
                yield f"{name}/kernel"
            case Dropout(name):
                yield f"{name}/dropout"
            case Recurrent(name):
                for direction in layer.directions:
                    yield from (f"{name}/{direction}{part}" for part in ("kernel", "recurrent_kernel", "dropout"))
