"""The files of one run: weights by epoch, what it says of the test reviews, the Keras model, the place to go on from.

Arrays are plain .npz files, read without pickling. A file appears under its name only once it is complete and on the disk.
"""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeVar

import numpy as np

from rnnviz.runs.evaluations import Evaluation, LanguageEvaluation, SequenceEvaluation
from rnnviz.runs.files import Staged
from rnnviz.runs.records import Checkpoint, EpochRow, Outcome, StepRow

MAX_SNAPSHOTS: Final = 24  # of one run
NOTE: Final = "run.json"  # what a folder tells of its run
E = TypeVar("E", Evaluation, SequenceEvaluation, LanguageEvaluation)


class MissingArtifactError(FileNotFoundError):
    """A file of a run is not there or cannot be read; the message is for the learner."""


class Artifacts:
    """One run's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, outcome: Outcome) -> None:
        """Write everything a run leaves behind.

        Raises:
            OSError: the disk is full.
        """
        with Staged() as staged:
            self.stage(staged, outcome)
            staged.commit()
        self.tidy(outcome)

    def stage(self, staged: Staged, outcome: Outcome) -> None:
        """Write what a run leaves behind beside its place.

        Raises:
            OSError: the disk is full.
        """
        for epoch, arrays in outcome.snapshots.items():
            staged.add(self.folder / "snapshots" / f"{epoch}.npz", _packer(arrays))
        evaluation = outcome.evaluation
        arrays = {f.name: getattr(evaluation, f.name) for f in fields(evaluation)}
        staged.add(self.folder / "evaluation.npz", _packer(arrays))
        staged.add(self.folder / "model.keras", lambda file: file.write(outcome.keras_file))
        if outcome.checkpoint:
            staged.add(self.folder / "checkpoint.npz", _packer(_packed(outcome.checkpoint)))

    def tidy(self, outcome: Outcome) -> None:
        """Remove the checkpoint of a run that needs none any more, and weights that were only kept on the way."""
        if not outcome.checkpoint:
            (self.folder / "checkpoint.npz").unlink(missing_ok=True)
        self.thin(keep=set(outcome.snapshots))

    def stage_checkpoint(self, staged: Staged, saved: "Saved") -> None:
        """Write a place to go on from, with the weights that a page can look at, beside its place.

        Raises:
            OSError: the disk is full.
        """
        staged.add(self.folder / "checkpoint.npz", _packer(_packed(saved.checkpoint)))
        for epoch, arrays in saved.snapshots.items():
            staged.add(self.folder / "snapshots" / f"{epoch}.npz", _packer(arrays))

    def thin(self, keep: set[int]) -> None:
        """Keep a bounded number of snapshots: those in `keep`, the first and the last, and every second of the rest."""
        epochs = self.epochs()
        while len(epochs) > MAX_SNAPSHOTS:
            surplus = [epoch for epoch in epochs[1:-1:2] if epoch not in keep]
            if not surplus:
                return
            for epoch in surplus:
                (self.folder / "snapshots" / f"{epoch}.npz").unlink(missing_ok=True)
            epochs = self.epochs()

    def remove(self) -> None:
        """Delete all files."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def has(self, name: str) -> bool:
        """Return whether a file of this name is there, 'model.keras' or 'snapshots/3.npz' for example."""
        return (self.folder / name).is_file()

    def epochs(self) -> list[int]:
        """Return the epochs of which there are weights, ascending; 0 is untrained."""
        return sorted(int(file.stem) for file in (self.folder / "snapshots").glob("*.npz") if file.stem.isdecimal())

    def snapshot(self, epoch: int) -> dict[str, np.ndarray]:
        """Return the weights after an epoch by '<layer>/<variable>'.

        Raises:
            MissingArtifactError: there are none.
        """
        return _read(self.folder / "snapshots" / f"{epoch}.npz")

    def evaluation(self) -> Evaluation | None:
        """Return what the network says of the test reviews; None when the run did not get that far."""
        return self.measured(Evaluation)

    def measured(self, of: type[E]) -> E | None:
        """Return what the network says of the unseen examples of its kind of task; None when it did not get that far."""
        try:
            return of(**_read(self.folder / "evaluation.npz"))
        except (MissingArtifactError, TypeError):  # or another kind's
            return None

    def checkpoint(self) -> Checkpoint | None:
        """Return where a stopped run goes on; None when it cannot."""
        try:
            return _unpacked(_read(self.folder / "checkpoint.npz"))
        except (MissingArtifactError, KeyError, TypeError, ValueError):  # or another version's
            return None

    def keras_file(self) -> bytes:
        """Return the trained model as a .keras file.

        Raises:
            MissingArtifactError: there is none.
        """
        try:
            return (self.folder / "model.keras").read_bytes()
        except OSError as error:
            raise MissingArtifactError("The Keras file of this run is missing.") from error

    def history(self) -> dict[str, list[tuple[float, ...]]]:
        """Return the steps and epochs of a run that came with the app."""
        arrays = _read(self.folder / "history.npz")
        return {name: [tuple(row) for row in arrays[name].astype(float).tolist()] for name in ("steps", "epochs")}

    def save_history(self, steps: list[StepRow], epochs: list[EpochRow]) -> None:
        """Write the history next to the arrays, to ship the run with the app.

        Raises:
            OSError: the disk is full.
        """
        arrays = {"steps": np.array(steps, np.float32), "epochs": np.array(epochs, np.float32)}
        with Staged() as staged:
            staged.add(self.folder / "history.npz", _packer(arrays))
            staged.commit()

    def about(self) -> dict[str, Any] | None:
        """Return what the folder says of its run, or None where it says nothing that can be read."""
        try:
            told = json.loads((self.folder / NOTE).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        return told if isinstance(told, dict) else None


@dataclass(frozen=True)
class Saved:
    """A place to go on from, as a worker hands it over while it trains."""

    checkpoint: Checkpoint
    snapshots: Mapping[int, Mapping[str, np.ndarray]]  # weights by epoch that were not handed over before


def _packer(arrays: Mapping[str, Any]) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        np.savez(file, allow_pickle=False, **arrays)  # compressed, weights are 7 % smaller and ten times slower

    return write


def _read(path: Path) -> dict[str, np.ndarray]:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            found = dict(arrays)
        if not all(isinstance(array, np.ndarray) for array in found.values()):
            raise ValueError("not an array")
    except Exception as error:  # zipfile, zlib, NumPy and the system each have their own for a damaged file
        raise MissingArtifactError(f"The file {path.name} of this run is missing or damaged.") from error
    return found


_LISTS = ("model", "optimizer")


def _packed(checkpoint: Checkpoint) -> dict[str, Any]:
    """Flatten a checkpoint into named arrays: numbers as JSON, arrays by group and position or name."""
    numbers = {k: v for k, v in asdict(checkpoint).items() if isinstance(v, int | float)}
    packed: dict[str, Any] = {"numbers": np.array(json.dumps(numbers))}
    for group in _LISTS:
        packed |= {f"{group}/{k}": array for k, array in enumerate(getattr(checkpoint, group))}
    return packed | {f"best/{name}": array for name, array in (checkpoint.best or {}).items()}


def _unpacked(arrays: dict[str, np.ndarray]) -> Checkpoint:
    checkpoint = Checkpoint(**json.loads(str(arrays["numbers"])))
    for group in _LISTS:
        count = sum(name.startswith(f"{group}/") for name in arrays)
        setattr(checkpoint, group, [arrays[f"{group}/{k}"] for k in range(count)])
    best = {name.removeprefix("best/"): array for name, array in arrays.items() if name.startswith("best/")}
    checkpoint.best = best or None
    return checkpoint
