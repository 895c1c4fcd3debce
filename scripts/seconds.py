"""How long an epoch takes: measured apart, on a quiet machine, when the results themselves are there already."""

from statistics import median
from typing import Any, Final

from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.training.loop import train

EPOCHS: Final = 4  # the first compiles and does not count


def of_an_epoch(config: TaskConfig, dataset: Dataset | TaskDataset) -> float:
    """Train a few epochs of a config; return the median of their seconds without the first."""
    short = type(config).from_flat(config.flat() | {"epochs": EPOCHS})
    found: list[float] = []

    def report(kind: str, row: Any) -> None:
        if kind == "epoch":
            found.append(row.seconds)

    train(short, dataset, report=report, stopped=lambda: False)
    return median(found[1:])
