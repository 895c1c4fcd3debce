"""What pages ask for: train, stop, go on, start over. Each is one change in the store; the rest happens in other threads.

`connection` keeps the cluster, `dispatcher` serves the queue, an `attempt` per running run watches it.
"""

import logging
from typing import TYPE_CHECKING

from rnnviz import environment
from rnnviz.config.limits import LimitError, Limits
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data import imdb
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import Library
from rnnviz.jobs import health, machine, preparation, room
from rnnviz.jobs.baselines import Baselines
from rnnviz.jobs.connection import Connection
from rnnviz.jobs.dispatcher import Dispatcher
from rnnviz.jobs.health import Health
from rnnviz.jobs.preparation import Source
from rnnviz.jobs.reviews import ImdbFetch, Wish
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.training import tasks

if TYPE_CHECKING:
    from distributed import Client, Future

log = logging.getLogger(__name__)


def external_scheduler() -> str | None:
    """Return the address of the scheduler on which this app trains, or None for a private one."""
    return environment.address("RNNVIZ_SCHEDULER")


class Jobs:
    """The app's runs, as pages see them."""

    def __init__(
        self,
        store: Store,
        library: Library,
        *,
        scheduler: str | None = None,
        memory: int | None = None,
        connect: bool = True,
        after: float = 0.0,
        limits: Limits | None = None,
    ) -> None:
        """Connect in the background and let a worker warm up.

        Args:
            store: where runs are recorded.
            library: where converted reviews are.
            scheduler: the address of an existing Dask scheduler; None starts a private one.
            memory: bytes that a private worker may take; None for what fits the machine.
            connect: False: nothing trains, and runs that are asked for wait.
            after: seconds before it connects, unless something is to be trained.
            limits: of a server that is shared; None: there are none.
        """
        self.store, self.library = store, library
        scheduler, workers = scheduler or external_scheduler(), wanted_workers()
        # of the default network: as the last warm-up measured it, until this one has
        self.step_seconds: float | None = None if scheduler else machine.remembered(library.folder)
        self.workers = 0 if scheduler else workers  # that train for this app alone; 0: those of an existing scheduler
        self.connection = Connection(scheduler, workers=workers, memory=memory, apps=store.apps)
        self._limits = limits
        self._dispatcher = Dispatcher(store, library, self.connection, limits)
        self._imdb = ImdbFetch(library, lambda: self.connection.client, self._submit_wish)
        self.baselines = Baselines(library.folder / "baselines", measures=connect)
        self._warm: list[Future] = []
        self._connected = connect
        if connect:
            self.connection.open(self._ready, self._dispatcher.lost, after=after)
            self._dispatcher.begin()

    def submit(self, config: TaskConfig, source: Source, name: str, *, session: str = "") -> Run:
        """Return the run of this config on this data: a new one, queued, or the one that is already there.

        Args:
            config: of whatever kind of task.
            source: what it learns from: of reviews their corpus, else see `preparation.source`.
            name: for a new run.
            session: who asks.

        Raises:
            ValueError: the data cannot be used as the config asks, or this server does not allow it.
            FullError: it would have to be trained, and the library holds as much as it may.
        """
        self._allow(config)
        preparation.check(config, source)
        run_id = config.run_id(source.fingerprint)
        known = self.store.get(run_id)
        if known is None or known.begins_anew:
            self._check_room(session)
        run, queued = self.store.create(run_id, name, config, source.fingerprint, session=session)
        if queued:
            log.info("run %s: queued", run.id)
            self._hurry()
        return run

    def start_over(self, run: Run, *, session: str = "", alone: str = "") -> None:
        """Train a run again from the beginning; arguments as of `Store.begin_again`.

        Raises:
            StaleRunError: it is not any more what it was when this was offered.
            ValueError: this server does not allow it.
            FullError: the library holds as much as it may.
        """
        self._allow(run.config)
        self._check_room(session)
        self.store.begin_again(run, session=session, alone=alone)
        log.info("run %s: queued again, from the beginning", run.id)
        self._hurry()

    def resume(self, run: Run, *, session: str = "") -> None:
        """Continue a run at its last checkpoint.

        Raises:
            StaleRunError: it is not any more what it was when this was offered, or there is nothing to go on from.
            ValueError: this server does not allow it.
            FullError: the library holds as much as it may.
        """
        self._allow(run.config)
        self._check_room(session)
        self.store.go_on(run, session=session)
        log.info("run %s: queued again, from step %s", run.id, run.checkpoint)
        self._hurry()

    def stop(self, run: Run, *, alone: str = "") -> None:
        """Take a run out of the queue, or stop it: what it has learned is kept. `alone` as in `Store.begin_again`.

        Raises:
            StaleRunError: it has ended meanwhile, or is another attempt.
        """
        self.store.stop(run, alone=alone)
        self._dispatcher.stop(run)

    def submit_with_imdb(self, config: RunConfig, name: str, *, session: str = "") -> None:
        """Get IMDB first, then submit: also when nobody is looking any more."""
        self.connection.wake()
        self._imdb.wish(Wish(config, name, session))

    def fetch_imdb(self) -> None:
        """Find or download IMDB in the worker and convert it into the library."""
        self.connection.wake()
        self._imdb.begin()

    def health(self) -> Health:
        """Return how the app is, asking the worker and the library."""
        return health.look(self.store, self.connection, serving=self._dispatcher.serving)

    @property
    def imdb_progress(self) -> str:
        """What is being done to get IMDB; empty when nothing is."""
        return self._imdb.progress

    @property
    def imdb_problem(self) -> str:
        """Why IMDB could not be had; empty when it could, or nobody asked."""
        return self._imdb.problem

    @property
    def problem(self) -> str:
        """What is wrong with the connection to the cluster; empty when nothing is."""
        if self.connection.state == "unreachable":
            return f"The training process cannot be reached; trying again. {self.connection.problem}"
        return ""

    def close(self) -> None:
        """Leave the cluster; a private one ends, on another one runs go on."""
        if not self._connected:
            return
        self._dispatcher.close()
        self._warm.clear()
        self.connection.close()

    # ------------------------------------------------------------------------------------------------ inside

    def _hurry(self) -> None:
        """Train what waits as soon as that can be."""
        self.connection.wake()
        self._dispatcher.look()

    def _allow(self, config: TaskConfig) -> None:
        """Do nothing where a server that is shared allows this run.

        Raises:
            LimitError: it does not.
        """
        if self._limits and (refusal := self._limits.refusal(config, self.step_seconds)):
            log.info("a run is refused: it is beyond the limits")
            raise LimitError(refusal)

    def _check_room(self, session: str) -> None:
        """Do nothing while there is room for one more run.

        Raises:
            FullError: there is none on the disk, or for this visitor.
        """
        self.store.holdings().check()
        if self._limits:
            room.check(self.store, self._limits, session)

    def _submit_wish(self, wish: Wish, corpus: Corpus) -> None:
        self.submit(wish.config, corpus, wish.name, session=wish.session)

    def _ready(self, client: "Client") -> None:
        """Take up what is on the cluster, and let a private worker load TensorFlow and compile the default network."""
        self._dispatcher.deaths.listen(client)
        self._dispatcher.adopt(client)
        if not self.connection.scheduler:
            loaded = client.submit(tasks.import_tensorflow, key="warm-up", pure=False, priority=-10)
            compiled = client.submit(tasks.compile_default, key="warm-up-compile", pure=False, priority=-20)
            compiled.add_done_callback(self._measured)
            self._warm = [loaded, compiled]
        self._dispatcher.look()
        self._imdb.look()
        if self.library.imdb() is None and imdb.locate():
            self._imdb.begin()  # it is on this machine: converting it takes seconds, so it is ready when it is chosen

    def _measured(self, future: "Future") -> None:
        if future.status == "finished":
            self.step_seconds = future.result(timeout=5)
            machine.keep(self.library.folder, self.step_seconds)


def wanted_workers() -> int:
    """Return how many runs train at once."""
    return int(environment.number("RNNVIZ_WORKERS"))
