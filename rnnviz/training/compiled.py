"""The compiled training and prediction steps of one network, kept for the next run of the same shape. Worker only.

Compiling with XLA costs seconds and halves the time of every step afterwards, so a worker keeps what it compiled. A
batch that is not full is filled up with examples of weight zero: every batch has one shape and compiles once.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf

from rnnviz.choices import TrainingChoices
from rnnviz.config.task import VERDICT, Goal
from rnnviz.data.dataset import Part
from rnnviz.nn.layers import Layer, Recurrent, table
from rnnviz.training import dropout, forward, keras_models
from rnnviz.training.objectives import Objective, objective
from rnnviz.training.order import in_lanes, in_order
from rnnviz.training.recurrent.layer import Masks, States, states_of

PREDICT_BATCH = 250
SHARDS = 2  # parts of a batch that are computed at the same time; the same on every machine, so that sums round alike


class Measured(NamedTuple):
    """What one training step measures, each a scalar."""

    loss: float  # mean over the batch's answers, before the step
    accuracy: float  # the share of right ones
    norm: float  # global norm of the gradient
    clipped_norm: float  # and after clipping


class Told(NamedTuple):
    """What is kept of a network's answers to some examples."""

    rows: np.ndarray  # (answered,) ascending, which examples these are
    values: np.ndarray  # (answered, ...), see rnnviz.training.objectives


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


class Compiled:
    """A model with its optimizer and its compiled steps."""

    def __init__(self, layers: tuple[Layer, ...], maxlen: int, choices: TrainingChoices, goal: Goal = VERDICT) -> None:
        self.layers, self.maxlen, self.batch_size, self.goal = layers, maxlen, choices.batch_size, goal
        self.size = -(-self.batch_size // SHARDS) * SHARDS  # of a batch that is filled up
        self.model = keras_models.build(layers, maxlen)
        self.optimizer = keras_models.optimizer(choices)
        self.objective = objective(layers, goal)
        network = Network(layers, maxlen, self.model)
        self.optimizer.build(list(network.variables.values()))
        self.carried = {
            name: [tf.Variable(zeros) for zeros in parts] for name, parts in self._nothing(self.size).items()
        }
        self._step = _training_step(network, self.objective, self.optimizer, CLIP_RULES[choices.clipping], self.carried)
        self._predict = _prediction(network, self.objective)
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
        self.forget()

    def forget(self) -> None:
        """Set the states that are carried from batch to batch to zero."""
        for variable in self._states():
            variable.assign(tf.zeros_like(variable))

    def step(self, part: Part) -> Measured:
        """Learn from one batch of at most batch_size examples."""
        targets, weights = part.targets, part.weights
        if weights is None:
            weights = np.ones(targets.shape[:2] if self.every_step else targets.shape[:1], np.float32)
        counted = np.zeros((self.size, *weights.shape[1:]), np.float32)
        counted[: len(weights)] = weights
        measured = self._step(_filled(part.inputs, self.size), _filled(targets, self.size), counted, self._threshold)
        return Measured(*measured.numpy().tolist())

    @property
    def every_step(self) -> bool:
        """Whether there is an answer after every step."""
        return len(table(self.layers, self.maxlen)[-1].output_shape) == 2

    def tell(self, part: Part, *, until: Callable[[], bool] = lambda: False) -> Told:
        """Return what is kept of the network's answers.

        Args:
            part: the examples.
            until: asked between batches; when it says True, what there is so far is returned.
        """
        size = self.batch_size if self.goal.carried else PREDICT_BATCH
        order = in_lanes(len(part), size) if self.goal.carried else in_order(len(part), size)
        carried = self._nothing(size)
        rows, values = [np.empty(0, np.int64)], list[np.ndarray]()
        for batch in order:
            if until():
                break
            some = part.take(batch)
            told, carried = self._predict(_filled(some.inputs, size), _filled(some.targets, size), carried)
            rows.append(batch)
            values.append(told.numpy()[: len(batch)])
        answered = np.concatenate(rows)
        there = np.argsort(answered, kind="stable")
        return Told(answered[there], np.concatenate(values)[there] if values else np.empty((0, 2), np.float32))

    def _nothing(self, size: int) -> States:
        """Return the states before the first step, for so many examples; nothing where none are carried."""
        if not self.goal.carried:
            return {}
        recurrent = [layer for layer in self.layers if isinstance(layer, Recurrent)]
        return {
            f"{layer.name}/{direction}": (tf.zeros((size, layer.units)),) * states_of(layer)
            for layer in recurrent
            for direction in layer.directions
        }

    def _states(self) -> list[tf.Variable]:
        return [variable for parts in self.carried.values() for variable in parts]

    def state(self) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """Return copies of all variables of the model (its dropout's seeds and carried states included) and of the optimizer."""
        return (
            [keras_models.to_numpy(v) for v in (*self.model.variables, *self._states())],
            [keras_models.to_numpy(v) for v in self.optimizer.variables],
        )

    def restore(self, model: list[np.ndarray], optimizer: list[np.ndarray]) -> None:
        """Go back to what `state` returned."""
        for variable, value in zip((*self.model.variables, *self._states()), model, strict=True):
            variable.assign(value)
        for variable, value in zip(self.optimizer.variables, optimizer, strict=True):
            variable.assign(value)


@lru_cache(maxsize=8)
def _kept(layers: tuple[Layer, ...], maxlen: int, shape: TrainingChoices, goal: Goal) -> Compiled:
    return Compiled(layers, maxlen, shape, goal)


def compiled(layers: tuple[Layer, ...], maxlen: int, choices: TrainingChoices, goal: Goal = VERDICT) -> Compiled:
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
    steps = _kept(layers, maxlen, shape, goal)
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
    network: Network,
    objective: Objective,
    optimizer: keras.optimizers.Optimizer,
    clip: Callable[[Gradients, tf.Tensor], Gradients],
    carried: Mapping[str, Sequence[tf.Variable]],
) -> Callable[..., tf.Tensor]:
    """Return the step: (inputs, targets, weights, threshold) -> the numbers of Measured, as one tensor.

    The batch is cut in two halves of equal shape, which XLA compiles once and two cores compute at the same time. The
    states of `carried` are where the batch begins, and become those at its end.
    """
    trained = list(network.variables.values())

    @tf.function(jit_compile=True, autograph=False)
    def backpropagate(
        inputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor, masks: Masks, start: States
    ) -> tuple[_Found, States]:
        values = {name: tf.convert_to_tensor(variable) for name, variable in network.variables.items()}
        states = dict(start) if start else None
        with tf.GradientTape() as tape:
            tape.watch(values)
            sums = forward.last_sums(network.layers, values, inputs, masks, states)
            loss = tf.reduce_sum(weights * objective.losses(targets, sums))
        gradients = tape.gradient(loss, list(values.values()))
        return _Found(loss, tf.reduce_sum(weights * objective.right(targets, sums)), gradients), states or {}

    @tf.function(jit_compile=True, autograph=False)
    def update(found: list[_Found], counted: tf.Tensor, threshold: tf.Tensor) -> tf.Tensor:
        loss, right = (tf.add_n([each[k] for each in found]) / counted for k in range(2))
        gradients = [_summed(parts) / counted for parts in zip(*(each.gradients for each in found), strict=True)]
        clipped = clip(gradients, threshold)
        optimizer.apply(clipped, trained)
        return tf.stack([loss, right, tf.linalg.global_norm(gradients), tf.linalg.global_norm(clipped)])

    @tf.function(autograph=False)
    def step(inputs: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor, threshold: tf.Tensor) -> tf.Tensor:
        masks = dropout.draw(network.model, network.layers, network.maxlen, inputs.shape[0])
        start = {name: tuple(tf.convert_to_tensor(each) for each in parts) for name, parts in carried.items()}
        batch = (inputs, targets, weights, masks, start)
        found, ends = zip(*(backpropagate(*_shard(batch, k)) for k in range(SHARDS)), strict=True)
        _carry_on(carried, ends)
        return update(list(found), tf.reduce_sum(weights), threshold)

    return step


