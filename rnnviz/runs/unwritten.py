"""Results that could not be written: kept in memory, shown as if they were there, and written as soon as that works."""

import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from rnnviz.runs.records import Outcome, Run
from rnnviz.runs.transitions import StaleRunError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Result:
    """How an attempt ended."""

    run: Run
    status: str
    message: str
    final_epoch: int | None = None
    outcome: Outcome | None = None  # with its arrays, where there are some


def passing(error: BaseException) -> bool:
    """Return whether an error may pass: whatever is wrong with the disk or the file, and nothing that is our own fault."""
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        return False
    return isinstance(error, OSError | sqlite3.Error)


class Unwritten:
    """The results that wait to be written."""

    def __init__(self, write: Callable[[Result], None]) -> None:
        self._write = write
        self._lock = threading.Lock()
        self._waiting: dict[str, Result] = {}  # by the attempt

    def settle(self, result: Result) -> None:
        """Write a result, now or, where the disk or another writer does not let us, later.

        Raises:
            StaleRunError: the run is another attempt, or somebody else ended it.
        """
        if result.run.attempt in self._waiting:
            raise StaleRunError("This run has ended already, so nothing was done.")
        try:
            self._write(result)
        except Exception as error:
            if not passing(error):
                raise
            log.error("run %s: its end (%s) cannot be written yet: %s", result.run.id, result.status, error)
            with self._lock:
                self._waiting[result.run.attempt] = result

    def try_again(self) -> None:
        """Write what could not be written before; what still cannot be stays."""
        with self._lock:
            waiting = list(self._waiting.values())
        for result in waiting:
            try:
                self._write(result)
            except StaleRunError:
                pass  # somebody decided otherwise meanwhile
            except Exception as error:
                if not passing(error):
                    log.exception("run %s: its end cannot be written", result.run.id)
                continue
            with self._lock:
                self._waiting.pop(result.run.attempt, None)
            log.info("run %s: its end (%s) is written now", result.run.id, result.status)

    def shown(self, run: Run) -> Run:
        """Return a run as it will be once its result is written."""
        result = self._waiting.get(run.attempt)
        if result is None or not run.active:
            return run
        final = run.final_epoch if result.final_epoch is None else result.final_epoch
        return replace(run, status=result.status, message=result.message, phase="", final_epoch=final)
