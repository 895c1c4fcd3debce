"""The queue's server meets a trouble at every turn, and says it once."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rnnviz.data.library import Library
from rnnviz.jobs.connection import Connection
from rnnviz.jobs.dispatcher import Dispatcher
from rnnviz.runs.store import Store
from tests.jobs.helpers import until


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


def test_a_damaged_or_locked_library_is_one_line_however_many_turns_it_lasts(
    tmp_path: Path, caplog, monkeypatch
) -> None:
    caplog.set_level("INFO", logger="rnnviz")
    monkeypatch.setattr("rnnviz.jobs.dispatcher.log.propagate", True)
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
    told = [record for record in caplog.records if record.name == "rnnviz.jobs.dispatcher"]
    assert [record.getMessage() for record in told] == [
        "the queue has to wait: database is locked",
        "over: the queue has to wait: database is locked",
        "the queue has to wait: file is not a database",
    ]
    assert not any(record.exc_info for record in told)
