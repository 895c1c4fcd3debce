"""What an experiment measured, as one JSON file: enough to judge it, to draw its curves, and to run it again."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from rnnviz.runs import usual
from rnnviz.runs.records import EpochRow
from rnnviz.statistics import wilson

FOLDER: Final = Path(__file__).parents[2] / "assets" / "reproduction"
BASELINES: Final = "baselines.json"  # what needs no recurrence, beside the records


@dataclass(frozen=True)
class Record:
    """One run of one experiment."""

    experiment: str
    seed: int
    command: str  # that repeats it
    config: dict[str, Any]  # every choice by name
    versions: dict[str, str]
    status: str  # finished, diverged
    final_epoch: int  # whose weights were tested
    epochs: tuple[EpochRow, ...]
    seconds: float  # spent learning, validation and test not included
    loss: float  # on the test reviews
    right: str  # which test reviews it got right: their bits, as hexadecimal digits
    tested: int

    @property
    def key(self) -> str:
        """The file's name without its ending."""
        return f"{self.experiment}.seed-{self.seed}"

    @property
    def whole(self) -> bool:
        """Whether it learned from and was tested on all of IMDB."""
        return self.config["subset"] == self.config["test_subset"] == 25_000

    @property
    def verdicts(self) -> np.ndarray:
        """(tested,) bool, whether each test review was judged rightly; the same reviews in the same order in all records."""
        bits = np.frombuffer(bytes.fromhex(self.right), np.uint8)
        return np.unpackbits(bits)[: self.tested].astype(bool)

    @property
    def accuracy(self) -> float:
        """The share of the test reviews that was judged rightly."""
        return float(self.verdicts.mean()) if self.tested else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the accuracy."""
        return wilson(int(self.verdicts.sum()), self.tested)

    @property
    def validations(self) -> np.ndarray:
        """(epochs,) the validation accuracy after each."""
        return np.array([row.val_accuracy for row in self.epochs])

    @property
    def seconds_per_epoch(self) -> float:
        """The median over the epochs after the first, which compiles."""
        return usual.seconds(row.seconds for row in self.epochs)


def packed(right: np.ndarray) -> str:
    """Return bools (n,) as they stand in a record."""
    return np.packbits(right.astype(bool)).tobytes().hex()


def write(record: Record, folder: Path = FOLDER) -> Path:
    """Write a record under its name and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{record.key}.json"
    told = asdict(record) | {"epochs": [list(row) for row in record.epochs]}
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return path


def read(path: Path) -> Record:
    """Read a record.

    Raises:
        ValueError: the file is none.
    """
    told = json.loads(path.read_text(encoding="utf-8"))
    try:
        return Record(**{**told, "epochs": tuple(EpochRow(*row) for row in told["epochs"])})
    except (TypeError, KeyError) as error:
        raise ValueError(f"{path.name} is no record of an experiment.") from error


def read_all(folder: Path = FOLDER) -> list[Record]:
    """Return all records of a folder, by experiment and seed."""
    return sorted((read(file) for file in folder.glob("*.seed-*.json")), key=lambda one: (one.experiment, one.seed))
