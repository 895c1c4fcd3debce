"""The queue's server meets a trouble at every turn, and says it once; it removes what leaves."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rnnviz.data.library import Library
from rnnviz.jobs.connection import Connection
from rnnviz.jobs.dispatcher import Dispatcher
from rnnviz.runs.store import Store
from tests.jobs.helpers import until
from tests.runs.helpers import CONFIG


class Counting(Store):
    """A library that counts how often the dispatcher looks after its runs."""

    asked = 0

    def owned(self, **more):
        self.asked += 1
        return super().owned(**more)


def turns(dispatcher: Dispatcher, store: Counting, count: int = 5) -> None:
    wanted = store.asked + count

    def there() -> bool:
        dispatcher.look()
        return store.asked >= wanted

    until(there)


def test_a_damaged_or_locked_library_is_one_line_however_many_turns_it_lasts(tmp_path: Path, logged) -> None:
    store = Counting(tmp_path, shipped=tmp_path / "none", busy_s=0.0)
    dispatcher = Dispatcher(store, Library(tmp_path / "data"), Connection(None, workers=1))
    dispatcher.begin()
    turns(dispatcher, store)
    store._db.close()  # as long as the app holds the file, no other program gets all of it
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE any_write (x)")
        turns(dispatcher, store)
        other.execute("ROLLBACK")
    turns(dispatcher, store)
    (tmp_path / "damaged").write_bytes(b"no database " * 1000)
    (tmp_path / "damaged").rename(tmp_path / "runs.sqlite")  # at once: the dispatcher looks all the time
    turns(dispatcher, store)
    dispatcher.close()
    told = [record for record in logged.records if record.name == "rnnviz.jobs.dispatcher"]
    assert [record.getMessage() for record in told] == [
        "the queue has to wait: database is locked",
        "over: the queue has to wait: database is locked",
        "the queue has to wait: file is not a database",
    ]
    assert not any(record.exc_info for record in told)


def test_a_run_that_leaves_is_removed_when_its_stop_is_through_unless_it_is_asked_for_again(tmp_path: Path) -> None:
    store = Store(tmp_path, shipped=tmp_path / "none")
    for run_id in ("leaves", "again"):
        store.create(run_id, run_id, CONFIG, "f", session="ann")
        run = store.claim()
        assert run
        store.stop(run)
        store.let_leave(run)
    assert store.left() == []  # both are stopping yet
    assert store.held("run", "ann") == set()
    store.create("again", "again", CONFIG, "f", session="ben")
    for run_id in ("leaves", "again"):
        ends = store.get(run_id)
        assert ends
        store.end(ends, "stopped", "Stopped.")
    dispatcher = Dispatcher(store, Library(tmp_path / "data"), Connection(None, workers=1))
    dispatcher.begin()
    until(lambda: store.get("leaves") is None)
    dispatcher.close()
    kept = store.get("again")
    assert kept
    assert (kept.status, kept.deleted, store.held("run", "ben")) == ("stopped", False, {"again"})
    store.close()
