"""A network's forward pass in TensorFlow, as a function of its weights: what the Keras model of the same layers computes.

The training step differentiates this instead of the Keras model: recurrent layers know their way back (training.recurrent), and
dropout comes as an argument. Tests hold it to Keras. The mirror for analysis, in NumPy, is rnnviz.nn.forward.
"""

from collections.abc import Mapping

import tensorflow as tf

from rnnviz.nn.layers import (
    Conv1D,
    Dense,
    Dropout,
    Embedding,
    Flatten,
    GlobalAveragePool,
    GlobalMaxPool,
    Layer,
    MaxPool,
    Numbers,
    Recurrent,
)
from rnnviz.training.recurrent.cells import ACTIVATIONS
from rnnviz.training.recurrent.layer import Masks, States, read
from rnnviz.training.recurrent.words import Words


def last_sums(
    layers: tuple[Layer, ...],
    weights: Mapping[str, tf.Tensor],
    inputs: tf.Tensor,
    masks: Masks | None = None,
    carried: States | None = None,
) -> tf.Tensor:
    """Return the sums of the last layer (reviews, units), before its activation: with a sigmoid, the logits.

    Where every step is answered they are (reviews, steps, units).

    Args:
        layers: of the network; the last one is a Dense.
        weights: by '<layer>/<variable>'.
        inputs: (reviews, maxlen) int ids, or (sequences, steps, features) numbers where the first layer says so.
        masks: of dropout, from rnnviz.training.dropout; None drops nothing.
        carried: states to begin with, replaced by those at the end; None begins with zeros.
    """
    x, on = inputs, None
    for layer in layers:
        if isinstance(layer, Embedding) and layer.mask_zero:
            on = tf.not_equal(inputs, 0)
        x = _apply(layer, weights, x, on, masks or {}, carried)
        if isinstance(layer, Dense) and layer is not layers[-1]:
            x = ACTIVATIONS[layer.activation].apply(x)
    return x


def verdict(layers: tuple[Layer, ...]) -> Dense:
    """Return the last layer of a network.

    Raises:
        TypeError: it is no Dense.
    """
    last = layers[-1]
    if not isinstance(last, Dense):
        raise TypeError(f"A network ends with a Dense, not with {last!r}.")
    return last


def outputs(layers: tuple[Layer, ...], sums: tf.Tensor) -> tf.Tensor:
    """Return the network's output from the sums of its last layer."""
    activation = verdict(layers).activation
    return tf.nn.softmax(sums) if activation == "softmax" else ACTIVATIONS[activation].apply(sums)


def _apply(
    layer: Layer,
    weights: Mapping[str, tf.Tensor],
    x: tf.Tensor | Words,
    on: tf.Tensor | None,
    masks: Masks,
    carried: States | None,
) -> tf.Tensor | Words:
    """Return what one layer makes of its input; of an Embedding the words to look up, of a Dense the sums."""
    if isinstance(layer, Recurrent):
        return read(layer, weights, x, on, masks, carried)
    if isinstance(x, Words):
        x = x.vectors()
    match layer:
        case Embedding(name):
            return Words(weights[f"{name}/embeddings"], x)
        case Dropout(name):
            return x * masks[f"{name}/dropout"][0] if f"{name}/dropout" in masks else x
        case Conv1D(name):
            return tf.nn.relu(tf.nn.conv1d(x, weights[f"{name}/kernel"], 1, "VALID") + weights[f"{name}/bias"])
        case MaxPool(_, size):
            return tf.nn.max_pool1d(x, size, size, "VALID")
        case GlobalMaxPool():
            return tf.reduce_max(x, axis=1)
        case GlobalAveragePool():
            return _average(x, on)
        case Flatten():
            return tf.reshape(x, (-1, x.shape[1] * x.shape[2]))
        case Dense(name):
            return _dense(x, weights[f"{name}/kernel"]) + weights[f"{name}/bias"]
        case Numbers():
            return x
    raise TypeError(f"No computation for {layer!r}.")


def _dense(x: tf.Tensor, kernel: tf.Tensor) -> tf.Tensor:
    """Return x W; with a time axis as one product of all steps."""
    if len(x.shape) == 2:
        return x @ kernel
    return tf.reshape(tf.reshape(x, (-1, x.shape[-1])) @ kernel, (-1, x.shape[1], kernel.shape[-1]))


def _average(x: tf.Tensor, on: tf.Tensor | None) -> tf.Tensor:
    """Return the mean over the steps that are read."""
    if on is None:
        return tf.reduce_mean(x, axis=1)
    read = tf.cast(on, x.dtype)[..., None]
    return tf.reduce_sum(x * read, axis=1) / tf.reduce_sum(read, axis=1)
