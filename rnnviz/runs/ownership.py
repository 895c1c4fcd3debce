"""Which running app owns an active run, without process ids: a lock that the operating system drops with its holder.

Each app holds an exclusive SQLite lock on a file of its own for as long as it lives. Whoever can read that file knows that
the app is gone, however it ended. Who only looks changes nothing: files of apps that are gone are removed by `sweep`
alone, and it and the start of an `Owner` have to be in one write transaction of the library, so that no app that just
starts is taken for one that is gone.
"""

import re
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from typing import Final

_NAME: Final = re.compile("[0-9a-f]{32}")


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
    """Return whether the app that owned runs under this name still runs."""
    if not name or not _NAME.fullmatch(name):
        return False
    file = folder / f"{name}.lock"
    if not file.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=0)) as lock:
            lock.execute("SELECT 1 FROM sqlite_master").fetchone()  # a shared lock: two who look do not meet
    except sqlite3.OperationalError:  # it is held, or somebody has removed the file meanwhile
        return file.exists()
    return False


def living(folder: Path) -> list[str]:
    """Return the names of all apps that run."""
    return [file.stem for file in folder.glob("*.lock") if is_alive(folder, file.stem)]


def sweep(folder: Path) -> list[str]:
    """Remove the files of apps that are gone, and return the names of those that run; inside a write transaction."""
    alive = living(folder)
    for file in folder.glob("*.lock"):
        if file.stem not in alive:
            file.unlink(missing_ok=True)
    return alive
