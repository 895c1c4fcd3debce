"""How the tables of the run library came to be, step by step. PRAGMA user_version says how far a file is.

A step is never changed once a version with it has been out: the next change is a new step.
"""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from rnnviz.runs import history, holder_tables, holders, notes, sheets
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.records import SHIPPED_ATTEMPT

CONFIG_VERSION = 1  # of a run's choices as they are stored, where a later version has to read them differently


class NewerDatabaseError(RuntimeError):
    """The library was written by a newer version of the app; the message is for whoever runs it."""


def is_new(db: sqlite3.Connection) -> bool:
    """Return whether a file has no tables yet."""
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'runs'").fetchone() is None


def migrate(db: sqlite3.Connection, folder: Path) -> None:
    """Bring a file up to date, whatever version wrote it; inside one transaction, so all of it or nothing.

    Raises:
        NewerDatabaseError: a newer version wrote it.
    """
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > len(STEPS):
        raise NewerDatabaseError(
            f"The run library in {folder} was written by a newer version of this app (its tables are version {version}, "
            f"this app knows {len(STEPS)}): update the app, or set RNNVIZ_HOME to another folder."
        )
    for step in STEPS[version:]:
        step(db, folder)
    db.execute(f"PRAGMA user_version = {len(STEPS)}")


def _first_tables(db: sqlite3.Connection, folder: Path) -> None:
    """The tables from before there were versions."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, name TEXT, config TEXT, fingerprint TEXT, status TEXT, "
        "phase TEXT, message TEXT, created REAL, started REAL, ended REAL, attempt INTEGER, final_epoch INTEGER, "
        "shipped INTEGER, deleted INTEGER, owner TEXT)"
    )
    db.execute(
        "CREATE TABLE IF NOT EXISTS steps (run TEXT, step, epoch, loss, accuracy, learning_rate, norm, clipped_norm, "
        "reviews_per_second, PRIMARY KEY (run, step)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE IF NOT EXISTS epochs (run TEXT, epoch, step, loss, accuracy, val_loss, val_accuracy, "
        "val_precision, val_recall, seconds, PRIMARY KEY (run, epoch)) WITHOUT ROWID"
    )


def _attempts_and_the_queue(db: sqlite3.Connection, folder: Path) -> None:
    """A token per attempt; the queue, checkpoints and lists as columns; the steps that a long curve is drawn from."""
    db.execute("ALTER TABLE runs RENAME TO old_runs")
    db.execute(
        "CREATE TABLE runs (id TEXT PRIMARY KEY, name TEXT NOT NULL, config TEXT NOT NULL, "
        "config_version INTEGER NOT NULL DEFAULT 1, architecture TEXT, fingerprint TEXT, status TEXT NOT NULL, "
        "phase TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '', created REAL NOT NULL, started REAL, "
        "ended REAL, attempt TEXT NOT NULL, final_epoch INTEGER, checkpoint INTEGER, shipped INTEGER NOT NULL DEFAULT 0, "
        "deleted INTEGER NOT NULL DEFAULT 0, owner TEXT, cluster TEXT, session TEXT NOT NULL DEFAULT '', claimed REAL)"
    )
    db.execute("CREATE INDEX runs_listed ON runs (deleted, shipped, created)")
    db.execute("CREATE INDEX runs_by_status ON runs (status)")
    db.execute("CREATE INDEX runs_by_session ON runs (session, claimed)")
    unsaid = {"name": "'Run'", "config": "'{}'", "status": "'interrupted'", "phase": "''", "message": "''"}
    unsaid |= dict.fromkeys(("created", "shipped", "deleted"), "0")  # what stands where the old tables allowed NULL
    copied = ("id", *unsaid, "fingerprint", "started", "ended", "final_epoch", "owner")
    read = ", ".join(f"COALESCE({name}, {unsaid[name]})" if name in unsaid else name for name in copied)
    db.execute(
        f"INSERT INTO runs ({', '.join(copied)}, attempt) SELECT {read}, lower(hex(randomblob(16))) FROM old_runs"
    )
    db.execute("DROP TABLE old_runs")
    db.execute("UPDATE runs SET attempt = ? WHERE shipped = 1", (SHIPPED_ATTEMPT,))
    db.execute(
        "CREATE TABLE peaks (run TEXT, level, step, PRIMARY KEY (run, level, step)) WITHOUT ROWID"  # untyped, as steps.step
    )
    for run_id, config, status in db.execute("SELECT id, config, status FROM runs").fetchall():
        at = Artifacts(folder / "runs" / run_id).checkpoint() if status == "stopped" else None
        db.execute(
            "UPDATE runs SET architecture = ?, checkpoint = ? WHERE id = ?",
            (architecture_of(config), at.step if at else None, run_id),
        )
        history.build_peaks(db, run_id)


def _folders_follow(db: sqlite3.Connection, folder: Path) -> None:
    """Every change of a run marks it, so that its folder can be told of it."""
    notes.watch(db)


def architecture_of(config: str) -> str | None:
    """Return the architecture in a stored config, also in one that this version cannot read otherwise."""
    try:
        return str(json.loads(config)["architecture"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _kinds_of_task(db: sqlite3.Connection, folder: Path) -> None:
    """What a run learns: until now that was reviews for all of them."""
    db.execute("ALTER TABLE runs ADD COLUMN kind TEXT NOT NULL DEFAULT 'reviews'")
    db.execute("DROP INDEX IF EXISTS runs_listed")
    db.execute("CREATE INDEX runs_listed ON runs (kind, deleted, shipped, created)")


def _whose_they_are(db: sqlite3.Connection, folder: Path) -> None:
    """Runs and data belong to sessions, and some runs are shown to all."""
    holders.make_tables(db)


def _lessons_of_a_class(db: sqlite3.Connection, folder: Path) -> None:
    """Lessons of a teacher, and what the class predicts."""
    sheets.make_tables(db)


def _what_is_written(db: sqlite3.Connection, folder: Path) -> None:
    """What language models write while they learn."""
    db.execute("CREATE TABLE samples (run TEXT, step INTEGER, ids TEXT, PRIMARY KEY (run, step)) WITHOUT ROWID")


def _what_each_holder_wants(db: sqlite3.Connection, folder: Path) -> None:
    """Each of those who asked for the same run shows and names it for themselves, and is told where it went."""
    holder_tables.make(db)


def _what_each_calls_data(db: sqlite3.Connection, folder: Path) -> None:
    """Each of those who brought the same data calls them as they did, until they let go."""
    holder_tables.drop_names_of_all(db)


STEPS: tuple[Callable[[sqlite3.Connection, Path], None], ...] = (
    _first_tables,
    _attempts_and_the_queue,
    _folders_follow,
    _kinds_of_task,
    _whose_they_are,
    _lessons_of_a_class,
    _what_is_written,
    _what_each_holder_wants,
    _what_each_calls_data,
)
