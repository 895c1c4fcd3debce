"""What is announced of a run's time, and what is left of it, with others before it and a machine that has become busy."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from rnnviz.config import estimate
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import from_flat
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.speed import READY_S, Took, speed
from rnnviz.config.task import TaskConfig
from rnnviz.data import sample_reviews
from rnnviz.runs.records import Checkpoint, Run
from rnnviz.runs.store import Store
from rnnviz.ui import duration
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import took
from tests.pages.conftest import Shelf, stands_behind
from tests.runs.helpers import CONFIG, begin, claimed_by, epoch, outcome, step

pytestmark = pytest.mark.page

STEP_S = 0.02
PER_STEP = CONFIG.training.batch_size / step(1).reviews_per_second
OTHER = from_flat({"source": "sample", "subset": 400, "epochs": 3})


def expected(config: TaskConfig) -> float:
    """What is announced where no run tells anything."""
    return speed([], STEP_S).total(config, STEP_S)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A library before a machine that trains one run at a time."""
    opened = Store(tmp_path, shipped=tmp_path / "none")
    jobs = SimpleNamespace(step_seconds=STEP_S, workers=1)
    with stands_behind(Backend(opened, Shelf(sample_reviews.generate(80).corpus), jobs)):  # type: ignore[arg-type]
        yield opened
    opened.close()


def test_a_run_on_a_machine_at_rest_begins_at_once(store: Store) -> None:
    assert duration.ahead() == (0, 0.0)
    assert duration.announced(OTHER) == pytest.approx(expected(OTHER))


def test_runs_that_come_first_are_waited_for(store: Store) -> None:
    first = begin(store, "first")
    store.create("second", "Run", OTHER, "f", session="somebody else")
    store.record(first, steps=[step(k) for k in range(1, 9)])
    rest = estimate.left(CONFIG, PER_STEP, 8)
    left = duration.left(first)
    assert left
    assert 0.99 * rest <= left <= 3.01 * rest < expected(CONFIG)  # by its own steps, not as announced
    before, wait = duration.ahead()
    assert before == 2
    assert rest + expected(OTHER) <= 1.01 * wait <= 1.02 * (3 * rest + expected(OTHER))


def test_what_is_left_before_the_first_steps_follows_what_was_announced(store: Store) -> None:
    run = begin(store, "first")
    left = duration.left(run)
    assert left is not None
    assert 0 < left <= expected(CONFIG)


def test_a_run_that_ended_just_now_tells_how_fast_the_machine_is(store: Store) -> None:
    run = begin(store, "first")
    store.record(run, steps=[step(k) for k in range(1, 9)])
    store.keep(run, outcome())
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET created = ended - 60, started = ended - 60 WHERE id = 'first'")
    new = from_flat({"source": "sample", "architecture": "gru"})
    now = speed([Took(CONFIG, 60.0, PER_STEP, 8)], STEP_S)
    assert now.steps == pytest.approx(PER_STEP / estimate.step(CONFIG, STEP_S))
    assert now.compiling > 30
    assert duration.announced(new) == pytest.approx(now.total(new, STEP_S))
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET created = created - 3600, started = started - 3600, ended = ended - 3600")
    assert duration.announced(new) == pytest.approx(expected(new))  # it may have been busy an hour ago


@pytest.mark.parametrize("config", [LanguageConfig(), SequencesConfig()])
def test_a_run_of_whatever_kind_tells_by_its_epochs(store: Store, config: TaskConfig) -> None:
    store.create("first", "Run", config, "f")
    run = claimed_by(store)
    per_epoch = config.steps_per_epoch
    seconds = [900.0 * per_epoch, 0.4 * per_epoch, 0.5 * per_epoch, 0.6 * per_epoch]
    rows = [epoch(k + 1, (k + 1) * per_epoch)._replace(seconds=took) for k, took in enumerate(seconds)]
    store.record(run, epochs=rows)
    store.keep(run, outcome())
    again = type(config).from_flat(config.flat() | {"seed": 5})
    ready = speed([], STEP_S).ready
    assert duration.announced(again) == pytest.approx(ready + estimate.left(again, 0.5))


