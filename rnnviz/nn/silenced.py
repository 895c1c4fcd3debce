"""What a network answers without one unit of a layer, for each of its units: the unit's hidden state is held at zero.

The same answers as `forward.predict` with a clamp on one unit after the other, in a fraction of the time: what lies below
the layer is computed once, and of the layer itself nothing is kept but its hidden states.
"""

from functools import partial
from typing import Final

import numpy as np

from rnnviz.nn import forward
from rnnviz.nn.clamping import only
from rnnviz.nn.layers import Dense, Recurrent, paths
from rnnviz.nn.unroll import hidden_states
from rnnviz.nn.weights import Weights

_MORE: Final = 2  # times as many reviews at once as where every signal is kept


def predict(weights: Weights, ids: np.ndarray, path: str) -> np.ndarray:
    """Return the probability of 'positive' of each review without each unit, (units, reviews).

    Args:
        weights: a trained network.
        ids: (reviews, time) token ids; at least one review.
        path: of the layer, or of one of its reading directions.

    Raises:
        ValueError: as `forward.trace` does, or there is no such layer.
    """
    rows = max(1, _MORE * forward.TOKENS_AT_ONCE // ids.shape[1])
    parts = [_few(weights, ids[start : start + rows], path) for start in range(0, len(ids), rows)]
    return np.concatenate(parts, axis=1)


def _few(weights: Weights, ids: np.ndarray, path: str) -> np.ndarray:
    """Do it for as many reviews as are read at once."""
    place, layer = _find(weights, path)
    flow = forward.embedded(weights, ids)
    with np.errstate(over="ignore", invalid="ignore"):  # as in `forward.trace`
        for below in weights.layers[1:place]:
            flow = forward.applied(weights, below, flow, {})
        on = np.ones(flow.x.shape[:-1], bool) if flow.mask is None else flow.mask
        reads = {}
        for each in paths(layer):
            cell = weights.cell(each)
            reads[each] = partial(hidden_states, cell, cell.input_sums(flow.x), on, backward=each.endswith("/backward"))
        hidden = {each: read(held={}) for each, read in reads.items() if each != path}
        answers = []
        for unit in range(layer.units):
            held = np.broadcast_to(only([unit], 0.0, units=layer.units).astype(flow.x.dtype), (len(on), layer.units))
            hidden[path] = reads[path](held={"hidden": held})
            after = forward.joined(layer, flow, [hidden[each] for each in paths(layer)])
            answers.append(_answer(weights, place, after))
    return np.stack(answers)


def _find(weights: Weights, path: str) -> tuple[int, Recurrent]:
    """Return the layer of a path, and where it stands in the network."""
    for place, layer in enumerate(weights.layers):
        if isinstance(layer, Recurrent) and path in paths(layer):
            return place, layer
    raise ValueError(f"There is no recurrent layer called '{path}' in this network.")


def _answer(weights: Weights, place: int, flow: forward.Flow) -> np.ndarray:
    """Go on from what is after the layer at a place: (reviews,) probabilities."""
    for above in weights.layers[place + 1 :]:
        if isinstance(above, Dense):
            break
        flow = forward.applied(weights, above, flow, {})
    return np.clip(forward.head(weights, flow.x)[1], 0, 1)
