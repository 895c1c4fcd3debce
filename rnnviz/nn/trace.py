"""What a network computed while it read: every state, gate and candidate, by layer, direction and step.

Leading axes `...` are those of the token ids: none for one review, (reviews,) for a batch. Steps are in the order of
the text for both reading directions. After a convolution there are fewer steps than tokens; `Trace.spans` says which
tokens each step has seen.

The signals are those of Greff et al. 2017, section II, for an LSTM and of Cho et al. 2014, eqs. 5-8, for a GRU.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from rnnviz.nn.clamping import Held


@dataclass(frozen=True)
class LayerTrace:
    """One recurrent layer in one reading direction."""

    path: str  # prefix of its weights: 'lstm_1', 'lstm_1/forward' or 'lstm_1/backward'
    kind: str  # of cell, one of rnnviz.nn.cells.CELLS
    activation: str
    backward: bool  # reads from the end to the start
    x: np.ndarray  # (..., steps, features) what it reads
    mask: np.ndarray  # (..., steps) bool; where False the step is skipped and the state is kept
    hidden: np.ndarray  # (..., steps, units) h_t
    cell: np.ndarray | None  # (..., steps, units) c_t; None where the cell has none
    gates: Mapping[str, np.ndarray]  # gates and candidate, each (..., steps, units); NaN where the step is skipped
    held: Held = field(default_factory=dict)  # values set by hand, see rnnviz.nn.clamping

    @property
    def units(self) -> int:
        """The size of the hidden state."""
        return self.hidden.shape[-1]

    @property
    def signals(self) -> tuple[str, ...]:
        """The names that `signal` takes."""
        return ("hidden", *(() if self.cell is None else ("cell",)), *self.gates)

    def signal(self, name: str) -> np.ndarray:
        """Return 'hidden', 'cell', a gate or the candidate by name, (..., steps, units).

        Raises:
            ValueError: this cell has no such signal.
        """
        if name not in self.signals:
            raise ValueError(f"A {self.kind} layer has no signal called '{name}', only {', '.join(self.signals)}.")
        if name == "cell" and self.cell is not None:
            return self.cell
        return self.hidden if name == "hidden" else self.gates[name]

    def previous(self, name: str) -> np.ndarray:
        """Return the 'hidden' or 'cell' state each step started from, (..., steps, units); zeros for the first."""
        state = self.signal(name)
        before = np.zeros_like(state)
        if self.backward:
            before[..., :-1, :] = state[..., 1:, :]
        else:
            before[..., 1:, :] = state[..., :-1, :]
        return before

    def change(self, name: str) -> np.ndarray:
        """Return what each step added to the 'hidden' or 'cell' state, (..., steps, units)."""
        return self.signal(name) - self.previous(name)


def latest_step(spans: np.ndarray, timestep: ArrayLike) -> np.ndarray:
    """Return the latest recurrent step that is complete at each timestep of the input, its shape, int; -1 where none is.

    Args:
        spans: (steps, 2) what each step has seen, see `Trace.spans`.
        timestep: of the network's input, any shape.
    """
    return np.searchsorted(spans[:, 1], np.asarray(timestep) + 1, side="right") - 1


@dataclass(frozen=True)
class Trace:
    """One review, or a batch, on its way through a network."""

    ids: np.ndarray  # (..., time) int
    mask: np.ndarray | None  # (..., time) bool, True at real tokens; None where the network does not mask
    outputs: Mapping[str, np.ndarray]  # what each layer gave, by its name; 'embedding' (..., time, size)
    layers: tuple[LayerTrace, ...]  # recurrent layers from the bottom up, forward before backward
    spans: np.ndarray  # (steps, 2) int; a recurrent step has seen the tokens from the first to before the second
    logit: np.ndarray  # (...,) the verdict's sum
    verdict: np.ndarray  # (...,) the network's answer, as Keras' `predict` gives it

    @property
    def probability(self) -> np.ndarray:
        """The answer as a probability of 'positive', (...,); a verdict without sigmoid is cut to [0, 1]."""
        return np.clip(self.verdict, 0, 1)

    @property
    def top(self) -> tuple[LayerTrace, ...]:
        """The last recurrent layer: one direction or two; empty where there is none."""
        name = self.layers[-1].path.split("/")[0] if self.layers else ""
        return tuple(layer for layer in self.layers if layer.path.split("/")[0] == name)

    def layer(self, path: str) -> LayerTrace:
        """Return a recurrent layer by its path.

        Raises:
            ValueError: there is none of that name.
        """
        for each in self.layers:
            if each.path == path:
                return each
        known = ", ".join(each.path for each in self.layers) or "none"
        raise ValueError(f"There is no recurrent layer called '{path}' in this network, only {known}.")

    def at_tokens(self, values: np.ndarray) -> np.ndarray:
        """Spread values per step over the tokens: each token gets the latest step that is complete at it.

        Args:
            values: (steps, ...), of one review.

        Returns:
            (time, ...) float; NaN before the first step is complete. The same values where steps are tokens.
        """
        step = latest_step(self.spans, np.arange(self.ids.shape[-1]))
        spread = np.full((len(step), *values.shape[1:]), np.nan, dtype=np.result_type(values, np.float32))
        spread[step >= 0] = values[step[step >= 0]]
        return spread
