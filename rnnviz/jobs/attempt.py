"""One attempt at a run on one worker, from its data to its result, in a thread of its own.

Whatever happens to it arrives in an inbox and is done in order: reports, checkpoints, a stop, the end. What may hang (a
worker that does not answer) is asked in further threads, so that a stop is heard at any time and nobody else waits.
"""

import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from distributed import Client, Event, Future

from rnnviz.data.library import Library
from rnnviz.jobs import failures, preparation
from rnnviz.jobs.aside import aside
from rnnviz.jobs.deaths import Death
from rnnviz.jobs.patience import TRIES, Reports, patiently
from rnnviz.jobs.placing import WorkerGoneError, is_there, key_of
from rnnviz.runs.database import trouble
from rnnviz.runs.records import Outcome, Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from rnnviz.training import tasks

CALL_S: Final = 5.0  # how long a worker may take to answer where something waits for it
STOP_GRACE_S: Final = 10.0  # how long a worker may take to hear a stop before it is replaced
UNHEARD_S: Final = 5.0  # between two looks at a worker that has not said yet that it began
LOCKED_S: Final = 1.0  # how soon reports that wait for a locked library are tried again
REPLACE_S: Final = 30.0  # how long its replacement may take before the run is ended without it
log = logging.getLogger(__name__)


