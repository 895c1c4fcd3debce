"""One unit at one step, taken apart: what the word, the state and the bias add to the sum inside each of its gates."""

from dataclasses import dataclass

import numpy as np

from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class Sum:
    """The sum inside a gate or candidate, before it is squashed."""

    word: float  # W x_t
    state: float  # what the state before adds, as the cell's gates let it in
    bias: float

    @property
    def total(self) -> float:
        """What is squashed: all three parts together."""
        return self.word + self.state + self.bias


def unit_sums(weights: Weights, layer: LayerTrace, step: int, unit: int) -> dict[str, Sum]:
    """Return the sums of one unit at one step of one review, by the signal that each becomes.

    These are the gates and the candidate; a SimpleRNN has one sum, which becomes 'hidden'. In float64.

    Args:
        weights: the network.
        layer: one of its layers while it read the review.
        step: of the layer; one that is not skipped.
        unit: of the layer.

    Raises:
        ValueError: the step is skipped, so nothing is summed there.
    """
    if not layer.mask[step]:
        raise ValueError("This token is padding, which the network skips: the states stay as they are.")
    cell = weights.cell(layer.path, np.float64)
    signals = cell.Step(*(layer.signal(name)[step].astype(np.float64) for name in cell.signals()))
    before = tuple(layer.previous(name)[step].astype(np.float64) for name in cell.states)
    parts = cell.sums(layer.x[step].astype(np.float64), before, signals)
    return {name: Sum(*(float(part[unit]) for part in each)) for name, each in parts.items()}
