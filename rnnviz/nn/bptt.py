"""Backpropagation through time (Werbos 1990) in one recurrent layer and direction, from the end of its reading to the start.

The mirror of rnnviz.nn.unroll; the time axis comes first inside, and all arithmetic is float64.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.nn.cells.base import Cell, Intervention, States, StepGradient
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
    step_back = _StepBack(cell, signals, before, np.moveaxis(layer.mask, -1, 0)[..., None], stopping(layer.held))
    left = np.moveaxis(steps_left(layer.mask, layer.backward), -1, 0)[..., None]
    injected = time_first(from_above)
    d_states = [np.zeros_like(injected) for _ in cell.states]
    input_sums, state_sums = (np.zeros((*injected.shape[:-1], cell.U.shape[1])) for _ in range(2))
    carry = tuple(np.zeros(injected.shape[1:]) for _ in cell.states)  # dL/d of each state through later steps
    for t in range(len(injected)) if layer.backward else range(len(injected))[::-1]:
        arriving = (injected[t] + carry[0], *carry[1:])  # dL/dh_t: by its use above, and by all later steps
        if truncate is not None:
            arriving = tuple(np.where(left[t] <= truncate, each, 0) for each in arriving)
        input_sums[t], state_sums[t], whole, carry = step_back(t, arriving)
        for d_state, value in zip(d_states, whole, strict=True):
            d_state[t] = value
    at = {name: time_last(each) for name, each in zip(cell.states, d_states, strict=True)}
    at_sums = time_last(input_sums), time_last(state_sums)
    return LayerGradients(layer.path, at["hidden"], at.get("cell"), time_last(input_sums @ cell.W.T), *at_sums)


@dataclass(frozen=True)
class _StepBack:
    """The chain rule of one step of a reading. A skipped step keeps its states, so their gradients pass it unchanged."""

    cell: Cell[Any]
    signals: list[np.ndarray]  # each (steps, ..., units), in the order of the cell's step
    before: list[np.ndarray]  # the states that each step started from, each (steps, ..., units)
    on: np.ndarray  # (steps, ..., 1) bool; False where a step is skipped
    stop_at: Callable[[int], Intervention]

    def __call__(self, t: int, d_states: States) -> StepGradient:
        """Return the gradients of step t from dL/d of each state after it, each (..., units)."""
        on = self.on[t]
        if not on.any():
            return StepGradient(np.zeros(1), np.zeros(1), d_states, d_states)
        step, states = self.cell.Step(*(each[t] for each in self.signals)), tuple(each[t] for each in self.before)
        found = self.cell.gradient(step, states, d_states, self.stop_at(t))
        return found if on.all() else _where(on, found, d_states)


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
