"""What a training run is made of: its rows of history, its outcome, and the record of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from rnnviz.config.run import RunConfig
from rnnviz.config.task import REVIEWS, TaskConfig
from rnnviz.runs.evaluations import Measured
from rnnviz.runs.statuses import ACTIVE, CUT_SHORT


class StepRow(NamedTuple):
    """One training step."""

    step: int  # from 1
    epoch: float  # epochs done, with the part of the current one
    loss: float  # of the batch, before the step
    accuracy: float
    learning_rate: float
    norm: float  # global norm of the gradient before clipping
    clipped_norm: float  # and after
    reviews_per_second: float  # or whatever its examples are


class EpochRow(NamedTuple):
    """One epoch, with its validation."""

    epoch: int  # from 1
    step: int  # its last step
    loss: float  # mean over its batches, while learning
    accuracy: float
    val_loss: float
    val_accuracy: float
    val_precision: float  # NaN, as the next, of tasks that have none
    val_recall: float
    seconds: float  # spent learning, validation not included


@dataclass
class Checkpoint:
    """Where a run is: enough to go on at the next batch as if nothing had happened."""

    epoch: int = 0  # epochs done
    batch: int = 0  # batches done in the current one
    step: int = 0
    seen: int = 0  # examples in the current epoch
    loss_sum: float = 0.0
    right_sum: float = 0.0
    seconds: float = 0.0
    best_loss: float = float("inf")
    best_epoch: int = 0
    waited: int = 0  # epochs since the best one
    best: dict[str, np.ndarray] | None = None
    model: list[np.ndarray] = field(default_factory=list)
    optimizer: list[np.ndarray] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """What the worker hands over when a run ends."""

    status: str  # finished, stopped or diverged
    message: str  # why, where there is something to say
    final_epoch: int  # the snapshot that was tested
    snapshots: Mapping[int, Mapping[str, np.ndarray]]  # weights by epoch; 0 is untrained
    evaluation: Measured
    keras_file: bytes
    checkpoint: Checkpoint | None  # of a stopped run


SHIPPED_ATTEMPT = "shipped"  # the one attempt at a run that came with the app


@dataclass(frozen=True)
class Listed:
    """What a list shows of a run, read from indexed columns alone."""

    id: str
    name: str
    status: str  # a key of STATUSES
    attempt: str
    architecture: str | None
    final_epoch: int | None
    shipped: bool
    readable: bool  # False: its settings were written by another version of the app
    kind: str = REVIEWS  # of task, a key of rnnviz.config.kinds.KINDS


@dataclass(frozen=True)
class RunKey:
    """One attempt at a run: what is kept under it stays true, since a run that is trained again is another attempt."""

    run_id: str
    attempt: str


@dataclass(frozen=True)
class Snapshot:
    """A run's network as it was after an epoch: the key of all that is computed from it."""

    run_id: str
    attempt: str
    epoch: int  # 0 is untrained

    @property
    def run(self) -> RunKey:
        """Whose it is."""
        return RunKey(self.run_id, self.attempt)

    def at(self, epoch: int) -> "Snapshot":
        """Return what names the same attempt's network after another epoch."""
        return replace(self, epoch=epoch)


@dataclass(frozen=True)
class Run:
    """The record of a run, without its history and arrays."""

    id: str
    name: str
    config: TaskConfig
    fingerprint: str  # of what it learns from
    status: str  # a key of STATUSES
    phase: str  # what an active run is doing
    message: str  # why it ended, where there is something to say
    created: float  # seconds since the epoch, as the following
    started: float | None  # when its first step could begin; see `went_on`
    ended: float | None
    attempt: str  # a token of this attempt at it: no two attempts, of whatever run, have the same
    final_epoch: int | None  # the snapshot that was tested
    shipped: bool  # came with the app
    deleted: bool
    checkpoint: int | None = None  # the step at which it can go on

    @property
    def active(self) -> bool:
        """Whether it waits, trains or is being stopped."""
        return self.status in ACTIVE

    @property
    def key(self) -> RunKey:
        """What names this attempt at the run, in caches."""
        return RunKey(self.id, self.attempt)

    @property
    def data(self) -> str:
        """What it learned from, in a few words: '2,000 IMDB reviews'."""
        return self.config.describe().rpartition(" · ")[2]

    @property
    def label(self) -> str:
        """Its name with what it learned from: 'My LSTM · 2,000 IMDB reviews'."""
        return self.name if self.data in self.name else f"{self.name} · {self.data}"

    def at(self, epoch: int) -> Snapshot:
        """Return what names its network after an epoch, whether there are weights of it or not."""
        return Snapshot(self.id, self.attempt, epoch)

    @property
    def went_on(self) -> bool:
        """Whether it rested in between, so that the time since it started says nothing of its pace.

        It has been in the queue (`created`) again since it started, and it keeps that time.
        """
        return self.started is not None and self.started < self.created

    @property
    def can_go_on(self) -> bool:
        """Whether it has ended before its time and left a place to go on from."""
        return self.status in CUT_SHORT and self.checkpoint is not None

    @property
    def begins_anew(self) -> bool:
        """Whether it begins from the beginning where somebody asks for it again: there is nothing to show or to go on from."""
        return self.status in ("failed", "interrupted") and not self.can_go_on

    @property
    def total_steps(self) -> int:
        """Training steps from the first to the last epoch."""
        return self.config.total_steps

    @property
    def kind(self) -> str:
        """The kind of its task."""
        return self.config.kind

    @property
    def reviews(self) -> RunConfig:
        """The choices of a run on reviews.

        Raises:
            TypeError: it learns something else.
        """
        if not isinstance(self.config, RunConfig):
            raise TypeError(f"Run {self.id} does not learn from reviews but from {self.kind}.")
        return self.config
