"""A network as it starts, before any training: Keras' initial distributions, drawn with NumPy in float64.

The numbers are not those Keras draws from the same seed; the distributions are.
"""

import numpy as np

from rnnviz.nn.cells.algebra import cut
from rnnviz.nn.layers import Dense, Dropout, Embedding, GlobalAveragePool, GlobalMaxPool, Layer, Recurrent, Shape
from rnnviz.nn.weights import Weights


def fresh(layers: tuple[Layer, ...], seed: int, *, embedding_std: float | None = None) -> Weights:
    """Return a network with its starting weights.

    Args:
        layers: an embedding, recurrent layers (one reading direction), dense layers, dropout.
        seed: of every draw.
        embedding_std: standard deviation of normal embeddings; None for Keras' uniform ones in [-.05, .05].

    Raises:
        ValueError: there is another kind of layer.
    """
    rng = np.random.default_rng(seed)
    arrays: dict[str, np.ndarray] = {}
    shape: Shape = (1,)
    for layer in layers:
        match layer:
            case Embedding(name, vocabulary, size):
                uniform = rng.uniform(-0.05, 0.05, (vocabulary, size))
                table = uniform if embedding_std is None else rng.normal(0, embedding_std, (vocabulary, size))
                arrays[f"{name}/embeddings"] = table
            case Recurrent(bidirectional=False):
                arrays |= _recurrent(layer, shape[-1], rng)
            case Dense(name, units):
                arrays[f"{name}/kernel"] = glorot_uniform(shape[-1], units, rng)
                arrays[f"{name}/bias"] = np.zeros(units)
            case Dropout() | GlobalAveragePool() | GlobalMaxPool():
                pass
            case _:
                raise ValueError(f"Only plain recurrent networks are started here, not one with a {layer.kind} layer.")
        shape = layer.output_shape(shape)
    return Weights(layers, arrays)


def glorot_uniform(rows: int, columns: int, rng: np.random.Generator) -> np.ndarray:
    """Draw uniformly within +-sqrt(6 / (rows + columns)) (Glorot & Bengio 2010, eq. 16): (rows, columns) float64."""
    limit = np.sqrt(6 / (rows + columns))
    return rng.uniform(-limit, limit, (rows, columns))


def recurrent_kernel(layer: Recurrent, rng: np.random.Generator) -> np.ndarray:
    """Draw a recurrent kernel as Keras keeps it, (units, blocks * units), times the layer's gain.

    Raises:
        ValueError: the identity is asked of a cell with gates.
    """
    n, columns = layer.units, layer.units * len(layer.equations.blocks())
    if layer.recurrent_initializer == "identity":
        if columns != n:
            raise ValueError("The identity start is for a cell without gates only.")
        return layer.recurrent_gain * np.eye(n)
    if layer.recurrent_initializer == "glorot_uniform":
        return layer.recurrent_gain * glorot_uniform(n, columns, rng)
    return layer.recurrent_gain * orthonormal(n, columns, int(rng.integers(2**31)))


def _recurrent(layer: Recurrent, inputs: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return the variables of a recurrent layer; whatever is no kernel starts at zero, but for the forget gate's bias."""
    n, blocks = layer.units, layer.equations.blocks()
    found = {name: np.zeros(shape) for name, shape in layer.equations.shapes(inputs, n).items()}
    found["kernel"] = glorot_uniform(inputs, n * len(blocks), rng)
    found["recurrent_kernel"] = recurrent_kernel(layer, rng)
    if "forget" in blocks:
        cut(found["bias"], len(blocks))[blocks.index("forget")][...] = layer.forget_bias
    return {f"{layer.name}/{name}": array for name, array in found.items()}


def orthonormal(rows: int, columns: int, seed: int) -> np.ndarray:
    """Return a random matrix whose shorter side is orthonormal (rows if there are fewer rows than columns).

    The construction of Keras' `orthogonal` initializer: Q of a Gaussian matrix's QR, with the signs of R's diagonal
    moved into Q so that every Q is equally likely (Saxe et al. 2013; Mezzadri 2007).
    """
    gaussian = np.random.default_rng(seed).normal(size=(max(rows, columns), min(rows, columns)))
    q, r = np.linalg.qr(gaussian)
    q *= np.sign(np.diag(r))
    return q if rows >= columns else q.T
