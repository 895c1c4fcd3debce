"""The compiled training and prediction steps of one network, kept for the next run of the same shape. Worker only.

Compiling with XLA costs seconds and halves the time of every step afterwards, so a worker keeps what it compiled. A
batch that is not full is filled up with reviews of weight zero: every batch has one shape and compiles once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf

from rnnviz.choices import TrainingChoices
from rnnviz.nn.layers import Layer
from rnnviz.training import dropout, forward, keras_models
from rnnviz.training.recurrent.layer import Masks

PREDICT_BATCH = 250
SHARDS = 2  # parts of a batch that are computed at the same time; the same on every machine, so that sums round alike


class Measured(NamedTuple):
    """What one training step measures, each a scalar."""

    loss: float  # mean binary cross-entropy of the batch, before the step
    accuracy: float
    norm: float  # global norm of the gradient
    clipped_norm: float  # and after clipping


class Predicted(NamedTuple):
    """What a network says of some reviews."""

    outputs: np.ndarray  # (reviews,) float32
    logits: np.ndarray | None  # (reviews,) float32, the sums before the sigmoid; None of a network without one


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

    @property
    def has_logits(self) -> bool:
        """Whether the sums of the last layer are logits."""
        return forward.verdict(self.layers).activation == "sigmoid"


class Compiled:
    """A model with its optimizer and its compiled steps."""

    def __init__(self, layers: tuple[Layer, ...], maxlen: int, choices: TrainingChoices) -> None:
        self.layers, self.maxlen, self.batch_size = layers, maxlen, choices.batch_size
        self.model = keras_models.build(layers, maxlen)
        self.optimizer = keras_models.optimizer(choices)
        network = Network(layers, maxlen, self.model)
        self.optimizer.build(list(network.variables.values()))
        self._step = _training_step(network, self.optimizer, CLIP_RULES[choices.clipping])
        self._predict = _prediction(network)
        self._has_logits = network.has_logits
        self._threshold = tf.constant(choices.clip_threshold)

    def start(self, choices: TrainingChoices) -> None:
        """Set everything to where a new run begins: initial weights from the seed, an optimizer without memory."""
        fresh = keras_models.build(self.layers, self.maxlen, seed=choices.seed)
        for variable, initial in zip(self.model.variables, fresh.variables, strict=True):
            variable.assign(initial)
        for variable in self.optimizer.variables:
            variable.assign(keras.ops.zeros_like(variable))
        self.optimizer.learning_rate.assign(choices.learning_rate)
        self._threshold = tf.constant(choices.clip_threshold)

    def step(self, ids: np.ndarray, labels: np.ndarray) -> Measured:
        """Learn from one batch of at most batch_size reviews: ids (reviews, maxlen), labels (reviews,)."""
        size = -(-self.batch_size // SHARDS) * SHARDS
        weights = np.zeros(size, np.float32)
        weights[: len(labels)] = 1.0
        measured = self._step(
            _filled(ids, size), _filled(labels.astype(np.float32)[:, None], size), weights, self._threshold
        )
        return Measured(*measured.numpy().tolist())

    def predict(self, ids: np.ndarray, *, until: Callable[[], bool] = lambda: False) -> Predicted:
        """Return the network's output for each row of ids (reviews, maxlen), and the logit it comes from.

        Args:
            ids: encoded reviews.
            until: asked between batches; when it says True, the rows so far are returned.
        """
        rows: list[np.ndarray] = [np.empty((0, 2), np.float32)]
        for first in range(0, len(ids), PREDICT_BATCH):
            if until():
                break
            batch = ids[first : first + PREDICT_BATCH]
            rows.append(self._predict(_filled(batch, PREDICT_BATCH)).numpy()[: len(batch)])
        outputs, logits = np.concatenate(rows).T
        return Predicted(outputs, logits if self._has_logits else None)

    def state(self) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Return copies of all variables of the model (its dropout's seeds included) and of the optimizer."""
        return (
            [keras_models.to_numpy(v) for v in self.model.variables],
            [keras_models.to_numpy(v) for v in self.optimizer.variables],
        )

    def restore(self, model: list[np.ndarray], optimizer: list[np.ndarray]) -> None:
        """Go back to what `state` returned."""
        for variable, value in zip(self.model.variables, model, strict=True):
            variable.assign(value)
        for variable, value in zip(self.optimizer.variables, optimizer, strict=True):
            variable.assign(value)


@lru_cache(maxsize=8)
def _kept(layers: tuple[Layer, ...], maxlen: int, shape: TrainingChoices) -> Compiled:
    return Compiled(layers, maxlen, shape)


def compiled(layers: tuple[Layer, ...], maxlen: int, choices: TrainingChoices) -> Compiled:
    """Return the compiled steps for a network and its training, set to the beginning of a run.

    What only changes numbers, not the computation (learning rate, threshold, seed, number of epochs), shares one
    compilation.
    """
    shape = TrainingChoices(
        optimizer=choices.optimizer,
        momentum=choices.momentum,
        clipping=choices.clipping,
        batch_size=choices.batch_size,
    )
    steps = _kept(layers, maxlen, shape)
    steps.start(choices)
    return steps


Gradients = list[tf.Tensor]

