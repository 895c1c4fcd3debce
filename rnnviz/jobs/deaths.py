"""How worker processes ended: for want of memory, by a signal from outside, or by a fault of their own."""

import signal
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from rnnviz.jobs.cluster import DEATHS

if TYPE_CHECKING:
    from distributed import Client

MEMORY: Final = "worker-restart-memory"  # the topic under which Dask says that it ends a worker for want of memory
WAIT_S: Final = 3.0  # the word of it may come after the failure of the task
_FAULTS: Final = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL)


@dataclass(frozen=True)
class Death:
    """How one worker process ended."""

    kind: Literal["memory", "killed", "crashed"]
    signal: int | None = None
    status: int | None = None
    taken: int = 0  # bytes it held when it was ended for want of memory
    limit: int = 0  # bytes it might take; 0: not known, as on an existing scheduler


class Deaths:
    """What is known of processes that ended, by their id."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._hungry: dict[tuple[str, int], int] = {}  # bytes by worker and process id: each machine counts its own
        self._ended: dict[int, Mapping[str, Any]] = {}  # of private workers, which are all on this machine

    def listen(self, client: "Client") -> None:
        """Hear of every death on this client's cluster."""
        client.subscribe_topic(MEMORY, self._hunger)
        client.subscribe_topic(DEATHS, self._end)

    def of(self, worker: str, pid: int | None, limit: int) -> Death | None:
        """Return how a worker's process ended, waiting a moment for the word of it; None when none comes."""
        if pid is None:
            return None
        place = (worker, pid)
        with self._news:
            self._news.wait_for(lambda: pid in self._ended or place in self._hungry, WAIT_S)
            if place in self._hungry:
                return Death("memory", taken=self._hungry[place], limit=limit)
            if pid not in self._ended:
                return None
            number, status = (self._ended[pid].get(name) for name in ("signal", "status"))
        kind: Literal["killed", "crashed"] = "crashed" if number is None or number in _FAULTS else "killed"
        return Death(kind, number, status)

    def _hunger(self, event: tuple[float, Mapping[str, Any]]) -> None:
        with self._news:
            self._hungry[str(event[1]["worker"]), int(event[1]["pid"])] = int(event[1]["rss"])
            self._news.notify_all()

    def _end(self, event: tuple[float, Mapping[str, Any]]) -> None:
        with self._news:
            self._ended[int(event[1]["pid"])] = event[1]
            self._news.notify_all()
