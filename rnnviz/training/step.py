"""One training step of a network, and several in a row as one call: gradient, clipping, update. Worker only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import keras
import tensorflow as tf

from rnnviz.nn.layers import Layer
from rnnviz.training import dropout, forward, keras_models
from rnnviz.training.objectives import Objective
from rnnviz.training.recurrent.layer import Masks, States

SHARDS = 2  # parts of a batch that are computed at the same time; the same on every machine, so that sums round alike


class Measured(NamedTuple):
    """What one training step measures, each a scalar."""

    loss: float  # mean over the batch's answers, before the step
    accuracy: float  # the share of right ones
    norm: float  # global norm of the gradient
    clipped_norm: float  # and after clipping


@dataclass(frozen=True)
class Network:
    """A Keras model, which holds the variables, and what it computes."""

    layers: tuple[Layer, ...]
    maxlen: int
    model: keras.Model

    @property
    def variables(self) -> dict[str, keras.Variable]:
        """The trainable variables by '<layer>/<variable>'."""
        return keras_models.variables(self.model, self.layers)


Gradients = list[tf.Tensor]
ClipRule = Callable[[Gradients, tf.Tensor, tf.Tensor], Gradients]  # of gradients, threshold and global norm

# The rules as Keras' optimizers apply them (clipvalue, clipnorm, global_clipnorm).
CLIP_RULES: dict[str, ClipRule] = {
    "none": lambda gradients, threshold, norm: gradients,
    "value": lambda gradients, threshold, norm: [tf.clip_by_value(g, -threshold, threshold) for g in gradients],
    "norm": lambda gradients, threshold, norm: [tf.clip_by_norm(g, threshold) for g in gradients],
    "global_norm": lambda gradients, threshold, norm: list(tf.clip_by_global_norm(gradients, threshold, norm)[0]),
}


class _Found(NamedTuple):
    """What is found of one shard of a batch: its part of the batch's sums."""

    loss: tf.Tensor  # divided by the answers of the batch
    right: tf.Tensor  # answers, by their weights
    gradients: list[tf.Tensor | tf.IndexedSlices]  # of the loss


def training_steps(
    network: Network,
    objective: Objective,
    optimizer: keras.optimizers.Optimizer,
    clip: ClipRule,
    carried: Mapping[str, Sequence[tf.Variable]],
) -> "tf.types.experimental.PolymorphicFunction":
    """Return (inputs, targets, weights, costs, threshold) -> (steps, 4), what each step measures: see Measured.

    Inputs, targets, weights and costs have an axis in front, for one batch after another: to start a step from Python
    takes longer than a small network's step itself. A batch is cut in two halves of equal shape, which XLA compiles once and
    two cores compute at the same time. The states of `carried` are where a batch begins, and become those at its end. As
    Keras does with class_weight, the loss is what the answers cost divided by their number, not by what they weigh.
    """
    trained = list(network.variables.values())

    @tf.function(jit_compile=True, autograph=False)
    def backpropagate(
        inputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor, costs: tf.Tensor, masks: Masks, start: States
    ) -> tuple[_Found, States]:
        values = {name: tf.convert_to_tensor(variable) for name, variable in network.variables.items()}
        states = dict(start) if start else None
        with tf.GradientTape() as tape:
            tape.watch(values)
            sums = forward.last_sums(network.layers, values, inputs, masks, states)
            loss = tf.reduce_sum(costs * objective.losses(targets, sums))
        gradients = tape.gradient(loss, list(values.values()))
        return _Found(loss, tf.reduce_sum(weights * objective.right(targets, sums)), gradients), states or {}

    @tf.function(jit_compile=True, autograph=False)
    def update(found: list[_Found], counted: tf.Tensor, threshold: tf.Tensor) -> tf.Tensor:
        loss, right = tf.add_n([each.loss for each in found]), tf.add_n([each.right for each in found]) / counted
        gradients, norm = _of_batch([each.gradients for each in found])
        clipped = clip(gradients, threshold, norm)
        optimizer.apply(clipped, trained)
        return tf.stack([loss, right, norm, norm if clipped is gradients else tf.linalg.global_norm(clipped)])

    def step(examples: tuple[tf.Tensor, ...], threshold: tf.Tensor) -> tf.Tensor:
        (inputs, targets, weights, costs), counted = examples, tf.reduce_sum(examples[2])
        masks = dropout.draw(network.model, network.layers, network.maxlen, inputs.shape[0])
        start = {name: tuple(tf.convert_to_tensor(each) for each in parts) for name, parts in carried.items()}
        batch = (inputs, targets, weights, costs / counted, masks, start)
        found, ends = zip(*(backpropagate(*_shard(batch, k)) for k in range(SHARDS)), strict=True)
        _carry_on(carried, ends)
        return update(list(found), counted, threshold)

    return _in_turn(step)


