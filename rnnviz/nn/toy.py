"""A small recurrent network with a softmax at every step, its loss, and its gradient step by step.

The state-space form with the letters of this app, n units, d inputs, k classes:

    h_t = tanh(W x_t + U h_(t-1) + b)     logits_t = V h_t + c     p_t = softmax(logits_t)
    L   = sum over the counted steps of -log p_t[target_t]

Matrices stand as in the textbook, a row per unit or class; the cell that computes a step is rnnviz.nn.cells.SimpleRNN, whose
kernels are their transposes. The gradient is Werbos 1990 (BPTT), for softmax and cross-entropy p - 1 (Bridle 1990).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from scipy.special import log_softmax

from rnnviz.nn.cells.simple_rnn import SimpleRNN, SimpleRNNStep

VARIABLES: Final = ("V", "c", "W", "U", "b")


@dataclass(frozen=True, eq=False)
class Network:
    """The weights."""

    W: np.ndarray  # (n, d)
    U: np.ndarray  # (n, n)
    b: np.ndarray  # (n,)
    V: np.ndarray  # (k, n)
    c: np.ndarray  # (k,)

    @cached_property
    def cell(self) -> SimpleRNN:
        """The cell with these weights."""
        return SimpleRNN(self.W.T, self.U.T, self.b)

    @property
    def units(self) -> int:
        """The size of the state, n."""
        return len(self.b)


@dataclass(frozen=True)
class Pass:
    """What a forward pass computes; the leading axes may be empty or count sequences."""

    x: np.ndarray  # (..., steps, d)
    before: np.ndarray  # (..., steps, n) h_(t-1)
    h: np.ndarray  # (..., steps, n)
    logits: np.ndarray  # (..., steps, k)

    @cached_property
    def log_p(self) -> np.ndarray:
        """Logarithm of the probabilities, (..., steps, k)."""
        return log_softmax(self.logits, axis=-1)

    @property
    def p(self) -> np.ndarray:
        """The probabilities, (..., steps, k)."""
        return np.exp(self.log_p)


@dataclass(frozen=True)
class Backward:
    """What one sequence's pass back through time computes."""

    errors: np.ndarray  # (steps, k) Y - T: dL/dlogits, 0 at steps that are not counted
    above: np.ndarray  # (steps, n) dL/dh_t through the step's own loss
    later: np.ndarray  # (steps, n) dL/dh_t through all later steps
    deltas: np.ndarray  # (steps, n) delta_t, dL/d of the sum inside tanh
    additions: Mapping[str, np.ndarray]  # by variable, (steps, *its shape): what each step adds to dL/d of it

    def gradient(self, name: str) -> np.ndarray:
        """Return the whole gradient of a variable: the sum of what the steps add."""
        return self.additions[name].sum(axis=0)


def forward(network: Network, x: np.ndarray) -> Pass:
    """Read sequences x (..., steps, d) from a state of zeros."""
    cell = network.cell
    sums = cell.input_sums(x)
    h = np.zeros((*x.shape[:-2], network.units))
    before, after = [], []
    for t in range(x.shape[-2]):
        before.append(h)
        h = cell.step(sums[..., t, :], (h,)).hidden
        after.append(h)
    states = np.stack(after, axis=-2)
    return Pass(x, np.stack(before, axis=-2), states, states @ network.V.T + network.c)


def losses(seen: Pass, targets: np.ndarray) -> np.ndarray:
    """Return the cross-entropy -log p[target] of every step, (..., steps), for targets (..., steps) of whole numbers."""
    return -np.take_along_axis(seen.log_p, targets[..., None], axis=-1)[..., 0]


