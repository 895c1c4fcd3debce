"""The end of a lesson: all that the class has made goes for good, what still trains as soon as it has stopped."""

from contextlib import suppress
from dataclasses import dataclass

from rnnviz.runs import holders
from rnnviz.runs.transitions import StaleRunError
from rnnviz.ui.backend import Backend


@dataclass(frozen=True)
class Ended:
    """What was done."""

    runs: int  # removed
    stopping: int  # that trained: removed when their stops are through
    data: int  # uploads, texts and series removed
    predictions: int
    lessons: int  # that were open, and are closed


def end(behind: Backend) -> Ended:
    """Close all lessons, stop all runs, and remove all runs, data and predictions of learners.

    What somebody else does to a run at the same moment keeps no other run: such a one is removed like those that train.
    """
    store = behind.store
    lessons, predictions = store.lessons.end_all()
    store.part_all()
    active = [run for run, _ in store.active()]
    for run in active:
        with suppress(StaleRunError):
            behind.jobs.stop(run)
        store.let_leave(run)
    for run_id, attempt in store.own().items():
        with suppress(StaleRunError):
            store.delete(run_id, attempt)
    removed = 0
    for run_id, attempt in store.own(deleted=True).items():
        with suppress(StaleRunError):
            store.purge(run_id, attempt)
            removed += 1
    data = behind.library.remove_all_of_learners()
    store.forget_all(holders.DATA)
    stopping = sum(store.get(run.id) is not None for run in active)
    return Ended(removed, stopping, data, predictions, lessons)
