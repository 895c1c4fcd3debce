"""Run one experiment, so that it can be interrupted at any batch and goes on there, saying how far it is."""

import json
import logging
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from rnnviz.config.run import RunConfig
from rnnviz.data.dataset import Dataset
from rnnviz.reproduce.experiments import Experiment
from rnnviz.reproduce.records import Record, packed
from rnnviz.runs.artifacts import Artifacts, Saved
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.files import Staged
from rnnviz.runs.records import Checkpoint, EpochRow, Outcome

log = logging.getLogger(__name__)
TOLD_EVERY_S = 20.0
_EPOCHS = "epochs.json"


class InterruptedRunError(Exception):
    """It was asked to stop; what it had learned lies in its folder."""


@dataclass
class Progress:
    """Says how far a run is, and how long it will still take at its present speed."""

    name: str
    epochs: int
    steps: int  # of the whole run
    first: int = 0  # the step that it goes on after
    clock: Callable[[], float] = time.monotonic
    began: float = field(init=False)
    told: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.told = self.clock()

    def step(self, step: int) -> None:
        """Take note of a training step, counted from 1 over the whole run."""
        now = self.clock()
        if now - self.told >= TOLD_EVERY_S:
            self.told = now
            left = (now - self.began) / (step - self.first) * (self.steps - step)
            log.info("%s: step %d of %d, about %s left", self.name, step, self.steps, in_words(left))

    def epoch(self, row: EpochRow) -> None:
        """Take note of an epoch."""
        log.info("%s: epoch %d of %d, validation accuracy %.4f", self.name, row.epoch, self.epochs, row.val_accuracy)


def in_words(seconds: float) -> str:
    """Return a duration: '40 s', '12 min', '3.5 h'."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


def run(
    experiment: Experiment,
    config: RunConfig,
    dataset: Dataset,
    folder: Path,
    *,
    command: str,
    stopped: Callable[[], bool] = lambda: False,
) -> Record:
    """Run an experiment to its end, from where its folder says it was left.

    Args:
        experiment: whose record it becomes.
        config: its choices, with the seed.
        dataset: the reviews of these choices.
        folder: where it keeps what it needs to go on; emptied of it at the end.
        command: what repeats it, for the record.
        stopped: asked before each batch.

    Raises:
        InterruptedRunError: it was stopped.
    """
    from rnnviz.training.loop import train  # loads TensorFlow

    artifacts = Artifacts(folder)
    folder.mkdir(parents=True, exist_ok=True)
    at = artifacts.checkpoint()
    rows = _rows(folder)[: at.epoch if at else 0]
    progress = Progress(experiment.key, config.training.epochs, _steps(config, dataset), at.step if at else 0)

    def report(kind: str, value: Any) -> None:
        if kind == "step":
            progress.step(value.step)
        elif kind == "epoch":
            rows.append(value)
            progress.epoch(value)

    def save(checkpoint: Checkpoint, snapshots: Any) -> None:
        _keep(artifacts, checkpoint, rows)

    outcome = train(config, dataset, report=report, stopped=stopped, checkpoint=at, save=save)
    if outcome.status == "stopped":
        _keep(artifacts, outcome.checkpoint or Checkpoint(), rows)
        raise InterruptedRunError
    artifacts.remove()
    return _record(experiment, config, outcome, rows, command)


def _steps(config: RunConfig, dataset: Dataset) -> int:
    return config.training.epochs * -(-len(dataset.train) // config.training.batch_size)


def _keep(artifacts: Artifacts, checkpoint: Checkpoint, rows: list[EpochRow]) -> None:
    """Write where the run is: the rows first, which are cut to the checkpoint's epochs when they are read."""
    (artifacts.folder / _EPOCHS).write_text(json.dumps([list(row) for row in rows]), encoding="utf-8")
    with Staged() as staged:
        artifacts.stage_checkpoint(staged, Saved(checkpoint, {}))
        staged.commit()


def _rows(folder: Path) -> list[EpochRow]:
    try:
        return [EpochRow(*row) for row in json.loads((folder / _EPOCHS).read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _record(experiment: Experiment, config: RunConfig, outcome: Outcome, rows: list[EpochRow], command: str) -> Record:
    evaluation = outcome.evaluation
    assert isinstance(evaluation, Evaluation)
    usable = evaluation.usable
    return Record(
        experiment=experiment.key,
        seed=config.training.seed,
        command=command,
        config=config.flat(),
        versions=_versions(),
        status=outcome.status,
        final_epoch=outcome.final_epoch,
        epochs=tuple(rows),
        seconds=sum(row.seconds for row in rows),
        loss=evaluation.loss if usable else float("nan"),
        right=packed(evaluation.right) if usable else "",
        tested=len(evaluation.index) if usable else 0,
    )


def _versions() -> dict[str, str]:
    found = {"Python": platform.python_version()}
    for name in ("keras", "numpy", "tensorflow", "tensorflow-cpu"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
