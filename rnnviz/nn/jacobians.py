"""How each step's states depend on those before it: the matrices whose product makes gradients vanish or explode."""

import numpy as np

from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.weights import Weights


def jacobians(weights: Weights, layer: LayerTrace, *, last: int = 0) -> np.ndarray:
    """Return every step's Jacobian in one direction of a layer, in float64 and in the order of the text.

    J[..., t, a, b] = d state_t[a] / d state_{t-1}[b] (Pascanu, Mikolov & Bengio 2013, eq. 5), where the state is all that
    the cell hands to its next step: h, or (h, c) side by side. A skipped step keeps its states: its Jacobian is the
    identity.

    Args:
        weights: the network that made the trace.
        layer: of one review or a batch.
        last: only so many steps at the end of the text; 0 for all.

    Returns:
        (..., steps, s * units, s * units) for a cell with s states.

    Raises:
        ValueError: the weights do not have the shapes of the layer's cell, or values of the trace were held by hand: what
            is held depends on nothing.
    """
    if layer.held:
        raise ValueError("Values of this trace were held by hand, so its steps do not follow from one another.")
    cell = weights.cell(layer.path, np.float64)
    at = np.s_[..., -last:, :]
    step = cell.Step(*(layer.signal(name)[at].astype(np.float64) for name in cell.signals()))
    found = cell.jacobian(step, tuple(layer.previous(name)[at].astype(np.float64) for name in cell.states))
    return np.where(layer.mask[..., -last:, None, None], found, np.eye(found.shape[-1]))
