"""A language model over exported weights, in NumPy: token by token, or a whole text at once.

Equal to the softmax of the Keras model of the same weights, up to rounding. A network that answers after every token
(`every`) reads on from the state it has, as far as one likes. One that was trained to answer after a window alone begins
each window with an empty state.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy.special import log_softmax

from rnnviz.nn.cells.base import Cell, Intervention, States, untouched
from rnnviz.nn.layers import Dense, Embedding, Recurrent
from rnnviz.nn.unroll import hidden_states, time_first, time_last, unroll
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class Forced:
    """One unit of the top layer whose memory is held at a value while the network runs."""

    unit: int
    value: float  # of an LSTM that of tanh(c), so from -1 to 1; else of h

    def on(self, cell: Cell[Any]) -> Intervention:
        """Return what changes the signals of a cell."""
        keeps_cell = "cell" in cell.states
        value = np.arctanh(np.clip(self.value, -0.999, 0.999)) if keeps_cell else self.value

        def held(name: str, signal: np.ndarray) -> np.ndarray:
            if name != ("cell" if keeps_cell else "hidden"):
                return signal
            changed = signal.copy()
            changed[..., self.unit] = value
            return changed

        return held


def memory_of(states: States, cell: Cell[Any]) -> np.ndarray:
    """Return what a layer remembers, (..., units): of an LSTM tanh(c), as it would be shown with its gate open; else h."""
    return np.tanh(states[1]) if "cell" in cell.states else states[0]


@dataclass(frozen=True, eq=False)
class Model:
    """An Embedding, recurrent layers in one direction, and a softmax."""

    weights: Weights

    @cached_property
    def layers(self) -> tuple[Recurrent, ...]:
        """The recurrent layers from the lowest up."""
        return tuple(layer for layer in self.weights.layers if isinstance(layer, Recurrent))

    @cached_property
    def _cells(self) -> tuple[Cell[Any], ...]:
        return tuple(self.weights.cell(layer.name) for layer in self.layers)

    @cached_property
    def _table(self) -> np.ndarray:
        embedding = self.weights.layers[0]
        assert isinstance(embedding, Embedding)
        return self.weights.of(embedding, "embeddings")

    @property
    def vocabulary(self) -> int:
        """How many different tokens it knows."""
        return len(self._table)

    @property
    def every(self) -> bool:
        """Whether it was trained to answer after every token, and not after a window alone."""
        return self.layers[-1].return_sequences

    def start(self) -> list[States]:
        """Return the empty state: zeros for each layer."""
        return [tuple(np.zeros(cell.units, self._table.dtype) for _ in cell.states) for cell in self._cells]

    def feed(self, token: int, states: list[States], forced: Forced | None = None) -> list[States]:
        """Read one token: return the states of each layer after it, the hidden one first."""
        x, after = self._table[token], list[States]()
        for k, (cell, before) in enumerate(zip(self._cells, states, strict=True)):
            held = forced.on(cell) if forced and k == len(self._cells) - 1 else untouched
            new = cell.step(cell.input_sums(x), before, held)
            after.append(tuple(new[: len(cell.states)]))
            x = new[0]
        return after

    def sums(self, hidden: np.ndarray) -> np.ndarray:
        """Return the sums before the softmax, (..., vocabulary), from the top layer's hidden state (..., units)."""
        head = self.weights.layers[-1]
        assert isinstance(head, Dense)
        return np.asarray(hidden @ self.weights.of(head, "kernel") + self.weights.of(head, "bias"))

    def read(self, ids: np.ndarray) -> list[np.ndarray]:
        """Return the hidden states of each layer after each token, (tokens, units), from an empty state.

        Args:
            ids: (tokens,) int.
        """
        x, hidden = self._table[ids], []
        for layer in self.layers:
            trace = unroll(self.weights, layer.name, x, None, {})
            hidden.append(trace.hidden)
            x = time_first(trace.hidden)
        return hidden

    def memory(self, ids: np.ndarray) -> np.ndarray:
        """Return what the top layer remembers after each token, see `memory_of`, from an empty state.

        Args:
            ids: (tokens,) int; or (passages, tokens), which are read side by side.

        Returns:
            (tokens, units), or (passages, tokens, units).
        """
        x = self._table[ids.T]
        for layer in self.layers[:-1]:
            x = time_first(unroll(self.weights, layer.name, x, None, {}).hidden)
        trace = unroll(self.weights, self.layers[-1].name, x, None, {})
        return trace.hidden if trace.cell is None else np.tanh(trace.cell)

    def remembers(self, states: list[States]) -> np.ndarray:
        """Return what the top layer remembers in these states, (units,)."""
        return memory_of(states[-1], self._cells[-1])

    def after(self, windows: np.ndarray) -> np.ndarray:
        """Return the sums before the softmax after each window, (windows, vocabulary), each read from an empty state.

        Args:
            windows: (windows, tokens) int.
        """
        return self.sums(self.states(windows)[:, -1])

    def states(self, windows: np.ndarray) -> np.ndarray:
        """Return the top layer's hidden state after each token of each window, (windows, tokens, units), from an empty state.

        Args:
            windows: (windows, tokens) int.
        """
        x = self._table[windows.T]
        for layer in self.layers:
            cell, on = self.weights.cell(layer.name), np.ones(x.shape[:-1], bool)
            x = hidden_states(cell, cell.input_sums(x), on, backward=False, held={})
        return time_last(x)

    def losses(self, ids: np.ndarray, window: int = 0) -> np.ndarray:
        """Return the cross-entropy of each token after the first in nats, (tokens - 1,).

        Args:
            ids: (tokens,) a text.
            window: of a network that answers after a window alone: it meets each token after an empty state and (at most) so
                many tokens; 0 reads the text in one go.
        """
        if window and not self.every:
            windows = ids[
                np.arange(len(ids) - window)[:, None] + np.arange(window)
            ]  # the first tokens have none before them
            return -_true(log_softmax(self.after(windows), axis=-1), ids[window:])
        if len(ids) < 2:
            return np.empty(0)
        return -_true(log_softmax(self.sums(self.read(ids[:-1])[-1]), axis=-1), ids[1:])


def _true(logarithms: np.ndarray, ids: np.ndarray) -> np.ndarray:
    return np.asarray(logarithms[np.arange(len(ids)), ids])
