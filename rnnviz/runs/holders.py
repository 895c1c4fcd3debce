"""Whose runs and data these are. A run belongs to every session that asked for it: who asks for the same settings shares it.

Triggers enter the session that a run is queued for, so that no way to queue a run forgets it.
"""

import sqlite3
import time
from typing import Final, NamedTuple

from rnnviz.runs import names
from rnnviz.runs.statuses import IS_ACTIVE

RUN: Final = "run"
DATA: Final = "data"  # an upload, a text or a series, by its fingerprint


class Quota(NamedTuple):
    """How many runs there may be."""

    runs: int  # of one session
    runs_in_all: int
    waiting: int  # of one session that wait or train


class QuotaError(ValueError):
    """There may be no more runs; the message is for the learner."""


def make_tables(db: sqlite3.Connection) -> None:
    """Let every run that is queued for a session be that session's, and take over those that are there."""
    db.execute(
        "CREATE TABLE holders (kind TEXT NOT NULL, name TEXT NOT NULL, session TEXT NOT NULL, since REAL NOT NULL, "
        "PRIMARY KEY (kind, name, session)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX holders_by_session ON holders (session, kind)")
    db.execute(
        "CREATE TABLE board (run TEXT PRIMARY KEY, attempt TEXT NOT NULL, since REAL NOT NULL, accuracy REAL NOT NULL, "
        "low REAL NOT NULL, high REAL NOT NULL, seconds REAL NOT NULL, half_life REAL) WITHOUT ROWID"
    )
    hold = (  # no INSERT OR IGNORE: inside a trigger the policy of the statement that fires it would count
        "INSERT INTO holders SELECT 'run', new.id, new.session, new.created WHERE new.session <> '' AND NOT EXISTS "
        "(SELECT 1 FROM holders WHERE kind = 'run' AND name = new.id AND session = new.session)"
    )
    db.execute(f"CREATE TRIGGER held AFTER INSERT ON runs BEGIN {hold}; END")
    db.execute(f"CREATE TRIGGER held_again AFTER UPDATE OF session ON runs BEGIN {hold}; END")
    db.execute(
        "CREATE TRIGGER let_go AFTER DELETE ON runs BEGIN DELETE FROM holders WHERE kind = 'run' AND name = old.id; "
        "DELETE FROM board WHERE run = old.id; END"
    )
    db.execute("INSERT INTO holders SELECT 'run', id, session, created FROM runs WHERE session <> ''")


def holders(db: sqlite3.Connection, kind: str, name: str) -> list[str]:
    """Return the sessions that something belongs to, the first one first."""
    query = "SELECT session FROM holders WHERE kind = ? AND name = ? ORDER BY since, session"
    return [session for (session,) in db.execute(query, (kind, name))]


def join(db: sqlite3.Connection, kind: str, name: str, session: str) -> None:
    """Let something belong to a session too."""
    db.execute("INSERT OR IGNORE INTO holders VALUES (?, ?, ?, ?)", (kind, name, session, time.time()))


def share(db: sqlite3.Connection, run_id: str, session: str, name: str | None) -> None:
    """Let a run belong to a session too. On a server that is shared nobody reads what another one called it: it has a plain name.

    Those who have it already keep the name that it had, for themselves.

    Args:
        db: a connection inside a write transaction.
        run_id: the run.
        session: who asks for it.
        name: what the app calls a run of these settings; None where a name is for all: the run keeps it.
    """
    having = holders(db, RUN, run_id)
    join(db, RUN, run_id, session)
    if name is not None and having and session not in having:
        names.keep(db, run_id, having)
        db.execute("UPDATE runs SET name = ? WHERE id = ? AND NOT shipped", (name, run_id))


def leave(db: sqlite3.Connection, kind: str, name: str, session: str) -> bool:
    """Take something from a session where others have it too; return whether that was so."""
    others = [other for other in holders(db, kind, name) if other != session]
    if others:
        db.execute("DELETE FROM holders WHERE kind = ? AND name = ? AND session = ?", (kind, name, session))
        if kind == RUN:  # its turns are another's from now on
            db.execute("UPDATE runs SET session = ? WHERE id = ? AND session = ?", (others[0], name, session))
    return bool(others)


def forget(db: sqlite3.Connection, kind: str, name: str) -> None:
    """Let something that is gone belong to nobody."""
    db.execute("DELETE FROM holders WHERE kind = ? AND name = ?", (kind, name))


def held(db: sqlite3.Connection, kind: str, session: str) -> set[str]:
    """Return the names of all that belongs to a session."""
    query = "SELECT name FROM holders WHERE kind = ? AND session = ?"
    return {name for (name,) in db.execute(query, (kind, session))}


def check_room(db: sqlite3.Connection, quota: Quota, session: str, run_id: str) -> None:
    """Do nothing where a session may have one more run that waits; inside the transaction that queues it.

    Args:
        db: a connection inside a write transaction.
        quota: of the server.
        session: who asks.
        run_id: the run; one that is there already takes no more room.

    Raises:
        QuotaError: there may be no more.
    """
    mine = "SELECT name FROM holders WHERE kind = 'run' AND session = ?"
    count = f"SELECT COUNT(*) FROM runs WHERE {IS_ACTIVE} AND id IN ({mine})"
    (waiting,) = db.execute(count, (session,)).fetchone()
    if waiting >= quota.waiting:
        raise QuotaError(
            f"You have {waiting} run{'s' * (waiting > 1)} that wait or train, as many as this server allows: wait until one "
            "has ended, or stop one."
        )
    (own,) = db.execute(f"SELECT COUNT(*) FROM ({mine} AND name <> ?)", (session, run_id)).fetchone()
    if own >= quota.runs:
        raise QuotaError(f"You have {own} runs, as many as this server allows: delete one and remove it for good.")
    (all_runs,) = db.execute("SELECT COUNT(*) FROM runs WHERE NOT shipped AND id <> ?", (run_id,)).fetchone()
    if all_runs >= quota.runs_in_all:
        raise QuotaError(f"This server holds {all_runs:,} runs, as many as it may: some have to be removed first.")
