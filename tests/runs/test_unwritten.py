"""Results that cannot be written: tried again while that may help, and not kept for ever where it cannot."""

import errno
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rnnviz.runs import artifacts, unwritten
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from rnnviz.runs.unwritten import LOST, Result, Unwritten
from tests.logged import Logged
from tests.runs.helpers import begin, outcome, step
from tests.runs.there import there

FULL = OSError(errno.ENOSPC, "No space left on device")


class Disk:
    """What writing comes to; None is that it works."""

    def __init__(self) -> None:
        self.trouble: Callable[[Result], Exception | None] = lambda result: FULL
        self.written, self.tried = list[Result](), 0

    def write(self, result: Result) -> None:
        self.tried += 1
        if trouble := self.trouble(result):
            raise trouble
        self.written.append(result)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    store = Store(tmp_path, shipped=tmp_path / "none")
    begun = begin(store)
    store.close()
    return begun


def errors(logged: Logged) -> list[str]:
    """Return what was logged as an error since it was asked last."""
    return [record.getMessage() for record in logged.take() if record.levelno == logging.ERROR]


def test_what_never_can_be_written_ends_the_run_without_it_once(tmp_path, store, monkeypatch, logged):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    with monkeypatch.context() as patch:
        patch.setattr(artifacts.np, "savez", raising(FULL))
        store.keep(run, outcome())
        assert there(store, "r").status == "finished"  # it will be, when there is room
    errors(logged)
    monkeypatch.setattr(artifacts.np, "savez", raising(TypeError("no such array")))
    store.write_pending()
    assert (there(store, "r").status, there(store, "r").message) == ("failed", LOST)
    assert store.steps("r").step.tolist() == [1, 2]
    assert errors(logged) == ["run r: its end (finished) cannot be written, now or later"]
    monkeypatch.undo()
    store.write_pending()
    assert (there(store, "r").status, store.artifacts(run).evaluation()) == ("failed", None)


def raising(error: Exception) -> Callable[..., None]:
    def raises(*_: object, **__: object) -> None:
        raise error

    return raises


@pytest.mark.parametrize("error", [TypeError("odd"), sqlite3.IntegrityError("odd"), sqlite3.DataError("too big")])
def test_an_end_that_cannot_be_written_either_is_shown_holds_no_arrays_and_is_said_once(run, logged, error):
    disk = Disk()
    waits = Unwritten(disk.write)
    waits.settle(Result(run, "finished", "", 2, outcome()))
    errors(logged)
    disk.trouble = lambda result: error
    for _ in range(5):
        waits.try_again()
    assert len(errors(logged)) == 1
    assert (waits.shown(run).status, waits.shown(run).message) == ("failed", LOST)
    disk.trouble = lambda result: None
    waits.try_again()
    (end,) = disk.written
    assert (end.status, end.outcome) == ("failed", None)
    tried = disk.tried
    waits.try_again()
    assert disk.tried == tried


def test_a_full_disk_is_waited_for_however_long_it_is_full(run, logged):
    disk = Disk()
    waits = Unwritten(disk.write)
    result = Result(run, "finished", "", 2, outcome())
    waits.settle(result)
    for _ in range(50):
        waits.try_again()
    assert len(errors(logged)) == 1
    disk.trouble = lambda result: None
    waits.try_again()
    assert disk.written == [result]


def test_only_so_many_results_are_held_with_what_they_learned(run, monkeypatch):
    monkeypatch.setattr(unwritten, "MOST", 2)
    waits = Unwritten(Disk().write)
    runs = [replace(run, attempt=str(k)) for k in range(4)]
    for each in runs[:2]:
        waits.settle(Result(each, "finished", "", 2, outcome()))
    with pytest.raises(OSError, match="No space left"):
        waits.settle(Result(runs[2], "finished", "", 2, outcome()))
    waits.settle(Result(runs[2], "failed", "The disk is full."))  # that it ended takes no room
    assert [waits.shown(each).status for each in runs] == ["finished", "finished", "failed", "running"]


def test_a_result_that_nobody_wants_any_more_is_let_go_and_said_so(run, logged):
    disk = Disk()
    waits = Unwritten(disk.write)
    waits.settle(Result(run, "finished", "", 2, outcome()))
    disk.trouble = lambda result: StaleRunError("it was deleted")
    logged.take()
    waits.try_again()
    said = logged.told()
    assert [each for each in said if "not wanted any more: it was deleted" in each]
    assert not [each for each in said if "is written now" in each]
    assert waits.shown(run) == run
    tried = disk.tried
    waits.try_again()
    assert disk.tried == tried
