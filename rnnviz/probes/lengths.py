"""Does a network know a puzzle's rule, or only the length that it was trained on? It reads sequences of other lengths."""

from typing import Final

import numpy as np

from rnnviz.choices.fields import Fields
from rnnviz.choices.sequences import SequenceData
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES
from rnnviz.nn.answers import answer_only
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.weights import Weights

SEQUENCES: Final = 200  # of each length
FEWEST: Final = 50  # of a wide network
SEED: Final = 999_999_893  # of these sequences, with their length: no run learns from them or is tested on them
_TIMES: Final = (1 / 6, 1 / 3, 2 / 3, 0.9, 1, 1.1, 1.5, 3, 10)  # the trained length
_MOST: Final = 16_000_000  # numbers of the widest layer's sums that are held while reading
_WORK: Final = 2.5e10  # multiply-adds in all: some seconds


def lengths_around(trained: int) -> tuple[int, ...]:
    """Return the lengths to try, rising: from a sixth to ten times the trained one, which is among them."""
    least, most = (int(end or 0) for end in Fields(SequenceData).bounds("length"))
    return tuple(sorted({min(max(round(times * trained), least), most) for times in _TIMES}))


def how_many(weights: Weights, steps: int) -> int:
    """Return how many sequences are read of each length, fewer where a network is wide, so that nobody waits for minutes.

    Args:
        weights: each of them takes one multiply-add at each step.
        steps: of one sequence of each length, together.
    """
    step = sum(array.size for array in weights.arrays.values())
    return int(min(max(_WORK / (step * steps), FEWEST), SEQUENCES))


def fresh(choices: SequenceData, length: int, count: int = SEQUENCES) -> Examples:
    """Return fresh sequences of a puzzle at another length, all else as it was chosen; the same ones at every call.

    No puzzle is left out. What `length` counts is each puzzle's own: of copy memory the blank steps and of the verdict the words
    after it, so that the symbols to keep and the verdict itself stay whole; of the others all steps. The places of temporal order
    move with it, and two steps are enough for all of them.
    """
    other = choices.model_copy(update={"length": length})
    return PUZZLES[choices.task].make(other, count, np.random.default_rng((SEED, length)))


def answers_to(weights: Weights, examples: Examples, *, every_step: bool, most: int = _MOST) -> np.ndarray:
    """Let a network answer sequences of any length, a few at a time: long ones would not fit into memory.

    Args:
        weights: of a network of numbers, see rnnviz.nn.answers.
        examples: with inputs (sequences, steps, features).
        every_step: whether an answer is wanted after every step, or after the last one.
        most: numbers that the widest layer's sums may have at once.

    Returns:
        Numbers or log-probabilities of classes, (sequences, steps, k) or (sequences, k).
    """
    widest = max(
        weights.of(layer, "recurrent_kernel").shape[1] for layer in weights.layers if isinstance(layer, Recurrent)
    )
    rows = max(1, most // (examples.inputs.shape[1] * widest))
    starts = range(0, len(examples), rows)
    parts = [answer_only(weights, examples.inputs[start : start + rows], every_step=every_step) for start in starts]
    return np.concatenate(parts)
