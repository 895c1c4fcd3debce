"""What each timestep adds to the gradient of a recurrent layer's weights, and the gradients of all weights.

A weight matrix is used at every step, so its gradient is a sum over steps: dL/dW = sum_t x_t (dL/da_t)^T, and with
h_{t-1} in place of x_t for the recurrent kernel. Each term is an outer product, whose size needs no matrix.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.nn.backward import Gradients
from rnnviz.nn.bptt import LayerGradients
from rnnviz.nn.cells.base import Cell, States
from rnnviz.nn.forward import convolution_windows
from rnnviz.nn.layers import Conv1D, Dense, Embedding, Recurrent, paths
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class StepContributions:
    """The size of each step's contribution to the gradient of one weight matrix, per review."""

    norm: np.ndarray  # (..., steps) length of the step's contribution
    along: np.ndarray  # (..., steps) its component along the whole gradient: these sum to the whole gradient's norm
    whole: np.ndarray  # (...,) norm of the whole gradient


def step_contributions(
    weights: Weights, layer: LayerTrace, gradients: LayerGradients, variable: str
) -> StepContributions:
    """Measure each step's contribution to dL/dW, without the matrices themselves.

    |x d^T| = |x| |d| for an outer product, and <x d^T, G> = x^T G d.

    Args:
        weights: the network.
        layer: one direction of a recurrent layer.
        gradients: of the same.
        variable: 'kernel' or 'recurrent_kernel'.

    Raises:
        ValueError: there is no such matrix.
    """
    pairs = list(factors(weights, layer, gradients, variable))
    total = [np.einsum("...td,...tk->...dk", x, d) for x, d in pairs]
    norm = np.sqrt(sum((x**2).sum(axis=-1) * (d**2).sum(axis=-1) for x, d in pairs))
    along = sum(
        np.einsum("...td,...dk,...tk->...t", x, g, d, optimize=True) for (x, d), g in zip(pairs, total, strict=True)
    )
    whole = np.sqrt(sum((g**2).sum(axis=(-2, -1)) for g in total))
    return StepContributions(norm, along / np.where(whole > 0, whole, 1)[..., None], whole)


def contribution_matrices(weights: Weights, layer: LayerTrace, gradients: LayerGradients, variable: str) -> np.ndarray:
    """Return each step's contribution to dL/dW, (..., steps, rows, columns): large, steps times the matrix.

    Raises:
        ValueError: there is no such matrix.
    """
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
    cell, step, before = _computed(weights, layer)
    for name, each in cell.vector_gradients(step, before, gradients.input_sums, gradients.state_sums).items():
        shape = weights.arrays[f"{layer.path}/{name}"].shape
        found[f"{layer.path}/{name}"] = each.reshape(-1, *shape).sum(axis=0)
    return found


def factors(
    weights: Weights, layer: LayerTrace, gradients: LayerGradients, variable: str
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield (x_t, d_t), (..., steps, rows) and (..., steps, columns), whose outer products lie side by side in dL/dW.

    One pair, but where the blocks of the cell's recurrent kernel do not all read the same.

    Raises:
        ValueError: there is no such matrix.
    """
    if variable == "kernel":
        yield layer.x.astype(np.float64), gradients.input_sums
        return
    if variable != "recurrent_kernel":
        raise ValueError(f"A recurrent layer has the matrices 'kernel' and 'recurrent_kernel', not '{variable}'.")
    cell, step, before = _computed(weights, layer)
    yield from cell.recurrent_factors(step, before, gradients.state_sums)


def _computed(weights: Weights, layer: LayerTrace) -> tuple[Cell[Any], Any, States]:
    """Return the layer's cell, what it computed and the states before, in float64; zero where a step was skipped."""
    cell, on = weights.cell(layer.path, np.float64), layer.mask[..., None]
    step = cell.Step(*(np.where(on, layer.signal(name), 0).astype(np.float64) for name in cell.signals()))
    return cell, step, tuple(layer.previous(name).astype(np.float64) for name in cell.states)


def _flat(array: np.ndarray) -> np.ndarray:
    """(..., features) -> (rows, features)."""
    return array.reshape(-1, array.shape[-1])
