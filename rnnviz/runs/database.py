"""The SQLite file behind the run library: its tables and its connections.

Write-ahead logging lets pages read while a run is being recorded. Every use opens its own connection, so threads share
none.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rnnviz.runs.records import EpochRow, StepRow

RUN_COLUMNS = (
    "id",
    "name",
    "config",
    "fingerprint",
    "status",
    "phase",
    "message",
    "created",
    "started",
    "ended",
    "attempt",
    "final_epoch",
    "shipped",
    "deleted",
)

_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS runs (
    id TEXT PRIMARY KEY, name TEXT, config TEXT, fingerprint TEXT, status TEXT, phase TEXT, message TEXT,
    created REAL, started REAL, ended REAL, attempt INTEGER, final_epoch INTEGER, shipped INTEGER, deleted INTEGER,
    owner TEXT
);
CREATE TABLE IF NOT EXISTS steps (run TEXT, {", ".join(StepRow._fields)}, PRIMARY KEY (run, step)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS epochs (run TEXT, {", ".join(EpochRow._fields)}, PRIMARY KEY (run, epoch)) WITHOUT ROWID;
"""


class Database:
    """One SQLite file."""

    def __init__(self, file: Path, *, max_pages: int | None = None) -> None:
        """Open or create it.

        Args:
            file: its path.
            max_pages: a limit to its size in SQLite's pages, which behaves as a full disk does.
        """
        self._file, self._max_pages = file, max_pages
        with self.reading() as db:
            db.execute("PRAGMA journal_mode=WAL")
            db.executescript(_SCHEMA)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Open a connection whose changes all happen, or none of them when the block raises."""
        with self.reading() as db, db:
            yield db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Open a connection."""
        with closing(sqlite3.connect(self._file, timeout=10)) as db:
            db.execute("PRAGMA synchronous=NORMAL")  # with a write-ahead log nothing is damaged, and no tick waits
            if self._max_pages:
                db.execute(f"PRAGMA max_page_count={self._max_pages}")
            yield db
