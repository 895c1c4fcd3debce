"""How an app is, for whoever watches over it: can its library be read, is its queue served, is there a worker."""

import sqlite3
import time
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from rnnviz.jobs.connection import Connection
from rnnviz.runs.database import trouble
from rnnviz.runs.store import Store

Worker = Literal["ready", "training", "starting", "resting", "gone"]
STARTS_S: Final = 60.0  # how long a worker may take to join its scheduler
WELL: Final = ("ready", "training", "starting", "resting")


@dataclass(frozen=True)
class Health:
    """What was found."""

    worker: Worker  # "resting": ended because nobody needed it, and started again for the next run
    library: str  # "ok", or what is wrong with it: a Trouble
    serving: bool  # whether waiting runs are given to workers
    waiting: int  # runs
    training: int

    @property
    def well(self) -> bool:
        """Whether visitors can work."""
        return self.worker in WELL and self.library == "ok" and self.serving

    def told(self) -> dict[str, Any]:
        """Return it as builtins."""
        return {"well": self.well, **asdict(self)}


def look(store: Store, connection: Connection, *, serving: bool) -> Health:
    """Ask the worker and the library, each for some seconds at most."""
    library, states = "ok", list[str]()
    try:
        states = [run.status for run, _ in store.active()]
    except sqlite3.Error as error:
        library = trouble(error)
    waiting = states.count("queued")
    return Health(_worker(connection), library, serving, waiting, len(states) - waiting)


def _worker(connection: Connection) -> Worker:
    match connection.state:
        case "connecting":
            return "starting"
        case "resting":
            return "resting"
        case "unreachable":
            return "gone"
    client = connection.client
    try:
        tasks = connection.busy(client) if client else {}
    except (TimeoutError, OSError):
        return "gone"
    if not tasks:
        return "starting" if time.monotonic() - connection.since < STARTS_S else "gone"
    return "training" if any(tasks.values()) else "ready"
