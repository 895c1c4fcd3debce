"""The SQLite file behind the run library: its connections and its transactions, and what goes wrong with a file.

Write-ahead logging lets pages read while a run is being recorded. Every use opens its own connection, so threads share
none; one that nobody uses stays open, because SQLite empties and removes the log and its index whenever the last one closes:
that would cost every use as much again, a written row twenty times as much, and on a full disk nothing could be read. A write
transaction begins at once (BEGIN IMMEDIATE): what it reads cannot change before it writes.
"""

import errno
import sqlite3
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from rnnviz.runs import migrations
from rnnviz.runs.home import HomeError

BUSY_S = 5.0  # how long one try waits for another writer
ALONE_S = 60.0  # how long an app that starts waits for another one that makes the library again
FOLDED = "casefold"  # a function in SQL: lower() knows no letters but those of ASCII
Fill = Callable[[sqlite3.Connection], None]
Trouble = Literal["locked", "away", "full", "corrupt", "other"]

_TROUBLES: dict[str, Trouble] = {
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_CANTOPEN": "away",  # too many open files, a network folder that is gone for a moment
    "SQLITE_IOERR": "away",
    "SQLITE_READONLY": "away",
    "SQLITE_FULL": "full",
    "SQLITE_IOERR_SHMSIZE": "full",  # the log's index could not be made larger
    "SQLITE_CORRUPT": "corrupt",
    "SQLITE_NOTADB": "corrupt",
}


def trouble(error: sqlite3.Error) -> Trouble:
    """Tell what is wrong with the file from SQLite's error code."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if str(error).startswith("no such table"):
        return "away"  # another app makes the library again just now
    known = sorted(_TROUBLES, key=len, reverse=True)  # the exact name before the family's
    return next((_TROUBLES[start] for start in known if name.startswith(start)), "other")


def is_full(error: BaseException) -> bool:
    """Return whether an error says that the disk is full."""
    if isinstance(error, sqlite3.Error):
        return trouble(error) == "full"
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def sentence(error: Exception) -> str:
    """Say in words for the page that a change could not be made; '' for an error that is not the database's or the disk's.

    An OSError of the system has a number; one without says itself what it is.
    """
    if is_full(error):
        return "The disk is full, so nothing was done."
    if isinstance(error, OSError) and not isinstance(error, ConnectionError | TimeoutError) and error.errno is not None:
        return "A file could not be read or written, so nothing was done. The log of the app has the details."
    if not isinstance(error, sqlite3.Error):
        return ""
    return {
        "locked": "The run library is in use by another program, so nothing was done. Please try again.",
        "corrupt": "The run library is damaged. It is made again when the app is started next.",
    }.get(
        trouble(error), "The run library could not be written, so nothing was done. The log of the app has the details."
    )


def unreadable(error: Exception) -> str:
    """Say in words for the page that the library cannot be read; '' for an error that is not the database's."""
    if isinstance(error, migrations.NewerDatabaseError | HomeError):
        return str(error)
    if not isinstance(error, sqlite3.Error):
        return ""
    return {
        "locked": "The run library is in use by another program for so long that it cannot be read. Please try again.",
        "full": "The disk is full, so the run library cannot be read.",
        "corrupt": "The run library is damaged. It is made again from the folders of the runs when the app is started next.",
    }.get(trouble(error), "The run library cannot be read. The log of the app has the details.")


class Database:
    """One SQLite file."""

    def __init__(
        self, file: Path, *, max_pages: int | None = None, busy_s: float = BUSY_S, fill: Fill | None = None
    ) -> None:
        """Open or create it, and bring its tables up to date.

        Args:
            file: its path.
            max_pages: a limit to its size in SQLite's pages, which behaves as a full disk does.
            busy_s: how long a try waits for another writer.
            fill: what enters the rows of a new file, in the transaction that makes its tables.

        Raises:
            sqlite3.DatabaseError: it is damaged (`trouble` says "corrupt") or cannot be opened.
            migrations.NewerDatabaseError: a newer version of the app wrote it.
        """
        self.file, self._max_pages, self._busy_s = file, max_pages, busy_s
        sqlite3.connect(file).close()
        with self.reading() as db:
            db.execute("PRAGMA journal_mode=WAL")
            if (found := db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                error = sqlite3.DatabaseError(found)
                error.sqlite_errorname = "SQLITE_CORRUPT"
                raise error
        with self.transaction() as db:
            new = migrations.is_new(db)
            migrations.migrate(db, file.parent)
            if new and fill:
                fill(db)
        stays = self._open(busy_s)
        stays.execute("SELECT 1 FROM sqlite_schema").fetchone()
        self._let_go = weakref.finalize(self, stays.close)

    def close(self) -> None:
        """Let the file be whole by itself, without its log, once nobody else uses it."""
        self._let_go()

    @contextmanager
    def transaction(self, *, busy_s: float | None = None, lasting: bool = False) -> Iterator[sqlite3.Connection]:
        """Open a connection whose changes all happen, or none of them when the block raises; nobody else writes.

        Args:
            busy_s: how long to wait for another writer; None for the usual time.
            lasting: whether the changes, and all before, are on the disk at the end, even if the power fails then.

        Raises:
            sqlite3.OperationalError: another writer did not end in time, or the disk is full: see `trouble`.
        """
        with self.reading(busy_s=busy_s) as db:
            if lasting:
                db.execute("PRAGMA synchronous=FULL")
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    @contextmanager
    def reading(self, *, busy_s: float | None = None) -> Iterator[sqlite3.Connection]:
        """Open a connection to the file, which must be there: it is made at the start alone; `busy_s` as in `transaction`."""
        with closing(self._open(self._busy_s if busy_s is None else busy_s)) as db:
            db.execute("PRAGMA synchronous=NORMAL")  # with a write-ahead log nothing is damaged, and no tick waits
            if self._max_pages:
                db.execute(f"PRAGMA max_page_count={self._max_pages}")
            yield db

    def _open(self, timeout: float) -> sqlite3.Connection:
        address = f"{self.file.absolute().as_uri()}?mode=rw"
        db = sqlite3.connect(address, uri=True, timeout=timeout, isolation_level=None, check_same_thread=False)
        db.create_function(FOLDED, 1, lambda text: text and text.casefold(), deterministic=True)
        return db


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let no other process do what this one does, for as long as the block lasts.

    Raises:
        sqlite3.OperationalError: another one does it for longer than ALONE_S.
    """
    with closing(sqlite3.connect(folder / "opening.lock", timeout=ALONE_S, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def put_aside(file: Path) -> Path:
    """Rename a damaged database and what belongs to it, so that a new one can begin; return its new name."""
    aside = file.with_name(f"{file.stem}.damaged-{time.strftime('%Y%m%d-%H%M%S')}{file.suffix}")
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
