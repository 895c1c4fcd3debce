"""Whatever two tabs, apps and threads ask of a run at once: one of them wins, and all others hear that they did not."""

import threading
from collections.abc import Callable
from functools import partial
from itertools import combinations_with_replacement
from typing import Any, cast

import pytest

from rnnviz.runs.records import Checkpoint, Run
from rnnviz.runs.statuses import ACTIVE, STATUSES
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import TRANSITIONS, StaleRunError
from tests.runs.helpers import CONFIG, begin, outcome
from tests.runs.there import there

Act = Callable[[Store, Run], object]
ACTS: dict[str, Act] = {
    "create": lambda store, run: store.create(run.id, run.name, run.config, run.fingerprint),
    "begin again": lambda store, run: store.begin_again(run),
    "go on": lambda store, run: store.go_on(run),
    "stop": lambda store, run: store.stop(run),
    "delete": lambda store, run: store.delete(run.id, run.attempt),
    "restore": lambda store, run: store.restore(run.id, run.attempt),
    "purge": lambda store, run: store.purge(run.id, run.attempt),
    "claim": lambda store, run: store.claim(),
    "requeue": lambda store, run: store.requeue(run),
    "keep": lambda store, run: store.keep(run, outcome()),
    "fail": lambda store, run: store.end(run, "failed", "It failed."),
}


def queued(store: Store, run_id: str) -> Run:
    return store.create(run_id, "Run", CONFIG, "f")[0]


def running(store: Store, run_id: str) -> Run:
    return begin(store, run_id)


def stopped(store: Store, run_id: str) -> Run:
    run = begin(store, run_id)
    store.keep(run, outcome("stopped", Checkpoint(step=3)))
    found = store.get(run_id)
    assert found
    return found


def deleted(store: Store, run_id: str) -> Run:
    run = stopped(store, run_id)
    store.delete(run_id, there(store, run_id).attempt)
    return run


STATES = {state.__name__: state for state in (queued, running, stopped, deleted)}


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Let all begin at the same moment; return what each returned or raised."""
    start, results = threading.Barrier(len(acts)), [object()] * len(acts)

    def one(k: int) -> None:
        start.wait()
        try:
            results[k] = acts[k]()
        except Exception as error:
            results[k] = error

    threads = [threading.Thread(target=one, args=(k,)) for k in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.mark.slow
def test_thirty_equal_clicks_train_once(store: Store) -> None:
    for trial in range(10):
        run_id = f"run{trial}"
        begun = at_once(*[partial(store.create, run_id, "Run", CONFIG, "f")] * 30)
        made: list[tuple[Run, bool]] = cast(Any, begun)
        assert sum(new for _, new in made) == 1
        assert len({run.attempt for run, _ in made}) == 1


@pytest.mark.parametrize("state", STATES)
@pytest.mark.slow
def test_any_two_things_at_once_are_one_after_the_other(store: Store, state: str) -> None:
    """Both succeed only where one could follow the other; a loser is told; the run is in a state that exists."""
    for number, pair in enumerate(combinations_with_replacement(ACTS, 2)):
        run_id = f"run{number}"
        run = STATES[state](store, run_id)
        results = at_once(*(partial(ACTS[name], store, run) for name in pair))
        for name, result in zip(pair, results, strict=True):
            assert not isinstance(result, Exception) or isinstance(result, StaleRunError), (pair, name, result)
        done = {name for name, result in zip(pair, results, strict=True) if not isinstance(result, Exception)}
        after = store.get(run_id)
        assert after or "purge" in done
        if after:
            assert after.status in STATUSES
            assert not (after.deleted and after.active)
            while claimed := store.claim():
                store.end(claimed, "failed", "")
            if (left := store.get(run_id)) and left.active:
                store.end(left, "failed", "")


@pytest.mark.parametrize(("one", "two"), [("go on", "begin again"), ("go on", "go on"), ("begin again", "begin again")])
def test_of_two_new_attempts_one_begins_and_the_other_says_so(store: Store, one: str, two: str) -> None:
    run = stopped(store, "r")
    results = at_once(lambda: ACTS[one](store, run), lambda: ACTS[two](store, run))
    (lost,) = (result for result in results if isinstance(result, Exception))
    assert "it is waiting now, so nothing was done" in str(lost)


def test_a_run_that_was_removed_and_trained_anew_has_nothing_of_the_old_one(store: Store) -> None:
    old = running(store, "r")
    store.stop(old)
    store.end(old, "stopped", "")
    store.delete("r", there(store, "r").attempt)
    store.purge("r", there(store, "r").attempt)
    new = running(store, "r")
    assert new.attempt != old.attempt
    for late in (lambda: store.keep(old, outcome()), lambda: store.stop(old), lambda: store.record(old, phase="late")):
        with pytest.raises(StaleRunError):
            late()
    assert store.artifacts(new).evaluation() is None
    now = store.get("r")
    assert now
    assert (now.status, now.attempt) == ("running", new.attempt)


@pytest.mark.parametrize("status", ["queued", "running", "stopping"])
def test_an_active_run_cannot_be_deleted_or_removed(store: Store, status: str) -> None:
    run = queued(store, "r") if status == "queued" else running(store, "r")
    if status == "stopping":
        store.stop(run)
    for act in (store.delete, store.purge):
        with pytest.raises(StaleRunError):
            act("r", run.attempt)
    after = store.get("r")
    assert after
    assert (after.status, after.deleted) == (status, False)


def test_cancelling_a_waiting_run_always_works_and_nobody_claims_it_then(store: Store) -> None:
    for number in range(20):
        run = queued(store, f"run{number}")
        cancelled, claimed = at_once(partial(store.stop, run), store.claim)
        assert cancelled is None
        after = store.get(run.id)
        assert after
        assert after.status == ("stopping" if claimed else "stopped")
        if claimed:
            store.end(run, "stopped", "")


def test_the_table_leads_everywhere_and_out_again() -> None:
    reached = {target for transition in TRANSITIONS.values() for target in transition.targets}
    left = {source for transition in TRANSITIONS.values() for source in transition.sources if transition.targets}
    assert reached == set(STATUSES)
    assert left == set(STATUSES)
    assert all(status in TRANSITIONS["delete"].sources for status in set(STATUSES) - set(ACTIVE))


def test_what_was_offered_for_one_attempt_happens_to_no_later_one(store: Store) -> None:
    first = stopped(store, "r")
    second = store.begin_again(first)
    store.stop(second)
    with pytest.raises(StaleRunError):
        store.delete("r", first.attempt)
    store.delete("r", second.attempt)
    for act in (store.restore, store.purge):
        with pytest.raises(StaleRunError):
            act("r", first.attempt)
    assert there(store, "r").deleted
