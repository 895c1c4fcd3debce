"""One attempt at a run on one worker, from its data to its result, in a thread of its own.

Whatever happens to it arrives in an inbox and is done in order: reports, checkpoints, a stop, the end. What may hang (a
worker that does not answer) is asked in further threads, so that a stop is heard at any time and nobody else waits.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from rnnviz.data.library import Library
from rnnviz.jobs import failures, preparation
from rnnviz.jobs.aside import aside
from rnnviz.jobs.connection import CALL_S
from rnnviz.jobs.deaths import Death
from rnnviz.jobs.ending import Ending
from rnnviz.jobs.handing import hand_over
from rnnviz.jobs.patience import TRIES, Reports, patiently
from rnnviz.jobs.placing import WorkerGoneError, is_there, key_of
from rnnviz.jobs.topic import Topic
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.training import held, tasks

if TYPE_CHECKING:
    from distributed import Client, Future

PUBLISH_S: Final = 60.0  # how long the scheduler may take to note a run, while nobody waits for it
STOP_GRACE_S: Final = 10.0  # how long a worker may take to hear a stop before it is replaced
UNHEARD_S: Final = 5.0  # between two looks at a worker that has not said yet that it began
PAUSE_S: Final = 0.2  # between two tries to hand a worker its examples
LOCKED_S: Final = 1.0  # how soon reports that wait for a locked library are tried again
REPLACE_S: Final = 30.0  # how long its replacement may take before the run is ended without it
log = logging.getLogger(__name__)


class Attempt:
    """A run that trains."""

    def __init__(
        self,
        run: Run,
        client: "Client",
        worker: str,
        *,
        store: Store,
        library: Library,
        death: Callable[[int | None], Death | None],
        over: Callable[["Attempt"], None],
        outlives: bool = False,
        may_return: bool = True,
        found: "Future | None" = None,
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
            may_return: where its worker dies before it begins, it waits for another one.
            found: its task, where it is on the cluster already.
        """
        self.run, self.worker, self.key, self.pid = run, worker, key_of(run), None
        self.began, self.returned = found is not None, False  # the worker has said that it began; it waits again
        self._client, self._store, self._library, self._over = client, store, library, over
        self._outlives, self._may_return, self._future = outlives, may_return, found
        self._inbox: queue.Queue[tuple[str, Any]] = queue.Queue()
        self._reports, self._aside = Reports(store, run), partial(aside, run.id)
        self._ending = Ending(run, store, death=lambda: death(self.pid), halt=self._halt)
        self._fetching, self.since = threading.Event(), time.monotonic()
        self._topic = Topic(client, self.key, lambda message: self._inbox.put(("news", message)))
        self._asked = self._left = False
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
        log.info("run %s: %s on %s", self.run.id, "found again" if self._future else "begins", self.worker)
        try:
            self._watch() if self._future else self._submit()
            if self._follow():
                assert self._future
                self._ending.settle(self._future.result(timeout=60))
        except Exception as error:
            self._end(error)
        finally:
            log.info("run %s: over after %.1f s", self.run.id, time.monotonic() - self.since)
            if not self._left:
                self._clear()
            self._over(self)

    def _end(self, error: Exception) -> None:
        """End without a result, unless the run goes on on a cluster that is out of reach, or has not begun."""
        unreachable = isinstance(error, CancelledError | ConnectionError) or self._client.status != "running"
        if self._outlives and self.began and unreachable:
            self._left = True  # it is found again when the scheduler is
        elif isinstance(error, WorkerGoneError) or (
            self._may_return and not self.began and failures.came_before(error)
        ):
            self.returned = True
            self._ending.give_back(error)
        else:
            self._ending.fail(error, asked=self._asked, began=self.began)

    def _submit(self) -> None:
        """Prepare the examples and hand them to the worker: only now, so that a waiting run costs nothing."""
        run = self.run
        source = preparation.need(run, self._library)
        at = self._store.artifacts(run).checkpoint() if run.checkpoint is not None else None
        patiently(lambda: self._store.rewind(run, at))
        dataset = preparation.dataset(run.config, source)
        self._check_worker()
        data = self._hand_over(dataset)
        self._topic.subscribe()
        self._future = self._client.submit(
            tasks.train_run,
            run.kind,
            run.config.flat(),
            data,
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
            self._aside(lambda: self._client.publish_dataset(future, name=self.key, callback_timeout=PUBLISH_S))
        self._future.add_done_callback(lambda _: self._inbox.put(("done", None)))

    def _hand_over(self, dataset: held.AnyDataset) -> str:
        """Bring the examples to the worker, which may be busy loading TensorFlow; where it leaves, the run has not begun."""
        until = time.monotonic() + PUBLISH_S
        while True:
            try:
                return hand_over(self._client, self.worker, dataset)
            except (OSError, TimeoutError) as error:
                self._check_worker()
                if time.monotonic() > until:
                    raise WorkerGoneError(f"the worker {self.worker} does not take its examples") from error
                self._fetching.wait(PAUSE_S)  # nobody sets it before the run trains

    def _watch(self) -> None:
        """Follow a task that another app began: what it reported meanwhile lies on its worker."""
        assert self._future
        self._topic.subscribe()
        try:
            self._catch_up(CALL_S)
        except TimeoutError:  # it is deep in a step: asked again without waiting for it, so that a stop is heard
            self._aside(self._catch_up)
        self._future.add_done_callback(lambda _: self._inbox.put(("done", None)))

    def _follow(self) -> bool:
        """Do what arrives, until the task is done (True) or the app closes (False)."""
        deadline, replaced = float("inf"), False
        while True:
            try:
                at_most = LOCKED_S if self._reports else UNHEARD_S if not self.began else 3600.0
                kind, value = self._inbox.get(timeout=min(max(0.0, deadline - time.monotonic()), at_most))
            except queue.Empty:
                self._reports.flush()
                if not self.began:
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
                self._halt()
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

    def _take(self, message: dict[str, Any]) -> None:
        """Record one report."""
        self.pid, self.began = message.get(tasks.PROCESS, self.pid), True
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

    def _catch_up(self, limit_s: float = PUBLISH_S) -> None:
        """Fetch all that was reported on the worker before it is heard; rows that are recorded already stay."""
        self._topic.be_heard(limit_s)
        found = self._client.run(tasks.fetch_history, self.key, on_error="ignore", callback_timeout=limit_s)
        for told in found.values():
            if told:
                self._inbox.put(("news", {tasks.PROGRESS: told}))

    def _check_worker(self) -> None:
        """Look whether the worker is there; a task that it began before it died has an error instead."""
        if (self._future is None or self._future.status == "pending") and not is_there(self._client, self.worker):
            raise WorkerGoneError(f"the worker {self.worker} left before it began")

    def _halt(self) -> None:
        from distributed import Event

        self._aside(lambda: Event(self._stop_event, client=self._client).set())

    def _replace_worker(self) -> None:
        self._client.restart_workers([self.worker], timeout=REPLACE_S, raise_for_error=False)

    def _clear(self) -> None:
        """Leave nothing of this attempt on the cluster."""
        if self._client.status != "running":
            return
        future, self._future = self._future, None

        def clear() -> None:
            self._topic.leave()
            if self._outlives and future is not None:
                self._client.unpublish_dataset(self.key)
            if future is not None:
                future.release()
            self._client.run(tasks.clear, self.key, on_error="ignore")

        self._aside(clear)

    @property
    def _stop_event(self) -> str:
        return f"stop-{self.key}"
