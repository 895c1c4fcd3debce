"""Run one recurrent layer over a whole text, keeping everything its cell computes.

The recurrence of Elman 1990 for any cell: s_t = F(x_t, s_{t-1}) with the same weights at every step, from s_0 = 0. A step
that is skipped keeps its states, s_t = s_{t-1}, as Keras' masking does.

Inside, the time axis comes first: x is (steps, ..., features), so that one step is a contiguous block.
"""

from typing import Any

import numpy as np

from rnnviz.nn.cells.base import Cell, States
from rnnviz.nn.clamping import Held, clamping
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights


def unroll(weights: Weights, path: str, x: np.ndarray, mask: np.ndarray | None, held: Held) -> LayerTrace:
    """Read a text in one direction, starting from states of zeros.

    Args:
        weights: of the whole network.
        path: the layer and direction; one that ends in '/backward' reads from the end to the start.
        x: (steps, ..., features) what the layer reads.
        mask: (steps, ...) bool, False where a step is skipped; None reads all.
        held: values set by hand.

    Returns:
        The layer's trace, with the time axis where Trace has it: (..., steps, units).

    Raises:
        ValueError: the weights do not have the shapes of the layer's cell.
    """
    cell = weights.cell(path)
    on = np.ones(x.shape[:-1], dtype=bool) if mask is None else mask
    backward = path.endswith("/backward")
    arrays = _loop(cell, cell.input_sums(x), on, backward, held, len(cell.signals()))
    signals = {name: time_last(array) for name, array in zip(cell.signals(), arrays, strict=True)}
    hidden, c = signals.pop("hidden"), signals.pop("cell", None)
    on = np.moveaxis(on, 0, -1)
    return LayerTrace(path, cell.kind, cell.activation.name, backward, time_last(x), on, hidden, c, signals, held)


def hidden_states(cell: Cell[Any], a: np.ndarray, on: np.ndarray, *, backward: bool, held: Held) -> np.ndarray:
    """Read a text in one direction and keep nothing but the hidden states, (steps, ..., units): half the time of `unroll`.

    Args:
        cell: with its weights.
        a: (steps, ..., k * units) its input's part of the sums; who reads the same text again has it already.
        on: (steps, ...) bool, False where a step is skipped.
        backward: reads from the end to the start.
        held: values set by hand.
    """
    return _loop(cell, a, on, backward, held, 1)[0]


def time_first(array: np.ndarray) -> np.ndarray:
    """(..., steps, features) -> (steps, ..., features)."""
    return np.moveaxis(array, -2, 0)


def time_last(array: np.ndarray) -> np.ndarray:
    """(steps, ..., features) -> (..., steps, features)."""
    return np.moveaxis(array, 0, -2)


def _loop(cell: Cell[Any], a: np.ndarray, on: np.ndarray, backward: bool, held: Held, count: int) -> list[np.ndarray]:
    """Return the first `count` signals as (steps, ..., units). A skipped step keeps the states and has NaN for the gates."""
    n_states = len(cell.states)
    shape = (*a.shape[:-1], cell.units)
    signals = [np.full(shape, np.nan, dtype=a.dtype) for _ in range(count)]
    states: States = tuple(np.zeros_like(signals[0][0]) for _ in range(n_states))
    every, some = (reduce(on.reshape(len(a), -1), axis=1) for reduce in (np.all, np.any))
    on, clamp_at = on[..., None], clamping(held)
    for t in range(len(a))[::-1] if backward else range(len(a)):
        new = cell.step(a[t], states, clamp_at(t))[: max(count, n_states)] if some[t] else states
        if some[t] and not every[t]:
            kept = (*states, *[np.full_like(states[0], np.nan)] * (len(new) - n_states))
            new = tuple(np.where(on[t], now, before) for now, before in zip(new, kept, strict=True))
        states = new[:n_states]
        for signal, value in zip(signals, new, strict=False):
            signal[t] = value
    return signals
