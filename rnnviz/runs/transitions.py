"""What can happen to a run, in one table. Every change is one conditional UPDATE inside one write transaction.

A change is offered to a learner (or begun by a thread) for one attempt at a run in one of some states. Where the run has
meanwhile gone elsewhere, nothing happens and StaleRunError says so.
"""

import sqlite3
from collections.abc import Mapping
from typing import Final, NamedTuple

from rnnviz.runs import holders
from rnnviz.runs.statuses import CUT_SHORT, RESTING, STATUSES, TRAINING, WITH_OUTCOME


class StaleRunError(RuntimeError):
    """The run is not any more what it was when this was offered; the message is for the learner."""


class Transition(NamedTuple):
    """One thing that can happen to a run."""

    sources: tuple[str, ...]  # the states in which it can
    targets: tuple[str, ...]  # the states to which it leads; none where it leaves the state alone


TRANSITIONS: Final[dict[str, Transition]] = {
    "claim": Transition(("queued",), ("running",)),  # an app takes it from the queue
    "cancel": Transition(("queued",), ("stopped",)),
    "ask to stop": Transition(("running",), ("stopping",)),
    "requeue": Transition(("running",), ("queued",)),  # no worker could take it after all
    "adopt": Transition(TRAINING, ()),  # an app finds on the cluster what a dead app began
    "end": Transition(TRAINING, (*WITH_OUTCOME, "failed")),
    "interrupt": Transition(TRAINING, ("interrupted",)),
    "go on": Transition(CUT_SHORT, ("queued",)),
    "begin again": Transition(RESTING, ("queued",)),
    "rename": Transition(tuple(STATUSES), ()),
    "delete": Transition(RESTING, ()),
    "restore": Transition(tuple(STATUSES), ()),
    "purge": Transition(RESTING, ()),
}


def change(
    db: sqlite3.Connection,
    action: str,
    run_id: str,
    columns: Mapping[str, object],
    *,
    attempt: str | None = None,
    owner: str | None = None,
    where: str = "1",
    alone: str = "",
) -> None:
    """Do one thing to a run, where it still can be done.

    Args:
        db: a connection inside a write transaction.
        action: a key of TRANSITIONS.
        run_id: the run.
        columns: what to write; `status` among them where the action leads to another state.
        attempt: the attempt for which this was offered; None for any.
        owner: the app that must own the run; None for any.
        where: a further condition in SQL.
        alone: the session that has to have the run alone; '' where others may have it too.

    Raises:
        StaleRunError: the run is another attempt, in another state, another app's or gone, or somebody else has it too.
    """
    if alone and any(other != alone for other in holders.holders(db, holders.RUN, run_id)):
        raise StaleRunError("Somebody else has asked for this run meanwhile, so nothing was done.")
    transition = TRANSITIONS[action]
    if transition.targets:
        assert columns["status"] in transition.targets, f"{action} does not lead to {columns['status']}"
    conditions, values = [f"status IN ({marks(transition.sources)})", where], list[object](transition.sources)
    for name, wanted in (("attempt", attempt), ("owner", owner)):
        if wanted is not None:
            conditions.append(f"{name} = ?")
            values.append(wanted)
    assignments = ", ".join(f"{name} = ?" for name in columns)
    query = f"UPDATE runs SET {assignments} WHERE id = ? AND {' AND '.join(conditions)}"
    if not db.execute(query, (*columns.values(), run_id, *values)).rowcount:
        raise stale(db, run_id)


def stale(db: sqlite3.Connection, run_id: str) -> StaleRunError:
    """Return the error that says what has become of a run."""
    row = db.execute("SELECT status, deleted FROM runs WHERE id = ?", (run_id,)).fetchone()
    if row is None:
        return StaleRunError("This run has been removed meanwhile, so nothing was done.")
    status, deleted = row
    state = "deleted" if deleted else STATUSES.get(status, status)
    return StaleRunError(f"Something else happened to this run meanwhile: it is {state} now, so nothing was done.")


def marks(values: tuple[object, ...]) -> str:
    """Return as many placeholders as there are values."""
    return ", ".join("?" * len(values))
