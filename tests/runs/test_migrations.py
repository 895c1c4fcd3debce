"""A library that an older version wrote is read as it was; one of a newer version is refused in a sentence."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pytest

from rnnviz.runs import migrations
from rnnviz.runs.artifacts import Artifacts, Saved
from rnnviz.runs.files import Staged
from rnnviz.runs.migrations import NewerDatabaseError
from rnnviz.runs.records import Checkpoint
from rnnviz.runs.store import Store
from tests.runs.helpers import CONFIG, ship, step
from tests.runs.there import there

# The tables as they were before they had a version, to the letter.
UNVERSIONED = """
CREATE TABLE IF NOT EXISTS runs (
    id TEXT PRIMARY KEY, name TEXT, config TEXT, fingerprint TEXT, status TEXT, phase TEXT, message TEXT,
    created REAL, started REAL, ended REAL, attempt INTEGER, final_epoch INTEGER, shipped INTEGER, deleted INTEGER,
    owner TEXT
);
CREATE TABLE IF NOT EXISTS steps (run TEXT, step, epoch, loss, accuracy, learning_rate, norm, clipped_norm, reviews_per_second, PRIMARY KEY (run, step)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS epochs (run TEXT, epoch, step, loss, accuracy, val_loss, val_accuracy, val_precision, val_recall, seconds, PRIMARY KEY (run, epoch)) WITHOUT ROWID;
"""  # noqa: E501


def old_library(folder: Path) -> None:
    """Write what the last version without a version would have: a run in every state, with history."""
    folder.mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / "runs.sqlite")) as db, db:
        db.executescript(UNVERSIONED)
        for number, status in enumerate(("queued", "running", "finished", "stopped")):
            db.execute(
                "INSERT INTO runs VALUES (?, ?, ?, 'f', ?, '', 'why', ?, NULL, NULL, ?, ?, 0, ?, 'an app that is gone')",
                (status, f"Run {status}", json.dumps(CONFIG.flat()), status, float(number), number + 1, 2, number == 2),
            )
            db.executemany(
                "INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [(status, *step(k)) for k in range(1, 201)]
            )
    with Staged() as staged:
        Artifacts(folder / "runs" / "stopped").stage_checkpoint(staged, Saved(Checkpoint(step=150), {}))
        staged.commit()


def test_a_library_without_a_version_is_read_as_it_was(tmp_path: Path) -> None:
    old_library(tmp_path)
    store = Store(tmp_path, shipped=tmp_path / "none")
    runs = {run.id: run for run in store.runs(deleted=None)}
    assert {run_id: run.status for run_id, run in runs.items()} == {
        "queued": "queued", "running": "interrupted", "finished": "finished", "stopped": "stopped",
    }  # fmt: skip
    assert runs["finished"].deleted
    assert runs["stopped"].config == CONFIG
    assert (runs["stopped"].checkpoint, runs["stopped"].can_go_on) == (150, True)
    assert len({run.attempt for run in runs.values()}) == 4
    assert all(len(run.attempt) == 32 for run in runs.values())
    assert len(store.steps("stopped")) == 200
    assert {each.architecture for each in store.listed()} == {"lstm"}
    store.close()
    again = Store(tmp_path, shipped=tmp_path / "none")  # and once more: nothing is migrated twice
    assert {run.id: run.attempt for run in again.runs(deleted=None)} == {k: run.attempt for k, run in runs.items()}
    again.close()


def test_shipped_runs_of_an_older_version_get_their_fixed_token(tmp_path: Path) -> None:
    ship(tmp_path / "shipped", "lesson")
    home = tmp_path / "home"
    old_library(home)
    with closing(sqlite3.connect(home / "runs.sqlite")) as db, db:
        config = json.dumps(CONFIG.flat())
        values = ("lesson", "Lesson", config, "f", "finished", "", "", 1.0, None, None, 1, 2, 1, 0, None)
        db.execute("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    store = Store(home, shipped=tmp_path / "shipped")
    run = store.get("lesson")
    assert run
    assert (run.attempt, run.shipped) == ("shipped", True)
    store.close()


@contextmanager
def library_of(folder: Path, *, version: int) -> Iterator[sqlite3.Connection]:
    """Open a library as a version of the app left it."""
    old_library(folder)
    with closing(sqlite3.connect(folder / "runs.sqlite")) as db, db:
        for migrate in migrations.STEPS[:version]:
            migrate(db, folder)
        db.execute(f"PRAGMA user_version = {version}")
        yield db


def test_runs_from_before_there_were_kinds_of_task_learned_reviews(tmp_path: Path) -> None:
    with library_of(tmp_path, version=3) as db:
        assert "kind" not in {row[1] for row in db.execute("PRAGMA table_info(runs)")}
    store = Store(tmp_path, shipped=tmp_path / "none")
    assert {run.kind for run in store.runs(deleted=None, kinds=())} == {"reviews"}
    assert there(store, "stopped").config == CONFIG
    with store._db.transaction() as db:
        db.execute("UPDATE runs SET kind = 'music' WHERE id = 'stopped'")  # as a newer version may have
    assert store.get("stopped") is None
    store.close()


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path, shipped=tmp_path / "none").close()
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db:
        db.execute("PRAGMA user_version = 99")
    before = (tmp_path / "runs.sqlite").read_bytes()
    with pytest.raises(NewerDatabaseError, match="newer version of this app"):
        Store(tmp_path, shipped=tmp_path / "none")
    assert np.array_equal((tmp_path / "runs.sqlite").read_bytes(), before)


@pytest.mark.parametrize("column", ["name", "phase", "message", "created", "shipped", "deleted"])
def test_an_old_library_may_have_left_a_column_empty(tmp_path: Path, column: str) -> None:
    old_library(tmp_path)
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute(f"UPDATE runs SET {column} = NULL WHERE id = 'stopped'")
    store = Store(tmp_path, shipped=tmp_path / "none")
    assert there(store, "stopped").status == "stopped"
    assert len(store.runs(deleted=None)) == 4


def test_what_was_on_the_board_before_each_showed_for_themselves_stays_there(tmp_path: Path) -> None:
    with library_of(tmp_path, version=7) as db:
        for run, since in (("finished", 2.0), ("stopped", 3.0)):
            attempt = db.execute("SELECT attempt FROM runs WHERE id = ?", (run,)).fetchone()[0]
            db.execute("UPDATE runs SET deleted = 0, status = 'finished' WHERE id = ?", (run,))
            db.execute("INSERT INTO board VALUES (?, ?, ?, 0.8, 0.7, 0.9, 1.5, NULL)", (run, attempt, since))
        db.execute("INSERT INTO holders VALUES ('run', 'finished', 'ben', 2.0), ('run', 'finished', 'ann', 1.0)")
    store = Store(tmp_path, shipped=tmp_path / "none")
    assert {run: (each.by, each.figures.reviews) for run, each in store.board().items()} == {
        "finished": (("ann",), None), "stopped": (("",), None),
    }  # fmt: skip
    assert store.leave("run", "finished", "ann")
    assert set(store.board()) == {"stopped"}
    store.close()