def _in_turn(step: Callable[..., tf.Tensor]) -> "tf.types.experimental.PolymorphicFunction":
    """Return a function that takes one step after another, each with its part of the inputs, targets, weights and costs."""

    @tf.function(autograph=False)
    def steps(
        inputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor, costs: tf.Tensor, threshold: tf.Tensor
    ) -> tf.Tensor:
        batches, count = (inputs, targets, weights, costs), tf.shape(inputs)[0]

        def one(k: tf.Tensor, measured: tf.TensorArray) -> tuple[tf.Tensor, tf.TensorArray]:
            return k + 1, measured.write(k, step(tuple(each[k] for each in batches), threshold))

        none = tf.TensorArray(tf.float32, count, element_shape=(len(Measured._fields),))
        _, measured = tf.while_loop(lambda k, _: k < count, one, (tf.constant(0), none), parallel_iterations=1)
        return measured.stack()

    return steps


def _carry_on(carried: Mapping[str, Sequence[tf.Variable]], ends: Sequence[States]) -> None:
    """Keep the states at the end of a batch, whose parts are `ends`, as the beginning of the next."""
    for name, parts in carried.items():
        for k, variable in enumerate(parts):
            variable.assign(tf.concat([end[name][k] for end in ends], axis=0))


def _of_batch(shards: Sequence[Sequence[tf.Tensor | tf.IndexedSlices]]) -> tuple[Gradients, tf.Tensor]:
    """Return each variable's gradient from those of the shards, and their global norm."""
    of_variables = list(zip(*shards, strict=True))
    gradients = [_summed(parts) for parts in of_variables]
    squares = [_square(gradient, parts) for gradient, parts in zip(gradients, of_variables, strict=True)]
    return gradients, tf.sqrt(tf.add_n(squares))


def _summed(parts: Sequence[tf.Tensor | tf.IndexedSlices]) -> tf.Tensor:
    """Add up a variable's gradients.

    An embedding's come as rows, a word's row several times: its norm needs them summed before anything else.
    """
    if not isinstance(parts[0], tf.IndexedSlices):
        return tf.add_n(parts)
    return tf.math.unsorted_segment_sum(*_rows(parts), parts[0].dense_shape[0])


def _square(gradient: tf.Tensor, parts: Sequence[tf.Tensor | tf.IndexedSlices]) -> tf.Tensor:
    """Return the sum of a gradient's squares, from it and the parts that it is the sum of.

    Of the embedding's it is the sum over all occurrences r of a word w of <r, G_w>, since G_w is the sum of its r: so the rows
    of words that do not occur, nearly all of a large table, are not read.
    """
    if not isinstance(parts[0], tf.IndexedSlices):
        return tf.reduce_sum(gradient * gradient)
    rows, words = _rows(parts)
    # abs: what cancels may round to less than nothing
    return tf.abs(tf.reduce_sum(rows * tf.gather(gradient, words)))


def _rows(parts: Sequence[tf.IndexedSlices]) -> tuple[tf.Tensor, tf.Tensor]:
    """Return the rows of all parts, and which word each is of."""
    return tf.concat([part.values for part in parts], axis=0), tf.concat([part.indices for part in parts], axis=0)


def _shard(batch: tuple, k: int) -> tuple:
    """Return part k of everything in a batch."""
    return tf.nest.map_structure(lambda rows: tf.split(rows, SHARDS)[k], batch)
