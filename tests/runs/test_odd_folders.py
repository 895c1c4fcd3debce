"""A folder or a file that is odd keeps no other run away from a library that is made again."""

import errno
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.curve import Curve
from rnnviz.runs.store import Store
from tests.runs.helpers import CONFIG, begin, damage, opened, outcome, saved, ship, step
from tests.runs.there import there

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _shipped(tmp_path: Path) -> None:
    ship(tmp_path / "shipped", "old")


def test_what_cannot_be_told_is_told_later_and_the_run_is_changed_all_the_same(tmp_path, store, monkeypatch):
    run, _ = store.create("r", "Run", CONFIG, "f")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("rnnviz.runs.files.os.fsync", full)
        store.rename("r", "Another name")
        assert there(store, "r").name == "Another name"
        assert (store.artifacts(run).about() or {})["name"] == "Run"
        assert not list(tmp_path.rglob("*.part"))
    store.write_pending()
    assert (store.artifacts(run).about() or {})["name"] == "Another name"
    store.close()


def assert_made_again(folder: Path, store: Store, steps: int) -> None:
    """Damage the library; the one that is made from the folders has the same curve."""
    before = store.steps("r")
    store.close()
    damage(folder)
    after = opened(folder)
    assert after.steps("r").equals(before)
    assert len(before) == steps
    after.close()


