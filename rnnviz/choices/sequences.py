"""The choices about tasks made of numbers: long-range puzzles with known answers, and series."""

from typing import Annotated, Any, Final, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.recurrent import RecurrentChoices
from rnnviz.choices.training import LARGER_BATCH, TrainingChoices

_SERIES: Final[dict[str, tuple[Any, ...]]] = {"task": ("series",)}
_WAVES: Final = ("sine", "saw", "square", "sum")

LEAD: Final = 3  # words before the word of praise or blame
POLAR: Final = 6  # words of praise, and as many of blame
NEUTRAL: Final = 52  # inputs for other words, the last of which stands for all that are rarer
ADDING_TOLERANCE: Final = 0.04  # how far off a sum is still right: Hochreiter & Schmidhuber 1997, section 5.4
SERIES_TOLERANCE: Final = 0.1  # of a standard deviation


class SequenceData(Choices):
    """Which task, and how many sequences of it."""

    task: Annotated[
        Literal["adding", "first_symbol", "copy", "order", "parity", "verdict", "series"],
        Control(
            "Task",
            "Puzzles whose answer is known, each for another kind of memory; or a series, whose next number is wanted.",
            names={
                "adding": "Adding problem",
                "first_symbol": "First symbol",
                "copy": "Copy memory",
                "order": "Temporal order",
                "parity": "Parity",
                "verdict": "Verdict k words ago",
                "series": "Series",
            },
        ),
    ] = "adding"
    length: Annotated[
        int,
        Field(ge=2, le=1000),
        Control(
            "Length",
            "How far back it has to remember: the timesteps of a sequence, the blank steps of copy memory, the words after "
            "the verdict, the window of a series.",
            step=1,
            slider=False,
        ),
    ] = 30
    symbols: Annotated[
        int,
        Field(ge=2, le=10),
        Control("Symbols", "How many different symbols there are.", step=1, when={"task": ("first_symbol", "copy")}),
    ] = 4
    items: Annotated[
        int,
        Field(ge=1, le=20),
        Control("Symbols to keep", "How many symbols are to be copied.", step=1, when={"task": ("copy",)}),
    ] = 3
    series: Annotated[
        Literal["sine", "saw", "square", "sum", "temperature", "shuffled", "own"],
        Control(
            "Series",
            "Waves, their sum, a generated year of hourly temperature, the same hours shuffled, or a file of yours.",
            names={
                "sine": "Sine",
                "saw": "Saw-tooth",
                "square": "Square",
                "sum": "Sum of the three",
                "temperature": "Temperature",
                "shuffled": "Temperature, shuffled",
                "own": "My own",
            },
            when=_SERIES,
        ),
    ] = "sine"
    period: Annotated[
        int,
        Field(ge=2, le=200),
        Control("Period", "The steps after which a wave repeats.", step=1, when=_SERIES | {"series": _WAVES}),
    ] = 25
    noise: Annotated[
        float,
        Field(ge=0.0, le=1.0),
        Control("Noise", "Its standard deviation; a wave is 1 high.", step=0.05, when=_SERIES | {"series": _WAVES}),
    ] = 0.1
    own_series: Annotated[
        str,
        Field(pattern="^([0-9a-f]{16})?$"),
        Control("Own series", "The fingerprint of the uploaded file.", when=_SERIES | {"series": ("own",)}),
    ] = ""
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
        int,
        Field(ge=1, le=1024),
        Control("Batch size", f"How many sequences are averaged for one step. {LARGER_BATCH}", step=1),
    ] = 32
    epochs: Annotated[
        int, Field(ge=1, le=500), Control("Epochs", "How often the network sees all training sequences.", step=1)
    ] = 15
    learning_rate: Annotated[
        float,
        Field(gt=0.0, le=10.0),
        Control(
            "Learning rate", "How large the steps are. Too small: nothing happens. Too large: chaos.", logarithmic=True
        ),
    ] = 0.005
