"""Where a network's state comes to rest when nothing more is said, and whether what it has read is still there.

A state that the network leads back to itself is a fixed point; how fast its neighbourhood is drawn in, and what survives in
it, its Jacobian tells (Sussillo & Barak, "Opening the black box", Neural Computation 25, 2013). Networks that judge sentiment
have been found to keep their verdict on a line of such points (Maheswaranathan et al., NeurIPS 2019).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.nn import forward
from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.trace import Trace
from rnnviz.nn.weights import Weights

STILL: Final = 1e-3  # a state that moves less in a step rests; in units of the spread of states at the reviews' ends
NEAR: Final = 0.02  # states that are nearer than this rest at one place; in the same units
MOVING: Final = -1


@dataclass(frozen=True)
class Rest:
    """Reviews, read to their end and on, one token at a time. Step 0 is the end of a review."""

    prediction: np.ndarray  # (reviews, steps + 1) running prediction
    before: np.ndarray  # (reviews, units) at step 0: the cell state of an LSTM, else the hidden state; of the top layer
    after: np.ndarray  # (reviews, units) at the last step
    place: np.ndarray  # (reviews,) int: 0 for the place where most of them rest, 1 for the next ..., MOVING
    factor: float  # largest |eigenvalue| of the step's Jacobian at place 0; NaN where none rests

    @property
    def places(self) -> int:
        """At how many places the reviews rest."""
        return int(self.place.max(initial=MOVING)) + 1


def read_on(weights: Weights, ids: np.ndarray, token: int, steps: int) -> Rest:
    """Let a network read reviews and then one token again and again.

    Args:
        weights: of a recurrent network that reads in one direction, word by word.
        ids: (reviews, time) token ids; 0 pads them, before or behind.
        token: what it reads from the end of each review on.
        steps: how often, twice at least.

    Raises:
        ValueError: it is no such network, or its states are no finite numbers.
    """
    words = np.arange(ids.shape[1])
    ends = np.where(ids != 0, words, 0).max(axis=1)  # (reviews,)
    longer = np.concatenate([np.where(words > ends[:, None], token, ids), np.full((len(ids), steps), token)], axis=1)
    at, rows = ends[:, None] + np.arange(steps + 1), max(1, forward.TOKENS_AT_ONCE // longer.shape[1])
    parts = [_read(weights, longer[k : k + rows], at[k : k + rows]) for k in range(0, len(ids), rows)]
    prediction, before, last, after = (np.concatenate(each) for each in zip(*parts, strict=True))
    place = places(before, last, after)
    resting = np.flatnonzero(place == 0)
    factor = _factor(forward.trace(weights, longer[resting[0]]), weights) if len(resting) else float("nan")
    return Rest(prediction, before, after, place, factor)


def places(before: np.ndarray, last: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return at which place each state rests in the end, (reviews,), the one with most of them first; MOVING for the others.

    Args:
        before: (reviews, units) the states at the ends of the reviews.
        last: (reviews, units) the states at the last step but one.
        after: (reviews, units) the states at the last step.
    """
    spread = np.linalg.norm(before - before.mean(axis=0), axis=-1).mean()
    spread = max(spread, STILL * np.linalg.norm(before, axis=-1).mean())  # where all end alike
    left = np.flatnonzero(np.linalg.norm(after - last, axis=-1) <= STILL * spread)
    groups = []
    while len(left):
        near = np.linalg.norm(after[left] - after[left[0]], axis=-1) <= NEAR * spread
        groups.append(left[near])
        left = left[~near]
    found = np.full(len(before), MOVING)
    for number, group in enumerate(sorted(groups, key=len, reverse=True)):
        found[group] = number
    return found


def half_gone(prediction: np.ndarray, labels: np.ndarray) -> int | None:
    """Return after how many steps half of the gap between both labels' median predictions is gone for good.

    None where it never is, or where there is no gap. What is gone in the last quarter of the steps alone may come back: nobody
    has seen that it does not.

    Args:
        prediction: (reviews, steps + 1).
        labels: (reviews,) 0 or 1, both of them there.
    """
    gap = gaps(prediction, labels)
    if not abs(gap[0]) > 0:
        return None
    wide = np.flatnonzero(np.abs(gap) > abs(gap[0]) / 2)
    after = int(wide[-1]) + 1 if len(wide) else 0
    return after if after <= 3 * (len(gap) - 1) / 4 else None


def gaps(prediction: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return by how much the median prediction of label 1 is above that of label 0 at each step, (steps + 1,)."""
    return np.asarray(np.median(prediction[labels == 1], axis=0) - np.median(prediction[labels == 0], axis=0))


def _read(weights: Weights, ids: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return the predictions at these steps, (reviews, steps + 1), and the states at the first, the last but one and the last."""
    whole = forward.trace(weights, ids)
    if len(whole.top) != 1 or whole.top[0].hidden.shape[-2] != ids.shape[1]:
        raise ValueError("Only a network that reads word by word, in one direction, has a state that goes on.")
    layer = whole.top[0]
    memory = (layer.hidden if layer.cell is None else layer.cell).astype(np.float64)
    states = np.take_along_axis(memory, at[:, [0, -2, -1], None], axis=1)
    prediction = np.take_along_axis(forward.running_prediction(weights, whole), at, axis=1)
    if not np.isfinite(states).all():
        raise ValueError("The states of this network grow beyond the largest number that fits.")
    return prediction, *np.moveaxis(states, 1, 0)


def _factor(one: Trace, weights: Weights) -> float:
    """Return the largest |eigenvalue| of the last step's Jacobian: how much of a push in the slowest direction is left."""
    return float(np.abs(np.linalg.eigvals(jacobians(weights, one.top[0], last=1)[-1])).max())
