"""A network that reads numbers, run in NumPy: what every recurrent layer did, and what it answers, at each step."""

from dataclasses import dataclass

import numpy as np
from scipy.special import log_softmax

from rnnviz.nn.bptt import LayerGradients, backpropagate_through_time
from rnnviz.nn.layers import Dense, Recurrent
from rnnviz.nn.trace import LayerTrace
from rnnviz.nn.unroll import hidden_states, time_first, time_last, unroll
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class Answers:
    """Sequences, read from their first step to their last."""

    layers: tuple[LayerTrace, ...]  # from the lowest up
    outputs: np.ndarray  # (sequences, steps, k): numbers, or log-probabilities of classes

    @property
    def last(self) -> np.ndarray:
        """The answer after the last step, (sequences, k)."""
        return self.outputs[:, -1]


def answer(weights: Weights, inputs: np.ndarray) -> Answers:
    """Let a stack of recurrent layers and its last dense layer read sequences.

    Args:
        weights: of a network of numbers; an answer that Keras gives after the last step alone is `Answers.last`.
        inputs: (sequences, steps, features).

    Raises:
        ValueError: the weights do not have the shapes of their cells.
    """
    x, layers = inputs, []
    for layer in weights.layers:
        if isinstance(layer, Recurrent):
            layers.append(unroll(weights, layer.name, time_first(x), None, {}))
            x = layers[-1].hidden
    return Answers(tuple(layers), _answered(weights, x))


def answer_only(weights: Weights, inputs: np.ndarray, *, every_step: bool) -> np.ndarray:
    """Return the answers that `answer` gives, without what the layers did on the way: half the time, a part of the memory.

    Args:
        weights: as there.
        inputs: as there.
        every_step: whether the answers after all steps are wanted, or the last ones.

    Returns:
        (sequences, steps, k), or (sequences, k).
    """
    x = time_first(inputs)
    for layer in weights.layers:
        if isinstance(layer, Recurrent):
            cell = weights.cell(layer.name)
            x = hidden_states(cell, cell.input_sums(x), np.ones(x.shape[:-1], bool), backward=False, held={})
    return time_last(_answered(weights, x)) if every_step else _answered(weights, x[-1])


def _answered(weights: Weights, hidden: np.ndarray) -> np.ndarray:
    """Apply the last layer: (..., units) -> (..., k)."""
    head = head_of(weights)
    sums = hidden @ weights.of(head, "kernel") + weights.of(head, "bias")
    return log_softmax(sums, axis=-1) if head.activation == "softmax" else sums


def back(weights: Weights, answers: Answers, targets: np.ndarray, counts: np.ndarray) -> LayerGradients:
    """Return the gradient of each sequence's loss at every step of the topmost recurrent layer.

    Args:
        weights: those that gave the answers.
        answers: what they gave.
        targets: (sequences, steps, k) numbers, or (sequences, steps) classes.
        counts: (sequences, steps) how much the answer of each step counts.
    """
    outputs = answers.outputs.astype(np.float64)
    if np.issubdtype(targets.dtype, np.integer):  # of the cross-entropy: p - y
        slope = np.exp(outputs) - np.eye(outputs.shape[-1])[targets]
    else:
        slope = 2 * (outputs - targets) / outputs.shape[-1]
    above = (slope * counts[..., None]) @ weights.of(head_of(weights), "kernel").T.astype(np.float64)
    return backpropagate_through_time(weights, answers.layers[-1], above)


def head_of(weights: Weights) -> Dense:
    """Return the last layer.

    Raises:
        ValueError: it is no Dense.
    """
    layer = weights.layers[-1]
    if not isinstance(layer, Dense):
        raise ValueError("This network does not end in a dense layer.")
    return layer
