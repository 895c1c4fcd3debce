"""What is asked of a network: its loss, what counts as right, and what is kept of its answers. Runs in the worker only.

One object per goal (rnnviz.config.task.Goal). `sums` are those of the last layer before its activation, (rows, units), or
(rows, steps, units) where every step is answered; losses and rights are then (rows,) or (rows, steps).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import keras
import numpy as np
import tensorflow as tf

from rnnviz.config.task import Goal
from rnnviz.data.dataset import Examples, Part, Rows
from rnnviz.nn.layers import Layer
from rnnviz.runs.evaluations import Evaluation, LanguageEvaluation, Measured, SequenceEvaluation
from rnnviz.training import forward


class Objective(Protocol):
    """What is asked of the network with these layers."""

    def losses(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Return what each answer costs."""

    def right(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Return 1 for each right answer, else 0, as float32."""

    def told(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Return what is kept of each answer, (rows, ...)."""

    def measured(self, part: Part, told: np.ndarray) -> Measured:
        """Return the evaluation of some examples from what was kept of them."""


@dataclass(frozen=True)
class Verdict:
    """One probability of 'positive'."""

    layers: tuple[Layer, ...]
    goal: Goal

    @property
    def has_logits(self) -> bool:
        """Whether the sums of the last layer are logits."""
        return forward.verdict(self.layers).activation == "sigmoid"

    def losses(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Each review's cross-entropy as Keras takes it: from the logit, or without a sigmoid from a clipped output."""
        if self.has_logits:
            return keras.losses.binary_crossentropy(targets, sums, from_logits=True)
        return keras.losses.binary_crossentropy(targets, forward.outputs(self.layers, sums))

    def right(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """A verdict above one half for a positive review, or below for a negative one."""
        return tf.cast(tf.equal(forward.outputs(self.layers, sums) > 0.5, targets > 0.5), tf.float32)[:, 0]

    def told(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """(reviews, 2): the output, and the sum before the verdict's activation."""
        return tf.concat([forward.outputs(self.layers, sums), sums], axis=1)

    def measured(self, part: Part, told: np.ndarray) -> Evaluation:
        """The verdicts, and where there are any the logits."""
        assert isinstance(part, Rows)
        outputs, logits = told.reshape(-1, 2).T
        none = np.empty(0, np.float32)
        return Evaluation(part.index, part.labels, outputs, logits if self.has_logits else none)


@dataclass(frozen=True)
class Numbers:
    """Numbers near the true ones: the mean squared error."""

    layers: tuple[Layer, ...]
    goal: Goal

    def losses(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """The squared error, averaged over the numbers of an answer."""
        return tf.reduce_mean(tf.square(self._outputs(sums) - targets), axis=-1)

    def right(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Every number of an answer is within the tolerance."""
        near = tf.abs(self._outputs(sums) - targets) < self.goal.tolerance
        return tf.cast(tf.reduce_all(near, axis=-1), tf.float32)

    def told(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """The answers."""
        return self._outputs(sums)

    def measured(self, part: Part, told: np.ndarray) -> SequenceEvaluation:
        """The answers beside the true numbers."""
        return _of_sequences(part, told, self.goal)

    def _outputs(self, sums: tf.Tensor) -> tf.Tensor:
        return forward.outputs(self.layers, sums)


@dataclass(frozen=True)
class Classes:
    """One of some classes: the cross-entropy of a softmax, from its sums."""

    layers: tuple[Layer, ...]
    goal: Goal

    def losses(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """Minus the logarithm of the true class's probability."""
        return tf.nn.sparse_softmax_cross_entropy_with_logits(targets, sums)

    def right(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """The likeliest class is the true one."""
        return tf.cast(tf.equal(tf.argmax(sums, axis=-1, output_type=tf.int32), targets), tf.float32)

    def told(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """The logarithm of each class's probability."""
        return tf.nn.log_softmax(sums)

    def measured(self, part: Part, told: np.ndarray) -> SequenceEvaluation | LanguageEvaluation:
        """The probabilities beside the true classes."""
        return _of_sequences(part, told, self.goal)


@dataclass(frozen=True)
class NextToken(Classes):
    """The next token: of so many probabilities only that of the true one is kept."""

    def told(self, targets: tf.Tensor, sums: tf.Tensor) -> tf.Tensor:
        """(windows, tokens, 2): the loss, and whether it is right."""
        kept = tf.stack([self.losses(targets, sums), self.right(targets, sums)], axis=-1)
        return kept if len(kept.shape) == 3 else kept[:, None]

    def measured(self, part: Part, told: np.ndarray) -> LanguageEvaluation:
        """What each token cost."""
        assert isinstance(part, Examples)
        told = told if told.ndim == 3 else told[:, None]
        return LanguageEvaluation(part.index, told[..., 0], told[..., 1] > 0.5)


def _of_sequences(part: Part, told: np.ndarray, goal: Goal) -> SequenceEvaluation:
    assert isinstance(part, Examples)
    counted = part.targets.shape if np.issubdtype(part.targets.dtype, np.integer) else part.targets.shape[:-1]
    weights = np.ones(counted, np.float32) if part.weights is None else part.weights
    told = told if len(part) else np.empty((*counted, 1), np.float32)
    return SequenceEvaluation(part.index, part.targets, told, weights, np.array(goal.tolerance))


OBJECTIVES: Final[dict[str, Callable[[tuple[Layer, ...], Goal], Objective]]] = {
    "verdict": Verdict,
    "numbers": Numbers,
    "classes": Classes,
    "next_token": NextToken,
}


def objective(layers: tuple[Layer, ...], goal: Goal) -> Objective:
    """Return what is asked of a network."""
    return OBJECTIVES[goal.kind](layers, goal)
