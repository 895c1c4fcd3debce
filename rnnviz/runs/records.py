"""What a training run is made of: its rows of history, its outcome, and the record of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from rnnviz.config.run import RunConfig, control, matters
from rnnviz.statistics import Confusion, PairedTest, binary_cross_entropy, confusion, is_right, paired, wilson


class StepRow(NamedTuple):
    """One training step."""

    step: int  # from 1
    epoch: float  # epochs done, with the part of the current one
    loss: float  # of the batch, before the step
    accuracy: float
    learning_rate: float
    norm: float  # global norm of the gradient before clipping
    clipped_norm: float  # and after
    reviews_per_second: float


class EpochRow(NamedTuple):
    """One epoch, with its validation."""

    epoch: int  # from 1
    step: int  # its last step
    loss: float  # mean over its batches, while learning
    accuracy: float
    val_loss: float
    val_accuracy: float
    val_precision: float
    val_recall: float
    seconds: float  # spent learning, validation not included


@dataclass(frozen=True)
class Evaluation:
    """What the trained network says of unseen reviews."""

    index: np.ndarray  # (reviews,) position in the corpus' test split
    labels: np.ndarray  # (reviews,) uint8
    outputs: np.ndarray  # (reviews,) float32; a probability, unless the network has no sigmoid
    logits: np.ndarray = field(default_factory=lambda: np.empty(0, np.float32))
    """(reviews,) before the sigmoid; empty of a network without one, and in files of before there were any."""

    @property
    def usable(self) -> bool:
        """Whether there are outputs, and all of them are numbers: without that there are no scores."""
        return bool(len(self.outputs) and np.isfinite(self.outputs).all())

    @property
    def loss(self) -> float:
        """The mean binary cross-entropy, see rnnviz.statistics; without logits a review costs at most about 16."""
        logits = self.logits if len(self.logits) == len(self.outputs) else None
        return binary_cross_entropy(self.labels, self.outputs, logits)

    @property
    def scores(self) -> Confusion:
        """The verdicts against the labels."""
        return confusion(self.labels, self.outputs)

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the accuracy."""
        return wilson(self.scores.tp + self.scores.tn, self.scores.total)

    @property
    def right(self) -> np.ndarray:
        """(reviews,) bool, which verdicts are right."""
        return is_right(self.labels, self.outputs)

    def against(self, other: "Evaluation") -> PairedTest:
        """Return McNemar's exact test of two networks on the reviews of one corpus that both were tested on."""
        return paired(self.index, self.right, other.index, other.right)


@dataclass
class Checkpoint:
    """Where a run is: enough to go on at the next batch as if nothing had happened."""

    epoch: int = 0  # epochs done
    batch: int = 0  # batches done in the current one
    step: int = 0
    seen: int = 0  # reviews in the current epoch
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
    evaluation: Evaluation
    keras_file: bytes
    checkpoint: Checkpoint | None  # of a stopped run


ACTIVE = ("queued", "running", "stopping")
STATUSES = {
    "queued": "waiting",
    "running": "training",
    "stopping": "stopping",
    "finished": "finished",
    "stopped": "stopped",
    "diverged": "diverged",
    "failed": "failed",
    "interrupted": "interrupted",
}

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
    config: RunConfig
    fingerprint: str  # of its corpus
    status: str  # a key of STATUSES
    phase: str  # what an active run is doing
    message: str  # why it ended, where there is something to say
    created: float  # seconds since the epoch, as the following
    started: float | None
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

    def at(self, epoch: int) -> Snapshot:
        """Return what names its network after an epoch, whether there are weights of it or not."""
        return Snapshot(self.id, self.attempt, epoch)

    @property
    def can_go_on(self) -> bool:
        """Whether it has ended before its time and left a place to go on from."""
        return self.status in ("stopped", "failed", "interrupted") and self.checkpoint is not None

    @property
    def total_steps(self) -> int:
        """Training steps from the first to the last epoch."""
        training = self.config.training
        return training.epochs * -(-self.config.data.learnt_from // training.batch_size)


def describe(config: RunConfig) -> str:
    """Return a short name for a config: 'Bidirectional LSTM 2 × 32 · 2,000 IMDB reviews'."""
    data, model = config.data, config.model
    title = (control("architecture").names or {})[model.architecture]
    both = "Bidirectional " if matters("bidirectional", config.flat()) and model.bidirectional else ""
    size = ""
    if matters("units", config.flat()):
        size = f" {model.layers} × {model.units}" if model.layers > 1 else f" {model.units}"
    elif matters("filters", config.flat()):
        size = f" {model.layers} × {model.filters}" if model.layers > 1 else f" {model.filters}"
    source = {"imdb": "IMDB", "sample": "sample", "upload": "own"}[data.source]
    return f"{both}{title}{size} · {data.subset:,} {source} reviews"
