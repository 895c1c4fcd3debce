"""Whatever happens to the app, the disk or the file of the library: nothing is lost, and it is said."""

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnnviz.runs.artifacts import Saved
from rnnviz.runs.database import trouble
from rnnviz.runs.records import Checkpoint, EpochRow, Listed
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.helpers import CONFIG, begin, outcome, step
from tests.runs.there import there


@pytest.mark.slow
def test_runs_of_an_app_that_was_killed_are_marked_and_keep_their_history(tmp_path):
    script = (
        "import os, sys; from pathlib import Path; from rnnviz.runs.store import Store\n"
        "from tests.runs.helpers import CONFIG, step\n"
        "s = Store(Path(sys.argv[1])); s.create('r', 'Run', CONFIG, 'f'); s.create('w', 'Waits', CONFIG, 'f')\n"
        "s.record(s.claim(), phase='training', steps=[step(1)])\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path(__file__).parents[2])
    store = Store(tmp_path)
    run = there(store, "r")
    assert run.status == "interrupted"
    assert "closed or restarted" in run.message
    assert len(store.steps("r")) == 1
    assert there(store, "w").status == "queued"  # a waiting run is still waiting
    claimed = store.claim()
    assert claimed
    assert claimed.id == "w"
    store.close()


def test_a_full_disk_loses_no_history_and_the_run_says_so(tmp_path, monkeypatch):
    store = Store(tmp_path, shipped=tmp_path / "none")
    run = begin(store)
    store.record(run, steps=[step(k) for k in range(1, 50)])
    monkeypatch.setattr(store._db, "_max_pages", 1)  # less than there is: no page can be added
    with pytest.raises(sqlite3.OperationalError, match="full") as full:
        store.record(run, steps=[step(k) for k in range(50, 5000)])
    assert trouble(full.value) == "full"
    assert len(store.steps("r")) == 49
    store.close()


def test_an_outcome_that_cannot_be_written_is_kept_and_written_later(tmp_path):
    """Another process holds the lock longer than a try waits: nothing is lost, and nothing is called a full disk."""
    store = Store(tmp_path, shipped=tmp_path / "none", busy_s=0.01)
    run = begin(store)
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.keep(run, outcome())
        assert there(store, "r").status == "finished"  # as it will be
        assert store.artifacts(run).evaluation() is None
        store.write_pending()
        other.execute("ROLLBACK")
    store.write_pending()
    assert store.artifacts(run).evaluation() is not None
    store.close()
    again = Store(tmp_path, shipped=tmp_path / "none")
    assert (there(again, "r").status, there(again, "r").message) == ("finished", "why")
    again.close()


def test_a_result_whose_row_could_not_be_written_before_the_app_died_is_found_again(tmp_path, store):
    run = begin(store)
    store.keep(run, outcome())
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET status = 'running', final_epoch = NULL, owner = 'gone'")
    assert store.bury() == ["r"]
    assert (there(store, "r").status, there(store, "r").final_epoch) == ("finished", 2)


def test_a_checkpoint_outlives_the_app(tmp_path, store):
    run = begin(store)
    arrays = {"lstm_1/kernel": np.ones((2, 2), np.float32)}
    store.save_checkpoint(run, Saved(Checkpoint(epoch=1, step=7, model=[np.eye(2)]), {0: arrays, 1: arrays}))
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET owner = 'gone'")
    store.bury()
    ended = there(store, "r")
    assert (ended.status, ended.checkpoint, ended.final_epoch, ended.can_go_on) == ("interrupted", 7, 1, True)
    assert store.artifacts(ended).checkpoint().step == 7
    assert store.create("r", "Run", CONFIG, "f") == (ended, False)  # Train does not throw it away


def test_a_damaged_database_is_put_aside_and_made_again_from_the_folders(tmp_path):
    store = Store(tmp_path, shipped=tmp_path / "none")
    run = begin(store)
    store.record(run, steps=[step(1), step(2)], epochs=[EpochRow(1, 2, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    store.keep(run, outcome())
    store.close()
    for file in tmp_path.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)
    (tmp_path / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    again = Store(tmp_path, shipped=tmp_path / "none")
    assert "made again from the folders of 1 runs" in again.notice
    back = there(again, "r")
    assert (back.status, back.name, back.config, back.attempt) == ("finished", "Run", CONFIG, run.attempt)
    assert again.steps("r").step.tolist() == [1, 2]
    assert len(again.epochs("r")) == 1
    assert list(tmp_path.glob("runs.damaged-*.sqlite"))
    again.close()


@pytest.mark.parametrize("change", ["config = '{\"flux\": 3}'", "config = 'no json'", "config_version = 99"])
def test_a_run_that_cannot_be_read_shows_as_such_and_hides_nothing_else(tmp_path, store, change):
    store.create("r", "Old", CONFIG, "f")
    store.create("other", "Other", CONFIG, "f")
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute(f"UPDATE runs SET {change} WHERE id = 'r'")
    assert store.get("r") is None
    assert [run.id for run in store.runs()] == ["other"]
    shown = {each.id: each for each in store.page(limit=10)}
    assert isinstance(shown["r"], Listed)
    assert (shown["r"].name, shown["r"].readable) == ("Old", False)
    assert store.claim().id == "other"
    assert store.create("r", "New", CONFIG, "f")[0].config == CONFIG  # and can be trained again


@pytest.mark.parametrize("where", ["write", "fsync", "replace"])
def test_a_full_disk_at_whatever_step_of_writing_loses_no_result(tmp_path, store, monkeypatch, where):
    """The system says that there is no room: while a file is written, forced to the disk, or put in its place."""
    run = begin(store)
    at = Checkpoint(epoch=1, step=7, model=[np.eye(2)])
    store.save_checkpoint(run, Saved(at, {1: {"lstm_1/kernel": np.ones((2, 2), np.float32)}}))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = {"write": "artifacts.np.savez", "fsync": "files.os.fsync", "replace": "files.Path.replace"}[where]
    with monkeypatch.context() as patch:
        patch.setattr(f"rnnviz.runs.{target}", full)
        with pytest.raises(OSError, match="No space left"):
            store.save_checkpoint(run, Saved(replace(at, step=9), {}))
        assert there(store, "r").checkpoint == 7  # the one before is what it goes on from
        assert store.artifacts(run).checkpoint().step == 7
        store.keep(run, outcome())
        assert there(store, "r").status == "finished"
        store.write_pending()
        assert store.artifacts(run).evaluation() is None
    assert not list(tmp_path.rglob("*.part"))
    store.write_pending()
    assert store.artifacts(run).evaluation() is not None
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db:
        assert db.execute("SELECT status FROM runs").fetchall() == [("finished",)]


def test_a_run_that_this_version_cannot_read_is_not_trained_over(store):
    run = begin(store)
    store.keep(run, outcome())
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as other, other:
        other.execute("UPDATE runs SET config_version = 99")
    with pytest.raises(StaleRunError, match="cannot read"):
        store.create("r", "Run", CONFIG, "f")
    assert store.artifacts(run).epochs() == [0, 2]


@pytest.mark.parametrize("again", [False, True])
def test_a_result_waits_while_the_library_cannot_be_opened(store, again):
    run = begin(store)
    file, aside = store.folder / "runs.sqlite", store.folder / "aside.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.rename(aside)
    file.mkdir()
    store.keep(run, outcome())
    with pytest.raises(StaleRunError):
        store.end(run, "failed", "Too late.")  # it has its end, which waits
    file.rmdir()
    aside.rename(file)
    if again:
        store.close()
    else:
        store.write_pending()
    opened = Store(store.folder, shipped=store.folder / "none")
    assert (there(opened, "r").status, opened.artifacts(run).epochs()) == ("finished", [0, 2])
    opened.close()


def test_a_result_that_meets_a_damaged_library_is_in_its_folder(store):
    run = begin(store)
    for file in store.folder.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)
    (store.folder / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    store.keep(run, outcome())
    opened = Store(store.folder, shipped=store.folder / "none")
    assert (there(opened, "r").status, there(opened, "r").final_epoch) == ("finished", 2)
    assert opened.artifacts(run).evaluation() is not None
    opened.close()
