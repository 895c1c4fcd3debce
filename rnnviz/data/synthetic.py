"""Tasks made of numbers with known answers, from a seed: what each asks is told by its maker."""

from collections.abc import Callable
from typing import Final

import numpy as np

from rnnviz.choices.sequences import SequenceData
from rnnviz.data.dataset import Examples, TaskDataset

VERSION: Final = "made-1"  # of the makers: a run's fingerprint, so that new makers never meet old runs
_TEST_SEED: Final = 0  # the same unseen sequences for every run

Maker = Callable[[SequenceData, int, np.random.Generator], Examples]


def build(choices: SequenceData, seed: int) -> TaskDataset:
    """Return the sequences of one run: training and validation follow from `seed`, the test from the choices alone."""
    maker = MAKERS[choices.task]
    seen = maker(choices, choices.subset, np.random.default_rng((seed, 1)))
    tested = maker(choices, choices.test_subset, np.random.default_rng((_TEST_SEED, 2)))
    learned, validated = slice(choices.learnt_from), slice(choices.learnt_from, None)
    return TaskDataset(seen.take(learned), seen.take(validated), tested)


def adding(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """Two of the numbers are marked; the answer, at the end, is their sum (Hochreiter & Schmidhuber 1997; Le et al. 2015).

    Inputs are (number uniform in [0, 1), mark 0 or 1): one mark in the first half, one in the second. Always answering 1
    costs a mean squared error of 1/6, the variance of the sum; the known solution costs nothing.
    """
    steps = choices.length
    inputs = np.zeros((count, steps, 2), np.float32)
    inputs[:, :, 0] = rng.random((count, steps), np.float32)
    rows, half = np.arange(count), steps // 2
    first, second = rng.integers(0, half, count), rng.integers(half, steps, count)
    inputs[rows, first, 1] = inputs[rows, second, 1] = 1.0
    targets = inputs[rows, first, 0] + inputs[rows, second, 0]
    return Examples(inputs, targets[:, None], np.arange(count, dtype=np.int32))


def first_symbol(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """The first step shows a symbol (one-hot), all others noise in a feature of its own; the answer is that symbol.

    Guessing is right one time in `symbols` and costs ln(symbols); the known solution is always right.
    """
    symbols = choices.symbols
    inputs = np.zeros((count, choices.length, symbols + 1), np.float32)
    targets = rng.integers(0, symbols, count).astype(np.int32)
    inputs[np.arange(count), 0, targets] = 1.0
    inputs[:, 1:, -1] = rng.uniform(-1, 1, (count, choices.length - 1))
    return Examples(inputs, targets, np.arange(count, dtype=np.int32))


MAKERS: Final[dict[str, Maker]] = {"adding": adding, "first_symbol": first_symbol}
