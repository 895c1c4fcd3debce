"""How long an epoch takes: measured apart, on a quiet machine, when the results themselves are there already."""

from typing import Any, Final

from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.runs import usual
from rnnviz.training.loop import train

EPOCHS: Final = 4  # the first compiles and does not count


def of_an_epoch(config: TaskConfig, dataset: Dataset | TaskDataset) -> float:
    """Train a few epochs of a config; return what one usually takes, in seconds."""
    short = type(config).from_flat(config.flat() | {"epochs": EPOCHS})
    found: list[float] = []

    def report(kind: str, row: Any) -> None:
        if kind == "epoch":
            found.append(row.seconds)

    train(short, dataset, report=report, stopped=lambda: False)
    return usual.seconds(found)
