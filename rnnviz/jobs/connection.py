"""The app's connection to its cluster, kept in a thread of its own: whoever needs it asks what it is now, and never waits.

A private cluster is started, and started again when it is gone. An external scheduler is looked for again and again. The
state and what is wrong are words for the page.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

from rnnviz import logs
from rnnviz.jobs import cluster, failures
from rnnviz.training import tasks

if TYPE_CHECKING:
    from distributed import Client, Security

CONNECT_S: Final = 20.0  # how long one try may take
CHECK_S: Final = 0.5
CALL_S: Final = 5.0  # how long the scheduler or a worker may take to answer where something waits for it
State = Literal["connecting", "ready", "unreachable", "resting"]
log = logging.getLogger(__name__)


class Connection:
    """One scheduler, its client, and how they are."""

    def __init__(
        self,
        scheduler: str | None,
        *,
        workers: int,
        memory: int | None = None,
        apps: Callable[[], int] = lambda: 1,
        security: "Security | None" = None,
    ) -> None:
        """Prepare; `open` connects.

        Args:
            scheduler: the address of an existing one; None starts a private cluster.
            workers: of a private cluster.
            memory: bytes that each of them may take; None for what fits the machine.
            apps: says how many apps share the machine now.
            security: the keys of an existing scheduler that wants some.
        """
        self.scheduler, self.problem = scheduler, ""
        self.state: State = "connecting"
        self.client: Client | None = None
        self.cluster: cluster.PrivateCluster | None = None
        self._workers, self._memory, self._apps, self._security = workers, memory, apps, security
        self._on_ready: Callable[[Client], None] = lambda client: None
        self._on_lost: Callable[[], None] = lambda: None
        self.ready_since = time.monotonic()  # when it last became ready; until then, when it was made
        self._closing, self._needed, self._hurry = threading.Event(), threading.Event(), threading.Event()
        self._needed.set()
        self._after = 0.0
        self._thread = threading.Thread(target=self._keep, name="connection", daemon=True)

    def open(self, on_ready: "Callable[[Client], None]", on_lost: Callable[[], None], *, after: float = 0.0) -> None:
        """Begin to connect.

        Args:
            on_ready: called in the connection's thread, as is the other one.
            on_lost: what was ready is gone.
            after: seconds to wait before, unless it is needed at once (`wake`).
        """
        self._on_ready, self._on_lost, self._after = on_ready, on_lost, after
        self._thread.start()

    def close(self) -> None:
        """Leave the cluster; a private one ends."""
        self._closing.set()
        self._hurry.set()
        self._thread.join(timeout=CONNECT_S + cluster.START_LIMIT_S)
        self._drop()

    def rest(self) -> None:
        """Let a private cluster end until it is needed again."""
        self._needed.clear()

    def wake(self) -> None:
        """Start a private cluster that rests, or that has yet to begin, at once."""
        self._needed.set()
        self._hurry.set()

    @property
    def at_once(self) -> int | None:
        """How many runs may train at once on private workers of this machine; None on an external scheduler."""
        return None if self.scheduler else cluster.at_once(self._workers)

    def busy(self, client: "Client") -> dict[str, list[str]]:
        """Return the keys of the tasks that each worker has, by its address.

        Raises:
            TimeoutError: the scheduler does not answer.
        """
        assert client.scheduler
        held: Mapping[str, Any] = client.sync(client.scheduler.processing, workers=None, callback_timeout=CALL_S)
        return {str(worker): [str(key) for key in keys] for worker, keys in held.items()}

    def _keep(self) -> None:
        self._hurry.wait(self._after)
        while not self._closing.is_set():
            if not self._needed.is_set():
                if self.state != "resting":
                    log.info("the training process is not needed and ends")
                    self._drop()
                    self.state, self.problem = "resting", ""
            elif not self._well():
                if self.state == "ready":
                    log.error("the connection to the training process is lost")
                    self._on_lost()
                self._drop()
                self._connect()
            self._closing.wait(CHECK_S)

    def _well(self) -> bool:
        if self.client is None or (self.cluster and not self.cluster.alive()):
            return False
        return self.client.status == "running"

    def _connect(self) -> None:
        if self.state != "unreachable":  # else it stays so until it is reached, also while it is tried again
            self.state = "connecting"
        try:
            address, keys = self.scheduler, self._security
            if not address:
                self.cluster = cluster.start(self._workers, memory=self._memory, apps=self._apps())
                address, keys = self.cluster.address, self.cluster.keys
            _import_dask()
            from rnnviz.jobs.reaching import reach

            client = reach(address, keys, limit_s=CONNECT_S)
            with ExitStack() as refused:
                refused.callback(_leave, client)
                if self.scheduler and (differ := differences(client)):
                    raise RuntimeError(differ)
                refused.pop_all()
            self.client = client
            self._on_ready(client)
        except Exception as error:
            if self.problem != (problem := failures.words(error)):
                log.error("cannot connect to the training process: %s", problem)
            self.state, self.problem = "unreachable", problem
            self._drop()
        else:
            self.state, self.problem, self.ready_since = "ready", "", time.monotonic()

    def _drop(self) -> None:
        if self.client:
            _leave(self.client)
        if self.cluster:
            self.cluster.close()
        self.client = self.cluster = None


@cache
def _import_dask() -> None:
    """Import what talks to the cluster, which no page waits for, and let it speak in the app's log."""
    import dask
    import distributed

    dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})  # a run's reviews are what is sent
    logs.take_over(distributed.__name__)


def _leave(client: "Client") -> None:
    with suppress(TimeoutError):  # a client that hangs is left where it is: looking for the next one goes on
        client.close(timeout=CALL_S)


def differences(client: "Client") -> str:
    """Return a sentence on what workers have in other versions than the app; '' when they agree."""
    here = tasks.versions()
    try:
        found = client.run(tasks.versions, on_error="ignore", callback_timeout=CONNECT_S)
    except TimeoutError:
        return f"A worker did not say within {CONNECT_S:.0f} seconds which versions it has."
    for worker, there in found.items():
        wrong = [f"{name} {there.get(name)} (here {here[name]})" for name in here if there.get(name) != here[name]]
        if wrong:
            return f"The worker {worker} has {', '.join(wrong)}. Install the same versions there: see constraints.txt."
    return ""