def test_a_curve_that_a_power_cut_tore_is_written_again(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    store.save_checkpoint(run, saved(2))
    with (tmp_path / "runs" / "r" / "steps.f64").open("r+b") as file:
        file.truncate(100)  # one row of 64 bytes, and a part of one
    store.record(run, steps=[step(3)])
    store.save_checkpoint(run, saved(3))
    assert_made_again(tmp_path, store, steps=3)


ODD = {
    "no name": {"name": None},
    "a name that is a list": {"name": ["x"]},
    "a name that is no text": {"name": "\ud800"},
    "a state nobody knows": {"status": "nonsense"},
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_folder_keeps_no_other_run_away(tmp_path, store, odd):
    for name in ("bad", "good"):
        store.keep(begin(store, name), outcome())
    store.close()
    note = tmp_path / "runs" / "bad" / "run.json"
    note.write_text(json.dumps(json.loads(note.read_text()) | odd))
    damage(tmp_path)
    after = opened(tmp_path)
    assert [run.id for run in after.runs(shipped=False)] == ["good"]
    assert "of 1 runs. Folders that could not be read: 1." in after.notice
    after.close()


def test_odd_files_in_a_folder_are_passed_over(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    store.keep(run, outcome())
    store.close()
    folder = tmp_path / "runs" / "r"
    (folder / "snapshots" / "x.npz").write_bytes(b"")
    np.savez(folder / "checkpoint.npz", numbers=np.array(json.dumps({"flux": 2})))
    with (folder / "steps.f64").open("ab") as file:
        file.write(np.full(16, np.nan).tobytes())
    damage(tmp_path)
    after = opened(tmp_path)
    assert (there(after, "r").status, there(after, "r").checkpoint) == ("finished", None)
    assert after.steps("r").step.tolist() == [1, 2]
    after.close()


def test_a_run_trained_anew_shows_nothing_of_a_folder_without_a_row(tmp_path, store):
    store.keep(begin(store), outcome())
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute("DELETE FROM runs WHERE id = 'r'")
    run, queued = store.create("r", "Again", CONFIG, "f")
    assert queued
    assert store.artifacts(run).epochs() == []
    assert store.artifacts(run).evaluation() is None


@pytest.mark.parametrize(
    "written", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 5000], ids=["empty", "torn", "a list", "no text", "deep"]
)
def test_a_folder_that_does_not_say_what_it_is_is_counted(tmp_path, store, written):
    for name in ("bad", "good"):
        store.keep(begin(store, name), outcome())
    store.close()
    (tmp_path / "runs" / "bad" / "run.json").write_bytes(written)
    (tmp_path / "runs" / "empty").mkdir()  # nothing is lost with it
    damage(tmp_path)
    after = opened(tmp_path)
    assert [run.id for run in after.runs(shipped=False)] == ["good"]
    assert "of 1 runs. Folders that could not be read: 1." in after.notice
    after.close()


def test_a_folder_that_is_removed_while_a_library_is_made_again_keeps_no_other_run_away(tmp_path, store, monkeypatch):
    for name in ("gone", "good"):
        store.keep(begin(store, name), outcome())
    store.close()
    damage(tmp_path)
    about = Artifacts.about

    def removed_before(files: Artifacts) -> dict[str, Any] | None:
        if files.folder.name == "gone":
            shutil.rmtree(files.folder)
        return about(files)

    monkeypatch.setattr(Artifacts, "about", removed_before)
    after = opened(tmp_path)
    assert [run.id for run in after.runs(shipped=False)] == ["good"]
    assert "Folders that could not be read" not in after.notice
    after.close()


def test_a_copy_of_a_folder_is_not_a_second_run(tmp_path, store):
    store.keep(begin(store), outcome())
    store.close()
    shutil.copytree(tmp_path / "runs" / "r", tmp_path / "runs" / "r (copy)")
    damage(tmp_path)
    after = opened(tmp_path)
    assert [run.id for run in after.runs(shipped=False)] == ["r"]
    assert "Folders that could not be read: 1." in after.notice
    after.close()


@pytest.mark.parametrize(
    "tail", [[0.0] * 8, [1e300, *[0.5] * 7], [np.inf] * 8, [-1.0] * 8], ids=["0", "1e300", "inf", "-1"]
)
def test_a_curve_with_damaged_rows_at_its_end_is_written_again(tmp_path, store, tail):
    run = begin(store)
    store.record(run, steps=[step(k) for k in range(1, 5)])
    store.save_checkpoint(run, saved(4))
    with (tmp_path / "runs" / "r" / "steps.f64").open("r+b") as file:
        file.seek(2 * 64)
        file.write(np.array(tail * 2).tobytes())  # what a power cut may leave in place of the last two
    assert Curve(tmp_path / "runs" / "r").rows("steps")[:, 0].tolist() == [1, 2]
    store.record(run, steps=[step(5)])
    store.save_checkpoint(run, saved(5))
    assert_made_again(tmp_path, store, steps=5)


def test_a_step_that_is_far_away_does_not_keep_the_library_closed(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    store.save_checkpoint(run, saved(2))
    store.close()
    with (tmp_path / "runs" / "r" / "steps.f64").open("ab") as file:
        file.write(np.array(step(10**13), float).tobytes())
    damage(tmp_path)
    after = opened(tmp_path)
    assert after.outline("r").step.tolist() == [1, 2, 10**13]
    after.close()


@pytest.mark.parametrize("odd", [{"message": None}, {"final_epoch": "x"}, {"checkpoint": {}}])
def test_a_note_that_tells_of_an_end_in_odd_words_does_not_keep_the_library_closed(tmp_path, store, odd):
    store.keep(begin(store), outcome())
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET status = 'running', owner = 'gone' WHERE id = 'r'")
    store.tell()
    store.close()
    note = tmp_path / "runs" / "r" / "run.json"
    note.write_text(json.dumps(json.loads(note.read_text()) | {"status": "finished"} | odd))
    after = opened(tmp_path)
    assert there(after, "r").status == "interrupted"
    after.close()


def test_a_folder_that_cannot_be_told_keeps_no_other_one_from_it(tmp_path, store):
    (tmp_path / "runs" / "a").write_text("a file where a folder belongs")
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        for name in "ab":
            db.execute(
                "INSERT INTO runs (id, name, config, status, created, attempt) VALUES (?, '', '{}', 'failed', 1.0, '')",
                name,
            )
    store.tell()
    assert (tmp_path / "runs" / "b" / "run.json").exists()
    (tmp_path / "runs" / "a").unlink()
    store.tell()
    assert (tmp_path / "runs" / "a" / "run.json").exists()
    store.close()
