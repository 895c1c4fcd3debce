"""Runs that are called alike have names of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.ui import alike
from tests.runs.there import there


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path, shipped=tmp_path / "none")
    yield opened
    opened.close()


def kept(store: Store, name: str, data: str = "reviews", **choices: object) -> Run:
    config = from_flat(choices)
    run_id = config.run_id(data)
    store.create(run_id, name, config, data)
    return there(store, run_id)


def test_a_label_that_no_other_run_has_is_its_name(store: Store) -> None:
    runs = [kept(store, "small", units=8), kept(store, "large", units=64)]
    assert list(alike.names(runs).values()) == [run.label for run in runs]


def test_runs_of_one_label_are_named_by_what_differs(store: Store) -> None:
    runs = [kept(store, "mine", learning_rate=rate) for rate in (0.001, 0.01)]
    assert list(alike.names(runs).values()) == ["Learning rate 0.001", "Learning rate 0.01"]
    assert alike.all_alike(runs)
    other = kept(store, "other", units=8)
    runs = [runs[1], other, kept(store, "mine", learning_rate=0.01, bidirectional=True)]
    assert list(alike.names(runs).values()) == [
        f"{runs[0].label} · Bidirectional off",
        other.label,
        f"{runs[0].label} · Bidirectional on",
    ]
    assert not alike.all_alike(runs)


def test_where_the_choices_tell_nothing_the_number_does(store: Store) -> None:
    runs = [kept(store, "mine"), kept(store, "mine", "other reviews"), kept(store, "mine", seed=3)]
    names = alike.names(runs)
    assert list(names.values()) == [f"Seed 0 ({runs[0].id[:4]})", f"Seed 0 ({runs[1].id[:4]})", "Seed 3"]


def test_one_run_alone_keeps_its_label(store: Store) -> None:
    run = kept(store, "mine")
    assert alike.names([run]) == {run.id: run.label}


def test_in_a_box_each_run_is_called_something_else(store: Store) -> None:
    alone = kept(store, "one")
    assert alike.listed([alone]) == {alone.id: alone.label}
    runs = [kept(store, "mine", learning_rate=rate) for rate in (0.01, 0.1)]
    assert list(alike.listed(runs).values()) == [f"{runs[0].label} · Learning rate {rate}" for rate in (0.01, 0.1)]
    both = alike.listed([alone, *runs])
    assert both[alone.id] == alone.label
    assert len(set(both.values())) == 3


@pytest.mark.parametrize(
    ("readout", "said"),
    [("last", "GRU 8 · "), ("mean", "GRU 8, mean of states · "), ("max", "GRU 8, largest states · ")],
)
def test_a_network_says_what_it_answers_from(readout: str, said: str) -> None:
    described = from_flat({"architecture": "gru", "units": 8, "readout": readout}).describe()
    assert described.startswith(said)
    assert "states" not in from_flat({"architecture": "cnn", "readout": readout}).describe()
