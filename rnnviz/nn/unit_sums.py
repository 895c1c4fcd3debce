"""One unit at one step, taken apart: what the word, the state and the bias add to the sum inside each of its gates."""

from dataclasses import dataclass

import numpy as np

from rnnviz.nn.cells import GATES
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import variables
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class Sum:
    """The sum inside a gate or candidate, before it is squashed."""

    word: float  # W x_t
    state: float  # U h_{t-1}; for a GRU's candidate r_t (U h_{t-1} + its own bias)
    bias: float

    @property
    def total(self) -> float:
        return self.word + self.state + self.bias


def unit_sums(weights: Weights, layer: LayerTrace, step: int, unit: int) -> dict[str, Sum]:
    """Return the sums of one unit at one step of one review, by gate; a SimpleRNN's only one is called 'hidden'.

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
    kernel, recurrent, bias = variables(weights, layer.path)
    x = layer.x[step].astype(np.float64)
    h = layer.previous("hidden")[step].astype(np.float64)
    found = {}
    for block, name in enumerate(GATES[layer.kind] or ("hidden",)):
        column = block * layer.units + unit
        word, state = float(x @ kernel[:, column]), float(h @ recurrent[:, column])
        if bias.ndim == 1 and not (layer.kind == "gru" and name == "candidate"):
            found[name] = Sum(word, state, float(bias[column]))
        elif bias.ndim == 1:  # Cho et al. 2014: the reset gate acts on the state itself
            reset = layer.gates["reset"][step].astype(np.float64)
            found[name] = Sum(word, float((reset * h) @ recurrent[:, column]), float(bias[column]))
        elif name == "candidate":
            reset = float(layer.gates["reset"][step, unit])
            found[name] = Sum(word, reset * (state + float(bias[1, column])), float(bias[0, column]))
        else:
            found[name] = Sum(word, state, float(bias[0, column] + bias[1, column]))
    return found
