"""Backpropagate through one recurrent layer in one direction, from the end of its reading to the start.

The mirror of rnnviz.nn.unroll; the time axis comes first inside.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cell_gradients import (
    StepGradient,
    gru_classic_gradient,
    gru_gradient,
    lstm_gradient,
    simple_rnn_gradient,
)
from rnnviz.nn.cells import Edit, GRUStep, LSTMStep, SimpleRNNStep, signals_of
from rnnviz.nn.clamping import gradient_editor
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import time_first, time_last, variables
from rnnviz.nn.weights import Weights

StepBack = Callable[[int, np.ndarray, np.ndarray, Edit], StepGradient]  # (t, dL/dh_t, dL/dc_t from later steps, edit)


@dataclass(frozen=True)
class LayerGradients:
    """The gradients in one reading direction of a recurrent layer. Zero where truncation cut them off."""

    path: str  # as in LayerTrace
    hidden: np.ndarray  # (..., steps, units) dL/dh_t, through this step's use above and through all later steps
    cell: np.ndarray | None  # (..., steps, units) dL/dc_t, likewise; None where the cell has none
    x: np.ndarray  # (..., steps, features) dL/dx_t, at what the layer reads, through this direction
    input_sums: np.ndarray  # (..., steps, blocks * units) dL/da_t, at W x_t + b
    state_sums: np.ndarray  # (..., steps, blocks * units) at U h + b; the same but for the GRU


def rewind(weights: Weights, layer: LayerTrace, from_above: np.ndarray, truncate: int | None = None) -> LayerGradients:
    """Return the gradients at every step.

    Args:
        weights: of the whole network.
        layer: the trace of this layer and direction.
        from_above: (..., steps, units) the gradient at each h_t through its use in the layers above.
        truncate: how many steps back the gradient may flow, see rnnviz.nn.backward; None for all.
    """
    kernel, U, bias = (each.astype(np.float64) for each in variables(weights, layer.path))
    back = _steps_back(layer, U, bias)
    on = np.moveaxis(layer.mask, -1, 0)[..., None]
    kept = np.moveaxis(steps_left(layer.mask, layer.backward), -1, 0)[..., None] <= (
        np.inf if truncate is None else truncate
    )
    injected = time_first(from_above)
    d_hidden, d_cell = np.zeros_like(injected), np.zeros_like(injected)
    input_sums, state_sums = (np.zeros((*injected.shape[:-1], U.shape[1])) for _ in range(2))
    carry_h = carry_c = np.zeros(injected.shape[1:])  # dL/dh_t and dL/dc_t through later steps
    edit_at = gradient_editor(layer.held)
    for t in range(len(injected)) if layer.backward else range(len(injected))[::-1]:
        d_hidden[t] = carry_h = np.where(kept[t], injected[t] + carry_h, 0)
        d_cell[t] = carry_c = np.where(kept[t], carry_c, 0)
        if on[t].any():  # a skipped step keeps its state, so that both gradients pass it unchanged
            step = back(t, carry_h, carry_c, edit_at(t))
            input_sums[t] = np.where(on[t], step.input_sums, 0)
            state_sums[t] = np.where(on[t], step.state_sums, 0)
            carry_h = np.where(on[t], step.hidden, carry_h)
            if step.cell is not None and step.whole_cell is not None:
                d_cell[t] = np.where(on[t], step.whole_cell, carry_c)
                carry_c = np.where(on[t], step.cell, carry_c)
    cell = None if layer.cell is None else time_last(d_cell)
    at_sums = time_last(input_sums), time_last(state_sums)
    return LayerGradients(layer.path, time_last(d_hidden), cell, time_last(input_sums @ kernel.T), *at_sums)


def steps_left(mask: np.ndarray, backward: bool) -> np.ndarray:
    """Count, for each step, the unskipped ones that a direction reads after it: (..., steps) -> (..., steps) int."""
    if backward:
        return np.cumsum(mask, axis=-1) - mask
    return np.cumsum(mask[..., ::-1], axis=-1)[..., ::-1] - mask


def _steps_back(layer: LayerTrace, U: np.ndarray, bias: np.ndarray) -> StepBack:
    """Return the cell's backward step over this trace."""
    f = ACTIVATIONS[layer.activation]
    signals = [time_first(layer.signal(name)).astype(np.float64) for name in signals_of(layer.kind)]
    h = time_first(layer.previous("hidden")).astype(np.float64)
    if layer.kind == "simple_rnn":
        return lambda t, d_h, d_c, edit: simple_rnn_gradient(SimpleRNNStep(signals[0][t]), d_h, U, f, edit)
    if layer.kind == "lstm":
        c = time_first(layer.previous("cell")).astype(np.float64)
        return lambda t, d_h, d_c, edit: lstm_gradient(
            LSTMStep(*(each[t] for each in signals)), c[t], d_h, d_c, U, f, edit
        )
    if bias.ndim == 2:
        return lambda t, d_h, d_c, edit: gru_gradient(
            GRUStep(*(each[t] for each in signals)), h[t], d_h, U, bias[1], f, edit
        )
    return lambda t, d_h, d_c, edit: gru_classic_gradient(
        GRUStep(*(each[t] for each in signals)), h[t], d_h, U, f, edit
    )