class Attempt:
    """A run that trains."""

    def __init__(
        self,
        run: Run,
        client: Client,
        worker: str,
        *,
        store: Store,
        library: Library,
        death: Callable[[int | None], Death | None],
        over: Callable[["Attempt"], None],
        outlives: bool = False,
        found: Future | None = None,
    ) -> None:
        """Begin.

        Args:
            run: as it was claimed.
            client: of the cluster.
            worker: on which it trains.
            store: where it is recorded.
            library: where its reviews or its text are.
            death: says how a process ended.
            over: called once it has ended.
            outlives: the cluster goes on without this app, so that another one can find the run there.
            found: its task, where it is on the cluster already.
        """
        self.run, self.worker, self.key, self.pid = run, worker, key_of(run), None
        self._client, self._store, self._library, self._death, self._over = client, store, library, death, over
        self._outlives, self._future = outlives, found
        self._inbox: queue.Queue[tuple[str, Any]] = queue.Queue()
        self._reports, self._aside = Reports(store, run), partial(aside, run.id)
        self._fetching = threading.Event()
        self._asked = self._left = self._subscribed = self._unheard = False
        self._thread = threading.Thread(target=self._live, name=f"run {run.id}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask it to stop."""
        self._inbox.put(("stop", None))

    def lost(self) -> None:
        """Say that the cluster is gone."""
        self._inbox.put(("lost", None))

    def leave(self) -> None:
        """Stop watching, because the app closes; what is recorded stays as it is."""
        self._inbox.put(("leave", None))
        self._thread.join(timeout=10)

    # ------------------------------------------------------------------------------------------------ in its thread

    def _live(self) -> None:
        began = time.monotonic()
        log.info("run %s: %s on %s", self.run.id, "found again" if self._future else "begins", self.worker)
        try:
            self._watch() if self._future else self._submit()
            if self._follow():
                self._settle()
        except WorkerGoneError as gone:
            self._give_back(gone)
        except Exception as error:
            self._fail(error)
        finally:
            log.info("run %s: over after %.1f s", self.run.id, time.monotonic() - began)
            if not self._left:
                self._clear()
            self._over(self)

    def _submit(self) -> None:
        """Prepare the examples and hand them to the worker: only now, so that a waiting run costs nothing."""
        run = self.run
        source = preparation.need(run, self._library)
        at = self._store.artifacts(run).checkpoint() if run.checkpoint is not None else None
        patiently(lambda: self._store.rewind(run, at))
        dataset = preparation.dataset(run.config, source)
        self._check_worker()
        self._client.subscribe_topic(self.key, self._event)
        self._subscribed = self._unheard = True
        self._future = self._client.submit(
            tasks.train_run,
            run.kind,
            run.config.flat(),
            dataset,
            at,
            topic=self.key,
            stop=self._stop_event,
            key=self.key,
            workers=[self.worker],
            allow_other_workers=False,
            pure=False,
            retries=0,
            fifo_timeout="0 ms",
        )
        if self._outlives:
            future = self._future
            self._aside(lambda: self._client.publish_dataset(future, name=self.key, callback_timeout=CALL_S))
        self._future.add_done_callback(lambda _: self._inbox.put(("done", None)))

    def _watch(self) -> None:
        """Follow a task that another app began: what it reported meanwhile lies on its worker."""
        assert self._future
        self._client.subscribe_topic(self.key, self._event)
        self._subscribed = True
        try:
            self._fetch_history(CALL_S)
        except TimeoutError:  # it is deep in a step: asked again without waiting for it, so that a stop is heard
            self._aside(self._fetch_history)
        self._future.add_done_callback(lambda _: self._inbox.put(("done", None)))

    def _follow(self) -> bool:
        """Do what arrives, until the task is done (True) or the app closes (False)."""
        deadline, replaced = float("inf"), False
        while True:
            try:
                at_most = LOCKED_S if self._reports else UNHEARD_S if self._unheard else 3600.0
                kind, value = self._inbox.get(timeout=min(max(0.0, deadline - time.monotonic()), at_most))
            except queue.Empty:
                self._reports.flush()
                if self._unheard:
                    self._check_worker()
                if time.monotonic() < deadline:
                    continue
                if replaced:
                    raise TimeoutError("The worker could not be replaced.") from None
                log.warning("run %s: its worker does not answer and is replaced", self.run.id)
                self._aside(self._replace_worker)
                deadline, replaced = time.monotonic() + REPLACE_S, True
                continue
            if kind == "stop" and not self._asked:
                self._asked, deadline = True, time.monotonic() + STOP_GRACE_S
                log.info("run %s: asked to stop", self.run.id)
                self._aside(lambda: Event(self._stop_event, client=self._client).set())
            elif kind == "news":
                self._take(value)
            elif kind == "saved":
                self._reports.save(value)
            elif kind == "lost":
                raise ConnectionError(failures.LOST)
            elif kind in ("done", "leave"):
                self._left = kind == "leave"
                self._reports.flush(tries=1 if self._left else TRIES)
                return not self._left

    def _event(self, event: tuple[float, dict[str, Any]]) -> None:
        self._inbox.put(("news", event[1]))

    def _take(self, message: dict[str, Any]) -> None:
        """Record one report."""
        self.pid, self._unheard = message.get(tasks.PROCESS, self.pid), False
        if tasks.SAVED in message and not self._fetching.is_set():
            self._fetching.set()
            self._aside(self._fetch)
        if report := message.get(tasks.PROGRESS):
            self._reports.take(report)

    def _fetch(self) -> None:
        """Fetch the newest checkpoint from the worker."""
        try:
            found = self._client.run(tasks.fetch_checkpoint, self.key, workers=[self.worker], on_error="ignore")
        finally:
            self._fetching.clear()
        for saved in found.values():
            if saved is not None:
                self._inbox.put(("saved", saved))

    def _fetch_history(self, limit_s: float | None = None) -> None:
        """Fetch all that was reported on the worker; rows that are recorded already stay."""
        found = self._client.run(tasks.fetch_history, self.key, on_error="ignore", callback_timeout=limit_s)
        for told in found.values():
            if told:
                self._inbox.put(("news", {tasks.PROGRESS: {"steps": told[0], "epochs": told[1]}}))

    def _check_worker(self) -> None:
        """Look whether the worker is there; a task that it began before it died has an error instead."""
        if (self._future is None or self._future.status == "pending") and not is_there(self._client, self.worker):
            raise WorkerGoneError(f"the worker {self.worker} left before it began")

    def _replace_worker(self) -> None:
        self._client.restart_workers([self.worker], timeout=REPLACE_S, raise_for_error=False)

    # ------------------------------------------------------------------------------------------------ its end

    def _settle(self) -> None:
        assert self._future
        outcome: Outcome = self._future.result(timeout=60)
        if outcome.status == "diverged":
            outcome = replace(outcome, message=f"{outcome.message} {failures.likely_cause(self.run.config)}")
        self._store.keep(self.run, outcome)

    def _give_back(self, gone: WorkerGoneError) -> None:
        """Let the run wait for another worker."""
        log.warning("run %s: waits again: %s", self.run.id, gone)
        try:
            patiently(lambda: self._store.requeue(self.run))
        except (StaleRunError, sqlite3.Error):
            self._fail(gone)

    def _fail(self, error: Exception) -> None:
        """End the run without a result; where not even that can be written, it is marked when the app starts next."""
        try:
            patiently(lambda: self._failed(error))
        except sqlite3.Error as fault:
            log.error("run %s: %s; its end cannot be written: %s", self.run.id, error, fault)
            self._aside(lambda: Event(self._stop_event, client=self._client).set())

    def _failed(self, error: Exception) -> None:
        """End the run without a result: as stopped where that was asked for, else with what went wrong."""
        now = self._now()
        if isinstance(error, StaleRunError) or now is None or now.attempt != self.run.attempt:
            log.info("run %s: this attempt is over: %s", self.run.id, error)
            self._aside(lambda: Event(self._stop_event, client=self._client).set())
            return
        try:
            if now.status == "stopping" or self._asked:
                kept = f"Kept is what it had learned by step {now.checkpoint:,}." if now.checkpoint else ""
                sentence = f"Stopped. The training process did not answer in time and was replaced. {kept}".strip()
                self._store.end(self.run, "stopped", sentence)
            else:
                died = failures.is_death(error)
                death = self._death(self.pid) if died else None
                said = failures.words(error)
                log.error("run %s failed: %s %s", self.run.id, said, death or "", exc_info=None if died else error)
                self._store.end(self.run, "failed", failures.sentence(error, death))
                if failures.is_full(error):
                    self._aside(lambda: Event(self._stop_event, client=self._client).set())
        except StaleRunError as stale:
            log.info("run %s: %s", self.run.id, stale)

    def _now(self) -> Run | None:
        """Return the run as it is now; where the library cannot be read, as it was: its end waits to be written."""
        try:
            return self._store.get(self.run.id)
        except sqlite3.Error as error:
            if trouble(error) == "locked":
                raise
            return self.run

    def _clear(self) -> None:
        """Leave nothing of this attempt on the cluster."""
        if self._client.status != "running":
            return
        future, self._future = self._future, None
        subscribed = self._subscribed

        def clear() -> None:
            if subscribed:
                self._client.unsubscribe_topic(self.key)
            if self._outlives and future is not None:
                self._client.unpublish_dataset(self.key)
            if future is not None:
                future.release()
            self._client.run(tasks.clear, self.key, on_error="ignore")

        self._aside(clear)

    @property
    def _stop_event(self) -> str:
        return f"stop-{self.key}"
