"""Which running app owns an active run, without process ids: a lock that the operating system drops with its holder.

Each app holds an exclusive SQLite lock on a file of its own for as long as it lives. Whoever can take that lock knows
that the app is gone, however it ended.
"""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path


class Owner:
    """The proof that one app lives."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.name = uuid.uuid4().hex
        self._lock = sqlite3.connect(folder / f"{self.name}.lock", isolation_level=None, check_same_thread=False)
        self._lock.execute("BEGIN EXCLUSIVE")

    def close(self) -> None:
        """Give the lock back, as the end of the process would."""
        self._lock.close()


def is_alive(folder: Path, name: str | None) -> bool:
    """Return whether the app that owned runs under this name still runs; its file is removed when it does not."""
    file = folder / f"{name}.lock"
    if not name or not file.exists():
        return False
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return True
    file.unlink(missing_ok=True)
    return False
