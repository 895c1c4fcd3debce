"""A run on sequences of numbers: puzzles with known answers, and series.

A task is its option in rnnviz.choices.sequences, its line in SHAPES, and its maker in rnnviz.data.puzzles.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from rnnviz.choices.base import ToDo
from rnnviz.choices.sequences import (
    ADDING_TOLERANCE,
    LEAD,
    NEUTRAL,
    POLAR,
    SERIES_TOLERANCE,
    SequenceData,
    SequenceModel,
    SequenceTraining,
)
from rnnviz.config import stack
from rnnviz.config.task import Goal, TaskConfig
from rnnviz.nn.layers import Dense, Layer, Numbers


@dataclass(frozen=True)
class Shape:
    """What goes into the network of a task, and what comes out of it."""

    features: Callable[[SequenceData], int]  # numbers at a timestep
    outputs: Callable[[SequenceData], int]  # numbers of the answer, or classes to choose from
    goal: Literal["numbers", "classes"]
    every_step: bool  # whether an answer is wanted after every step, or after the last one
    tolerance: float = 0.0  # of numbers: how far off still counts as right
    steps: Callable[[SequenceData], int] = lambda data: data.length


SHAPES: Final[dict[str, Shape]] = {
    "adding": Shape(lambda data: 2, lambda data: 1, "numbers", every_step=False, tolerance=ADDING_TOLERANCE),
    "first_symbol": Shape(lambda data: data.symbols + 1, lambda data: data.symbols, "classes", every_step=False),
    "copy": Shape(
        lambda data: data.symbols + 2,
        lambda data: data.symbols,
        "classes",
        every_step=True,
        steps=lambda data: data.length + 2 * data.items,
    ),
    "order": Shape(lambda data: 6, lambda data: 4, "classes", every_step=False),
    "parity": Shape(lambda data: 1, lambda data: 2, "classes", every_step=True),
    "verdict": Shape(
        lambda data: 2 * POLAR + NEUTRAL,
        lambda data: 2,
        "classes",
        every_step=False,
        steps=lambda data: LEAD + 1 + data.length,
    ),
    "series": Shape(lambda data: 1, lambda data: 1, "numbers", every_step=False, tolerance=SERIES_TOLERANCE),
}


MOST_BYTES: Final = 500_000_000  # of the inputs of one run: the app makes them, for everybody who asks


class SequencesConfig(TaskConfig):
    """All choices of one training run on sequences of numbers."""

    kind: ClassVar[str] = "sequences"
    example_name: ClassVar[str] = "sequences"
    measured_on: ClassVar[tuple[str, ...]] = ("task", "series", "period", "noise", "own_series", "test_subset")
    data: SequenceData = SequenceData()
    model: SequenceModel = SequenceModel()
    training: SequenceTraining = SequenceTraining()

    @property
    def shape(self) -> Shape:
        """What goes in and comes out."""
        return SHAPES[self.data.task]

    def network(self) -> tuple[Layer, ...]:
        """The layers, from numbers to the answer."""
        shape = self.shape
        activation = "softmax" if shape.goal == "classes" else "linear"
        return (
            Numbers("numbers", shape.features(self.data)),
            *stack.recurrent(self.model, every_step=shape.every_step),
            Dense("answer", shape.outputs(self.data), activation),
        )

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
        if self.data.task == "series" and self.data.series == "own" and not self.data.own_series:
            yield "series", ToDo("Upload a file first, with a number in each line, or choose another series.")
        left = self.data.learnt_from
        if self.training.batch_size > left:
            yield (
                "batch_size",
                f"A batch of {self.training.batch_size} is more than the {left} sequences to learn from.",
            )
        size = self._bytes()
        if size > MOST_BYTES:
            yield (
                "subset",
                f"These sequences would take {size / 1e9:,.1f} GB of memory, at most {MOST_BYTES / 1e9:g} are given: "
                "choose fewer or shorter ones.",
            )
        if stack.identity_with_gates(self.model):
            yield "recurrent_initializer", "The identity start is for the SimpleRNN only: choose another one."

    def _bytes(self) -> int:
        """What the inputs of all sequences take, as float32."""
        return 4 * (self.data.subset + self.data.test_subset) * self.steps * self.shape.features(self.data)

    def describe(self) -> str:
        """A short name: 'LSTM 32 · Adding problem, 30 steps'."""
        task = (self.fields().control("task").names or {})[self.data.task]
        return f"{stack.title(self.model)} · {task}, {self.steps} steps"

    @property
    def goal(self) -> Goal:
        """Numbers near the true ones, or the right class."""
        return Goal(self.shape.goal, self.shape.tolerance)

    @property
    def steps(self) -> int:
        """The timesteps of a sequence."""
        return self.shape.steps(self.data)

    @property
    def learnt_from(self) -> int:
        """The sequences that are left when the validation sequences are set aside."""
        return self.data.learnt_from

    @property
    def only_read(self) -> tuple[int, int]:
        """The sequences that validate, and those that test."""
        return self.data.subset - self.data.learnt_from, self.data.test_subset
