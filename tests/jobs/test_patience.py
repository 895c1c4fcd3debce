"""While another program locks the library, a run waits its turn and loses nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.jobs import failures
from rnnviz.jobs.patience import Reports, patiently
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.records import Checkpoint, Run
from rnnviz.runs.store import Store
from tests.runs.helpers import epoch, step
from tests.runs.there import there


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, shipped=tmp_path / "none", busy_s=0.0)


def begun(store: Store) -> Run:
    store.create("r", "Run", from_flat({"source": "sample"}), "f")
    run = store.claim()
    assert run
    return run


def test_rows_that_meet_a_lock_are_recorded_later_in_their_order(store: Store, tmp_path: Path) -> None:
    run = begun(store)
    reports = Reports(store, run)
    reports.take({"steps": [step(1)]})
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reports.take({"steps": [step(2)]})
        reports.take({"phase": "training", "steps": [step(3)]})
        assert len(reports) == 2
        other.execute("ROLLBACK")
    reports.take({"steps": [step(4)]})
    assert len(reports) == 0
    assert store.steps("r").step.tolist() == [1, 2, 3, 4]


def test_what_waits_is_written_when_the_lock_ends_between_two_tries(store: Store, tmp_path: Path) -> None:
    run = begun(store)
    tried: list[int] = []
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        def act() -> None:
            tried.append(len(tried))
            if len(tried) == 3:
                other.execute("ROLLBACK")
            store.record(run, steps=[step(1)])

        patiently(act)
    assert len(tried) == 3
    assert len(store.steps("r")) == 1


def test_a_lock_that_never_ends_is_said(store: Store, tmp_path: Path) -> None:
    run = begun(store)
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError) as raised:
            patiently(lambda: store.record(run, steps=[step(1)]), tries=2)
        other.execute("ROLLBACK")
    assert failures.sentence(raised.value) == failures.LOCKED


def test_a_damaged_library_is_no_lock(store: Store, tmp_path: Path) -> None:
    reports = Reports(store, begun(store))
    for ending in ("-wal", "-shm"):
        (tmp_path / f"runs.sqlite{ending}").unlink(missing_ok=True)
    (tmp_path / "runs.sqlite").write_bytes(b"no database " * 1000)
    with pytest.raises(sqlite3.DatabaseError):
        reports.take({"steps": [step(1)]})
    assert len(reports) == 1


def saved(at: int) -> Saved:
    return Saved(Checkpoint(step=at, epoch=at), {at: {"lstm/kernel": np.ones(2)}})


def test_checkpoints_that_meet_a_lock_are_kept_later_with_all_their_weights(store: Store, tmp_path: Path) -> None:
    run = begun(store)
    reports = Reports(store, run)
    reports.take({"steps": [step(1), step(2)], "epochs": [epoch(1, at=1), epoch(2, at=2)]})
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reports.save(saved(1))
        reports.save(saved(2))
        assert len(reports) == 1
        other.execute("ROLLBACK")
    reports.flush()
    assert len(reports) == 0
    assert there(store, "r").checkpoint == 2
    assert store.artifacts(run).epochs() == [1, 2]


def test_a_checkpoint_that_overtakes_the_rows_before_it_waits_for_them(store: Store) -> None:
    reports = Reports(store, begun(store))
    reports.take({"steps": [step(1)], "epochs": [epoch(1, at=1)]})
    reports.save(saved(3))
    assert there(store, "r").checkpoint is None
    reports.take({"steps": [step(2), step(3)]})
    assert there(store, "r").checkpoint is None  # the epochs are not there yet
    reports.take({"epochs": [epoch(2, at=2), epoch(3, at=3)]})
    assert there(store, "r").checkpoint == 3
    assert len(reports) == 0


def test_reports_wait_while_the_library_cannot_be_opened(store: Store, tmp_path: Path) -> None:
    reports = Reports(store, begun(store))
    file, aside = tmp_path / "runs.sqlite", tmp_path / "aside.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file.rename(aside)
    file.mkdir()
    reports.take({"steps": [step(1)]})
    assert len(reports) == 1
    file.rmdir()
    aside.rename(file)
    reports.flush()
    assert store.steps("r").step.tolist() == [1]
