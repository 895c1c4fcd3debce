"""The run library: what is written is what is read, and whatever happens to the app or the disk is said."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.runs.artifacts import MissingArtifactError, Saved
from rnnviz.runs.database import trouble
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.files import Staged
from rnnviz.runs.ownership import Owner, is_alive
from rnnviz.runs.records import Checkpoint, EpochRow, Listed, Outcome, Run, StepRow
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.there import there

CONFIG = from_flat({"source": "sample", "subset": 100, "epochs": 2, "batch_size": 10})


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path, shipped=tmp_path / "none")
    yield opened
    opened.close()


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


def test_a_run_is_created_once_and_shared(store):
    first, queued = store.create("a" * 16, "First", CONFIG, "f")
    again, queued_again = store.create("a" * 16, "Second", CONFIG, "f")
    assert (queued, queued_again) == (True, False)
    assert first == again
    assert again.config == CONFIG
    assert again.status == "queued"


def test_history_comes_back_as_it_was_reported_nan_included(store):
    run = begin(store)
    store.record(run, phase="training", steps=[step(1), step(2, float("nan"))])
    store.record(run, steps=[step(3)], epochs=[EpochRow(1, 8, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    steps = store.steps("r")
    assert steps.step.tolist() == [1, 2, 3]
    assert np.isnan(steps.loss[1])
    assert steps.norm.tolist() == [2.0, 2.0, 2.0]
    assert store.steps("r", after=2).step.tolist() == [3]
    assert store.epochs("r").val_recall.tolist() == [0.72]
    assert there(store, "r").status == "running"
    assert there(store, "r").phase == "training"


def test_reporting_a_step_twice_counts_it_once(store):
    run = begin(store)
    store.record(run, steps=[step(1), step(1, 0.25)])
    assert store.steps("r").loss.tolist() == [0.25]


def test_a_late_event_does_not_revive_an_ended_run(store):
    run = begin(store)
    store.end(run, "stopped", "Stopped.")
    with pytest.raises(StaleRunError, match="it is stopped now"):
        store.record(run, phase="training", steps=[step(9)])
    assert there(store, "r").status == "stopped"
    assert store.steps("r").empty


def test_what_a_run_leaves_behind_is_kept(store):
    run = begin(store)
    at = Checkpoint(epoch=1, batch=3, step=11, best_loss=0.25, best={"w": np.ones(2)}, model=[np.eye(2)], optimizer=[])
    store.keep(run, outcome("stopped", at))
    files = store.artifacts(run)
    assert files.epochs() == [0, 2]
    assert files.snapshot(2)["lstm_1/kernel"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert files.evaluation().outputs.tolist() == pytest.approx([0.9, 0.2])
    assert files.keras_file() == b"keras"
    back = files.checkpoint()
    assert (back.epoch, back.batch, back.step, back.best_loss) == (1, 3, 11, 0.25)
    assert back.best["w"].tolist() == [1, 1]
    assert np.array_equal(back.model[0], np.eye(2))
    assert there(store, "r").final_epoch == 2


def test_a_checkpoint_with_an_infinite_best_loss_survives(store):
    run = begin(store)
    store.keep(run, outcome("stopped", Checkpoint()))
    assert store.artifacts(run).checkpoint().best_loss == float("inf")


def test_missing_and_damaged_files_say_so(store):
    run = begin(store)
    store.keep(run, outcome())
    files = store.artifacts(run)
    (files.folder / "snapshots" / "2.npz").write_bytes(b"PK not a zip")
    for epoch in (2, 7):
        with pytest.raises(MissingArtifactError, match=f"{epoch}.npz of this run is missing or damaged"):
            files.snapshot(epoch)
    assert files.checkpoint() is None
    (files.folder / "model.keras").unlink()
    with pytest.raises(MissingArtifactError, match="missing"):
        files.keras_file()


def test_how_far_a_run_is(store):
    run = begin(store)
    assert store.reached("r") == (0, 0)
    store.record(run, steps=[step(1), step(2)])
    assert store.reached("r") == (2, 0)
    assert list(store.steps("r", after=1)["step"]) == [2]


def test_a_finished_run_stays_and_a_failed_one_begins_again(store):
    run = begin(store)
    store.record(run, steps=[step(1)])
    store.end(run, "failed", "It failed.")
    assert len(store.steps("r")) == 1  # the history so far is kept
    again = begin(store)
    assert again.attempt != run.attempt
    assert store.steps("r").empty
    store.end(again, "finished", "")
    assert store.create("r", "Run", CONFIG, "f")[1] is False


def test_a_stopped_run_goes_on_with_its_history(store):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    store.keep(run, outcome("stopped", Checkpoint(step=1)))
    assert there(store, "r").can_go_on
    again = store.go_on(there(store, "r"))
    assert again.status == "queued"
    assert again.attempt != run.attempt
    claimed = store.claim()
    store.rewind(claimed, store.artifacts(claimed).checkpoint())
    assert store.steps("r").step.tolist() == [1]  # what it will do again is not there twice


def test_delete_restore_and_purge(store):
    run = begin(store)
    store.keep(run, outcome())
    with pytest.raises(StaleRunError):
        store.purge("r", there(store, "r").attempt)
    assert there(store, "r")  # only a deleted run can be removed for good
    store.delete("r", there(store, "r").attempt)
    assert store.runs() == []
    assert [r.id for r in store.runs(deleted=True)] == ["r"]
    store.restore("r", there(store, "r").attempt)
    assert [r.id for r in store.runs()] == ["r"]
    store.delete("r", there(store, "r").attempt)
    store.purge("r", there(store, "r").attempt)
    assert store.get("r") is None
    assert not store.artifacts(run).folder.exists()


def test_training_a_deleted_run_again_brings_it_back(store):
    run = begin(store)
    store.end(run, "finished", "")
    store.delete("r", there(store, "r").attempt)
    run, queued = store.create("r", "Run", CONFIG, "f")
    assert not queued
    assert not run.deleted


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_name_that_does_not_fit_is_refused(store, name):
    store.create("r", "Run", CONFIG, "f")
    with pytest.raises(ValueError, match="1 to 80"):
        store.rename("r", name)
    assert there(store, "r").name == "Run"


def test_rename_joins_blanks_and_survives_training_again(store):
    run = begin(store)
    store.rename("r", "  My   <b>run</b> ")
    store.end(run, "failed", "")
    assert store.create("r", "Other", CONFIG, "f")[0].name == "My <b>run</b>"


def test_the_queue_counts_those_who_came_before(store):
    runs = [store.create(name, name, CONFIG, "f")[0] for name in ("one", "two", "three")]
    assert [store.place(run) for run in runs] == [(0, 0), (0, 1), (0, 2)]
    first = store.claim()
    assert (first.id, store.place(runs[2])) == ("one", (1, 1))
    store.end(first, "finished", "")
    assert store.place(runs[2]) == (0, 1)


def test_runs_of_an_app_that_was_killed_are_marked_and_keep_their_history(tmp_path):
    script = (
        "import os, sys; from pathlib import Path; from rnnviz.runs.store import Store\n"
        "from tests.runs.test_store import CONFIG, step\n"
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


def test_runs_that_come_with_the_app_are_there_and_go_with_the_next_version(tmp_path):
    ship(tmp_path / "shipped", "old")
    first = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    run = there(first, "old")
    assert (run.status, run.shipped, run.config, run.final_epoch) == ("finished", True, CONFIG, 2)
    assert first.steps("old").step.tolist() == [1, 2]
    assert first.artifacts(run).epochs() == [0, 2]
    first.delete("old", there(first, "old").attempt)
    with pytest.raises(StaleRunError):
        first.purge("old", there(first, "old").attempt)
    assert there(first, "old").deleted  # it can always be restored
    with pytest.raises(StaleRunError, match="keep their names"):
        first.rename("old", "Mine")
    assert (there(first, "old").name, there(first, "old").attempt) == ("old", "shipped")
    first.close()
    (tmp_path / "shipped" / "old").rename(tmp_path / "shipped" / "new")
    second = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    assert second.get("old") is None
    assert second.steps("old").empty
    assert len(second.steps("new")) == 2
    second.close()


def test_a_second_app_leaves_the_runs_of_a_living_one_alone(tmp_path, store):
    run = begin(store)
    other = Store(tmp_path, shipped=tmp_path / "none")
    assert other.bury() == []
    assert there(other, "r").status == "running"
    for act in (lambda: other.record(run, steps=[step(1)]), lambda: other.end(run, "failed", ""),
                lambda: other.keep(run, outcome()), lambda: other.adopt(run)):  # fmt: skip
        with pytest.raises(StaleRunError):
            act()
    other.stop(run)  # a learner may ask for it anywhere; its own app does it
    assert there(store, "r").status == "stopping"
    other.close()


def test_an_owner_lives_until_it_is_closed(tmp_path):
    owner = Owner(tmp_path)
    assert is_alive(tmp_path, owner.name)
    owner.close()
    assert not is_alive(tmp_path, owner.name)
    assert not is_alive(tmp_path, None)
    assert not list(tmp_path.glob("*.lock"))


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


def test_files_of_a_run_appear_whole_or_not_at_all(tmp_path, store, monkeypatch):
    """The power goes while the last file is written: what was there before is there still."""
    run = begin(store)
    store.keep(run, outcome())
    before = store.artifacts(run).keras_file()

    def cut(*_: object, **__: object) -> None:
        raise OSError("the power is gone")

    monkeypatch.setattr("rnnviz.runs.artifacts.np.savez_compressed", cut)
    with pytest.raises(OSError, match="power"):
        store.artifacts(run).save(replace(outcome(), keras_file=b"new"))
    assert store.artifacts(run).keras_file() == before
    assert not list(tmp_path.rglob("*.part"))


def test_leftovers_of_an_app_that_died_are_swept(tmp_path):
    first = Store(tmp_path, shipped=tmp_path / "none")
    run = begin(first)
    first.keep(run, outcome())
    first.close()
    folder = tmp_path / "runs" / "r"
    (folder / "model.keras.part").write_bytes(b"half")
    (tmp_path / "runs" / "x.1.gone").mkdir()
    moved = folder.rename(folder.with_name(f"r.{run.attempt}.gone"))  # a removal that was not entered any more
    Store(tmp_path, shipped=tmp_path / "none").close()
    assert not moved.exists()
    assert (folder / "model.keras").exists()
    assert not list(tmp_path.rglob("*.part"))
    assert not list((tmp_path / "runs").glob("*.gone"))


def test_which_runs_can_be_removed_and_which_uploads_are_used(tmp_path):
    ship(tmp_path / "shipped", "old")
    store = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    upload = from_flat({"source": "upload", "upload": "a" * 16, "subset": 100})
    for name in ("one", "two", "three"):
        store.keep(begin(store, name, upload), outcome())
    store.delete("three", there(store, "three").attempt)
    store.create("waits", "Waits", upload, "f")
    store.create("sample", "Sample", CONFIG, "f")
    assert sorted(store.own()) == ["one", "two"]
    assert store.own(deleted=True) == {"three": there(store, "three").attempt}
    assert list(store.own(before=there(store, "two").ended)) == ["one"]
    assert store.uploads() == {"a" * 16: (4, 1)}  # also the deleted one, which can be restored
    assert store.runs(fingerprint="g") == []
    assert {run.id for run in store.runs(fingerprint="f", tested=True)} == {"one", "two", "old"}
    store.close()


@pytest.mark.parametrize("where", ["write", "fsync", "replace"])
def test_a_full_disk_at_whatever_step_of_writing_loses_no_result(tmp_path, store, monkeypatch, where):
    """The system says that there is no room: while a file is written, forced to the disk, or put in its place."""
    run = begin(store)
    at = Checkpoint(epoch=1, step=7, model=[np.eye(2)])
    store.save_checkpoint(run, Saved(at, {1: {"lstm_1/kernel": np.ones((2, 2), np.float32)}}))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = {"write": "artifacts.np.savez_compressed", "fsync": "files.os.fsync", "replace": "files.Path.replace"}[
        where
    ]
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


FULL = sqlite3.OperationalError("database or disk is full")
FULL.sqlite_errorname = "SQLITE_FULL"


def test_starting_over_on_a_full_disk_leaves_the_weights_in_their_place(store, monkeypatch):
    store.keep(begin(store), outcome())
    run = there(store, "r")

    def full(*_: object, **__: object) -> None:
        raise FULL

    monkeypatch.setattr("rnnviz.runs.history.forget", full)
    with pytest.raises(sqlite3.OperationalError):
        store.begin_again(run)
    assert store.artifacts(run).epochs() == [0, 2]
    assert [folder.name for folder in (store.folder / "runs").iterdir()] == ["r"]


def test_a_run_that_this_version_cannot_read_is_not_trained_over(store):
    run = begin(store)
    store.keep(run, outcome())
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as other, other:
        other.execute("UPDATE runs SET config_version = 99")
    with pytest.raises(StaleRunError, match="cannot read"):
        store.create("r", "Run", CONFIG, "f")
    assert store.artifacts(run).epochs() == [0, 2]


def test_two_threads_that_write_the_same_file_do_not_take_it_from_each_other(tmp_path):
    with Staged() as one, Staged() as other:
        one.add(tmp_path / "file", lambda file: file.write(b"one"))
        other.add(tmp_path / "file", lambda file: file.write(b"other"))
        one.commit()
        other.commit()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"other")]


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
