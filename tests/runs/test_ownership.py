"""Apps that share a library: who owns a run, and who lives."""

import sqlite3
from contextlib import closing

import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs.ownership import Owner, is_alive, sweep
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.helpers import begin, outcome, step
from tests.runs.there import there


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


def test_apps_that_share_a_machine_share_its_room_for_runs_that_train(tmp_path, store):
    first = begin(store)
    other = Store(tmp_path, shipped=tmp_path / "none")
    other.create("second", "Second", first.config, "f")
    assert other.claim(at_most=1) is None
    assert there(other, "second").status == "queued"
    store.end(first, "stopped", "")
    second = other.claim(at_most=1)
    assert second
    assert second.id == "second"
    other.close()


def test_what_trains_on_other_machines_takes_no_room_on_this_one(tmp_path, store):
    store.create("r", "Run", from_flat({"source": "sample"}), "f")
    elsewhere = Store(tmp_path, shipped=tmp_path / "none", cluster="tls://elsewhere:8786")
    assert elsewhere.claim()
    store.create("second", "Second", from_flat({"source": "sample", "seed": 1}), "f")
    assert store.claim(at_most=1)
    elsewhere.close()


def test_an_owner_lives_until_it_is_closed(tmp_path):
    owner = Owner(tmp_path)
    assert is_alive(tmp_path, owner.name)
    owner.close()
    assert not is_alive(tmp_path, owner.name)
    assert not is_alive(tmp_path, None)


def test_an_app_that_is_just_starting_is_not_taken_for_one_that_is_gone(tmp_path):
    """Its file is there, its lock is not yet: who looks then leaves the file alone."""
    starting = tmp_path / f"{'a' * 32}.lock"
    starting.touch()
    assert not is_alive(tmp_path, starting.stem)
    assert starting.exists()
    assert sweep(tmp_path) == []
    assert not starting.exists()


def test_two_who_look_at_once_both_see_that_an_app_is_gone(tmp_path):
    gone = tmp_path / f"{'a' * 32}.lock"
    with closing(sqlite3.connect(gone, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT 1 FROM sqlite_master").fetchone()
        assert not is_alive(tmp_path, gone.stem)


@pytest.mark.parametrize("name", ["x" * 300, "../owners", "\0", ""])
def test_a_name_that_no_app_has_is_of_no_app(tmp_path, name):
    assert not is_alive(tmp_path, name)


def test_the_files_of_apps_that_are_gone_are_removed_when_one_starts(tmp_path, store):
    Owner(tmp_path / "owners").close()
    other = Store(tmp_path, shipped=tmp_path / "none")
    assert len(list((tmp_path / "owners").glob("*.lock"))) == other.apps() == 2
    other.close()
    assert store.apps() == 1