# The rules as Keras' optimizers apply them (clipvalue, clipnorm, global_clipnorm).
CLIP_RULES: dict[str, Callable[[Gradients, tf.Tensor], Gradients]] = {
    "none": lambda gradients, _: gradients,
    "value": lambda gradients, threshold: [tf.clip_by_value(g, -threshold, threshold) for g in gradients],
    "norm": lambda gradients, threshold: [tf.clip_by_norm(g, threshold) for g in gradients],
    "global_norm": lambda gradients, threshold: list(tf.clip_by_global_norm(gradients, threshold)[0]),
}


class _Found(NamedTuple):
    """What one shard of a batch adds to the sums over the batch."""

    loss: tf.Tensor
    right: tf.Tensor
    gradients: list[tf.Tensor | tf.IndexedSlices]  # of the loss


def _training_step(
    network: Network, optimizer: keras.optimizers.Optimizer, clip: Callable[[Gradients, tf.Tensor], Gradients]
) -> Callable[..., tf.Tensor]:
    """Return the step: (ids, labels, weights, threshold) -> the numbers of Measured, as one tensor.

    The batch is cut in two halves of equal shape, which XLA compiles once and two cores compute at the same time.
    """
    trained = list(network.variables.values())

    @tf.function(jit_compile=True, autograph=False)
    def backpropagate(ids: tf.Tensor, labels: tf.Tensor, weights: tf.Tensor, masks: Masks) -> _Found:
        values = {name: tf.convert_to_tensor(variable) for name, variable in network.variables.items()}
        with tf.GradientTape() as tape:
            tape.watch(values)
            sums = forward.last_sums(network.layers, values, ids, masks)
            loss = tf.reduce_sum(weights * _losses(network, labels, sums))
        gradients = tape.gradient(loss, list(values.values()))
        right = tf.cast(tf.equal(forward.outputs(network.layers, sums) > 0.5, labels > 0.5), tf.float32)[:, 0]
        return _Found(loss, tf.reduce_sum(weights * right), gradients)

    @tf.function(jit_compile=True, autograph=False)
    def update(found: list[_Found], reviews: tf.Tensor, threshold: tf.Tensor) -> tf.Tensor:
        loss, right = (tf.add_n([each[k] for each in found]) / reviews for k in range(2))
        gradients = [_summed(parts) / reviews for parts in zip(*(each.gradients for each in found), strict=True)]
        clipped = clip(gradients, threshold)
        optimizer.apply(clipped, trained)
        return tf.stack([loss, right, tf.linalg.global_norm(gradients), tf.linalg.global_norm(clipped)])

    @tf.function(autograph=False)
    def step(ids: tf.Tensor, labels: tf.Tensor, weights: tf.Tensor, threshold: tf.Tensor) -> tf.Tensor:
        masks = dropout.draw(network.model, network.layers, network.maxlen, ids.shape[0])
        batch = (ids, labels, weights, masks)
        found = [backpropagate(*_shard(batch, k)) for k in range(SHARDS)]
        return update(found, tf.reduce_sum(weights), threshold)

    return step


def _summed(parts: Sequence[tf.Tensor | tf.IndexedSlices]) -> tf.Tensor:
    """Add up a variable's gradients.

    The embedding's come as rows, a word's row once per occurrence: its norm needs them summed before anything else.
    """
    if not isinstance(parts[0], tf.IndexedSlices):
        return tf.add_n(parts)
    values, indices = (tf.concat([getattr(part, name) for part in parts], axis=0) for name in ("values", "indices"))
    return tf.math.unsorted_segment_sum(values, indices, parts[0].dense_shape[0])


def _shard(batch: tuple, k: int) -> tuple:
    """Return part k of everything in a batch."""
    return tf.nest.map_structure(lambda rows: tf.split(rows, SHARDS)[k], batch)


def _losses(network: Network, labels: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
    """Return each review's cross-entropy as Keras takes it: from the logit, or without a sigmoid from a clipped output."""
    if network.has_logits:
        return keras.losses.binary_crossentropy(labels, sums, from_logits=True)
    return keras.losses.binary_crossentropy(labels, forward.outputs(network.layers, sums))


def _prediction(network: Network) -> Callable[[tf.Tensor], tf.Tensor]:
    """Return ids (reviews, maxlen) -> (reviews, 2): the output, and the sum before the verdict's activation."""

    @tf.function(jit_compile=True, autograph=False)
    def forwards(ids: tf.Tensor) -> tf.Tensor:
        values = {name: tf.convert_to_tensor(variable) for name, variable in network.variables.items()}
        sums = forward.last_sums(network.layers, values, ids)
        return tf.concat([forward.outputs(network.layers, sums), sums], axis=1)

    @tf.function(autograph=False)
    def predict(ids: tf.Tensor) -> tf.Tensor:
        dropout.draw_for_cells(network.model, network.layers, network.maxlen, ids.shape[0])
        return forwards(ids)

    return predict


def _filled(rows: np.ndarray, size: int) -> np.ndarray:
    """Repeat the first row until there are `size` rows."""
    missing = size - len(rows)
    return rows if not missing else np.concatenate([rows, np.repeat(rows[:1], missing, axis=0)])
