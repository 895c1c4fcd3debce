"""A cell that is driven: its gates may be given by hand, step by step, and its own equations do the rest.

A driven cell is one of rnnviz.nn.cells with signals that are held (rnnviz.nn.clamping); nothing is computed here that the
cell does not compute itself. How much of the memory at the end comes from an earlier step is dm_T/dm_t, where the memory m
is the cell state of an LSTM and the hidden state of any other cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.nn.activations import TANH
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import Cell, States
from rnnviz.nn.clamping import Held, clamping, stopping
from rnnviz.nn.trace import LayerTrace


@dataclass(frozen=True)
class Driven:
    """What a cell computed over some steps."""

    cell: Cell[Any]
    a: np.ndarray  # (steps, k * units) the input's part of the sums
    signals: Mapping[str, np.ndarray]  # every signal by name, each (steps, units)
    before: Mapping[str, np.ndarray]  # the states that each step started from, each (steps, units)
    held: Held  # what was given by hand, each (steps, units), NaN where the cell computed it itself

    @property
    def memory(self) -> str:
        """The name of the state that remembers."""
        return self.cell.states[-1]

    @property
    def steps(self) -> int:
        """The number of steps that were driven."""
        return len(self.signals["hidden"])

    @property
    def path(self) -> np.ndarray:
        """The memory before the first step and after each, (steps + 1, units)."""
        return np.concatenate([self.before[self.memory][:1], self.signals[self.memory]])

    @property
    def keep(self) -> np.ndarray:
        """The factor on the memory's direct path at each step, (steps, units): the forget or the update gate.

        1 in the LSTM of 1997; NaN in a cell without such a path.
        """
        for gate in ("forget", "update"):
            if gate in self.signals:
                return self.signals[gate]
        return np.full_like(self.signals["hidden"], 1.0 if "cell" in self.signals else np.nan)


def one_unit(
    kind: str, kernel: Sequence[Sequence[float]], recurrent: Sequence[float], bias: Sequence[float], **more: np.ndarray
) -> Cell[Any]:
    """Return a cell of one unit.

    Args:
        kind: one of rnnviz.nn.cells.CELLS.
        kernel: a row per input, with a weight per block of the cell.
        recurrent: a weight per block.
        bias: one per block; where the cell has two rows, that of the input, and the state's is zero.
        more: other variables of the cell by name, such as peepholes (3, 1).

    Raises:
        ValueError: there are too few or too many numbers for this cell.
    """
    cell = CELLS[kind]
    rows = np.zeros((cell.biases, len(bias)))
    rows[0] = bias
    arrays = {
        "kernel": np.array(kernel, float),
        "recurrent_kernel": np.array([recurrent], float),
        "bias": rows[0] if cell.biases == 1 else rows,
        **more,
    }
    return cell.of(arrays, TANH)


def drive(
    cell: Cell[Any], a: np.ndarray, held: Mapping[str, Sequence[float] | np.ndarray], start: float = 0.0
) -> Driven:
    """Run a cell with some of its signals given.

    Args:
        cell: with its weights.
        a: (steps, k * units) the input's part of the sums, `cell.input_sums(x)`.
        held: given values by signal, (steps,) or (steps, units); all others the cell computes.
        start: the memory before the first step, the same in all units; the hidden state beside a cell state starts at 0.

    Raises:
        ValueError: the cell has no signal of that name, or a curve has not as many values as there are steps.
    """
    shape = (len(a), cell.units)
    given: dict[str, np.ndarray] = {}
    for name, values in held.items():
        curve = np.asarray(values, float)
        if name not in cell.signals() or len(curve) != len(a):
            raise ValueError(f"A {cell.title} of {len(a)} steps cannot be driven by {len(curve)} values of '{name}'.")
        given[name] = np.broadcast_to(curve[:, None] if curve.ndim == 1 else curve, shape)
    states: States = tuple(np.full(cell.units, start if name == cell.states[-1] else 0.0) for name in cell.states)
    signals: list[tuple[np.ndarray, ...]] = []
    before: list[States] = []
    at = clamping(given)
    for t in range(len(a)):
        before.append(states)
        signals.append(tuple(cell.step(a[t], states, at(t))))
        states = signals[-1][: len(cell.states)]
    return Driven(cell, a, _by_name(cell.signals(), signals), _by_name(cell.states, before), given)


def left(driven: Driven, unit: int = 0) -> np.ndarray:
    """Return dm_T[unit]/dm_t for t = 0 .. T, (steps + 1, units): by backpropagation through the cell's own gradient.

    Args:
        driven: what the cell computed.
        unit: the one at whose memory a gradient of 1 is put after the last step.
    """
    cell = driven.cell
    gradient: States = tuple(np.zeros(cell.units) for _ in cell.states)
    gradient[-1][unit] = 1.0
    found, at = [gradient[-1]], stopping(driven.held)
    for t in range(driven.steps)[::-1]:
        step = cell.Step(*(driven.signals[name][t] for name in cell.signals()))
        states = tuple(driven.before[name][t] for name in cell.states)
        gradient = cell.gradient(step, states, gradient, at(t)).before
        found.append(gradient[-1])
    return np.stack(found[::-1])


def direct(driven: Driven) -> np.ndarray:
    """Return the same along the direct path only, (steps + 1, units): the product of f (or z) of all later steps."""
    factors = np.concatenate([driven.keep, np.ones((1, driven.cell.units))])
    return np.cumprod(factors[::-1], axis=0)[::-1]


def of_trace(cell: Cell[Any], layer: LayerTrace) -> Driven:
    """Return what a trained layer computed on one review as a run of its cell, without the steps that it skipped.

    Args:
        cell: of the layer, with its weights.
        layer: the trace of one review; a layer that reads backwards is turned round, so that its first step comes first.
    """
    order = np.flatnonzero(layer.mask)[:: -1 if layer.backward else 1]
    signals = {name: layer.signal(name)[order] for name in cell.signals()}
    before = {name: layer.previous(name)[order] for name in cell.states}
    return Driven(cell, cell.input_sums(layer.x[order]), signals, before, {})


def _by_name(names: Sequence[str], rows: Sequence[Sequence[np.ndarray]]) -> dict[str, np.ndarray]:
    return {name: np.stack([row[k] for row in rows]) for k, name in enumerate(names)}
