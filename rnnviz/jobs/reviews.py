"""Getting IMDB through a worker, for all who wait for it."""

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rnnviz.config.run import RunConfig
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import Library
from rnnviz.jobs import failures
from rnnviz.training import tasks

if TYPE_CHECKING:
    from distributed import Client, Future

KEY: Final = "fetch-imdb"
_NO_CLUSTER: Final = "waiting for the training process"
log = logging.getLogger(__name__)


class Wish(NamedTuple):
    """A run that begins once IMDB is here."""

    config: RunConfig
    name: str
    session: str


class ImdbFetch:
    """One download or conversion at a time, and the runs that wait for it."""

    def __init__(
        self, library: Library, client: "Callable[[], Client | None]", submit: Callable[[Wish, Corpus], object]
    ):
        """Prepare.

        Args:
            library: where the reviews are put.
            client: returns the client of the cluster, or None while there is none.
            submit: queues a run that has waited.
        """
        self.progress = ""  # what is being done; empty when nothing is
        self.problem = ""  # why IMDB could not be had; both for the page
        self._library, self._client, self._submit = library, client, submit
        self._lock = threading.Lock()
        self._waiting: list[Wish] = []
        self._wanted = False  # it was asked for before there was a client
        self._future: Future | None = None

    def wish(self, wish: Wish) -> None:
        """Get IMDB, then queue this run, also when nobody is looking any more; where it cannot be had, `problem` says why."""
        with self._lock:
            self._waiting.append(wish)
        self.begin()

    def begin(self) -> None:
        """Find or download IMDB in the worker and convert it into the library."""
        with self._lock:
            if self._future is not None:
                return
            client = self._client()
            self._wanted = client is None
            if client is None:
                self.progress, self.problem = _NO_CLUSTER, ""
                return
            self.progress, self.problem = "looking for it", ""
            try:
                client.subscribe_topic(KEY, self._news)
                self._future = client.submit(tasks.fetch_imdb, topic=KEY, key=KEY, pure=False, retries=0)
            except Exception:  # the cluster went in this moment: `look` is called for the next one
                self._wanted, self.progress = True, _NO_CLUSTER
                raise
        self._future.add_done_callback(lambda future: threading.Thread(target=self._ended, args=(future,)).start())

    def look(self) -> None:
        """Begin what was asked for before there was a client."""
        with self._lock:
            wanted = self._wanted
        if wanted:
            self.begin()

    def _news(self, event: tuple[float, dict[str, Any]]) -> None:
        if self._future is not None:
            self.progress = event[1][tasks.PROGRESS]["phase"]

    def _ended(self, future: "Future") -> None:
        problem, corpus = "", None
        try:
            corpus = self._library.add("imdb", future.result(timeout=60))
        except Exception as error:
            log.exception("IMDB could not be had")
            problem = failures.sentence(error)
        with self._lock:
            waiting, self._waiting, self._future = self._waiting, [], None
        for wish in waiting:
            if corpus is None:
                break
            try:
                self._submit(wish, corpus)
            except Exception as error:  # one that cannot be trained does not lose the others
                log.warning("a run that waited for IMDB was refused: %s", error)
                problem = f"{wish.name}: {failures.sentence(error)}"
        self.problem, self.progress = problem, ""
