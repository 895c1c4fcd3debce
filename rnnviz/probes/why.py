"""Why a gradient reaches as far as it does in one network on one text: its gates, its Jacobian, its verdict.

|dL/dh_(t-k)| falls about as the product of the Jacobians' sizes (Pascanu, Mikolov & Bengio 2013, section 2.1); along the direct
path of an LSTM it is the product of the forget gates (Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000).
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights

KEEPS = ("forget", "update")  # the gates that keep a state: of an LSTM, of a GRU
NEAR = 0.1  # a running prediction that is so near its end has reached it
TINY = 1e-12


@dataclass(frozen=True)
class Reasons:
    """What decides how far back a gradient reaches, along one text."""

    keep: float  # mean of the gate that keeps the state, over units and words; NaN of a cell without one
    radius: float  # geometric mean over the words of the spectral radius of a step's Jacobian
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
    kept = [layer.gates[name][words].mean() for name in KEEPS if name in layer.gates]
    radii = np.abs(np.linalg.eigvals(jacobians(weights, layer)[words])).max(axis=-1)
    far = np.flatnonzero(np.abs(prediction - prediction[-1]) > NEAR)
    return Reasons(
        keep=float(kept[0]) if kept else float("nan"),
        radius=float(np.exp(np.mean(np.log(np.maximum(radii, TINY))))),
        reached=int(far[-1]) + 2 if len(far) else 1,
        words=len(prediction),
    )
