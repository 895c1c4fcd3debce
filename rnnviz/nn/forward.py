"""Run a trained network in NumPy: one review with all its inner signals, or many for their predictions and states.

Equal to Keras' inference, where dropout does nothing, up to rounding. That is the last digits of float32, as long as the
states are not chaotic: a SimpleRNN with recurrent gain 1.5 over 200 steps, or 3 over 100, turns rounding into other
verdicts, in Keras as here (`rnnviz.probes.recorded` finds those). The arithmetic has the precision of the weights: float32
from a trained run, float64 where a test or a derivative wants more digits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cells.algebra import project
from rnnviz.nn.clamping import Clamp, check, held_values
from rnnviz.nn.layers import (
    Conv1D,
    Dense,
    Embedding,
    Flatten,
    GlobalAveragePool,
    GlobalMaxPool,
    Layer,
    MaxPool,
    Recurrent,
    paths,
)
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.unroll import time_first, time_last, unroll
from rnnviz.nn.weights import Weights

TOKENS_AT_ONCE = 25_000  # of a batch, so that the working arrays stay small


@dataclass(frozen=True)
class Flow:
    """What is between two layers."""

    x: np.ndarray  # (steps, ..., features), or (..., features) once the time axis is gone
    mask: np.ndarray | None  # (steps, ...) bool
    spans: np.ndarray  # (steps, 2), see Trace
    layers: tuple[LayerTrace, ...] = ()


def trace(weights: Weights, ids: np.ndarray, *, clamp: Clamp | None = None) -> Trace:
    """Read one review, or a batch of equal length, and keep everything.

    Args:
        weights: a trained network.
        ids: (time,) or (reviews, time) token ids, padded and cut as for training.
        clamp: signals to set by hand, see rnnviz.nn.clamping.

    Returns:
        Everything that was computed, in the precision of the weights.

    Raises:
        ValueError: an id is outside the vocabulary, the text is too short for the network, or the clamp does not fit.
    """
    check(clamp or {}, weights.layers)
    flow = embedded(weights, ids)
    seen = None if flow.mask is None else np.moveaxis(flow.mask, 0, -1)
    outputs = {weights.layers[0].name: time_last(flow.x)}
    # ReLU and linear cells may overflow; infinity is then what the network computes, not an accident.
    with np.errstate(over="ignore", invalid="ignore"):
        for layer in weights.layers[1:-1]:
            flow = applied(weights, layer, flow, clamp or {})
            outputs[layer.name] = time_last(flow.x) if flow.x.ndim > np.ndim(ids) else flow.x
        logit = _sums(weights, weights.layers[-1], flow.x)
    verdict = outputs[weights.layers[-1].name] = _activate(weights.layers[-1], logit)
    return Trace(np.asarray(ids), seen, outputs, flow.layers, flow.spans, logit[..., 0], verdict[..., 0])


def running_prediction(weights: Weights, trace: Trace) -> np.ndarray:
    """Return the probability of 'positive' after each step, (..., steps): the head applied to what it is given so far.

    For one reading direction this is what the network would answer if the text ended there, and the last step is its
    answer. For a bidirectional top layer it is a probe: the forward state has read the text up to the step, the backward
    state from the end down to it; a network that answers from its last states joins only these (Schuster & Paliwal 1997).

    Raises:
        ValueError: the network is not recurrent.
    """
    if not trace.top:
        raise ValueError("A running prediction needs a recurrent network: this one has no state between the words.")
    return answered_so_far(weights, [layer.hidden for layer in trace.top], trace.top[0].mask)


@np.errstate(over="ignore", invalid="ignore")  # as in `head`
def answered_so_far(weights: Weights, hidden: Sequence[np.ndarray], on: np.ndarray) -> np.ndarray:
    """Return the running prediction (..., steps) from the states of the last recurrent layer.

    Args:
        weights: of the network.
        hidden: (..., steps, units) of each direction.
        on: (..., steps) bool, where the layer reads: a mean is one over these, and zeros before the first of them.
    """
    states = np.concatenate(hidden, axis=-1)
    pool = next((layer for layer in weights.layers if isinstance(layer, GlobalAveragePool | GlobalMaxPool)), None)
    if isinstance(pool, GlobalMaxPool):
        states = np.maximum.accumulate(states, axis=-2)
    elif isinstance(pool, GlobalAveragePool):
        sums = np.cumsum(states * on[..., None], axis=-2, dtype=np.float64)
        states = (sums / np.maximum(np.cumsum(on, axis=-1), 1)[..., None]).astype(states.dtype)
    return np.clip(head(weights, states)[1], 0, 1)


@np.errstate(over="ignore", invalid="ignore")  # an exploded state gives answers that are infinite or not numbers
def head(weights: Weights, features: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Apply the dense layers at the end of the network: (..., features) -> logit (...,) and verdict (...,).

    The verdict is a probability with a sigmoid; without one it is the logit and may lie outside of [0, 1].
    """
    dense = [layer for layer in weights.layers if isinstance(layer, Dense)]
    for layer in dense[:-1]:
        features = _activate(layer, _sums(weights, layer, features))
    logit = _sums(weights, dense[-1], features)
    return logit[..., 0], _activate(dense[-1], logit)[..., 0]


