"""The board: finished runs that are shown to all. Each who asked for a run decides whether to show it, and takes off only that.

A run stands there as long as one of them shows it, under the name by which the first of those knows it.
"""

import sqlite3
import time
from typing import Final, NamedTuple

from rnnviz.runs import listing
from rnnviz.runs.records import Run

_SHOWN: Final = (
    "FROM board JOIN runs ON runs.id = board.run AND runs.attempt = board.attempt "
    "WHERE status = 'finished' AND NOT deleted"
)


class Figures(NamedTuple):
    """What is shown of a run on reviews."""

    accuracy: float  # on the test reviews
    low: float  # of its 95 % interval
    high: float
    seconds: float  # an epoch took, usually
    half_life: float | None  # words back at which its gradient has halved; None where it does not
    reviews: int | None = None  # test reviews; None where an older version put it up


class Shown(NamedTuple):
    """A run on the board."""

    run: Run  # as the board calls it
    figures: Figures
    by: tuple[str, ...]  # the sessions that show it, the first one first


def put_up(db: sqlite3.Connection, run: Run, figures: Figures, session: str) -> None:
    """Let a session show an attempt at a run to all others."""
    marks = ", ".join("?" * (4 + len(figures)))
    db.execute(f"INSERT OR REPLACE INTO board VALUES ({marks})", (run.id, session, run.attempt, time.time(), *figures))


def take_down(db: sqlite3.Connection, run_id: str, session: str | None) -> bool:
    """Let a session show a run no more, or nobody where it is None; return whether another one still shows it."""
    db.execute("DELETE FROM board WHERE run = ? AND session = COALESCE(?, session)", (run_id, session))
    return is_shown(db, run_id)


def is_shown(db: sqlite3.Connection, run_id: str) -> bool:
    """Return whether a run stands on the board."""
    return db.execute(f"SELECT 1 {_SHOWN} AND run = ? LIMIT 1", (run_id,)).fetchone() is not None


def shown(db: sqlite3.Connection) -> dict[str, Shown]:
    """Return the runs that are shown to all, by id, the best first: finished as they were then, and not deleted."""
    named = "(SELECT name FROM names WHERE names.run = board.run AND names.session = board.session)"
    columns = [f"runs.{name}" if name != "name" else f"COALESCE({named}, runs.name)" for name in listing.COLUMNS]
    figures = [f"board.{name}" for name in Figures._fields]
    query = f"SELECT board.session, {', '.join(figures + columns)} {_SHOWN} ORDER BY accuracy DESC, run, since, board.session"
    found: dict[str, Shown] = {}
    for session, *values in db.execute(query).fetchall():
        if run := listing.run_of(tuple(values[len(figures) :])):
            first = found.setdefault(run.id, Shown(run, Figures(*values[: len(figures)]), ()))
            found[run.id] = first._replace(by=(*first.by, session))
    return found
