"""A clock that is set while runs wait and train: turns stay fair, nothing is lost, and no estimate is nonsense."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from rnnviz.config import estimate
from rnnviz.config.run import from_flat
from rnnviz.config.speed import Took, speed
from rnnviz.runs.store import Store
from tests.runs.helpers import outcome, step
from tests.runs.there import there

HOUR = 3600.0


class Clock:
    """The system's clock, in the hands of a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = time.time()
        monkeypatch.setattr("time.time", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.mark.parametrize("jump", [-24 * HOUR, -HOUR, HOUR, 365 * 24 * HOUR])
def test_turns_stay_fair_when_the_clock_is_set(store: Store, clock: Clock, jump: float) -> None:
    """Ann and Ben have runs that wait; the clock is set after each has had a turn, and once more later."""
    for k in range(8):
        session = "ab"[k % 2]
        store.create(f"{session}{k}", "Run", from_flat({"source": "sample", "seed": k}), "f", session=session)
        clock.now += 1
    served = ""
    for turn in range(8):
        if turn in (2, 5):
            clock.now += jump if turn == 2 else -jump
        run = store.claim()
        assert run
        served += run.id[0]
        store.record(run, steps=[step(1)])
        store.keep(run, outcome())
        clock.now += 1
    assert served == "abababab"
    assert all(run.status == "finished" and len(store.steps(run.id)) == 1 for run in store.runs())


@pytest.mark.parametrize("jump", [-24 * HOUR, 365 * 24 * HOUR])
def test_a_run_that_trains_while_the_clock_is_set_ends_as_ever(
    store: Store, clock: Clock, jump: float, tmp_path: Path
) -> None:
    store.create("r", "Run", from_flat({"source": "sample"}), "f")
    run = store.claim()
    assert run
    clock.now += jump
    other = Store(tmp_path, shipped=tmp_path / "none")  # another app that starts now
    assert other.bury() == []  # its app lives, whatever the clock says
    other.close()
    store.keep(run, outcome())
    assert there(store, "r").status == "finished"


def test_a_time_that_the_clock_made_up_says_nothing_of_the_machine() -> None:
    config = from_flat({"source": "sample"})
    right = Took(config, 2.0 + estimate.left(config, 0.02), 0.02, config.total_steps)
    alone = speed([right], 0.01)
    assert alone.steps == pytest.approx(2.0)
    for wrong in (-HOUR, 0.0, 365 * 24 * HOUR):
        made_up = replace(right, seconds=wrong)
        assert speed([made_up], 0.01) == speed([], 0.01)
        assert speed([made_up, right], 0.01) == alone
