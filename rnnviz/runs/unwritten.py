"""Results that could not be written: kept in memory, shown as if they were there, and written as soon as that works."""

import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from rnnviz.runs.records import Outcome, Run
from rnnviz.runs.transitions import StaleRunError

MOST: Final = 16  # results that are kept in memory with what their networks learned
LOST: Final = (
    "What this run had learned at its end could not be written, so it is lost. What it had recorded until then is kept. The log "
    "of the app has the details."
)
_OUR_FAULT: Final = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError, sqlite3.InterfaceError)
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Result:
    """How an attempt ended."""

    run: Run
    status: str
    message: str
    final_epoch: int | None = None
    outcome: Outcome | None = None  # with its arrays, where there are some
    given_up: bool = False  # that it cannot be written is no question of time, and has been said

    def without_what_it_learned(self) -> "Result":
        """Return what is left to be written of a result that never can be: that the run has ended."""
        if self.outcome is None:
            return replace(self, given_up=True)
        return replace(self, status="failed", message=LOST, final_epoch=None, outcome=None, given_up=True)


def passing(error: BaseException) -> bool:
    """Return whether an error may pass: whatever is wrong with the disk or the file, and nothing that is our own fault."""
    return isinstance(error, OSError | sqlite3.Error) and not isinstance(error, _OUR_FAULT)


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
            Exception: it cannot be written, and not later either: for its own sake, or because too many others wait.
        """
        if result.run.attempt in self._waiting:
            raise StaleRunError("This run has ended already, so nothing was done.")
        try:
            self._write(result)
        except Exception as error:
            if not passing(error) or (result.outcome and self._full()):
                raise
            log.error("run %s: its end (%s) cannot be written yet: %s", result.run.id, result.status, error)
            with self._lock:
                self._waiting[result.run.attempt] = result

    def try_again(self) -> None:
        """Write what could not be written before; what still cannot be stays.

        Of what fails for its own sake only the end of the run stays, without what it learned: it says so.
        """
        with self._lock:
            waiting = list(self._waiting.values())
        for result in waiting:
            self._try(result)

    def _try(self, result: Result) -> None:
        try:
            self._write(result)
        except StaleRunError as error:
            said = f"is not wanted any more: {error}"  # somebody decided otherwise meanwhile
        except Exception as error:
            if not passing(error) and not result.given_up:
                log.exception("run %s: its end (%s) cannot be written, now or later", result.run.id, result.status)
                rest = result.without_what_it_learned()
                with self._lock:
                    self._waiting[result.run.attempt] = rest
                self._try(rest)
            return
        else:
            said = "is written now"
        with self._lock:
            self._waiting.pop(result.run.attempt, None)
        log.info("run %s: its end (%s) %s", result.run.id, result.status, said)

    def _full(self) -> bool:
        with self._lock:
            return sum(result.outcome is not None for result in self._waiting.values()) >= MOST

    def shown(self, run: Run) -> Run:
        """Return a run as it will be once its result is written."""
        result = self._waiting.get(run.attempt)
        if result is None or not run.active:
            return run
        final = run.final_epoch if result.final_epoch is None else result.final_epoch
        return replace(run, status=result.status, message=result.message, phase="", final_epoch=final)
