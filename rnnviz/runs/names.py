"""What each of those who have the same run or data calls it: everybody names what is shared for themselves.

Runs by their ids, data by their fingerprints.
"""

import sqlite3


def give(db: sqlite3.Connection, thing: str, session: str, name: str) -> None:
    """Let a session call a run or data so."""
    db.execute("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", (thing, session, name))


def keep(db: sqlite3.Connection, run_id: str, sessions: list[str]) -> None:
    """Let those who have a run go on calling it what it is called now, where they gave it no name of their own."""
    (name,) = db.execute("SELECT name FROM runs WHERE id = ?", (run_id,)).fetchone()
    db.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", [(run_id, session, name) for session in sessions])


def drop(db: sqlite3.Connection, run_id: str, session: str) -> None:
    """Let a session call a run what all call it."""
    db.execute("DELETE FROM names WHERE run = ? AND session = ?", (run_id, session))


def of(db: sqlite3.Connection, session: str) -> dict[str, str]:
    """Return the names that a session gave, by run or data."""
    return dict(db.execute("SELECT run, name FROM names WHERE session = ?", (session,)))