def errors(seen: Pass, targets: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """Return Y - T, (..., steps, k): the probabilities less the one-hot targets, 0 where `counted` (steps,) is False."""
    truth = np.eye(seen.logits.shape[-1])[targets]
    return np.where(counted[:, None], seen.p - truth, 0)


def backward(
    network: Network, seen: Pass, targets: np.ndarray, counted: np.ndarray, segment: int | None = None
) -> Backward:
    """Go back through time over one sequence, or several at once.

    Args:
        network: the weights.
        seen: what the forward pass computed.
        targets: (..., steps) the class of each step.
        counted: (steps,) bool, the steps whose loss counts.
        segment: steps after which the gradient is cut, while the state goes on (truncated BPTT; Williams & Peng 1990);
            None cuts nowhere.
    """
    cell, steps = network.cell, seen.h.shape[-2]
    wrong = errors(seen, targets, counted)
    above = wrong @ network.V
    later, deltas = np.zeros_like(above), np.zeros_like(above)
    for t in range(steps)[::-1]:
        arriving = above[..., t, :] + later[..., t, :]
        back = cell.gradient(SimpleRNNStep(seen.h[..., t, :]), (seen.before[..., t, :],), (arriving,))
        deltas[..., t, :] = back.input_sums
        if t and (segment is None or t % segment):
            later[..., t - 1, :] = back.before[0]
    additions = {
        "V": _outer(wrong, seen.h),
        "c": wrong,
        "W": _outer(deltas, seen.x),
        "U": _outer(deltas, seen.before),
        "b": deltas,
    }
    return Backward(wrong, above, later, deltas, additions)


def _outer(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """(..., a) and (..., b) -> (..., a, b)."""
    return left[..., :, None] * right[..., None, :]


def by_differences(
    network: Network, x: np.ndarray, targets: np.ndarray, counted: np.ndarray, name: str, by: float = 1e-5
) -> np.ndarray:
    """Return dL/d of a variable by central finite differences: (L(w + by) - L(w - by)) / (2 by) for each number w."""
    weights = getattr(network, name)
    moves = by * np.eye(weights.size).reshape(-1, *weights.shape)  # one number each
    above, below = (_many_losses(replace(network, **{name: weights + s * moves}), x, targets, counted) for s in (1, -1))
    return ((above - below) / (2 * by)).reshape(weights.shape)


def _many_losses(many: Network, x: np.ndarray, targets: np.ndarray, counted: np.ndarray) -> np.ndarray:
    """Return the summed loss of several networks at once, (networks,): one of the variables of `many` has that axis in front."""
    h, states = np.zeros((1, many.b.shape[-1])), []
    for x_t in x:
        h = np.tanh(many.W @ x_t + (many.U @ h[..., None])[..., 0] + many.b)
        states.append(h)
    logits = (many.V @ np.stack(states)[..., None])[..., 0] + many.c  # (steps, networks, k)
    told = np.take_along_axis(log_softmax(logits, axis=-1), targets[:, None, None], axis=-1)[..., 0]
    return -told[counted].sum(axis=0)


def descend(network: Network, gradients: Mapping[str, np.ndarray], rate: float) -> Network:
    """Take one step of gradient descent: w - rate * dL/dw for every variable."""
    return Network(*(getattr(network, name) - rate * gradients[name] for name in ("W", "U", "b", "V", "c")))


@dataclass(frozen=True)
class Training:
    """Several steps of gradient descent on the same sequences."""

    network: Network  # after them
    loss: np.ndarray  # (updates + 1,) mean over sequences and counted steps: before the first, after each
    right: np.ndarray  # (updates + 1,) share of the counted steps whose likeliest class is the target


def mean_gradients(
    network: Network, x: np.ndarray, targets: np.ndarray, counted: np.ndarray
) -> tuple[dict[str, np.ndarray], float, float]:
    """Return the gradient of the mean loss by variable, that loss, and the share of the counted steps that is right."""
    seen = forward(network, x)
    back = backward(network, seen, targets, counted)
    count = int(counted.sum()) * int(np.prod(x.shape[:-2], dtype=int))
    found = {
        name: added.reshape(-1, *getattr(network, name).shape).sum(axis=0) / count
        for name, added in back.additions.items()
    }
    loss = losses(seen, targets)[..., counted].mean()
    right = (seen.logits.argmax(axis=-1) == targets)[..., counted].mean()
    return found, float(loss), float(right)


def train(
    network: Network, x: np.ndarray, targets: np.ndarray, counted: np.ndarray, *, updates: int, rate: float
) -> Training:
    """Descend along the gradient of the mean loss.

    Args:
        network: where it starts.
        x: (..., steps, d) all sequences: every update sees all of them.
        targets: (..., steps).
        counted: (steps,) bool.
        updates: how many steps.
        rate: the learning rate.
    """
    rows: list[tuple[float, float]] = []
    for _ in range(updates):
        gradients, loss_now, right_now = mean_gradients(network, x, targets, counted)
        rows.append((loss_now, right_now))
        network = descend(network, gradients, rate)
    rows.append(mean_gradients(network, x, targets, counted)[1:])
    loss, right = np.array(rows).T
    return Training(network, loss, right)
