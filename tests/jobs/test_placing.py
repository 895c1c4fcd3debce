"""A run whose worker, or whose scheduler, is gone before anybody watches it is left to whoever comes next."""

from pathlib import Path
from typing import Any, cast

import pytest
from distributed import Client

from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs import attempt
from rnnviz.jobs.attempt import Attempt
from rnnviz.jobs.connection import Connection
from rnnviz.jobs.dispatcher import Dispatcher
from rnnviz.jobs.placing import is_there, key_of
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS, TINY, until
from tests.runs.there import there

pytestmark = pytest.mark.slow

NOBODY = "tcp://127.0.0.1:9"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = Library(tmp_path / "data")
    found.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    return found


@pytest.mark.cluster
@pytest.mark.parametrize("looks", [1, 2], ids=["before it is handed over", "as it is handed over"])
def test_a_run_whose_worker_died_before_it_began_waits_for_another(
    tmp_path: Path, client: Client, library: Library, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    answers = [True] * (looks - 1)  # what the scheduler said before the worker died
    monkeypatch.setattr(attempt, "is_there", lambda *asked: answers.pop() if answers else is_there(*asked))
    monkeypatch.setattr(attempt, "UNHEARD_S", 0.1)
    store, over = Store(tmp_path, shipped=tmp_path / "none"), list[Attempt]()
    store.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    run = store.claim()
    assert run
    Attempt(run, client, NOBODY, store=store, library=library, death=lambda _: None, over=over.append)
    until(lambda: bool(over))
    waiting = there(store, "r")
    assert (waiting.status, waiting.phase) == ("queued", "")
    assert waiting.attempt != run.attempt  # nothing on the cluster has its name
    assert store.claim()
    store.close()


class Silent:
    """A scheduler that knows of a run and then answers no more."""

    def __init__(self, key: str) -> None:
        self.key = key

    def list_datasets(self, **_: object) -> list[str]:
        return [self.key]

    def get_dataset(self, *_: object, **__: object) -> None:
        raise TimeoutError


def test_a_run_is_not_taken_over_from_a_scheduler_that_does_not_answer(tmp_path: Path, library: Library) -> None:
    first = Store(tmp_path, shipped=tmp_path / "none", cluster=NOBODY)
    first.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    run = first.claim()
    assert run
    first.close()
    store = Store(tmp_path, shipped=tmp_path / "none", cluster=NOBODY)
    dispatcher = Dispatcher(store, library, Connection(NOBODY, workers=1))
    with pytest.raises(TimeoutError):
        dispatcher.adopt(cast(Any, Silent(key_of(run))))
    assert [each.id for each in store.orphans(NOBODY)] == ["r"]  # it is there for the next try
    store.close()


class Ready(Connection):
    """A connection to a cluster with one free worker."""

    def __init__(self) -> None:
        super().__init__(None, workers=1)
        self.state, self.client = "ready", cast(Any, object())

    def busy(self, client: Client) -> dict[str, list[str]]:
        return {NOBODY: []}


def test_a_run_that_cannot_be_begun_waits_for_its_next_turn(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def refuse(run: Run, *_: object, **__: object) -> None:
        tried.append(run.attempt)
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("rnnviz.jobs.dispatcher.Attempt", refuse)
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    dispatcher = Dispatcher(store, library, Ready())
    dispatcher.begin()
    until(lambda: len(tried) > 1)
    dispatcher.close()
    assert there(store, "r").status == "queued"
    store.close()


@pytest.mark.parametrize(("asked", "left"), [(False, "queued"), (True, "stopped")])
def test_a_run_of_this_app_that_nothing_trains_is_put_right(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, asked: bool, left: str
) -> None:
    """Its thread could not be started, for example, and it could not be given back either."""
    monkeypatch.setattr("rnnviz.jobs.dispatcher.CARE_S", 0.0)
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    run = store.claim()
    assert run
    if asked:
        store.stop(run)
    dispatcher = Dispatcher(store, library, Connection(None, workers=1))
    dispatcher.begin()
    until(lambda: there(store, "r").status == left)
    dispatcher.close()
    store.close()


class Halting(Silent):
    """A scheduler that knows of two runs and falls silent after the first."""

    def __init__(self, *keys: str) -> None:
        self.keys, self.asked = keys, 0

    def list_datasets(self, **_: object) -> list[str]:
        return list(self.keys)

    def get_dataset(self, *_: object, **__: object) -> None:
        self.asked += 1
        if self.asked == len(self.keys):
            raise TimeoutError


def test_no_run_is_taken_over_from_a_scheduler_that_falls_silent_after_the_first(
    tmp_path: Path, library: Library
) -> None:
    first = Store(tmp_path, shipped=tmp_path / "none", cluster=NOBODY)
    runs = []
    for name in ("a", "b"):
        first.create(name, "Run", from_flat(TINY), CORPUS.fingerprint)
        run = first.claim()
        assert run
        runs.append(run)
    first.close()
    store = Store(tmp_path, shipped=tmp_path / "none", cluster=NOBODY)
    dispatcher = Dispatcher(store, library, Connection(NOBODY, workers=1))
    with pytest.raises(TimeoutError):
        dispatcher.adopt(cast(Any, Halting(*map(key_of, runs))))
    assert {each.id for each in store.orphans(NOBODY)} == {"a", "b"}
    store.close()


@pytest.mark.parametrize(("cores", "workers", "room"), [(2, 1, 1), (1, 1, 1), (8, 1, 4), (2, 3, 3)])
def test_apps_of_one_machine_train_as_many_runs_at_once_as_it_has_pairs_of_cores(
    monkeypatch: pytest.MonkeyPatch, cores: int, workers: int, room: int
) -> None:
    monkeypatch.setattr("dask.system.CPU_COUNT", cores)
    assert Connection(None, workers=workers).at_once == room
    assert Connection(NOBODY, workers=workers).at_once is None


def test_a_run_waits_while_another_app_of_this_machine_trains_one(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr("dask.system.CPU_COUNT", 2)
    monkeypatch.setattr(Dispatcher, "_begin", lambda _self, run, *_: begun.append(run.id))
    other, store = (Store(tmp_path, shipped=tmp_path / "none") for _ in range(2))
    other.create("first", "First", from_flat(TINY), CORPUS.fingerprint)
    first = other.claim()
    assert first
    store.create("second", "Second", from_flat(TINY), CORPUS.fingerprint)
    dispatcher = Dispatcher(store, library, Ready())
    dispatcher._turn()
    assert begun == []
    other.end(first, "stopped", "")
    dispatcher._turn()
    assert begun == ["second"]
    other.close()
    store.close()