def _carry_on(carried: Mapping[str, Sequence[tf.Variable]], ends: Sequence[States]) -> None:
    """Keep the states at the end of a batch, whose parts are `ends`, as the beginning of the next."""
    for name, parts in carried.items():
        for k, variable in enumerate(parts):
            variable.assign(tf.concat([end[name][k] for end in ends], axis=0))


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


def _prediction(network: Network, objective: Objective) -> Callable[..., tuple[tf.Tensor, States]]:
    """Return (inputs, targets, states before) -> what is kept of each answer, and the states after."""

    @tf.function(jit_compile=True, autograph=False)
    def forwards(inputs: tf.Tensor, targets: tf.Tensor, start: States) -> tuple[tf.Tensor, States]:
        values = {name: tf.convert_to_tensor(variable) for name, variable in network.variables.items()}
        states = dict(start) if start else None
        sums = forward.last_sums(network.layers, values, inputs, carried=states)
        return objective.told(targets, sums), states or {}

    @tf.function(autograph=False)
    def predict(inputs: tf.Tensor, targets: tf.Tensor, start: States) -> tuple[tf.Tensor, States]:
        dropout.draw_for_cells(network.model, network.layers, network.maxlen, inputs.shape[0])
        return forwards(inputs, targets, start)

    return predict


def _filled(rows: np.ndarray, size: int) -> np.ndarray:
    """Repeat the first row until there are `size` rows."""
    missing = size - len(rows)
    return rows if not missing else np.concatenate([rows, np.repeat(rows[:1], missing, axis=0)])
