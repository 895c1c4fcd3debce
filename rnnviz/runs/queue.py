"""The order of the runs that wait: sessions take turns, and within a session the oldest comes first.

The next turn goes to the session that was served longest ago (one that never was comes first). The position that a
learner sees is computed by the same rule, so it is the true one as long as nobody else comes.
"""

import sqlite3
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from rnnviz.runs.statuses import IS_TRAINING

TICK: Final = 0.001  # seconds between two turns at least
_NEW: Final = "(new)"  # no run's id


class Waiting(NamedTuple):
    """One run that waits."""

    id: str
    session: str  # who asked for it
    asked: float  # when


def order(
    waiting: Iterable[Waiting], served: Mapping[str, float], training: Collection[str] = frozenset()
) -> list[str]:
    """Return the ids of the runs in the order in which they will begin.

    Args:
        waiting: all runs that wait.
        served: when a session last had a turn, by session; those that never had one are left out.
        training: the sessions of the runs that train now: they are being served, so all others come first.
    """
    lines: dict[str, deque[Waiting]] = defaultdict(deque)
    for run in sorted(waiting, key=lambda run: (run.asked, run.id)):
        lines[run.session].append(run)
    now, never = float("inf"), float("-inf")
    turns = {session: (now if session in training else served.get(session, never), 0) for session in lines}
    found: list[str] = []
    while lines:
        session = min(lines, key=lambda name: (turns[name], lines[name][0].asked, lines[name][0].id))
        found.append(lines[session].popleft().id)
        turns[session] = (now, len(found))  # served last of all
        if not lines[session]:
            del lines[session]
    return found


def waiting_line(db: sqlite3.Connection, *, one_each: bool = False) -> list[str]:
    """Return the ids of the waiting runs in the order in which they will begin.

    Args:
        db: a connection.
        one_each: leave out the runs of sessions of which one trains: they can begin only after it.
    """
    training = {name for (name,) in db.execute(f"SELECT session FROM runs WHERE {IS_TRAINING}")}
    return _line(db, training, one_each=one_each)


def _line(db: sqlite3.Connection, training: set[str], *more: Waiting, one_each: bool = False) -> list[str]:
    """Return the ids of the waiting runs, and of those that might wait, in the order in which they will begin."""
    query = "SELECT id, session, created FROM runs WHERE status = 'queued' AND typeof(created) = 'real'"
    waiting = [*(Waiting(*row) for row in db.execute(query)), *more]
    if one_each:
        waiting = [run for run in waiting if not run.session or run.session not in training]
    sessions = {run.session for run in waiting}
    query = "SELECT session, MAX(claimed) FROM runs WHERE typeof(claimed) = 'real' GROUP BY session"
    served = {session: at for session, at in db.execute(query) if session in sessions}
    return order(waiting, served, training)


def training_here(db: sqlite3.Connection) -> int:
    """Return how many runs train on workers of the apps themselves: all on this machine, on the same processors."""
    query = f"SELECT COUNT(*) FROM runs WHERE {IS_TRAINING} AND cluster IS NULL"
    return int(db.execute(query).fetchone()[0])


def last_turn(db: sqlite3.Connection) -> float:
    """Return when a run was taken from the queue last; 0 where none ever was."""
    return float(db.execute("SELECT MAX(claimed) FROM runs WHERE typeof(claimed) = 'real'").fetchone()[0] or 0.0)


def before_new(db: sqlite3.Connection, session: str) -> list[str]:
    """Return the ids of the runs that train, and of those that wait and will begin before a new run of a session."""
    waiting = db.execute("SELECT COALESCE(MAX(created), 0) FROM runs WHERE status = 'queued'").fetchone()[0]
    training = db.execute(f"SELECT id, session FROM runs WHERE {IS_TRAINING}").fetchall()
    line = _line(db, {name for _, name in training}, Waiting(_NEW, session, waiting + TICK))
    return [name for name, _ in training] + line[: line.index(_NEW)]


class Place(NamedTuple):
    """Where a run stands in the queue."""

    training: int  # runs that train now, in whatever app
    before: int  # waiting runs that will begin before it


def place(db: sqlite3.Connection, run_id: str) -> Place:
    """Return where a waiting run stands: every app that shares the queue takes the next one when a worker is free."""
    line = waiting_line(db)
    training = db.execute(f"SELECT COUNT(*) FROM runs WHERE {IS_TRAINING}").fetchone()[0]
    return Place(int(training), line.index(run_id) if run_id in line else 0)
