"""Train one network, reporting every batch and listening for a stop. Runs in the worker only.

The loop is written out instead of `model.fit`, because it measures the gradient's norm on both sides of clipping, can
stop between any two batches, and continues later at exactly that batch.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.digits import written
from rnnviz.runs import evaluations
from rnnviz.runs.artifacts import MAX_SNAPSHOTS
from rnnviz.runs.records import Checkpoint, EpochRow, Outcome, StepRow
from rnnviz.training import keras_models
from rnnviz.training.compiled import Compiled, compiled
from rnnviz.training.order import batches, in_lanes
from rnnviz.training.pace import Pace
from rnnviz.training.sampling import Sampler
from rnnviz.training.step import Measured

SNAPSHOT_BYTES = 128 * 2**20
TESTED_AFTER_STOP = 2000

STOP_TEST_S = 3.0  # how long a test after a stop may take
FIRST_CHECKPOINT_S = 5.0  # after the beginning: what kills a run early shall not cost all of it
CHECKPOINT_S = 30.0  # at least so often afterwards

Report = Callable[[str, object], None]
Save = Callable[[Checkpoint, dict[int, dict[str, np.ndarray]]], None]


def train(
    config: TaskConfig,
    dataset: Dataset | TaskDataset,
    *,
    report: Report,
    stopped: Callable[[], bool],
    checkpoint: Checkpoint | None = None,
    save: Save = lambda at, snapshots: None,
    clock: Callable[[], float] = time.monotonic,
    at_once: int | None = None,
) -> Outcome:
    """Train until the last epoch, early stopping, a stop, or a loss that is no number any more; then test.

    Args:
        config: all choices.
        dataset: its examples.
        report: receives ("phase", word), ("step", StepRow), ("epoch", EpochRow) and, of a language model, ("sample", (step,
            then the ids of what it wrote)).
        stopped: asked before the batches that go together, see `at_once`.
        checkpoint: where a stopped run goes on; None begins at the beginning.
        save: receives a place to go on from, with the weights by epoch that are new: after every epoch, between two
            batches for the first time after FIRST_CHECKPOINT_S, then at least every CHECKPOINT_S. It keeps the arrays.
        clock: seconds, from any origin.
        at_once: batches that are learned from between two looks at `stopped` and the checkpoint; None for as many as take
            a moment (rnnviz.training.pace). What is learned is the same.
    """
    report("phase", "compiling")
    steps = compiled(config.network(), config.steps, config.training, config.goal)
    run = _Run(config, dataset, steps, report, stopped, checkpoint, save, clock, Pace(at_once))
    status, message = run.learn()
    report("phase", "testing")
    return run.outcome(status, message)


class _Run:
    """One training run in progress."""

    def __init__(
        self,
        config: TaskConfig,
        dataset: Dataset | TaskDataset,
        steps: Compiled,
        report: Report,
        stopped: Callable[[], bool],
        checkpoint: Checkpoint | None,
        save: Save = lambda at, snapshots: None,
        clock: Callable[[], float] = time.monotonic,
        pace: Pace | None = None,
    ) -> None:
        self.config, self.dataset, self.steps = config, dataset, steps
        self.report, self.stopped, self.save, self.clock = report, stopped, save, clock
        self.pace = pace or Pace()
        self.due_at = clock() + FIRST_CHECKPOINT_S
        self.unsaved: dict[int, dict[str, np.ndarray]] = {}  # snapshots that no checkpoint has brought over yet
        self.snapshots: dict[int, dict[str, np.ndarray]] = {}
        self.last_norm: float | None = None
        self.answers = True  # whether the last validation got numbers for answers
        self.at = checkpoint or Checkpoint()
        self.sampler = Sampler(config, dataset, checkpoint.step if checkpoint else None)
        self.start = self._arrays()
        if checkpoint is None:
            self._snapshot(0)
        else:
            steps.restore(list(checkpoint.model), list(checkpoint.optimizer))

    def learn(self) -> tuple[str, str]:
        """Go through the epochs. Returns the status and a sentence on why it ended."""
        choices = self.config.training
        self._sample()
        while self.at.epoch < choices.epochs:
            ended = self._epoch()
            if ended:
                return ended
            if choices.early_stopping and self.at.waited >= choices.early_stopping:
                return "finished", f"Stopped early: the validation loss was lowest in epoch {self.at.best_epoch}."
        return "finished", ""

    def _epoch(self) -> tuple[str, str] | None:
        """Learn from the batches of one epoch that are still to come, then validate."""
        self.report("phase", "training")
        at = self.at
        began = time.perf_counter()
        if not at.batch:
            self.steps.forget()
        ahead = islice(self._batches(), at.batch, None)
        while together := list(islice(ahead, self.sampler.at_most(self.pace.steps, at.step))):
            if self.stopped():
                at.seconds += time.perf_counter() - began
                return self._stopped()
            if self.clock() >= self.due_at:
                self._save()
            if broken := self._learn(together):
                return "diverged", broken
            self._sample()
        at.seconds += time.perf_counter() - began
        if not self._validate():
            return self._stopped()
        if not self.answers:
            return "diverged", f"The answers stopped being numbers by step {at.step:,} (epoch {at.epoch})."
        if not _finite(self.snapshots[at.epoch]):  # the last step of an epoch has no next one that would show it
            return "diverged", f"The weights stopped being numbers at step {at.step:,} (epoch {at.epoch})."
        self._save()  # what is broken is no place to go on from
        return None

    def _batches(self) -> Iterator[np.ndarray]:
        rows, choices = len(self.dataset.train), self.config.training
        if self.config.goal.carried:
            return in_lanes(rows, choices.batch_size)
        return batches(rows, choices.batch_size, choices.seed, self.at.epoch)

    def _stopped(self) -> tuple[str, str]:
        if not self.at.step:
            return "stopped", "Stopped before the first step."
        if not self.at.batch:
            return "stopped", f"Stopped after epoch {self.at.epoch}, after {self.at.step:,} steps."
        return "stopped", f"Stopped in epoch {self.at.epoch + 1} after {self.at.step:,} steps."

    def _learn(self, together: list[np.ndarray]) -> str:
        """Learn from some batches and report each. Returns where a number broke, or nothing."""
        began = time.perf_counter()
        found = self.steps.learn(self.dataset.train, together)
        seconds = time.perf_counter() - began
        self.pace.took(len(together), seconds)
        pace = sum(map(len, together)) / seconds
        for batch, measured in zip(together, found, strict=True):
            self._count(len(batch), measured, pace)
            if not np.isfinite(measured.loss) or not np.isfinite(measured.norm):
                return _where_diverged(measured, self.at.step, self.at.epoch + 1, self.last_norm)
            self.last_norm = measured.norm
        return ""

    def _sample(self) -> None:
        """Let a language model write, every so many steps."""
        if self.sampler.due(self.at.step):
            self.report("sample", self.sampler.written(self.at.step, self._arrays()))

    def _count(self, examples: int, measured: Measured, pace: float) -> None:
        """Add one step to the epoch's sums and report it."""
        at = self.at
        at.step += 1
        at.batch += 1
        at.loss_sum += measured.loss * examples
        at.right_sum += measured.accuracy * examples
        at.seen += examples
        epoch = at.epoch + at.seen / len(self.dataset.train)
        rate = self.config.training.learning_rate
        self.report("step", StepRow(at.step, epoch, *measured[:2], rate, *measured[2:], pace))

    def _validate(self) -> bool:
        """End the epoch with its validation; False when a stop came in between, so that it is still to be done."""
        at, rows = self.at, self.dataset.validation
        told = self.steps.tell(rows, until=self.stopped)
        if len(told.rows) < len(rows):
            return False
        evaluation = self.steps.objective.measured(rows, told.values)
        measured = evaluation.summary if evaluation.usable else evaluations.NOTHING
        self.answers = bool(np.isfinite(measured.loss)) or not len(rows)
        at.epoch += 1
        row = EpochRow(
            at.epoch,
            at.step,
            at.loss_sum / at.seen,
            at.right_sum / at.seen,
            *measured,
            at.seconds,
        )
        at.batch, at.seen, at.loss_sum, at.right_sum, at.seconds = 0, 0, 0.0, 0.0, 0.0
        self._snapshot(at.epoch)
        judged = measured.loss if len(rows) else row.loss  # where nothing validates
        if judged < at.best_loss:
            at.best_loss, at.best_epoch, at.waited, at.best = judged, at.epoch, 0, self._arrays()
        else:
            at.waited += 1
        self.report("epoch", row)
        return True

    def _save(self) -> None:
        """Hand over where the run is, with a copy of everything that changes from here on."""
        model, optimizer = self.steps.state()
        at = replace(self.at, model=model, optimizer=optimizer)
        part = {at.epoch + 1: self._arrays()} if at.batch else {}  # of an epoch that is not over: replaced by its end
        self.save(at, self.unsaved | part)
        self.unsaved = {}
        self.due_at = self.clock() + CHECKPOINT_S

    def _arrays(self) -> dict[str, np.ndarray]:
        return dict(keras_models.export(self.steps.model, self.steps.layers).arrays)

    def _snapshot(self, epoch: int) -> None:
        """Keep the weights of this epoch; when there are too many, every second one goes."""
        self.snapshots[epoch] = self.unsaved[epoch] = self._arrays()
        size = sum(array.nbytes for array in self.snapshots[epoch].values())
        room = max(2, min(MAX_SNAPSHOTS, SNAPSHOT_BYTES // size))
        if len(self.snapshots) > room:
            kept = sorted(self.snapshots)
            for dropped in kept[1:-1:2]:
                del self.snapshots[dropped]

    def outcome(self, status: str, message: str) -> Outcome:
        """Choose the weights to keep, measure them on the test reviews, and pack everything up."""
        at = self.at
        at.model, at.optimizer = self.steps.state()
        final = at.epoch
        if status == "stopped" and at.batch:  # in the middle of an epoch: what was learned since then is a snapshot too
            final = at.epoch + 1
            self.snapshots[final] = self._arrays()
        best = self.config.training.early_stopping > 0 and at.best is not None
        if (best or status == "diverged") and at.best is not None:
            final = at.best_epoch
            self.snapshots[final] = at.best
            keras_models.assign(self.steps.model, self.steps.layers, at.best)
        learned = status != "diverged" or at.best is not None
        if not learned:  # it diverged before any epoch was over: it goes back to where it began
            final = 0
            keras_models.assign(self.steps.model, self.steps.layers, self.start)
        self.snapshots.setdefault(final, self._arrays())
        evaluation = self._evaluate(status) if learned else self._untested()
        tested = len(evaluation.index)
        if status == "finished" and tested < len(self.dataset.test):
            status, message = "stopped", f"Stopped while it was tested, after {tested:,} {self.config.example_name}."
        return Outcome(
            status=status,
            message=message,
            final_epoch=final,
            snapshots=self.snapshots,
            evaluation=evaluation,
            keras_file=_keras_file(self.steps),
            checkpoint=at if status == "stopped" else None,
        )

    def _evaluate(self, status: str) -> evaluations.Measured:
        """Predict the test examples until someone stops that; after a stop only the first of them, for a moment."""
        part = self.dataset.test
        if status == "finished":
            told = self.steps.tell(part, until=self.stopped)
        else:
            until = self.clock() + STOP_TEST_S
            told = self.steps.tell(part.take(slice(TESTED_AFTER_STOP)), until=lambda: self.clock() > until)
        return self.steps.objective.measured(part.take(told.rows), told.values)

    def _untested(self) -> evaluations.Measured:
        """What a network that has learned nothing says of the test examples: nothing."""
        nothing = self.dataset.test.take(slice(0))
        return self.steps.objective.measured(nothing, self.steps.tell(nothing).values)


def _finite(arrays: dict[str, np.ndarray]) -> bool:
    return all(np.isfinite(array).all() for array in arrays.values())


def _where_diverged(measured: Measured, step: int, epoch: int, last_norm: float | None) -> str:
    what = "loss" if not np.isfinite(measured.loss) else "gradient"
    before = f" One step before, the gradient's norm was {written(last_norm, '.3g')}." if last_norm is not None else ""
    return f"The {what} stopped being a number at step {step:,} (epoch {epoch}).{before}"


def _keras_file(steps: Compiled) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.keras"
        steps.model.save(path)
        return path.read_bytes()