def predict(weights: Weights, ids: np.ndarray, *, clamp: Clamp | None = None) -> np.ndarray:
    """Return the probability of 'positive' of each review, in [0, 1]: (reviews, time) ids -> (reviews,).

    Raises:
        ValueError: as `trace` does.
    """
    parts = [each.probability for each in _traces(weights, ids, clamp)]
    return np.concatenate(parts) if parts else np.empty(0, np.float32)


def states(
    weights: Weights, ids: np.ndarray, *, path: str | None = None, signal: str = "hidden", clamp: Clamp | None = None
) -> np.ndarray:
    """Return one signal of a recurrent layer at every step of many reviews.

    Args:
        weights: a trained network.
        ids: (reviews, time) token ids.
        path: 'lstm_1', 'lstm_2/backward', ...; None is the top layer, both directions side by side.
        signal: 'hidden', 'cell', a gate or 'candidate'.
        clamp: signals to set by hand.

    Returns:
        (reviews, steps, units), or (reviews, steps, 2 * units) for both directions.

    Raises:
        ValueError: there is no such layer or signal, or there are no reviews; and as `trace` does.
    """
    parts = []
    for each in _traces(weights, ids, clamp):
        layers = each.top if path is None else (each.layer(path),)
        if not layers:
            raise ValueError("Only a recurrent network has states: this one has no recurrent layer.")
        parts.append(np.concatenate([layer.signal(signal) for layer in layers], axis=-1))
    return np.concatenate(parts)


