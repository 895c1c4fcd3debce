"""What a run does while the library is in use by another program: it waits its turn, and nothing is lost."""

import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from typing import Any, Final

from rnnviz.once import Once
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.database import trouble
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store

PASSING: Final = ("locked", "away")  # troubles of the library that end by themselves
TRIES: Final = 12  # each waits for as long as the store does, 5 s
log = logging.getLogger(__name__)


def patiently(act: Callable[[], None], *, tries: int = TRIES) -> None:
    """Do what needs the library; while another program locks it, try again.

    Raises:
        sqlite3.OperationalError: it is locked still after so many tries, or something else is wrong with it.
    """
    for left in range(tries - 1, -1, -1):
        try:
            act()
        except sqlite3.OperationalError as error:
            if trouble(error) not in PASSING or not left:
                raise
        else:
            return


class Reports:
    """What a run reported and what could not be recorded yet, in order, with the newest checkpoint after it."""

    def __init__(self, store: Store, run: Run) -> None:
        """Begin with none."""
        self._store, self._run = store, run
        self._waiting: deque[dict[str, Any]] = deque()
        self._saved: Saved | None = None
        self._trouble, self._unsaved = Once(log), Once(log)

    def __len__(self) -> int:
        return len(self._waiting) + (self._saved is not None)

    def take(self, report: dict[str, Any]) -> None:
        """Record a report after those that wait; where the library is locked, it waits too.

        Raises:
            StaleRunError: the attempt is over.
            sqlite3.Error: the disk is full, or the library is damaged.
        """
        self._waiting.append(report)
        self.flush()

    def save(self, saved: Saved) -> None:
        """Keep a checkpoint once all that was reported before it is recorded; where it cannot be written, it waits.

        It is fetched, so it may come before the events with the rows that lead to it. Kept at once, a run whose app was
        killed in between would go on from there, with a hole in its history.

        Raises:
            StaleRunError, sqlite3.Error: as `take`.
        """
        earlier = self._saved.snapshots if self._saved else {}  # the worker hands each over once
        self._saved = Saved(saved.checkpoint, {**earlier, **saved.snapshots})
        self.flush()

    def flush(self, *, tries: int = 1) -> None:
        """Record what waits, trying so many times.

        Raises:
            StaleRunError, sqlite3.Error: as `take`.
        """
        while self._waiting:
            report = self._waiting[0]
            try:
                patiently(lambda report=report: self._store.record(self._run, **report), tries=tries)  # type: ignore[misc]
            except sqlite3.OperationalError as error:
                if trouble(error) not in PASSING:
                    raise
                self._trouble.begins(f"run {self._run.id}: the library is {trouble(error)}, reports wait")
                return
            self._waiting.popleft()
        self._trouble.over()
        self._save()

    def _save(self) -> None:
        if self._saved is None:
            return
        at = self._saved.checkpoint
        try:
            step, epoch = self._store.reached(self._run.id)
            if step < at.step or epoch < at.epoch:
                return
            self._store.save_checkpoint(self._run, self._saved)
        except (OSError, sqlite3.OperationalError) as error:  # the one before is there still
            self._unsaved.begins(f"run {self._run.id}: its checkpoint cannot be written yet: {error}")
        else:
            self._saved = None
            self._unsaved.over()
