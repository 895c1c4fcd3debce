"""What runs in the worker: the only functions that import TensorFlow, and only once they run."""

import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from typing import Any

import numpy as np

from rnnviz.config.kinds import from_stored
from rnnviz.config.run import RunConfig
from rnnviz.data.corpus import Corpus
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.records import Checkpoint, Outcome
from rnnviz.training import held, loading

EVENT_INTERVAL_S = 0.1
LISTEN_INTERVAL_S = 0.05
DOWNLOAD_LIMIT_S = 300.0
PROGRESS = "progress"  # the key of a report in an event, which Dask adds keys of its own to
SAVED = "saved"  # the key of an event that says at which step a checkpoint can be fetched
ROWS = ("steps", "epochs", "samples")  # what a report has lists of
PROCESS = "process"  # the key of an event that says which process trains
_TRAINING = threading.Lock()  # a compiled network is one object: two threads of a worker would mix their runs


class Reporter:
    """Collects what a run reports into at most ten events a second; a new phase is said at once, as it may last."""

    def __init__(self, send: Callable[[dict[str, Any]], None], clock: Callable[[], float] = time.monotonic) -> None:
        self.send, self.clock = send, clock
        self.sent_at = float("-inf")
        self.waiting: dict[str, Any] = {}
        self.phase = ""

    def __call__(self, kind: str, value: Any) -> None:
        """Take ("phase", word), ("step", row), ("epoch", row) or ("sample", row)."""
        if kind == "phase":
            if self.phase == value:
                return
            self.phase = self.waiting["phase"] = value
        else:
            self.waiting.setdefault(f"{kind}s", []).append(tuple(float(x) for x in value))
        if kind == "phase" or self.clock() - self.sent_at >= EVENT_INTERVAL_S:
            self.flush()

    def flush(self) -> None:
        """Send what has come together."""
        if self.waiting:
            self.send(self.waiting)
        self.waiting, self.sent_at = {}, self.clock()


def listener(stop: str, clock: Callable[[], float] = time.monotonic) -> Callable[[], bool]:
    """Return a function that says whether the event named `stop` is set, asking the scheduler now and then."""
    from distributed import Event, get_client

    event = Event(stop, client=get_client())
    heard, asked_at = False, float("-inf")

    def stopped() -> bool:
        nonlocal heard, asked_at
        if not heard and clock() - asked_at >= LISTEN_INTERVAL_S:
            heard, asked_at = event.is_set(), clock()
        return heard

    return stopped


@dataclass
class Desk:
    """What lies ready on a worker to be fetched, of one attempt at a run."""

    saved: Saved | None = None  # the newest checkpoint, with all weights that nobody has fetched
    steps: list[tuple[float, ...]] = field(default_factory=list)  # all that was reported
    epochs: list[tuple[float, ...]] = field(default_factory=list)
    samples: list[tuple[float, ...]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)  # what trains lays, and what answers the app takes

    def lay(self, at: Checkpoint, snapshots: Mapping[int, Mapping[str, np.ndarray]]) -> None:
        """Put a checkpoint in the place of the one before."""
        with self._lock:
            waiting = self.saved.snapshots if self.saved else {}
            self.saved = Saved(at, {**waiting, **snapshots})

    def take(self) -> Saved | None:
        """Take the checkpoint away."""
        with self._lock:
            saved, self.saved = self.saved, None
        return saved


_DESKS: dict[str, Desk] = {}  # by the topic of the attempt


def fetch_checkpoint(topic: str) -> Saved | None:
    """Return the newest checkpoint of an attempt that trains on this worker; None when there is no new one."""
    desk = _DESKS.get(topic)
    return desk.take() if desk else None


def fetch_history(topic: str) -> dict[str, list[tuple[float, ...]]] | None:
    """Return all rows that an attempt has reported on this worker, as its reports have them; None when it was never here."""
    desk = _DESKS.get(topic)
    return {name: list(getattr(desk, name)) for name in ROWS} if desk else None


def clear(topic: str) -> None:
    """Forget an attempt that has ended."""
    _DESKS.pop(topic, None)


def versions() -> dict[str, str]:
    """Return the versions of what has to be the same on both sides, without loading any of it."""
    found = {"Python": ".".join(map(str, sys.version_info[:2]))}
    for name in ("distributed", "numpy", "keras"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found


def train_run(
    kind: str,
    choices: dict[str, Any],
    data: str,
    checkpoint: Checkpoint | None,
    *,
    topic: str,
    stop: str,
) -> Outcome:
    """Train one run on the examples `data` of `held`; its progress goes out as events of `topic`, the event `stop` ends it.

    Raises:
        held.GoneError: they are not here any more; nothing has begun then.
    """
    from distributed import get_worker

    dataset, worker, desk = held.get(data), get_worker(), Desk()
    _DESKS[topic] = desk

    def send(message: dict[str, Any]) -> None:
        for name in ROWS:
            getattr(desk, name).extend(message.get(name, ()))
        worker.log_event(topic, {PROGRESS: message})

    def save(at: Checkpoint, snapshots: dict[int, dict[str, np.ndarray]]) -> None:
        report.flush()  # the app keeps it when it has all rows before it
        desk.lay(at, snapshots)
        worker.log_event(topic, {SAVED: at.step})

    worker.log_event(topic, {PROCESS: os.getpid()})
    report = Reporter(send)
    report("phase", "preparing")
    report.flush()
    loading.load()
    from rnnviz.training.loop import train

    with _TRAINING:
        heard = listener(stop)
        outcome = train(
            from_stored(kind, choices), dataset, report=report, stopped=heard, checkpoint=checkpoint, save=save
        )
    report.flush()
    return outcome


def import_tensorflow() -> None:
    """Load TensorFlow, so that the first run need not wait for it."""
    loading.load()


def compile_default() -> float:
    """Compile the network that most visitors train first. Returns seconds per training step of it."""
    loading.load()
    from rnnviz.training.compiled import measure_step

    return measure_step(RunConfig())


def fetch_imdb(*, topic: str) -> Corpus:
    """Find or download IMDB and convert it; progress goes out as events of `topic`.

    Raises:
        ConnectionError, TimeoutError, ValueError: with a sentence for the learner.
    """
    from distributed import get_worker

    from rnnviz.data import imdb

    worker = get_worker()
    report = Reporter(lambda message: worker.log_event(topic, {PROGRESS: message}))
    folder = imdb.locate()
    if folder is None:
        from rnnviz.training.keras_download import fetch

        folder = fetch(lambda done, total: report("phase", f"downloading {done / total:.0%}"), limit_s=DOWNLOAD_LIMIT_S)
    report("phase", "converting")
    report.flush()
    return imdb.read(folder)