def _traces(weights: Weights, ids: np.ndarray, clamp: Clamp | None) -> Iterator[Trace]:
    rows = max(1, TOKENS_AT_ONCE // ids.shape[1])
    for start in range(0, len(ids), rows):
        yield trace(weights, ids[start : start + rows], clamp=clamp)


def embedded(weights: Weights, ids: np.ndarray) -> Flow:
    """Look each token up: the flow after the embedding.

    Raises:
        ValueError: an id is outside the vocabulary.
    """
    embedding = weights.layers[0]
    assert isinstance(embedding, Embedding)
    ids = np.moveaxis(np.asarray(ids), -1, 0)
    if ids.size and (ids.min() < 0 or ids.max() >= embedding.vocabulary):
        raise ValueError(
            f"Token ids must be from 0 to {embedding.vocabulary - 1:,}, the size of this run's vocabulary."
        )
    spans = np.arange(len(ids))[:, None] + np.array([0, 1])
    return Flow(weights.of(embedding, "embeddings")[ids], ids != 0 if embedding.mask_zero else None, spans)


def applied(weights: Weights, layer: Layer, flow: Flow, clamp: Clamp) -> Flow:
    """Return what is after a layer."""
    match layer:
        case Recurrent():
            return _recur(weights, layer, flow, clamp)
        case Conv1D():
            kernel = weights.of(layer, "kernel").reshape(-1, layer.filters)
            sums = project(convolution_windows(time_last(flow.x), layer.kernel_size), kernel, weights.of(layer, "bias"))
            return _windowed(flow, time_first(np.maximum(sums, 0)), width=layer.kernel_size, stride=1)
        case MaxPool(_, size):
            x = pool_windows(flow.x, size).max(axis=1)
            return _windowed(flow, x, width=size, stride=size)
        case GlobalMaxPool():
            return replace(flow, x=flow.x.max(axis=0))
        case GlobalAveragePool():
            return replace(flow, x=(flow.x * averaging_weights(flow.x, flow.mask)).sum(axis=0))
        case Flatten():
            x = time_last(flow.x)
            return replace(flow, x=x.reshape(*x.shape[:-2], -1))
        case Dense():
            return replace(flow, x=_activate(layer, _sums(weights, layer, flow.x)))
    return flow  # dropout does nothing after training


def _recur(weights: Weights, layer: Recurrent, flow: Flow, clamp: Clamp) -> Flow:
    """Read in each direction and join the states: all of them, or each direction's last.

    At skipped steps the kept states are joined, where Keras' Bidirectional gives zeros; the layer above skips them too.
    """
    parts = []
    for path in paths(layer):
        held = held_values(clamp, path, len(flow.x), layer.units, flow.x.dtype)
        parts.append(unroll(weights, path, flow.x, flow.mask, held))
    after = joined(layer, flow, [time_first(part.hidden) for part in parts])
    return replace(after, layers=(*flow.layers, *parts))


def joined(layer: Recurrent, flow: Flow, hidden: Sequence[np.ndarray]) -> Flow:
    """Return what is after a recurrent layer from the hidden states of its directions, (steps, ..., units) each."""
    if layer.return_sequences:
        return replace(flow, x=np.concatenate(hidden, axis=-1))
    ends = [0 if path.endswith("/backward") else -1 for path in paths(layer)]
    return replace(flow, x=np.concatenate([each[end] for each, end in zip(hidden, ends, strict=True)], axis=-1))


def convolution_windows(x: np.ndarray, width: int) -> np.ndarray:
    """Lay the steps under a kernel side by side: (..., steps, d) -> (..., steps - width + 1, width * d).

    Raises:
        ValueError: there are fewer steps than the kernel is wide.
    """
    steps = x.shape[-2] - width + 1
    if steps < 1:
        raise ValueError(f"A text of {x.shape[-2]} steps is too short for a convolution over {width}.")
    return np.concatenate([x[..., k : k + steps, :] for k in range(width)], axis=-1)


def pool_windows(x: np.ndarray, size: int) -> np.ndarray:
    """Cut the time axis into whole windows, as Keras' 'valid' pooling: (steps, ...) -> (steps // size, size, ...).

    Raises:
        ValueError: there are fewer steps than one window has.
    """
    steps = len(x) // size
    if steps < 1:
        raise ValueError(f"A text of {len(x)} steps is too short to pool over {size}.")
    return x[: steps * size].reshape(steps, size, *x.shape[1:])


def averaging_weights(x: np.ndarray, mask: np.ndarray | None) -> np.ndarray:
    """Return each step's weight in the mean over the steps that are not masked, broadcastable to x (steps, ..., d).

    Args:
        x: (steps, ..., d), whose precision the weights take.
        mask: (steps, ...) bool, or None for all. Where every step is masked there is nothing to average: NaN, as in Keras.
    """
    on = np.ones(x.shape[:-1], x.dtype) if mask is None else mask.astype(x.dtype)
    with np.errstate(invalid="ignore"):
        return (on / on.sum(axis=0))[..., None]


def _windowed(flow: Flow, x: np.ndarray, *, width: int, stride: int) -> Flow:
    """Note which tokens each new step has seen. No mask: Keras' convolutions end it."""
    first = np.arange(len(x)) * stride
    return replace(
        flow, x=x, mask=None, spans=np.stack([flow.spans[first, 0], flow.spans[first + width - 1, 1]], axis=1)
    )


def _sums(weights: Weights, layer: Layer, x: np.ndarray) -> np.ndarray:
    return project(x, weights.of(layer, "kernel"), weights.of(layer, "bias"))


def _activate(layer: Layer, sums: np.ndarray) -> np.ndarray:
    assert isinstance(layer, Dense)
    return ACTIVATIONS[layer.activation].apply(sums)


def running_and_before(weights: Weights, whole: Trace) -> tuple[np.ndarray, float]:
    """Return the running prediction after each token, (time,), NaN where there is none yet, and before the first word.

    Args:
        weights: a recurrent network.
        whole: what it computed for one review.

    Raises:
        ValueError: the network is not recurrent.
    """
    running = whole.at_tokens(running_prediction(weights, whole))
    first = int(np.argmax(whole.ids != 0))
    one_way = len(whole.top) == 1
    if first and one_way and np.isfinite(running[first - 1]):
        return running, float(running[first - 1])
    return running, _untouched(weights, whole.top)


def _untouched(weights: Weights, top: tuple[LayerTrace, ...]) -> float:
    """The prediction of a state in which nothing was read yet: zeros."""
    zeros = np.zeros(sum(layer.units for layer in top), np.float32)
    return float(np.clip(head(weights, zeros)[1], 0, 1))
