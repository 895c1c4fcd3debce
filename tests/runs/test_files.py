"""Files of a run appear whole or not at all, and a folder that was moved away comes back where the change fails."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from rnnviz.runs import opening
from rnnviz.runs.files import Staged
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from tests.runs.helpers import CONFIG, begin, outcome
from tests.runs.there import there


def test_files_of_a_run_appear_whole_or_not_at_all(tmp_path, store, monkeypatch):
    """The power goes while the last file is written: what was there before is there still."""
    run = begin(store)
    store.keep(run, outcome())
    before = store.artifacts(run).keras_file()

    def cut(*_: object, **__: object) -> None:
        raise OSError("the power is gone")

    monkeypatch.setattr("rnnviz.runs.artifacts.np.savez", cut)
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


FULL = sqlite3.OperationalError("database or disk is full")
FULL.sqlite_errorname = "SQLITE_FULL"


def without_a_row(store: Store, run: Run) -> None:
    """Train a run of which the library knows nothing, though there is a folder of it."""
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as db, db:
        db.execute("DELETE FROM runs WHERE id = ?", (run.id,))
    store.create(run.id, "Run", CONFIG, "f")


MOVES: dict[str, Callable[[Store, Run], object]] = {
    "starting over": lambda store, run: store.begin_again(run),
    "training anew": lambda store, run: store.create(run.id, "Run", CONFIG, "f"),
    "training anew without a row": without_a_row,
    "removing for good": lambda store, run: store.purge(run.id, run.attempt),
}


def with_weights(store: Store, act: str) -> Run:
    """Put a run with weights into the library, in the state in which an act moves its folder away."""
    run = begin(store)
    if act == "training anew":
        store.artifacts(run).save(outcome())
        store.end(run, "failed", "It failed.")
    else:
        store.keep(run, outcome())
    if act == "removing for good":
        store.delete(run.id, run.attempt)
    return there(store, "r")


@pytest.mark.parametrize("act", MOVES)
@pytest.mark.parametrize("before", [True, False], ids=["before the folder is moved", "after it"])
def test_a_change_that_fails_leaves_the_weights_in_their_place(store, monkeypatch, act, before):
    run, move = with_weights(store, act), opening.move_away

    def full(*moved: Any) -> None:
        if not before:
            move(*moved)
        raise FULL

    with monkeypatch.context() as patch:
        patch.setattr(opening, "move_away", full)
        with pytest.raises(sqlite3.OperationalError):
            MOVES[act](store, run)
    assert store.artifacts(run).epochs() == [0, 2]
    assert [folder.name for folder in (store.folder / "runs").iterdir()] == ["r"]
    assert act == "training anew without a row" or there(store, "r") == run


@pytest.mark.parametrize("act", MOVES)
def test_an_app_that_dies_in_the_middle_of_a_change_leaves_the_weights_to_the_next_one(store, monkeypatch, act):
    run, move = with_weights(store, act), opening.move_away

    def died(*moved: Any) -> None:
        move(*moved)
        raise FULL

    monkeypatch.setattr(opening, "move_away", died)
    monkeypatch.setattr("rnnviz.runs.store.files.move_back", lambda *_: None)  # it came to nothing more
    with pytest.raises(sqlite3.OperationalError):
        MOVES[act](store, run)
    assert store.artifacts(run).epochs() == []
    Store(store.folder, shipped=store.folder / "none").close()
    assert store.artifacts(run).epochs() == [0, 2]


def test_a_folder_that_looks_like_a_leftover_does_not_keep_the_library_closed(store):
    odd = store.artifacts(begin(store)).folder / "notes.part"
    odd.mkdir()
    store.close()
    Store(store.folder, shipped=store.folder / "none").close()
    assert odd.exists()


def test_two_threads_that_write_the_same_file_do_not_take_it_from_each_other(tmp_path):
    with Staged() as one, Staged() as other:
        one.add(tmp_path / "file", lambda file: file.write(b"one"))
        other.add(tmp_path / "file", lambda file: file.write(b"other"))
        one.commit()
        other.commit()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"other")]
