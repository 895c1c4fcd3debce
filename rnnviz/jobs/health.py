"""How an app is, for whoever watches over it: can its library be read, is its queue served, is there a worker.

What waits and what trains, the library says; of the training process it is asked only whether it is there, and whether it
does something. So its state never contradicts the numbers beside it.
"""

import sqlite3
import time
from dataclasses import dataclass
from typing import Any, Final, Literal

from rnnviz.jobs.connection import Connection
from rnnviz.runs.database import trouble
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store

Worker = Literal["ready", "training", "preparing", "starting", "resting", "gone"]
STARTS_S: Final = 60.0  # how long a worker may take to join its scheduler
WELL: Final = ("ready", "training", "preparing", "starting", "resting")


@dataclass(frozen=True)
class Health:
    """What was found."""

    worker: Worker  # "preparing": at work, but on no run; "resting": ended until the next run needs it
    library: str  # "ok", or what is wrong with it: a Trouble
    serving: bool  # whether waiting runs are given to workers
    active: tuple[tuple[Run, str], ...]  # the runs that wait and train, each with the session that asked for it

    @property
    def waiting(self) -> int:
        """How many runs wait."""
        return sum(run.status == "queued" for run, _ in self.active)

    @property
    def training(self) -> int:
        """How many runs train."""
        return len(self.active) - self.waiting

    @property
    def well(self) -> bool:
        """Whether visitors can work."""
        return self.worker in WELL and self.library == "ok" and self.serving

    def told(self) -> dict[str, Any]:
        """Return it as builtins, without names."""
        names = ("well", "worker", "library", "serving", "waiting", "training")
        return {name: getattr(self, name) for name in names}


def look(store: Store, connection: Connection, *, serving: bool) -> Health:
    """Ask the worker and the library, each for some seconds at most."""
    library, active = "ok", tuple[tuple[Run, str], ...]()
    busy = _busy(connection)
    try:
        active = tuple(store.active())
    except sqlite3.Error as error:
        library = trouble(error)
    trains = any(run.status != "queued" for run, _ in active)
    return Health(_worker(connection, busy, trains=trains), library, serving, active)


def _busy(connection: Connection) -> dict[str, list[str]] | None:
    """Return what each worker does; None where the scheduler does not answer."""
    client = connection.client
    try:
        return connection.busy(client) if client else {}
    except (TimeoutError, OSError):
        return None


def _worker(connection: Connection, busy: dict[str, list[str]] | None, *, trains: bool) -> Worker:
    match connection.state:
        case "connecting":
            return "starting"
        case "resting":
            return "resting"
        case "unreachable":
            return "gone"
    if busy is None:
        return "gone"
    if not busy:
        return "starting" if time.monotonic() - connection.ready_since < STARTS_S else "gone"
    if not any(busy.values()):
        return "ready"
    return "training" if trains else "preparing"
