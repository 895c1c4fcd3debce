"""Runs to put into a library, and damage to it: what the tests of the run library share."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.runs import notes
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Checkpoint, EpochRow, Outcome, Run, StepRow
from rnnviz.runs.store import Store

CONFIG = from_flat({"source": "sample", "subset": 100, "epochs": 2, "batch_size": 10})


def step(k: int, loss: float = 0.5) -> StepRow:
    return StepRow(k, k / 8, loss, 0.75, 0.001, 2.0, 1.0, 1234.5)


def outcome(status: str = "finished", checkpoint: Checkpoint | None = None) -> Outcome:
    arrays = {"lstm_1/kernel": np.arange(6, dtype=np.float32).reshape(2, 3)}
    evaluation = Evaluation(np.array([3, 1]), np.array([1, 0], np.uint8), np.array([0.9, 0.2], np.float32))
    return Outcome(status, "why", 2, {0: arrays, 2: arrays}, evaluation, b"keras", checkpoint)


def begin(store: Store, run_id: str = "r", config: RunConfig = CONFIG) -> Run:
    """Create a run and take it from the queue."""
    store.create(run_id, "Run", config, "f")
    run = store.claim()
    assert run
    assert run.id == run_id
    return run


def ship(folder: Path, name: str) -> None:
    """Lay a run beside the app as scripts/make_examples.py does."""
    from rnnviz.runs.artifacts import Artifacts

    files = Artifacts(folder / name)
    files.save(outcome())
    files.save_history([step(1), step(2)], [EpochRow(1, 2, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    about = {
        "name": name,
        "config": CONFIG.relevant(),
        "fingerprint": "f",
        "message": "",
        "created": 1.0,
        "final_epoch": 2,
    }
    (folder / name / "run.json").write_text(json.dumps(about))


def opened(folder: Path) -> Store:
    return Store(folder, shipped=folder / "shipped")


def damage(folder: Path) -> None:
    for file in folder.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)
    (folder / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


def epoch(k: int, at: int) -> EpochRow:
    return EpochRow(k, at, 0.5, 0.8, 0.6, 0.7, float("nan"), 0.72, 1.5)


def saved(at: int, number: int = 1) -> Saved:
    arrays = {"lstm_1/kernel": np.full((2, 2), at, np.float32)}
    return Saved(Checkpoint(epoch=number, step=at, model=[np.eye(2) * at]), {number: arrays})


def claimed_by(store: Store) -> Run:
    run = store.claim()
    assert run
    return run


def rows(folder: Path, *, where: str = "1") -> dict[str, tuple]:
    """Return all that is known of each run but what it is doing this very moment."""
    with closing(sqlite3.connect(folder / "runs.sqlite")) as db:
        found = db.execute(f"SELECT {', '.join(notes.COLUMNS)}, architecture FROM runs WHERE {where}").fetchall()
    return {row[0]: row for row in found}
