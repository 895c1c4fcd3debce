"""Two tabs of one visitor that stop the same run at the same moment: it is stopped once, and the next run begins."""

import threading

import pytest

from rnnviz.runs.transitions import StaleRunError
from tests.access.conftest import Desk, School


@pytest.mark.parametrize("trains", [False, True], ids=["while it waits", "while it trains"])
def test_two_tabs_that_stop_a_run_at_once_stop_it_once(school: School, ann: Desk, trains: bool) -> None:
    run, then = ann.ask(seed=0), ann.ask(seed=1)
    if trains:
        assert school.store.claim()
    shown = ann.runs.get(run.id)
    assert shown
    both, told = threading.Barrier(2), list[str]()

    def press(desk: Desk) -> None:
        both.wait(60)
        try:
            desk.jobs.stop(shown)
        except StaleRunError as late:
            told.append(str(late))

    tabs = [threading.Thread(target=press, args=(school.desk("a" * 32),)) for _ in range(2)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()
    assert len(told) == (0 if trains else 1)  # to ask twice for a stop that is on its way is to ask once
    assert all("so nothing was done" in each for each in told)
    left = school.store.get(run.id)
    assert left
    assert left.status == ("stopping" if trains else "stopped")
    if trains:
        school.store.end(left, "stopped", "Stopped.")
    claimed = school.store.claim()
    assert claimed
    assert claimed.id == then.id
