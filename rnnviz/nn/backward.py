"""Backpropagation through time (Werbos 1990) over a trace: how a verdict depends on every state, token and weight.

The gradient is that of any number L with a known slope dL/dlogit: `slope_of_loss` for the loss against a label,
`slope_of_probability` for the answer itself, 1 for the logit. All arithmetic is float64, because what vanishes is the
subject. Shapes follow rnnviz.nn.trace; its leading axes `...` too.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import expit

from rnnviz.nn.activations import ACTIVATIONS, RELU
from rnnviz.nn.bptt import LayerGradients, backpropagate_through_time
from rnnviz.nn.forward import averaging_weights, pool_windows
from rnnviz.nn.layers import Conv1D, Dense, Flatten, GlobalAveragePool, GlobalMaxPool, Layer, MaxPool, Recurrent, paths
from rnnviz.nn.trace import Trace
from rnnviz.nn.unroll import time_first, time_last
from rnnviz.nn.weights import Weights

CLIPPED = 1e-7  # Keras cuts probabilities to [1e-7, 1 - 1e-7] before it takes their logarithm


@dataclass(frozen=True)
class Gradients:
    """The gradient of L at everything in a trace."""

    slope: np.ndarray  # (...,) dL/dlogit
    outputs: Mapping[str, np.ndarray]  # at what each layer gave, by its name; shapes of Trace.outputs
    sums: Mapping[str, np.ndarray]  # at the sums of each convolution and dense layer, before its activation
    layers: tuple[LayerGradients, ...]  # in the order of Trace.layers

    @property
    def tokens(self) -> np.ndarray:
        """dL/dx_t at the embedding of each token, (..., time, size)."""
        return self.outputs["embedding"]

    def layer(self, path: str) -> LayerGradients:
        """Return the gradients of one direction of a recurrent layer by its path.

        Raises:
            ValueError: there is none of that name.
        """
        for each in self.layers:
            if each.path == path:
                return each
        raise ValueError(f"There is no recurrent layer called '{path}' in this network.")


def slope_of_loss(weights: Weights, trace: Trace, label: ArrayLike) -> np.ndarray:
    """Return dL/dlogit (...,) of Keras' binary cross-entropy against labels 0 or 1, (...,).

    With a sigmoid this is p - y = (1 - y) σ(z) - y σ(-z), from the logit z in float64: a float32 p ends at 1, and the slope
    of a confident positive verdict with it, while that of a negative one goes on to fall. Without a sigmoid, the loss takes
    the verdict itself for p, cut to [1e-7, 1 - 1e-7], and has no slope outside.

    Args:
        weights: the network that made the trace.
        trace: of one review or a batch.
        label: 0 or 1 for each review.
    """
    y, p = np.asarray(label, np.float64), trace.verdict.astype(np.float64)
    if _verdict(weights).activation == "sigmoid":
        z = trace.logit.astype(np.float64)
        return (1 - y) * expit(z) - y * expit(-z)
    inside = (p > CLIPPED) & (p < 1 - CLIPPED)
    safe = np.where(inside, p, 0.5)
    return np.where(inside, (safe - y) / (safe * (1 - safe)), 0.0)


def slope_of_probability(weights: Weights, trace: Trace) -> np.ndarray:
    """Return dp/dlogit (...,): p (1 - p) = σ(z) σ(-z) with a sigmoid, from the logit z in float64; 1 without."""
    z = trace.logit.astype(np.float64)
    return expit(z) * expit(-z) if _verdict(weights).activation == "sigmoid" else np.ones_like(z)


@np.errstate(over="ignore", invalid="ignore")  # an exploded state gives gradients that are infinite or not numbers
def backpropagate(weights: Weights, trace: Trace, slope: ArrayLike = 1.0, *, truncate: int | None = None) -> Gradients:
    """Return the gradient of L at every state, token and sum of a trace.

    Args:
        weights: the network that made the trace.
        trace: of one review or a batch.
        slope: dL/dlogit, a number or (...,). 1 gives the gradient of the logit.
        truncate: truncated backpropagation through time (Williams & Peng 1990). Each direction is unrolled only over the
            end of its reading: paths that would go back through more than this many steps are dropped, as if the state
            before were a constant. Skipped (masked) steps do not count. Where the verdict hears every state, what it sends
            to the states before is dropped too. None keeps everything.

    Raises:
        ValueError: `truncate` is negative.
    """
    if truncate is not None and truncate < 0:
        raise ValueError("Truncation needs a number of steps of at least 0.")
    slope = np.broadcast_to(np.asarray(slope, np.float64), trace.logit.shape)
    verdict = weights.layers[-1]
    d_sums = slope[..., None]
    sums, outputs = {verdict.name: d_sums}, {verdict.name: d_sums}
    layers: list[LayerGradients] = []
    d = d_sums @ _array(weights, verdict, "kernel").T
    for below, layer in zip(weights.layers[-3::-1], weights.layers[-2:0:-1], strict=True):
        outputs[layer.name] = d
        if isinstance(layer, Recurrent):
            parts = _recurrent(weights, layer, trace, d, truncate)
            layers = [*parts, *layers]
            d = np.sum([part.x for part in parts], axis=0)
        else:
            if isinstance(layer, Dense | Conv1D):
                d = sums[layer.name] = d * _activation_slope(layer, trace.outputs[layer.name])
            d = _below(weights, layer, d, trace.outputs[below.name], trace)
    outputs[weights.layers[0].name] = d
    return Gradients(slope, outputs, sums, tuple(layers))


def _verdict(weights: Weights) -> Dense:
    verdict = weights.layers[-1]
    assert isinstance(verdict, Dense)
    return verdict


def _array(weights: Weights, layer: Layer, name: str) -> np.ndarray:
    return weights.of(layer, name).astype(np.float64)


def _activation_slope(layer: Layer, output: np.ndarray) -> np.ndarray:
    activation = ACTIVATIONS[layer.activation] if isinstance(layer, Dense) else RELU
    return activation.slope(output.astype(np.float64))


def _below(weights: Weights, layer: Layer, d: np.ndarray, x: np.ndarray, trace: Trace) -> np.ndarray:
    """Return the gradient at what a layer read, x; d is the one at its sums (dense, convolution) or at its output."""
    match layer:
        case Dense():
            return d @ _array(weights, layer, "kernel").T
        case Conv1D():
            d_x = np.zeros((x.shape[-2], *d.shape[:-2], x.shape[-1]))
            for k, part in enumerate(_array(weights, layer, "kernel")):
                d_x[k : k + d.shape[-2]] += time_first(d) @ part.T
            return time_last(d_x)
        case MaxPool(_, size):
            windows = pool_windows(time_first(x), size)
            d_x = np.zeros((x.shape[-2], *d.shape[:-2], x.shape[-1]))
            first = np.expand_dims(windows.argmax(axis=1), 1)
            np.put_along_axis(pool_windows(d_x, size), first, np.expand_dims(time_first(d), 1), axis=1)
            return time_last(d_x)
        case GlobalMaxPool():
            largest = (x == x.max(axis=-2, keepdims=True)).astype(np.float64)  # steps that tie share equally
            return largest / largest.sum(axis=-2, keepdims=True) * d[..., None, :]
        case GlobalAveragePool():
            mask = None if trace.mask is None else np.moveaxis(trace.mask, -1, 0)
            return time_last(averaging_weights(time_first(x).astype(np.float64), mask) * d)
        case Flatten():
            return d.reshape(x.shape)
    return d


def _recurrent(
    weights: Weights, layer: Recurrent, trace: Trace, d: np.ndarray, truncate: int | None
) -> list[LayerGradients]:
    """Share out the gradient at a layer's output to its directions, and go back through each."""
    parts = []
    for k, path in enumerate(paths(layer)):
        part = trace.layer(path)
        mine = d[..., k * layer.units : (k + 1) * layer.units]
        from_above = np.zeros(part.hidden.shape)
        if layer.return_sequences:
            from_above[:] = mine
        else:
            from_above[..., 0 if part.backward else -1, :] = mine
        parts.append(backpropagate_through_time(weights, part, from_above, truncate))
    return parts
