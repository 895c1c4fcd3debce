"""The compiled training and prediction steps of one network, kept for the next run of the same shape. Worker only.

Compiling with XLA costs seconds and halves the time of every step afterwards, so a worker keeps what it compiled. A
batch that is not full is filled up with reviews of weight zero: every batch has one shape and compiles once.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf

from rnnviz.choices import TrainingChoices
from rnnviz.nn.layers import Layer
from rnnviz.training import keras_models

PREDICT_BATCH = 250


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


class Compiled:
    """A model with its optimizer and its compiled steps."""

    def __init__(self, layers: tuple[Layer, ...], maxlen: int, choices: TrainingChoices) -> None:
        self.layers, self.maxlen, self.batch_size = layers, maxlen, choices.batch_size
        self.model = keras_models.build(layers, maxlen)
        self.optimizer = keras_models.optimizer(choices)
        self.optimizer.build(self.model.trainable_variables)
        self._step = _training_step(self.model, self.optimizer, CLIP_RULES[choices.clipping])
        self._predict = _prediction(self.model)
        self._has_logits = self.model.layers[-1].activation is keras.activations.sigmoid
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
        weights = np.zeros(self.batch_size, np.float32)
        weights[: len(labels)] = 1.0
        measured = self._step(
            _filled(ids, self.batch_size),
            _filled(labels.astype(np.float32)[:, None], self.batch_size),
            weights,
            self._threshold,
        )
        return Measured(*(float(value) for value in measured))

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


def _training_step(
    model: keras.Model, optimizer: keras.optimizers.Optimizer, clip: Callable[[Gradients, tf.Tensor], Gradients]
) -> Callable[..., tuple[tf.Tensor, ...]]:
    @tf.function(jit_compile=True)
    def step(ids: tf.Tensor, labels: tf.Tensor, weights: tf.Tensor, threshold: tf.Tensor) -> tuple[tf.Tensor, ...]:
        reviews = tf.reduce_sum(weights)
        with tf.GradientTape() as tape:
            outputs = model(ids, training=True)
            loss = tf.reduce_sum(weights * keras.losses.binary_crossentropy(labels, outputs)) / reviews
        # The embedding's gradient comes as rows, a word's row once per occurrence; its norm needs them summed.
        gradients = [tf.convert_to_tensor(g) for g in tape.gradient(loss, model.trainable_variables)]
        clipped = clip(gradients, threshold)
        optimizer.apply(clipped, model.trainable_variables)
        right = tf.cast(tf.equal(outputs > 0.5, labels > 0.5), tf.float32)[:, 0]
        accuracy = tf.reduce_sum(weights * right) / reviews
        return loss, accuracy, tf.linalg.global_norm(gradients), tf.linalg.global_norm(clipped)

    return step


def _prediction(model: keras.Model) -> Callable[[np.ndarray], tf.Tensor]:
    """Return ids (reviews, maxlen) -> (reviews, 2): the output, and the sum before the verdict's activation."""
    verdict = model.layers[-1]
    below = keras.Model(model.inputs, verdict.input)

    @tf.function(jit_compile=True)
    def predict(ids: tf.Tensor) -> tf.Tensor:
        sums = keras.ops.matmul(below(ids, training=False), verdict.kernel) + verdict.bias
        return tf.concat([verdict.activation(sums), sums], axis=1)

    return predict


def _filled(rows: np.ndarray, size: int) -> np.ndarray:
    """Repeat the first row until there are `size` rows."""
    missing = size - len(rows)
    return rows if not missing else np.concatenate([rows, np.repeat(rows[:1], missing, axis=0)])
