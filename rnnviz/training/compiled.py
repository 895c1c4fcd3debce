"""The compiled training and prediction steps of one network, kept for the next run of the same shape. Worker only.

Compiling with XLA costs seconds and halves the time of every step afterwards, so a worker keeps what it compiled. A
batch that is not full is filled up with examples of weight zero: every batch has one shape and compiles once.
"""

import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

import keras
import numpy as np
import tensorflow as tf

from rnnviz.choices import TrainingChoices
from rnnviz.config.run import RunConfig
from rnnviz.config.task import VERDICT, Goal
from rnnviz.data.dataset import Part, Rows
from rnnviz.nn.layers import Layer, Recurrent, table
from rnnviz.training import dropout, forward, keras_models
from rnnviz.training.objectives import Objective, objective
from rnnviz.training.order import in_lanes, in_order
from rnnviz.training.recurrent.layer import States, states_of
from rnnviz.training.step import CLIP_RULES, SHARDS, Measured, Network, training_steps

PREDICT_BATCH = 250


class Told(NamedTuple):
    """What is kept of a network's answers to some examples."""

    rows: np.ndarray  # (answered,) ascending, which examples these are
    values: np.ndarray  # (answered, ...), see rnnviz.training.objectives


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
        self._steps = training_steps(
            network, self.objective, self.optimizer, CLIP_RULES[choices.clipping], self.carried
        )
        self._traced: Callable[..., tf.Tensor] | None = None
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

    def learn(self, part: Part, batches: Sequence[np.ndarray]) -> list[Measured]:
        """Learn from one batch after another, and return what each step measured.

        Args:
            part: the examples.
            batches: the rows of each, at most batch_size.
        """
        size = (len(batches), self.size)
        rows = part.take(np.concatenate([np.resize(batch, self.size) for batch in batches]))
        inputs, targets = (each.reshape(*size, *each.shape[1:]) for each in (rows.inputs, rows.targets))
        weights = rows.weights
        if weights is None:
            weights = np.ones(rows.targets.shape[:2] if self.every_step else rows.targets.shape[:1], np.float32)
        weights = weights.reshape(*size, *weights.shape[1:])
        for counted, batch in zip(weights, batches, strict=True):
            counted[len(batch) :] = 0  # an example that only fills the batch up
        costs = weights if rows.costs is None else weights * rows.costs.reshape(size)
        batched = [tf.convert_to_tensor(each) for each in (inputs, targets, weights, costs)]
        if self._traced is None:  # once, for any number of batches
            shapes = [tf.TensorSpec((None, *each.shape[1:]), each.dtype) for each in batched]
            self._traced = self._steps.get_concrete_function(*shapes, self._threshold)
        return [Measured(*each) for each in self._traced(*batched, self._threshold).numpy().tolist()]

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
    """Return the compiled steps for a network and its training, set to the beginning of a run."""
    steps = _kept(layers, maxlen, choices.computing(), goal)
    steps.start(choices)
    return steps


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


def measure_step(config: RunConfig, steps: int = 5) -> float:
    """Return the seconds that one compiled training step of this config takes, on made-up ids."""
    ready = compiled(config.network(), config.steps, config.training, config.goal)
    rng = np.random.default_rng(0)
    size = config.training.batch_size
    ids = rng.integers(0, config.data.vocabulary, (size, config.steps), dtype=np.int32)
    made = Rows(ids, rng.integers(0, 2, size).astype(np.uint8), np.arange(size))
    batch = np.arange(size)
    ready.learn(made, [batch])
    ready.tell(made)
    began = time.perf_counter()
    ready.learn(made, [batch] * steps)
    return (time.perf_counter() - began) / steps
