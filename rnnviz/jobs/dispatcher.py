"""Gives the next run in the queue to a free worker, one at a time: what happens to one run happens to no other.

Its thread also does what has to be done now and then: hears stops that another app was asked for, ends the runs of apps
that died, writes what could not be written before.
"""

import logging
import sqlite3
import threading
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from rnnviz.config.estimate import in_words
from rnnviz.config.limits import Limits
from rnnviz.data.library import Library
from rnnviz.jobs import failures
from rnnviz.jobs.attempt import Attempt
from rnnviz.jobs.connection import CALL_S, Connection
from rnnviz.jobs.deaths import Deaths
from rnnviz.jobs.placing import PREFIX, key_of
from rnnviz.once import Once
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError

if TYPE_CHECKING:
    from distributed import Client

TURN_S: Final = 0.5
RETURNS: Final = 3  # how often a run may lose its worker before it begins: it may be what kills them
CARE_S: Final = 5.0  # between two looks at what other apps left
log = logging.getLogger(__name__)


class Dispatcher:
    """The queue's only server in this app."""

    def __init__(self, store: Store, library: Library, connection: Connection, limits: Limits | None = None) -> None:
        self._store, self._library, self._connection = store, library, connection
        self._attempts: dict[str, Attempt] = {}  # by the attempt's token
        self._missed: set[str] = set()  # attempts of this app that were watched by nobody a moment ago
        self._returned = Counter[str]()  # how often a run lost its worker before it began, by its id
        self._lock, self._adopting = threading.Lock(), threading.Lock()
        self._wake, self._closing = threading.Event(), False
        self._cared_at, self._busy_at = float("-inf"), time.monotonic()
        self._limits = limits
        self._trouble = Once(log)
        self.deaths = Deaths()
        self._thread = threading.Thread(target=self._serve, name="dispatcher", daemon=True)

    def begin(self) -> None:
        """Serve the queue from now on."""
        self._thread.start()

    @property
    def serving(self) -> bool:
        """Whether the queue is served."""
        return self._thread.is_alive()

    def look(self) -> None:
        """Look at the queue at once."""
        self._wake.set()

    def stop(self, run: Run) -> None:
        """Tell an attempt of this app that its run shall stop."""
        attempt = self._attempts.get(run.attempt)
        if attempt:
            attempt.stop()

    def lost(self) -> None:
        """Tell all attempts that the cluster is gone."""
        for attempt in list(self._attempts.values()):
            attempt.lost()

    def close(self) -> None:
        """Serve no more; runs that train are left as they are."""
        self._closing = True
        self._wake.set()
        self._thread.join(timeout=10)
        for attempt in list(self._attempts.values()):
            attempt.leave()

    def adopt(self, client: "Client") -> None:
        """Go on watching the runs that are on this cluster though nobody watches them; end those of which nothing is there.

        An app which is gone left them, or this one while it had lost the scheduler.
        """
        scheduler = self._connection.scheduler
        if scheduler:
            with self._adopting:
                self._find(client, scheduler)
        self._store.bury(all_clusters=True)

    def _find(self, client: "Client", scheduler: str) -> None:
        mine = self._unwatched()
        left = [*self._store.orphans(scheduler), *mine]
        there = set(client.list_datasets(callback_timeout=CALL_S))
        found = [
            (run, client.get_dataset(key_of(run), callback_timeout=CALL_S)) for run in left if key_of(run) in there
        ]
        busy = self._connection.busy(client)  # all is asked before any run is ours: each of this may fail
        for run, future in found:
            try:
                if run not in mine:
                    self._store.adopt(run)
            except StaleRunError:
                continue  # another app was faster
            worker = next((worker for worker, keys in busy.items() if key_of(run) in keys), "")
            self._begin(run, client, worker, found=future)
        for run in mine:
            if key_of(run) not in there:
                self._store.end(run, "failed", failures.LOST)

    # ------------------------------------------------------------------------------------------------ in its thread

    def _serve(self) -> None:
        while not self._closing:
            try:
                self._care()
                self._rest()
                self._turn()
            except (sqlite3.Error, OSError, TimeoutError) as error:
                self._trouble.begins(f"the queue has to wait: {failures.words(error)}")
            except Exception:
                log.exception("the queue has to wait")
            else:
                self._trouble.over()
            self._wake.wait(TURN_S)
            self._wake.clear()

    def _care(self) -> None:
        for run in self._store.owned(statuses=("stopping",)):
            self.stop(run)  # it may have been asked for in another app
        if time.monotonic() - self._cared_at < CARE_S:
            return
        self._cared_at = time.monotonic()
        self._end_overdue()
        self._store.write_pending()
        for run_id in self._store.bury():
            log.warning("run %s: interrupted, its app is gone", run_id)
        for run_id, attempt in self._store.left():
            with suppress(StaleRunError):  # another app was faster
                self._store.purge(run_id, attempt)
        self._put_right()

    def _put_right(self) -> None:
        """Take up runs of this app that train nowhere: twice in a row, since one may just be being begun or ended."""
        runs = self._unwatched()
        forgotten, self._missed = [run for run in runs if run.attempt in self._missed], {run.attempt for run in runs}
        client = self._connection.client
        if scheduler := self._connection.scheduler:
            left = forgotten or self._store.orphans(scheduler)  # by an app beside this one that is gone
            if left and client and self._connection.state == "ready":
                self.adopt(client)
            return
        for run in forgotten:
            log.warning("run %s: nothing trains it", run.id)
            with suppress(StaleRunError):
                if run.status == "stopping":
                    self._store.end(run, "stopped", "Stopped.")
                else:
                    self._store.requeue(run)

    def _unwatched(self) -> list[Run]:
        with self._lock:
            watched = set(self._attempts)
        return [run for run in self._store.owned() if run.attempt not in watched]

    def _end_overdue(self) -> None:
        """Stop the runs that train for longer than this server allows: what they learned is kept."""
        if self._limits is None:
            return
        with self._lock:
            begun = [(attempt.run, time.monotonic() - attempt.since) for attempt in self._attempts.values()]
        for run, seconds in begun:
            if seconds > 60 * self._limits.minutes:
                with suppress(StaleRunError):  # it has ended, or is being stopped already
                    why = f"It reached this server's limit of {in_words(60 * self._limits.minutes)}."
                    self._store.stop(run, why=why)
                self.stop(run)

    def _rest(self) -> None:
        """End a private cluster that nobody has needed for long; start it again for the next run."""
        if self._limits is None or self._connection.scheduler:
            return
        if self._attempts or self._store.waits():
            self._busy_at = time.monotonic()
            self._connection.wake()
        elif time.monotonic() - self._busy_at > 60 * self._limits.idle_minutes:
            self._connection.rest()

    def _turn(self) -> None:
        client = self._connection.client
        if client is None or self._connection.state != "ready" or not self._store.waits():
            return
        for worker in self._free(client):
            with self._adopting:  # until it is watched
                run = self._store.claim(at_most=self._connection.at_once)
                if run is None:
                    return
                try:
                    self._begin(run, client, worker)
                except Exception:
                    with suppress(StaleRunError):  # it was stopped meanwhile: `_put_right` ends it
                        self._store.requeue(run)
                    raise

    def _free(self, client: "Client") -> list[str]:
        """Return the workers that train nothing: of ours, or of another app."""
        with self._lock:
            taken = {attempt.worker for attempt in self._attempts.values()}
        busy = self._connection.busy(client)
        training = {worker for worker, keys in busy.items() if any(key.startswith(PREFIX) for key in keys)}
        return [worker for worker in busy if worker not in taken | training]

    def _begin(self, run: Run, client: "Client", worker: str, **more: object) -> None:
        cluster = self._connection.cluster
        limit = cluster.memory if cluster else 0
        with self._lock:
            self._attempts[run.attempt] = Attempt(
                run, client, worker, store=self._store, library=self._library, over=self._over,
                death=lambda pid: self.deaths.of(worker, pid, limit), outlives=bool(self._connection.scheduler),
                may_return=self._returned[run.id] < RETURNS, **more,  # type: ignore[arg-type]
            )  # fmt: skip

    def _over(self, attempt: Attempt) -> None:
        with self._lock:
            self._attempts.pop(attempt.run.attempt, None)
            if attempt.returned:
                self._returned[attempt.run.id] += 1
            else:
                self._returned.pop(attempt.run.id, None)
        self._wake.set()
