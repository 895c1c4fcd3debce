"""Run one recurrent layer over a whole text, keeping everything its cell computes.

Inside, the time axis comes first: x is (steps, ..., features), so that one step is a contiguous block.
"""

from collections.abc import Callable

import numpy as np

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cells import Edit, gru_classic_step, gru_step, lstm_step, project, signals_of, simple_rnn_step
from rnnviz.nn.clamping import Held, editor
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights

State = tuple[np.ndarray, ...]  # (h,) or (h, c)
Step = Callable[[np.ndarray, State, Edit], State]  # (a_t, state, edit) -> everything the cell computes, state first


def unroll(
    weights: Weights, path: str, cell: str, activation: str, x: np.ndarray, mask: np.ndarray | None, held: Held
) -> LayerTrace:
    """Read a text in one direction, starting from a state of zeros.

    Args:
        weights: of the whole network.
        path: prefix of the layer's weights; one that ends in '/backward' reads from the end to the start.
        cell: 'simple_rnn', 'lstm' or 'gru'.
        activation: name of the cell's activation.
        x: (steps, ..., features) what the layer reads.
        mask: (steps, ...) bool, False where a step is skipped; None reads all.
        held: values set by hand.

    Returns:
        The layer's trace, with the time axis where Trace has it: (..., steps, units).
    """
    kernel, U, bias = variables(weights, path)
    a = project(x, kernel, bias[0] if bias.ndim == 2 else bias)
    on = np.ones(x.shape[:-1], dtype=bool) if mask is None else mask
    backward = path.endswith("/backward")
    names = signals_of(cell)
    arrays = _loop(a, _step(cell, activation, U, bias), on, backward, held, names, len(U))
    signals = {name: time_last(array) for name, array in zip(names, arrays, strict=True)}
    hidden, c = signals.pop("hidden"), signals.pop("cell", None)
    on = np.moveaxis(on, 0, -1)
    return LayerTrace(path, cell, activation, backward, time_last(x), on, hidden, c, signals, held)


def variables(weights: Weights, path: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the kernel, the recurrent kernel and the bias of one direction of a recurrent layer."""
    kernel, U, bias = (weights.arrays[f"{path}/{name}"] for name in ("kernel", "recurrent_kernel", "bias"))
    return kernel, U, bias


def time_first(array: np.ndarray) -> np.ndarray:
    """(..., steps, features) -> (steps, ..., features)."""
    return np.moveaxis(array, -2, 0)


def time_last(array: np.ndarray) -> np.ndarray:
    """(steps, ..., features) -> (..., steps, features)."""
    return np.moveaxis(array, 0, -2)


def _step(cell: str, activation: str, U: np.ndarray, bias: np.ndarray) -> Step:
    """Return the cell's step with its weights filled in."""
    f = ACTIVATIONS[activation].apply
    if cell == "simple_rnn":
        return lambda a, state, edit: simple_rnn_step(a, state[0], U, f, edit)
    if cell == "lstm":
        return lambda a, state, edit: lstm_step(a, state[0], state[1], U, f, edit)
    if bias.ndim == 2:
        return lambda a, state, edit: gru_step(a, state[0], U, bias[1], f, edit)
    return lambda a, state, edit: gru_classic_step(a, state[0], U, f, edit)


def _loop(
    a: np.ndarray, step: Step, on: np.ndarray, backward: bool, held: Held, names: tuple[str, ...], units: int
) -> list[np.ndarray]:
    """Return every signal as (steps, ..., units). A skipped step keeps the states and has NaN for the gates."""
    n_states = 1 + ("cell" in names)
    shape = (*a.shape[:-1], units)
    signals = [np.full(shape, np.nan, dtype=a.dtype) for _ in names]
    state: State = tuple(np.zeros_like(signals[0][0]) for _ in range(n_states))
    every, some = (reduce(on.reshape(len(a), -1), axis=1) for reduce in (np.all, np.any))
    on, edit_at = on[..., None], editor(held)
    for t in range(len(a))[::-1] if backward else range(len(a)):
        new = step(a[t], state, edit_at(t)) if some[t] else state
        if some[t] and not every[t]:
            kept = (*state, *[np.full_like(state[0], np.nan)] * (len(names) - n_states))
            new = tuple(np.where(on[t], now, before) for now, before in zip(new, kept, strict=True))
        state = new[:n_states]
        for signal, value in zip(signals, new, strict=False):
            signal[t] = value
    return signals
