"""What each timestep adds to the gradient of a recurrent layer's weights (Werbos 1990).

A weight matrix is used at every step, so its gradient is a sum over steps: dL/dW = sum_t x_t (dL/da_t)^T, and with
h_{t-1} in place of x_t for the recurrent kernel. Each term is an outer product, whose size needs no matrix.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.nn.bptt import LayerGradients
from rnnviz.nn.cells.base import Cell, States
from rnnviz.nn.trace import LayerTrace
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
