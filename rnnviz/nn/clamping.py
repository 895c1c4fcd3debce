"""Interventions: signals of a trained network that are clamped, held at values set by hand while it reads.

A clamp names a layer (or one of its reading directions) and a signal, and gives the value to hold:

    {("lstm_1", "forget"): 1.0}                          every forget gate stays open
    {("lstm_1", "hidden"): only([3], 0.0, units=32)}     unit 3 is silenced
    {("lstm_1/backward", "input"): values}               one direction only

A value is a number or an array that broadcasts to (steps, units). NaN leaves a unit free. The derivative through a value
that is held is zero, and backpropagation knows it.
"""

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from numpy.typing import ArrayLike

from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import Intervention, untouched
from rnnviz.nn.layers import Layer, Recurrent, paths

Clamp = Mapping[tuple[str, str], ArrayLike]  # (layer or direction, signal) -> value
Held = Mapping[str, np.ndarray]  # signal -> (steps, units) values, NaN where free


def only(which: Iterable[int], value: float, *, units: int) -> np.ndarray:
    """Return (units,) values that hold the units in `which` at `value` and leave the others free.

    Raises:
        IndexError: there is no such unit.
    """
    values = np.full(units, np.nan)
    values[list(which)] = value
    return values


def check(clamp: Clamp, layers: Iterable[Layer]) -> None:
    """Refuse a clamp that names nothing in the network.

    Raises:
        ValueError: no such recurrent layer or direction, or its cell has no such signal.
    """
    signals = {
        path: CELLS[layer.cell].signals()
        for layer in layers
        if isinstance(layer, Recurrent)
        for path in (layer.name, *paths(layer))
    }
    for path, signal in clamp:
        if path not in signals:
            known = ", ".join(signals) or "none"
            raise ValueError(f"This network has no recurrent layer called '{path}', only {known}.")
        if signal not in signals[path]:
            raise ValueError(f"The layer '{path}' has no signal called '{signal}', only {', '.join(signals[path])}.")


def held_values(clamp: Clamp, path: str, steps: int, units: int, dtype: np.dtype) -> Held:
    """Return the values held in one direction of a layer, by signal, each (steps, units).

    Raises:
        ValueError: a value does not fit (steps, units).
    """
    held: dict[str, np.ndarray] = {}
    for (name, signal), value in clamp.items():
        if name in (path, path.split("/")[0]):
            try:
                held[signal] = np.broadcast_to(np.asarray(value, dtype), (steps, units))
            except ValueError:
                shape = np.shape(value)
                raise ValueError(
                    f"A value of shape {shape} does not fit the {steps} steps and {units} units of '{path}'."
                ) from None
    return held


def clamping(held: Held) -> Callable[[int], Intervention]:
    """Return t -> the intervention that puts the held values of step t in place of the computed ones."""
    if not held:
        return lambda t: untouched

    def at(t: int) -> Intervention:
        def clamp(name: str, value: np.ndarray) -> np.ndarray:
            return np.where(np.isnan(held[name][t]), value, held[name][t]) if name in held else value

        return clamp

    return at


def stopping(held: Held) -> Callable[[int], Intervention]:
    """Return t -> the intervention that stops the gradients of step t at the held values."""
    free = {name: np.isnan(values) for name, values in held.items()}
    if not free:
        return lambda t: untouched

    def at(t: int) -> Intervention:
        def stop(name: str, gradient: np.ndarray) -> np.ndarray:
            return np.where(free[name][t], gradient, 0) if name in free else gradient

        return stop

    return at
