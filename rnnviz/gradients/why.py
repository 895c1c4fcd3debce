"""Why a gradient reaches as far as it does in one network on one text: its gates, its Jacobian, its verdict.

|dL/dh_(t-k)| changes as the product of the Jacobians does, which is not that of their sizes or spectral radii: those only bound
it (Pascanu, Mikolov & Bengio 2013, section 2.1). Along the direct path of an LSTM it is the product of the forget gates
(Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000).
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.gradients.nonlinear_flow import product_norm
from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights

KEEPS = ("forget", "update")  # the gates that keep a state: of an LSTM, of a GRU
NEAR = 0.1  # a running prediction that is so near its end has reached it
TINY = 1e-12


@dataclass(frozen=True)
class Reasons:
    """What decides how far back a gradient reaches, along one text."""

    keep: float  # what a typical unit keeps of its state per word by its gate alone; NaN of a cell without one
    longest: float  # and the unit that keeps most
    factor: float  # by which a gradient changes per word over all paths: the n-th root of the Jacobians' product
    reached: int  # the word, from 1, from which on the running prediction stays near its end
    words: int


def reasons(weights: Weights, layer: LayerTrace, words: np.ndarray, prediction: np.ndarray) -> Reasons:
    """Measure one layer on one review.

    Args:
        weights: of the network that made the trace.
        layer: of one review.
        words: (steps of the layer,) bool, where it reads a word.
        prediction: (words,) running prediction at each word, in the order of the text.

    Raises:
        ValueError: the layer reads no word.
    """
    if not words.any():
        raise ValueError("This layer reads no word of the review.")
    kept = next((layer.gates[name][words] for name in KEEPS if name in layer.gates), np.full((1, 1), np.nan))
    units = kept_per_step(kept)
    read = jacobians(weights, layer)[words]  # in the order of the text
    left = product_norm(read if layer.backward else read[::-1])
    far = np.flatnonzero(np.abs(prediction - prediction[-1]) > NEAR)
    return Reasons(
        keep=float(np.median(units)),
        longest=float(units.max()),
        factor=float(10 ** (left / words.sum())),
        reached=int(far[-1]) + 2 if len(far) else 1,
        words=len(prediction),
    )


def kept_per_step(gate: np.ndarray) -> np.ndarray:
    """Return what each unit keeps per step by its gate alone: what remains in the end is the product over the steps.

    Args:
        gate: (steps, units), between 0 and 1.

    Returns:
        (units,), the geometric means.
    """
    return np.exp(np.log(np.maximum(gate, TINY)).mean(axis=0))
