"""Where a run's task is on the cluster: its name, and whether the worker that was chosen for it is there still."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from rnnviz.jobs.connection import CALL_S
from rnnviz.runs.records import Run

if TYPE_CHECKING:
    from distributed import Client

PREFIX: Final = "rnnviz-"


class WorkerGoneError(RuntimeError):
    """The worker that was chosen for a run left before it began."""


def key_of(run: Run) -> str:
    """Return the name of an attempt's task, the same in no other app and for no other attempt."""
    return f"{PREFIX}{run.id}-{run.attempt}"


def is_there(client: "Client", worker: str) -> bool:
    """Return whether a worker is on the cluster; True also where the scheduler does not say."""
    assert client.scheduler
    try:
        found: Mapping[str, Any] = client.sync(client.scheduler.ncores, workers=[worker], callback_timeout=CALL_S)
    except (TimeoutError, OSError):
        return True
    return worker in found
