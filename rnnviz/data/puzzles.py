"""Long-range puzzles with known answers: how each is made, which steps matter in it, and what guessing it costs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.choices.sequences import ADDING_TOLERANCE, LEAD, SequenceData
from rnnviz.data.dataset import Examples
from rnnviz.data.verdicts import material

Maker = Callable[[SequenceData, int, np.random.Generator], Examples]


@dataclass(frozen=True)
class Scale:
    """What the ends of a task's loss and accuracy mean; the known solution costs 0 and is always right."""

    loss: float  # of the best answer that looks at nothing: MSE, or cross-entropy in nats
    accuracy: float  # of that answer
    solved: float = 0.0  # the loss of the known solution


@dataclass(frozen=True)
class Puzzle:
    """One task."""

    make: Maker
    marked: Callable[[SequenceData, np.ndarray], np.ndarray]  # inputs (steps, features) -> (k,) the steps that matter
    scale: Callable[[SequenceData], Scale]


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


def copy_memory(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """`items` symbols, `length` blank steps of which the last says "now", then the symbols are wanted in their order.

    Arjovsky et al. 2016 (10 of 8 symbols; after Hochreiter & Schmidhuber 1997). Inputs are one-hot: the symbols, blank,
    "now". Only the answers after "now" count: guessing costs ln(symbols). (The paper also counts the blanks before,
    which are easy: its baseline is items ln(symbols) / (length + 2 items).)
    """
    items, symbols, steps = choices.items, choices.symbols, choices.length + 2 * choices.items
    shown = rng.integers(0, symbols, (count, items))
    tokens = np.full((count, steps), symbols)  # blank
    tokens[:, :items] = shown
    tokens[:, steps - items - 1] = symbols + 1  # "now"
    targets, weights = np.zeros((count, steps), np.int32), np.zeros((count, steps), np.float32)
    targets[:, -items:], weights[:, -items:] = shown, 1.0
    return Examples(one_hot(tokens, symbols + 2), targets, np.arange(count, dtype=np.int32), weights)


def temporal_order(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """X or Y stands at two steps among distractors a, b, c, d; the answer is which, in their order: XX, XY, YX or YY.

    Hochreiter & Schmidhuber 1997, task 6a, with the positions of Pascanu et al. 2013: the first in [T/10, 2T/10], the
    second in [4T/10, 5T/10]. Guessing is right one time in four and costs ln 4.
    """
    steps, rows = choices.length, np.arange(count)
    after = 2 * steps // 10 + 1
    first = rng.integers(steps // 10, after, count)
    second = rng.integers(max(after, 4 * steps // 10), max(after, 5 * steps // 10) + 1, count)
    tokens = rng.integers(2, 6, (count, steps))
    pair = rng.integers(0, 2, (count, 2))
    tokens[rows, first], tokens[rows, second] = pair[:, 0], pair[:, 1]
    return Examples(one_hot(tokens, 6), (2 * pair[:, 0] + pair[:, 1]).astype(np.int32), rows.astype(np.int32))


def parity(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """Bits; after each the answer is whether the number of ones so far is odd (Hochreiter & Schmidhuber 1997, section 5).

    A guess is right half the time and costs ln 2: no bit can be left out, and no share of them helps.
    """
    bits = rng.integers(0, 2, (count, choices.length))
    targets = (np.cumsum(bits, axis=1) % 2).astype(np.int32)
    return Examples(bits[..., None].astype(np.float32), targets, np.arange(count, dtype=np.int32))


def verdict(choices: SequenceData, count: int, rng: np.random.Generator) -> Examples:
    """A judgement of the sample reviews with one word of praise or blame, `length` words before the end; the answer is its side.

    After the judgement comes what the reviews tell of stories (see rnnviz.data.verdicts). Inputs are one-hot, in the order of
    `vocabulary`. Guessing is right half the time and costs ln 2.
    """
    words, sides = material().draw(count, choices.length, rng)
    inputs = one_hot(material().input_of[words], len(vocabulary()))
    return Examples(inputs, sides.astype(np.int32), np.arange(count, dtype=np.int32))


def vocabulary() -> tuple[str, ...]:
    """Return the words of `verdict`: blame, praise, then neutral ones, of which the last stands for all others."""
    return material().known


def one_hot(tokens: np.ndarray, size: int) -> np.ndarray:
    """(..., ) ids -> (..., size) float32, 1 at the id."""
    return np.eye(size, dtype=np.float32)[tokens]


def _classes(number: int) -> Scale:
    return Scale(float(np.log(number)), 1 / number)


def _ends(choices: SequenceData, inputs: np.ndarray) -> np.ndarray:
    """The steps at which symbols are shown, and those at which they are wanted."""
    return np.r_[: choices.items, len(inputs) - choices.items : len(inputs)]


PUZZLES: Final[dict[str, Puzzle]] = {
    # The sum of two uniform numbers is triangular: within tolerance d of 1 with probability 1 - (1 - d)^2.
    "adding": Puzzle(
        adding,
        lambda choices, inputs: np.flatnonzero(inputs[:, 1]),
        lambda choices: Scale(1 / 6, 1 - (1 - ADDING_TOLERANCE) ** 2),
    ),
    "first_symbol": Puzzle(
        first_symbol, lambda choices, inputs: np.array([0]), lambda choices: _classes(choices.symbols)
    ),
    "copy": Puzzle(copy_memory, _ends, lambda choices: _classes(choices.symbols)),
    "order": Puzzle(
        temporal_order, lambda choices, inputs: np.flatnonzero(inputs[:, :2].any(axis=1)), lambda choices: _classes(4)
    ),
    "parity": Puzzle(parity, lambda choices, inputs: np.flatnonzero(inputs[:, 0]), lambda choices: _classes(2)),
    "verdict": Puzzle(verdict, lambda choices, inputs: np.array([LEAD]), lambda choices: _classes(2)),
}
