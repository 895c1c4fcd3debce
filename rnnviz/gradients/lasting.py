"""How long the gradient of a trained network lasts: the half-life that its real reviews show."""

import numpy as np

from rnnviz.gradients.linear_flow import half_life
from rnnviz.gradients.trained import by_step, run_back
from rnnviz.nn.weights import Weights


def measured_half_life(weights: Weights, ids: np.ndarray, labels: np.ndarray) -> float | None:
    """Return over how many words |dL/dh_t| halves, going back from the end of the reading.

    A straight line through the logarithm of the median over the reviews (Pascanu, Mikolov & Bengio 2013, section 2.1: a
    gradient over k steps goes as rho^k), at the steps that at least half of the reviews read. A bidirectional layer is
    measured in its forward direction.

    Args:
        weights: of a trained network.
        ids: (reviews, time) token ids, padded at the front.
        labels: (reviews,) 0 or 1.

    Returns:
        The half-life; None where the gradient does not fall, where the network has no state, and where its numbers overflow.
    """
    try:
        done = run_back(weights, ids, labels)
        layer = done.trace.top[0]
        sizes = by_step(done, layer.path).median
    except ValueError:
        return None
    at = np.flatnonzero((layer.mask.mean(axis=0) >= 0.5) & np.isfinite(sizes))
    if len(at) < 2:
        return None
    slope = float(np.polyfit(at, sizes[at], 1)[0])  # of log10, per step towards the end
    words = float(np.median(np.diff(done.trace.spans[:, 0])))  # of a step: behind a convolution more than one
    return half_life(10**-slope) * words if slope > 0 else None
