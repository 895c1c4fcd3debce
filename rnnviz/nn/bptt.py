"""Backpropagation through time (Werbos 1990) in one recurrent layer and direction, from the end of its reading to the start.

The mirror of rnnviz.nn.unroll; the time axis comes first inside, and all arithmetic is float64.
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.nn.cells.base import States, StepGradient
from rnnviz.nn.clamping import stopping
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import time_first, time_last
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class LayerGradients:
    """The gradients in one reading direction of a recurrent layer. Zero where truncation cut them off."""

    path: str  # as in LayerTrace
    hidden: np.ndarray  # (..., steps, units) dL/dh_t, through this step's use above and through all later steps
    cell: np.ndarray | None  # (..., steps, units) dL/dc_t, likewise; None where the cell has none
    x: np.ndarray  # (..., steps, features) dL/dx_t, at what the layer reads, through this direction
    input_sums: np.ndarray  # (..., steps, blocks * units) dL/da_t, at W x_t + b
    state_sums: np.ndarray  # (..., steps, blocks * units) at U h; the same but where a gate stands between


def backpropagate_through_time(
    weights: Weights, layer: LayerTrace, from_above: np.ndarray, truncate: int | None = None
) -> LayerGradients:
    """Return the gradients at every step of one direction of a layer.

    Args:
        weights: of the whole network.
        layer: the trace of this layer and direction.
        from_above: (..., steps, units) the gradient at each h_t through its use in the layers above.
        truncate: how many steps back the gradient may flow, see rnnviz.nn.backward; None for all.

    Raises:
        ValueError: the weights do not have the shapes of the layer's cell.
    """
    cell = weights.cell(layer.path, np.float64)
    signals = [time_first(layer.signal(name)).astype(np.float64) for name in cell.signals()]
    before = [time_first(layer.previous(name)).astype(np.float64) for name in cell.states]
    on = np.moveaxis(layer.mask, -1, 0)[..., None]
    every, some = (reduce(on.reshape(len(on), -1), axis=1) for reduce in (np.all, np.any))
    left = np.moveaxis(steps_left(layer.mask, layer.backward), -1, 0)[..., None]
    injected = time_first(from_above)
    d_states = [np.zeros_like(injected) for _ in cell.states]
    input_sums, state_sums = (np.zeros((*injected.shape[:-1], cell.U.shape[1])) for _ in range(2))
    carry = tuple(np.zeros(injected.shape[1:]) for _ in cell.states)  # dL/d of each state through later steps
    stop_at = stopping(layer.held)
    for t in range(len(injected)) if layer.backward else range(len(injected))[::-1]:
        whole = carry = (injected[t] + carry[0], *carry[1:])
        if truncate is not None:
            whole = carry = tuple(np.where(left[t] <= truncate, each, 0) for each in carry)
        if some[t]:  # a skipped step keeps its states, so that their gradients pass it unchanged
            states = tuple(each[t] for each in before)
            found = cell.gradient(cell.Step(*(each[t] for each in signals)), states, carry, stop_at(t))
            if not every[t]:
                found = _where(on[t], found, carry)
            input_sums[t], state_sums[t], whole, carry = found
        for d_state, value in zip(d_states, whole, strict=True):
            d_state[t] = value
    at = {name: time_last(each) for name, each in zip(cell.states, d_states, strict=True)}
    at_sums = time_last(input_sums), time_last(state_sums)
    return LayerGradients(layer.path, at["hidden"], at.get("cell"), time_last(input_sums @ cell.W.T), *at_sums)


def _where(on: np.ndarray, found: StepGradient, carry: States) -> StepGradient:
    """Return the gradients of a step that only some reviews take: where one skips it, they pass unchanged."""
    return StepGradient(
        np.where(on, found.input_sums, 0),
        np.where(on, found.state_sums, 0),
        tuple(np.where(on, new, old) for new, old in zip(found.after, carry, strict=True)),
        tuple(np.where(on, new, old) for new, old in zip(found.before, carry, strict=True)),
    )


def steps_left(mask: np.ndarray, backward: bool) -> np.ndarray:
    """Count, for each step, the unskipped ones that a direction reads after it: (..., steps) -> (..., steps) int."""
    if backward:
        return np.cumsum(mask, axis=-1) - mask
    return np.cumsum(mask[..., ::-1], axis=-1)[..., ::-1] - mask
