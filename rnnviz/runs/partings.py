"""Where runs went that a session had: said to that session alone, so that nobody else learns that there was one.

A run that trains when a lesson ends is `leaving`: nobody has it any more, and it is removed when its stop is through.
"""

import sqlite3
import time
from typing import Final, Literal

from rnnviz.runs.records import Run
from rnnviz.runs.statuses import IS_RESTING

Why = Literal["left", "removed", "lesson"]  # left to others, removed by oneself, removed at the end of a lesson
KEPT: Final = 50  # partings of a session, the newest


def note(db: sqlite3.Connection, run_id: str, session: str, why: Why) -> None:
    """Note that a session has a run no more."""
    db.execute("INSERT OR REPLACE INTO partings VALUES (?, ?, ?, ?)", (run_id, session, why, time.time()))
    db.execute(
        "DELETE FROM partings WHERE session = ?1 AND run NOT IN "
        "(SELECT run FROM partings WHERE session = ?1 ORDER BY since DESC, run LIMIT ?2)",
        (session, KEPT),
    )


def note_all(db: sqlite3.Connection, why: Why) -> None:
    """Note in place of all that was noted before that nobody has any run any more."""
    db.execute("DELETE FROM partings")
    db.execute("INSERT INTO partings SELECT name, session, ?, ? FROM holders WHERE kind = 'run'", (why, time.time()))


def why(db: sqlite3.Connection, run_id: str, session: str) -> Why | None:
    """Return where a run went that a session had; None where there was none, or it is there still."""
    row = db.execute("SELECT why FROM partings WHERE run = ? AND session = ?", (run_id, session)).fetchone()
    found: Why | None = row[0] if row else None
    return found


def let_leave(db: sqlite3.Connection, run: Run) -> None:
    """Let nobody have this attempt at a run any more; it is removed when it has ended."""
    db.execute("DELETE FROM holders WHERE kind = 'run' AND name = ?", (run.id,))
    db.execute("UPDATE runs SET deleted = 1 WHERE id = ? AND attempt = ? AND NOT shipped", (run.id, run.attempt))
    db.execute("INSERT OR REPLACE INTO leaving VALUES (?, ?)", (run.id, run.attempt))


def ended(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the leaving runs that have ended, each with its attempt; what was asked for again meanwhile stays."""
    db.execute(
        "DELETE FROM leaving WHERE NOT EXISTS "
        "(SELECT 1 FROM runs WHERE id = run AND runs.attempt = leaving.attempt AND deleted)"
    )
    query = "SELECT run, leaving.attempt FROM leaving JOIN runs ON id = run"
    return list(db.execute(f"{query} WHERE {IS_RESTING}"))
