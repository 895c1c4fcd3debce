"""Submit, watch and stop runs as Dask tasks.

Everything that talks to the cluster happens in one thread, in order, so a page never waits for it. Progress arrives as
events and goes straight into the store, which is all that pages look at.
"""

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import dask
from distributed import Client, Event, Future
from distributed.scheduler import KilledWorker

from rnnviz.config.run import RunConfig
from rnnviz.data import imdb, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import Library
from rnnviz.jobs import cluster, failures
from rnnviz.runs.records import Checkpoint, Outcome, Run
from rnnviz.runs.store import Store
from rnnviz.training import tasks

STOP_GRACE_S = 10.0
IMDB_TASK = "fetch-imdb"
log = logging.getLogger(__name__)


class Jobs:
    """The app's connection to the cluster on which runs train."""

    def __init__(self, store: Store, library: Library, *, scheduler: str | None = None) -> None:
        """Connect in the background and let a worker warm up.

        Args:
            store: where runs are recorded.
            library: where converted reviews are.
            scheduler: the address of an existing Dask scheduler; None starts a private one.
        """
        self.store, self.library = store, library
        self.imdb_progress = ""  # what is being done to get IMDB; empty when nothing is
        self.imdb_problem = ""  # why IMDB could not be had; both for the page
        self.step_seconds: float | None = None  # of the default network, measured by the warm-up
        self._scheduler = scheduler or os.environ.get("RNNVIZ_SCHEDULER")
        self._cluster: cluster.PrivateCluster | None = None
        self._client: Client | None = None
        self._futures: dict[str, Future] = {}
        self._waiting_for_imdb: list[tuple[RunConfig, str]] = []
        self._closed = False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="jobs")
        self._do(self._warm_up)

    # ------------------------------------------------------------------------------------------------ for pages

    def submit(self, config: RunConfig, corpus: Corpus, name: str) -> Run:
        """Return the run of this config on this corpus: a new one, queued, or the one that is already there.

        Raises:
            ValueError: the reviews cannot be split as the config asks.
        """
        subsets.split(corpus, config.data, config.training.seed)
        run, queued = self.store.create(config.run_id(corpus.fingerprint), name, config, corpus.fingerprint)
        if queued:
            self._do(self._launch, run, corpus)
        return run

    def submit_with_imdb(self, config: RunConfig, name: str) -> None:
        """Get IMDB first, then submit: also when nobody is looking any more."""
        self._waiting_for_imdb.append((config, name))
        self.fetch_imdb()

    def start_over(self, run: Run, corpus: Corpus) -> None:
        """Train a run again from the beginning."""
        self.store.begin_again(run.id, run.name, run.config, corpus.fingerprint)
        self._do(self._launch, self.store.get(run.id), corpus)

    def resume(self, run: Run, corpus: Corpus) -> None:
        """Continue a stopped run at the batch at which it was stopped.

        Raises:
            ValueError: there is nothing to go on from.
        """
        checkpoint = self.store.artifacts(run).checkpoint()
        if run.status != "stopped" or checkpoint is None:
            raise ValueError("This run cannot be continued; it can be trained again.")
        self.store.go_on(run.id)
        self._do(self._launch, self.store.get(run.id), corpus, checkpoint)

    def stop(self, run_id: str) -> None:
        """Ask a run to stop; one that has not begun, or has learned nothing yet, is stopped at once."""
        self._do(self._stop, run_id)

    def fetch_imdb(self) -> None:
        """Find or download IMDB in the worker and convert it into the library."""
        self.imdb_progress, self.imdb_problem = "looking for it", ""
        self._do(self._fetch_imdb)

    def close(self) -> None:
        """Leave the cluster; a private one ends."""
        self._do(self._disconnect)
        self._closed = True
        self._thread.shutdown(wait=True)

    # ------------------------------------------------------------------------------------------------ in the thread

    def _do(self, act: Callable[..., None], *args: Any) -> None:
        """Let the thread act; whatever goes wrong is logged, never lost silently."""

        def guarded() -> None:
            try:
                act(*args)
            except Exception:
                log.exception("%s failed", act.__name__)

        if not self._closed:
            self._thread.submit(guarded)

    def _connected(self) -> Client:
        """Return the client, (re)starting the private cluster where it is not there (any more)."""
        if self._client and self._client.status == "running" and (not self._cluster or self._cluster.alive()):
            return self._client
        self._disconnect()
        address = self._scheduler
        if not address:
            self._cluster = cluster.start(int(os.environ.get("RNNVIZ_WORKERS", "1")))
            address = self._cluster.address
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}):
            self._client = Client(address, set_as_default=False, timeout=60)
        return self._client

    def _disconnect(self) -> None:
        if self._client:
            self._client.close(timeout=5)
        if self._cluster:
            self._cluster.close()
        self._client = self._cluster = None

    def _warm_up(self) -> None:
        """Let the worker load TensorFlow and compile the default network, behind any real work."""
        client = self._connected()
        self._futures["warm-up"] = client.submit(tasks.import_tensorflow, key="warm-up", pure=False, priority=-10)
        compiled = client.submit(tasks.compile_default, key="warm-up-compile", pure=False, priority=-20)
        self._futures["warm-up-compile"] = compiled
        compiled.add_done_callback(lambda future: self._do(self._measured, future))
        if self.library.imdb() is None and imdb.locate():
            self._fetch_imdb()  # it is on this machine: converting it takes seconds, so it is ready when it is chosen

    def _measured(self, future: Future) -> None:
        if future.status == "finished":
            self.step_seconds = future.result()

    def _launch(self, run: Run, corpus: Corpus, checkpoint: Checkpoint | None = None) -> None:
        """Encode the reviews and hand the run to the cluster."""
        with self._failing(run.id):
            client = self._connected()
            dataset = subsets.build(corpus, run.config.data, run.config.training.seed)
            key = _key(run)
            client.subscribe_topic(key, lambda event: self._record(run.id, event[1][tasks.PROGRESS]))
            future = client.submit(
                tasks.train_run,
                run.config.flat(),
                dataset,
                checkpoint,
                topic=key,
                stop=f"stop-{key}",
                key=key,
                pure=False,
                retries=0,
                fifo_timeout="0 ms",  # runs train in the order in which they were asked for, also those of one click
            )
            self._futures[run.id] = future
            future.add_done_callback(lambda done: self._do(self._ended, run.id, key, done))

    def _record(self, run_id: str, message: dict[str, Any]) -> None:
        """Write one event into the store. Runs in the client's own thread."""
        try:
            self.store.record(run_id, **message)
        except sqlite3.OperationalError:
            log.exception("cannot record run %s", run_id)
            self._do(self._give_up, run_id, failures.DISK_FULL)

    def _give_up(self, run_id: str, message: str) -> None:
        self._stop(run_id)
        self.store.finish(run_id, "failed", message)
        self._futures.pop(run_id, None)

    def _ended(self, run_id: str, key: str, future: Future) -> None:
        """Keep what a finished task returned, or say what happened to it."""
        if self._client and self._client.status == "running":
            self._client.unsubscribe_topic(key)
        if self._futures.get(run_id) is not future:
            return  # stopped before it had learned anything, or given up
        del self._futures[run_id]
        with self._failing(run_id):
            outcome: Outcome = future.result()
            run = self.store.get(run_id)
            assert run
            if outcome.status == "diverged":
                outcome = replace(outcome, message=f"{outcome.message} {failures.likely_cause(run.config)}")
            self.store.keep(run_id, outcome)

    @contextmanager
    def _failing(self, run_id: str) -> Iterator[None]:
        """Mark the run as failed, with a sentence, when the block raises."""
        try:
            yield
        except Exception as error:
            log.exception("run %s failed", run_id)
            self.store.finish(run_id, "failed", failures.sentence(error))
            if isinstance(error, KilledWorker):
                self._do(self._warm_up)

    def _stop(self, run_id: str) -> None:
        run = self.store.get(run_id)
        if run is None or not run.active:
            return
        future, learned = self._futures.get(run_id), len(self.store.steps(run_id)) > 0
        if future is None or not learned:
            self._futures.pop(run_id, None)
            self.store.finish(run_id, "stopped", "Stopped before the first step.")
        if future is None:
            return
        Event(f"stop-{_key(run)}", client=self._connected()).set()
        if run.status == "queued":
            future.cancel()
        elif learned:
            self.store.record(run_id, phase="stopping")
            timer = threading.Timer(STOP_GRACE_S, self._do, (self._restart_if_deaf, run_id, future))
            timer.daemon = True
            timer.start()

    def _restart_if_deaf(self, run_id: str, future: Future) -> None:
        """Restart the worker of a run that did not hear the stop."""
        if self._futures.get(run_id) is not future or future.done():
            return
        client = self._connected()
        busy = [worker for worker, keys in client.processing().items() if future.key in keys]
        client.restart_workers(busy)

    # ------------------------------------------------------------------------------------------------ IMDB

    def _fetch_imdb(self) -> None:
        if IMDB_TASK in self._futures:
            return
        client = self._connected()
        client.subscribe_topic(IMDB_TASK, self._imdb_news)
        future = client.submit(tasks.fetch_imdb, topic=IMDB_TASK, key=IMDB_TASK, pure=False, retries=0)
        self._futures[IMDB_TASK] = future
        future.add_done_callback(lambda done: self._do(self._imdb_ended, done))

    def _imdb_news(self, event: tuple[float, dict[str, Any]]) -> None:
        self.imdb_progress = event[1][tasks.PROGRESS]["phase"]

    def _imdb_ended(self, future: Future) -> None:
        del self._futures[IMDB_TASK]
        waiting, self._waiting_for_imdb = self._waiting_for_imdb, []
        try:
            corpus = self.library.add("imdb", future.result())
        except Exception as error:
            log.exception("IMDB")
            self.imdb_problem = failures.sentence(error)
        else:
            for config, name in waiting:
                self.submit(config, corpus, name)
        finally:
            self.imdb_progress = ""


def _key(run: Run) -> str:
    """The name of a run's task: one per attempt, since a scheduler keeps what it knows of a name."""
    return f"{run.id}-{run.attempt}"
