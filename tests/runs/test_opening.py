"""Apps that start while a library is made again, and one that trains meanwhile: nobody takes it from the other."""

import sqlite3
from pathlib import Path

import pytest

from rnnviz.jobs.patience import Reports
from rnnviz.runs.database import trouble
from rnnviz.runs.store import Store
from tests.runs.helpers import begin, damage, epoch, outcome, saved, step
from tests.runs.test_transitions import at_once
from tests.runs.there import there


def opened(folder: Path) -> Store:
    return Store(folder, shipped=folder / "none")


@pytest.mark.slow
def test_of_apps_that_start_on_a_damaged_library_one_makes_it_again(tmp_path: Path) -> None:
    for trial in range(8):
        folder = tmp_path / str(trial)
        store = opened(folder)
        store.keep(begin(store), outcome())
        store.close()
        damage(folder)
        found = at_once(*[lambda folder=folder: opened(folder)] * 4)
        stores = [each for each in found if isinstance(each, Store)]
        assert len(stores) == 4, found
        assert len(list(folder.glob("runs.damaged-*.sqlite"))) == 1
        assert [bool(each.notice) for each in stores].count(True) == 1
        assert {there(each, "r").status for each in stores} == {"finished"}
        for each in stores:
            each.close()


def test_a_run_waits_while_its_library_is_gone_and_goes_on_in_the_one_that_is_made_again(tmp_path: Path) -> None:
    store = opened(tmp_path)
    run = begin(store)
    reports = Reports(store, run)
    reports.take({"steps": [step(1)], "epochs": [epoch(1, at=1)]})
    reports.save(saved(1))
    for file in tmp_path.glob("runs.sqlite*"):
        file.unlink()
    reports.take({"steps": [step(2)]})
    assert len(reports) == 1
    with pytest.raises(sqlite3.OperationalError) as raised:
        store.get("r")
    assert trouble(raised.value) == "away"
    assert not (tmp_path / "runs.sqlite").exists()  # who uses it does not make it
    other = opened(tmp_path)
    reports.flush()
    assert other.steps("r").step.tolist() == [1, 2]
    store.keep(run, outcome())
    assert there(other, "r").status == "finished"
    other.close()
    store.close()
