"""How one attempt at a run ends: with a result, without one, or by waiting for another worker."""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import replace

from rnnviz.jobs import failures
from rnnviz.jobs.deaths import Death
from rnnviz.jobs.patience import patiently
from rnnviz.runs.database import is_full, trouble
from rnnviz.runs.records import Outcome, Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError

log = logging.getLogger(__name__)


class Ending:
    """The end of one attempt, to be written once."""

    def __init__(self, run: Run, store: Store, *, death: Callable[[], Death | None], halt: Callable[[], None]) -> None:
        """Prepare.

        Args:
            run: as it was claimed.
            store: where its end is recorded.
            death: says how the process ended that trained it.
            halt: lets the worker stop, without waiting for it.
        """
        self._run, self._store, self._death, self._halt = run, store, death, halt

    def settle(self, outcome: Outcome) -> None:
        """Keep a result.

        Raises:
            StaleRunError: the attempt is over.
        """
        if outcome.status == "diverged":
            outcome = replace(outcome, message=f"{outcome.message} {failures.likely_cause(self._run.config)}")
        self._store.keep(self._run, outcome)

    def give_back(self, why: Exception) -> None:
        """Let the run, which had not begun, wait for another worker."""
        log.warning("run %s: waits again: %s", self._run.id, failures.words(why))
        try:
            patiently(lambda: self._store.requeue(self._run))
        except (StaleRunError, sqlite3.Error):
            self.fail(why, asked=False, began=False)

    def fail(self, error: Exception, *, asked: bool, began: bool) -> None:
        """End the run without a result: as stopped where that was asked for, else with what went wrong.

        Args:
            error: what went wrong.
            asked: the worker was asked to stop.
            began: the worker had begun it.
        """
        now = self._now()
        if isinstance(error, StaleRunError) or now is None or now.attempt != self._run.attempt:
            log.info("run %s: this attempt is over: %s", self._run.id, error)
            self._halt()
            return
        try:
            if now.status == "stopping" or asked:
                self._store.end(self._run, "stopped", _stopped(now, began=began))
            else:
                self._say(error)
        except StaleRunError as stale:
            log.info("run %s: %s", self._run.id, stale)

    def _say(self, error: Exception) -> None:
        died = failures.is_death(error)
        death = self._death() if died else None
        said = failures.words(error)
        log.error("run %s failed: %s %s", self._run.id, said, death or "", exc_info=None if died else error)
        self._store.end(self._run, "failed", failures.sentence(error, death))
        if is_full(error):
            self._halt()

    def _now(self) -> Run | None:
        """Return the run as it is now; where the library cannot be read, as it was: its end waits to be written."""
        found: list[Run | None] = [self._run]

        def read() -> None:
            found[0] = self._store.get(self._run.id)

        try:
            patiently(read)
        except sqlite3.Error as error:
            log.error("run %s: the library is %s as it ends: %s", self._run.id, trouble(error), error)
        return found[0]


def _stopped(run: Run, *, began: bool) -> str:
    if not began:
        return f"Stopped after {run.checkpoint:,} steps." if run.checkpoint else "Stopped before the first step."
    kept = f"Kept is what it had learned by step {run.checkpoint:,}." if run.checkpoint else ""
    return f"Stopped. The training process did not answer in time and was replaced. {kept}".strip()
