"""A recurrent layer in TensorFlow: what Keras' layer of the same weights, mask and dropout computes."""

from collections.abc import Mapping, Sequence

import tensorflow as tf

from rnnviz.nn.layers import Recurrent
from rnnviz.training.recurrent.bptt import Recurrence
from rnnviz.training.recurrent.cells import ACTIVATIONS, CELLS, State
from rnnviz.training.recurrent.words import Words

States = dict[str, State]  # of recurrent layers, each (reviews, units), by '<layer>/<direction>'
Masks = Mapping[str, Sequence[tf.Tensor]]  # of dropout, by '<layer>/<direction>dropout' and '.../recurrent_dropout'


def states_of(layer: Recurrent) -> int:
    """Return how many states a layer's cell carries from step to step."""
    return CELLS[layer.cell](ACTIVATIONS[layer.activation]).states


def read(
    layer: Recurrent,
    weights: Mapping[str, tf.Tensor],
    x: tf.Tensor | Words,
    on: tf.Tensor | None,
    masks: Masks,
    carried: States | None = None,
) -> tf.Tensor:
    """Return what the layer makes of its input: of all steps (reviews, steps, features), or of the last (reviews, features).

    Args:
        layer: with its weights in `weights`, by '<layer>/<direction><variable>'.
        weights: of the whole network.
        x: (reviews, steps, d), or the words whose vectors these are.
        on: (reviews, steps) bool, where a step is read; None reads all.
        masks: what dropout leaves in this batch; nothing is dropped where a name is missing.
        carried: the states before the first step, zeros where there are none; those after the last one are put in their
            place. None: zeros, and nobody wants those after.
    """
    if isinstance(x, Words) and not _by_word(layer, weights, x, masks):
        x = x.vectors()
    steps = x.time_first() if isinstance(x, Words) else tf.transpose(x, (1, 0, 2))
    on = None if on is None else tf.transpose(on)[..., None]
    read = [_read_one_way(layer, prefix, weights, steps, on, masks, carried) for prefix in layer.directions]
    h = tf.concat(read, axis=-1)
    if not layer.return_sequences:
        return h
    if layer.bidirectional and on is not None:
        h = tf.where(on, h, 0.0)  # what Keras' Bidirectional shows of a skipped step
    return tf.transpose(h, (1, 0, 2))


def _by_word(layer: Recurrent, weights: Mapping[str, tf.Tensor], x: Words, masks: Masks) -> bool:
    """Whether the sums of the input are a matter of the word alone, and worth it to be computed so."""
    first = f"{layer.name}/{layer.directions[0]}"
    return f"{first}dropout" not in masks and x.worth(weights[f"{first}kernel"])


def _read_one_way(
    layer: Recurrent,
    direction: str,
    weights: Mapping[str, tf.Tensor],
    x: tf.Tensor | Words,
    on: tf.Tensor | None,
    masks: Masks,
    carried: States | None,
) -> tf.Tensor:
    """Return h of all steps in their own order (steps, reviews, units), or of the step that is read last (reviews, units)."""
    prefix, backward = f"{layer.name}/{direction}", direction == "backward/"
    kernel, U, bias = (weights[prefix + name] for name in ("kernel", "recurrent_kernel", "bias"))
    of_input, of_state = tf.unstack(bias) if layer.equations.biases == 2 else (bias, tf.zeros_like(bias))
    if backward:
        x, on = x[::-1], None if on is None else on[::-1]
    a = _input_sums(x, kernel, of_input, masks.get(f"{prefix}dropout", ()))
    cell = CELLS[layer.cell](ACTIVATIONS[layer.activation])
    start = (carried or {}).get(prefix, ())
    recurrence = Recurrence(cell, masks.get(f"{prefix}recurrent_dropout", ()), on, layer.return_sequences, start)
    h, end = recurrence(a, U, of_state)
    if carried is not None:
        carried[prefix] = end
    return h[::-1] if backward and layer.return_sequences else h


def _input_sums(x: tf.Tensor | Words, kernel: tf.Tensor, bias: tf.Tensor, masks: Sequence[tf.Tensor]) -> tf.Tensor:
    """Return a = W (x * m) + b of all timesteps at once, with one dropout mask m for all sums or one for each gate."""
    if isinstance(x, Words):
        return x.sums(kernel, bias)
    parts = zip([x * m for m in masks] or [x], tf.split(kernel, max(1, len(masks)), axis=-1), strict=True)
    sums = tf.concat([tf.reshape(each, (-1, x.shape[-1])) @ W for each, W in parts], axis=-1) + bias
    return tf.reshape(sums, (x.shape[0], -1, kernel.shape[-1]))
