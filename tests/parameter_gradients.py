"""The gradients of all weights from what the app computes, to be held against finite differences and Keras."""

import numpy as np

from rnnviz.nn.backward import Gradients
from rnnviz.nn.bptt import LayerGradients
from rnnviz.nn.forward import convolution_windows
from rnnviz.nn.layers import Conv1D, Dense, Embedding, Recurrent, paths
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.weight_gradients import factors
from rnnviz.nn.weights import Weights


def contribution_matrices(weights: Weights, layer: LayerTrace, gradients: LayerGradients, variable: str) -> np.ndarray:
    """Return each step's contribution to dL/dW, (..., steps, rows, columns): large, steps times the matrix."""
    parts = [x[..., :, None] * d[..., None, :] for x, d in factors(weights, layer, gradients, variable)]
    return np.concatenate(parts, axis=-1)


def parameter_gradients(weights: Weights, trace: Trace, gradients: Gradients) -> dict[str, np.ndarray]:
    """Return dL/dW of every variable, summed over steps and reviews, by the names and in the shapes of `weights.arrays`.

    Args:
        weights: the network.
        trace: of one review or a batch.
        gradients: of the same, from `rnnviz.nn.backward.backpropagate`.
    """
    found: dict[str, np.ndarray] = {}
    for below, layer in zip((None, *weights.layers), weights.layers, strict=False):
        match layer:
            case Embedding(name, vocabulary, size):
                table = np.zeros((vocabulary, size))
                np.add.at(table, trace.ids, gradients.tokens)
                found[f"{name}/embeddings"] = table
            case Recurrent():
                for path in paths(layer):
                    found |= _recurrent(weights, trace.layer(path), gradients.layer(path))
            case Dense(name) | Conv1D(name):
                assert below is not None
                x, d = trace.outputs[below.name].astype(np.float64), gradients.sums[name]
                if isinstance(layer, Conv1D):
                    x = convolution_windows(x, layer.kernel_size)
                kernel = _flat(x).T @ _flat(d)
                found[f"{name}/kernel"] = kernel.reshape(weights.of(layer, "kernel").shape)
                found[f"{name}/bias"] = _flat(d).sum(axis=0)
    return found


def _recurrent(weights: Weights, layer: LayerTrace, gradients: LayerGradients) -> dict[str, np.ndarray]:
    found: dict[str, np.ndarray] = {}
    for variable in ("kernel", "recurrent_kernel"):
        parts = [_flat(x).T @ _flat(d) for x, d in factors(weights, layer, gradients, variable)]
        found[f"{layer.path}/{variable}"] = np.concatenate(parts, axis=-1)
    cell, on = weights.cell(layer.path, np.float64), layer.mask[..., None]
    step = cell.Step(*(np.where(on, layer.signal(name), 0).astype(np.float64) for name in cell.signals()))
    before = tuple(layer.previous(name).astype(np.float64) for name in cell.states)
    for name, each in cell.vector_gradients(step, before, gradients.input_sums, gradients.state_sums).items():
        shape = weights.arrays[f"{layer.path}/{name}"].shape
        found[f"{layer.path}/{name}"] = each.reshape(-1, *shape).sum(axis=0)
    return found


def _flat(array: np.ndarray) -> np.ndarray:
    """(..., features) -> (rows, features)."""
    return array.reshape(-1, array.shape[-1])