def test_a_run_of_which_no_step_is_known_says_nothing_of_the_machine(store: Store) -> None:
    run = begin(store, "first")
    store.record(run, steps=[step(1)])  # it waited for the compiler
    store.keep(run, outcome())
    assert duration.announced(CONFIG) == pytest.approx(expected(CONFIG))


def test_a_run_of_a_shape_that_is_compiled_takes_what_the_steps_of_the_last_one_tell(store: Store) -> None:
    run = begin(store, "first")
    store.record(run, steps=[step(k) for k in range(1, 9)])
    store.keep(run, outcome())
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as db, db:
        db.execute(
            "UPDATE runs SET created = ended - 60, started = ended - 60 WHERE id = 'first'"
        )  # most of which was compiling
    again = duration.announced(CONFIG)
    assert again
    assert again == pytest.approx(READY_S + estimate.left(CONFIG, PER_STEP))
    assert again < 30


def test_a_run_that_takes_longer_than_announced_and_has_no_steps_says_nothing_of_its_end(store: Store) -> None:
    run = begin(store, "first")
    assert run.started
    assert duration.left(replace(run, created=run.created - 10_000, started=run.started - 10_000)) is None


def goes_on(store: Store, *, after_s: float) -> Run:
    """Begin a run, stop it after 8 steps, and let it go on after it rested for so long."""
    run = begin(store, "first")
    store.record(run, steps=[step(k) for k in range(1, 9)])
    store.keep(run, outcome("stopped", Checkpoint(step=8)))
    with closing(sqlite3.connect(store.folder / "runs.sqlite")) as db, db:
        db.execute("UPDATE runs SET created = created - ?1, started = started - ?1, ended = ended - ?1", (after_s,))
    stopped = store.get("first")
    assert stopped
    store.go_on(stopped)
    return claimed_by(store)


def test_the_rest_of_a_run_that_goes_on_is_told_by_its_steps_alone(store: Store) -> None:
    run = goes_on(store, after_s=3600)
    assert duration.left(run) == pytest.approx(estimate.left(CONFIG, PER_STEP, 8))
    store.rewind(run, None)  # its checkpoint was not to be read
    assert duration.left(run) == pytest.approx(expected(CONFIG))


def test_a_run_that_rested_says_nothing_of_how_fast_the_machine_is(store: Store) -> None:
    store.keep(goes_on(store, after_s=600), outcome())
    assert duration.announced(OTHER) == pytest.approx(expected(OTHER))
    assert duration.announced(CONFIG) == pytest.approx(expected(CONFIG))


def test_a_run_that_no_worker_could_take_begins_when_one_does(store: Store) -> None:
    store.requeue(begin(store, "first"))
    waiting = store.get("first")
    assert waiting
    assert waiting.started is None
    assert not claimed_by(store).went_on


def test_runs_that_wait_do_not_hide_those_that_tell(store: Store) -> None:
    run = begin(store, "first")
    store.record(run, steps=[step(k) for k in range(1, 9)])
    store.keep(run, outcome())
    for k in range(25):
        store.create(f"waits {k}", "Run", from_flat({"source": "sample", "seed": k}), "f")
    assert duration.announced(CONFIG) == pytest.approx(READY_S + estimate.left(CONFIG, PER_STEP), rel=0.2)


def test_on_a_shared_server_the_runs_of_others_tell_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    store.create("first", "Run", CONFIG, "f", session="somebody else")
    run = claimed_by(store)
    store.record(run, steps=[step(k) for k in range(1, 9)])
    store.keep(run, outcome())
    (found,) = took.lately()
    assert (found.config, found.per_step, found.done) == (CONFIG, pytest.approx(PER_STEP), 8)
