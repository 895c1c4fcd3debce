"""Cells with random weights, and with one unit whose numbers can be worked out by hand."""

from collections.abc import Callable
from typing import Any

import numpy as np

from rnnviz.nn.activations import TANH, Activation
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import Cell

FEATURES, UNITS = 3, 4
LN2, LN3, LN4 = np.log([2.0, 3.0, 4.0])  # tanh(ln 2) = .6, sigmoid(ln 3) = .75, sigmoid(ln 4) = .8
SEQUENCES = np.arange(72.0).reshape(3, 6, 4)  # (reviews, steps, features), of the tests that Keras publishes


def random_cell(kind: str, rng: np.random.Generator, activation: Activation = TANH) -> Cell[Any]:
    """Return a cell with normal weights."""
    arrays = {name: rng.normal(size=shape) for name, shape in CELLS[kind].shapes(FEATURES, UNITS).items()}
    return CELLS[kind].of(arrays, activation)


def random_moment(cell: Cell[Any], rng: np.random.Generator, *lead: int) -> tuple[np.ndarray, tuple[np.ndarray, ...]]:
    """Return an input's sums and the states before a step, with leading axes."""
    a = rng.normal(size=(*lead, cell.U.shape[1]))
    return a, tuple(rng.normal(size=(*lead, cell.units)) for _ in cell.states)


def one_unit(kind: type[Cell[Any]], recurrent: list[float], **more: Any) -> Cell[Any]:
    """Return a cell of one unit and one input with these recurrent weights, one per block; W is 1 and b is 0."""
    arrays = {name: np.zeros(shape) for name, shape in kind.shapes(1, 1).items()} | more
    arrays["kernel"][:], arrays["recurrent_kernel"][0] = 1, recurrent
    return kind.of(arrays, TANH)


def numbers(*values: float) -> tuple[np.ndarray, ...]:
    """Return states of one unit."""
    return tuple(np.array([value]) for value in values)


def constant(kind: str, units: int) -> dict[str, np.ndarray]:
    """Return the weights of Keras' published cases: kernel .01, recurrent kernel .02 and bias .03 everywhere."""
    values = {"kernel": 0.01, "recurrent_kernel": 0.02, "bias": 0.03}
    return {name: np.full(shape, values[name]) for name, shape in CELLS[kind].shapes(4, units).items()}


def last_state(cell: Cell[Any], x: np.ndarray) -> np.ndarray:
    """Read x (reviews, steps, features); return the hidden state at the end, (reviews, units)."""
    a, states = cell.input_sums(x), tuple(np.zeros((len(x), cell.units)) for _ in cell.states)
    for t in range(x.shape[1]):
        states = cell.step(a[:, t], states)[: len(states)]
    return states[0]


def differences(f: Callable[[np.ndarray], np.ndarray], at: np.ndarray) -> np.ndarray:
    """Return J[a, b] = d f(at)[a] / d at[b] of a function of vectors, by central differences."""
    eps = 1e-6
    columns = [(f(at + eps * unit) - f(at - eps * unit)) / (2 * eps) for unit in np.eye(len(at))]
    return np.stack(columns, axis=-1)
