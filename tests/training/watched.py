"""A small network on made-up reviews, and what its run reports."""

from typing import Any

import numpy as np

from rnnviz.config.run import RunConfig
from rnnviz.data.dataset import Dataset, Rows

TINY = {
    "source": "sample", "vocabulary": 40, "maxlen": 12, "subset": 100, "test_subset": 40, "embedding": 4, "units": 3,
    "batch_size": 16, "epochs": 3,
}  # fmt: skip


def dataset(seed: int = 0) -> Dataset:
    """Rows in which a review is positive when its first word is one of the first half."""
    rng = np.random.default_rng(seed)

    def rows(n: int) -> Rows:
        ids = rng.integers(3, 40, (n, 12)).astype(np.int32)
        return Rows(ids, (ids[:, -1] < 20).astype(np.uint8), np.arange(n, dtype=np.int32))

    return Dataset(rows(80), rows(20), rows(40))


class Watcher:
    """Records what a run reports, and asks it to stop before a given step."""

    def __init__(self, stop_before: int | None = None) -> None:
        self.steps: list[Any] = []
        self.epochs: list[Any] = []
        self.phases: list[Any] = []
        self.asked, self.stop_before = 0, stop_before

    def report(self, kind: str, value: object) -> None:
        {"step": self.steps, "epoch": self.epochs, "phase": self.phases}[kind].append(value)

    def stopped(self) -> bool:
        return self.stop_before is not None and len(self.steps) + 1 >= self.stop_before

    def losses(self) -> list[float]:
        return [row.loss for row in self.steps]


def train(config: RunConfig, watcher: Watcher, *, checkpoint=None, stopped=None, at_once: int | None = 1):
    """Train, looking after every batch whether the watcher wants a stop."""
    from rnnviz.training import loop

    stopped = stopped or watcher.stopped
    return loop.train(config, dataset(), report=watcher.report, stopped=stopped, checkpoint=checkpoint, at_once=at_once)
