"""The files of one run: weights by epoch, what it says of the test reviews, the Keras model, the place to go on from.

Arrays are plain .npz files, read without pickling. A file appears under its name only once it is complete.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np

from rnnviz.runs.records import Checkpoint, EpochRow, Evaluation, Outcome, StepRow


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
        (self.folder / "snapshots").mkdir(parents=True, exist_ok=True)
        for epoch, arrays in outcome.snapshots.items():
            _write(self.folder / "snapshots" / f"{epoch}.npz", arrays)
        evaluation = outcome.evaluation
        _write(self.folder / "evaluation.npz", {f.name: getattr(evaluation, f.name) for f in fields(evaluation)})
        (self.folder / "model.keras").write_bytes(outcome.keras_file)
        if outcome.checkpoint:
            _write(self.folder / "checkpoint.npz", _packed(outcome.checkpoint))
        else:
            (self.folder / "checkpoint.npz").unlink(missing_ok=True)

    def remove(self) -> None:
        """Delete all files."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def epochs(self) -> list[int]:
        """Return the epochs of which there are weights, ascending; 0 is untrained."""
        return sorted(int(file.stem) for file in (self.folder / "snapshots").glob("*.npz"))

    def snapshot(self, epoch: int) -> dict[str, np.ndarray]:
        """Return the weights after an epoch by '<layer>/<variable>'.

        Raises:
            MissingArtifactError: there are none.
        """
        return _read(self.folder / "snapshots" / f"{epoch}.npz")

    def evaluation(self) -> Evaluation | None:
        """Return what the network says of the test reviews; None when the run did not get that far."""
        try:
            return Evaluation(**_read(self.folder / "evaluation.npz"))
        except MissingArtifactError:
            return None

    def checkpoint(self) -> Checkpoint | None:
        """Return where a stopped run goes on; None when it cannot."""
        try:
            return _unpacked(_read(self.folder / "checkpoint.npz"))
        except MissingArtifactError:
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
        return {name: [tuple(map(float, row)) for row in arrays[name]] for name in ("steps", "epochs")}

    def save_history(self, steps: list[StepRow], epochs: list[EpochRow]) -> None:
        """Write the history next to the arrays, to ship the run with the app."""
        _write(
            self.folder / "history.npz", {"steps": np.array(steps, np.float32), "epochs": np.array(epochs, np.float32)}
        )


def _write(path: Path, arrays: Mapping[str, Any]) -> None:
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        np.savez_compressed(file, **arrays)
    unfinished.replace(path)


def _read(path: Path) -> dict[str, np.ndarray]:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return dict(arrays)
    except Exception as error:  # zipfile, zlib, NumPy and the system each have their own for a damaged file
        raise MissingArtifactError(f"The file {path.name} of this run is missing or damaged.") from error


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
