"""Sessions take turns, the position that is shown is the true one, and two apps share one queue."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rnnviz.jobs.cluster import memory_of
from rnnviz.runs.queue import Waiting, order
from rnnviz.runs.store import Store
from tests.runs.helpers import CONFIG


def ask(store: Store, *names: str) -> None:
    """Ask for runs named by session and number: a1, a2, b1."""
    for name in names:
        store.create(name, name, CONFIG, "f", session=name[0])


def test_sessions_take_turns() -> None:
    waiting = [
        Waiting("a1", "a", 1),
        Waiting("a2", "a", 2),
        Waiting("a3", "a", 3),
        Waiting("b1", "b", 4),
        Waiting("c1", "c", 5),
    ]
    assert order(waiting, {}) == ["a1", "b1", "c1", "a2", "a3"]
    assert order(waiting, {"a": 10.0}) == ["b1", "c1", "a1", "a2", "a3"]
    assert order(waiting, {"a": 10.0, "b": 12.0, "c": 11.0}) == ["a1", "c1", "b1", "a2", "a3"]


def test_a_class_waits_for_nobody_who_asked_for_everything(store: Store) -> None:
    ask(store, "a1", "a2", "a3", "a4")
    first = store.claim()
    assert first
    assert first.id == "a1"
    ask(store, "b1", "c1")
    claimed = []
    while run := store.claim():
        claimed.append(run.id)
    assert claimed == ["b1", "c1", "a2", "a3", "a4"]


def test_before_a_new_run_come_those_of_others_whose_turn_is_earlier(store: Store) -> None:
    assert store.before_new("a") == []
    ask(store, "a1", "a2", "a3", "b1", "b2")
    assert store.claim()
    names = {who: [run.id for run in store.before_new(who)] for who in "abc"}
    every = ["a1", "b1", "a2", "b2", "a3"]
    assert names == {"a": every, "b": every, "c": ["a1", "b1"]}
    for who, before in names.items():
        ask(store, f"{who}9")
        found = store.get(f"{who}9")
        assert found
        assert store.place(found).before == len(before) - 1  # one of them trains
        store.stop(found)


def test_the_position_that_is_shown_is_the_one_in_which_they_begin(store: Store) -> None:
    ask(store, "a1", "a2", "a3", "b1", "b2", "c1")
    told = {run.id: store.place(run).before for run in store.runs()}
    begun = []
    while run := store.claim():
        begun.append(run.id)
        store.end(run, "finished", "")
    assert [begun.index(run_id) for run_id in told] == list(told.values())


def test_two_apps_share_the_queue_and_no_run(tmp_path: Path, store: Store) -> None:
    ask(store, "a1", "a2")
    other = Store(tmp_path, shipped=tmp_path / "none")
    one, two = store.claim(), other.claim()
    assert one
    assert two
    assert (one.id, two.id) == ("a1", "a2")
    assert [run.id for run in store.owned()] == ["a1"]
    assert [run.id for run in other.owned()] == ["a2"]
    third, _ = store.create("a3", "a3", CONFIG, "f", session="a")
    assert other.place(third) == store.place(third) == (2, 0)  # both train, and whoever is ready first takes it
    assert (store.apps(), other.apps()) == (2, 2)
    assert memory_of(2, apps=2) == pytest.approx(memory_of(1) / 4, rel=1e-6)
    other.close()  # as if it had died: its run is ended by the app that is left
    assert store.bury() == ["a2"]
    left = store.get("a1")
    assert left
    assert left.status == "running"
    assert store.apps() == 1


@pytest.mark.parametrize(
    "odd", ["created = 'abc'", "status = 'nonsense'", "final_epoch = 'x'", f"config = '{'[' * 100_000}'"]
)
def test_an_odd_row_keeps_no_other_run_waiting(store: Store, tmp_path: Path, odd: str) -> None:
    ask(store, "a1", "b1")
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db, db:
        db.execute(f"UPDATE runs SET {odd} WHERE id = 'a1'")
    claimed = store.claim()
    assert claimed
    assert claimed.id == "b1"
    assert [run.id for run in store.runs()] == ["b1"]
