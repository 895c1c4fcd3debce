"""The choices about tasks made of numbers: long-range puzzles with known answers, and series."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.recurrent import RecurrentChoices
from rnnviz.choices.training import TrainingChoices


class SequenceData(Choices):
    """Which task, and how many sequences of it."""

    task: Annotated[
        Literal["adding", "first_symbol"],
        Control(
            "Task",
            "Adding: two of the numbers are marked, and the answer is their sum. First symbol: a symbol is shown once, then "
            "only noise, and the answer is that symbol.",
            names={"adding": "Adding problem", "first_symbol": "First symbol"},
        ),
    ] = "adding"
    length: Annotated[
        int, Field(ge=2, le=1000), Control("Length", "How many timesteps a sequence has.", step=1, slider=False)
    ] = 30
    symbols: Annotated[
        int,
        Field(ge=2, le=10),
        Control("Symbols", "How many different symbols there are.", step=1, when={"task": ("first_symbol",)}),
    ] = 4
    subset: Annotated[
        int,
        Field(ge=20, le=100_000),
        Control("Training sequences", "How many sequences to learn from. All are made from the seed.", step=100),
    ] = 5_000
    test_subset: Annotated[
        int,
        Field(ge=20, le=25_000),
        Control(
            "Test sequences",
            "How many unseen sequences measure what was learned. The same ones for every run.",
            step=100,
        ),
    ] = 1_000
    validation_split: Annotated[
        float,
        Field(ge=0.05, le=0.5),
        Control(
            "Validation share",
            "The share of the training sequences that is set aside. The network never learns from it.",
            step=0.05,
        ),
    ] = 0.1

    @property
    def learnt_from(self) -> int:
        """How many sequences are left to learn from when the validation sequences are set aside."""
        return int(self.subset * (1 - self.validation_split))


class SequenceModel(RecurrentChoices):
    """The network."""


class SequenceTraining(TrainingChoices):
    """How the network learns."""

    batch_size: Annotated[
        int, Field(ge=1, le=1024), Control("Batch size", "How many sequences are averaged for one step.", step=1)
    ] = 32
    epochs: Annotated[
        int, Field(ge=1, le=500), Control("Epochs", "How often the network sees all training sequences.", step=1)
    ] = 10
