"""What runs in the worker: the only functions that import TensorFlow, and only once they run."""

import time
from collections.abc import Callable
from typing import Any

from distributed import Event, get_client, get_worker

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.corpus import Corpus
from rnnviz.data.dataset import Dataset
from rnnviz.runs.records import Checkpoint, Outcome

EVENT_INTERVAL_S = 0.1
LISTEN_INTERVAL_S = 0.05
DOWNLOAD_LIMIT_S = 300.0
PROGRESS = "progress"  # the key of a report in an event, which Dask adds keys of its own to


class Reporter:
    """Collects what a run reports into at most ten events a second."""

    def __init__(self, send: Callable[[dict[str, Any]], None], clock: Callable[[], float] = time.monotonic) -> None:
        self.send, self.clock = send, clock
        self.sent_at = float("-inf")
        self.waiting: dict[str, Any] = {}

    def __call__(self, kind: str, value: Any) -> None:
        """Take ("phase", word), ("step", row) or ("epoch", row)."""
        if kind == "phase":
            if self.waiting.get("phase") == value:
                return
            self.waiting["phase"] = value
        else:
            self.waiting.setdefault(f"{kind}s", []).append(tuple(float(x) for x in value))
        if self.clock() - self.sent_at >= EVENT_INTERVAL_S:
            self.flush()

    def flush(self) -> None:
        """Send what has come together."""
        if self.waiting:
            self.send(self.waiting)
        self.waiting, self.sent_at = {}, self.clock()


def listener(stop: str, clock: Callable[[], float] = time.monotonic) -> Callable[[], bool]:
    """Return a function that says whether the event named `stop` is set, asking the scheduler now and then."""
    event = Event(stop, client=get_client())
    heard, asked_at = False, float("-inf")

    def stopped() -> bool:
        nonlocal heard, asked_at
        if not heard and clock() - asked_at >= LISTEN_INTERVAL_S:
            heard, asked_at = event.is_set(), clock()
        return heard

    return stopped


def train_run(
    choices: dict[str, Any], dataset: Dataset, checkpoint: Checkpoint | None, *, topic: str, stop: str
) -> Outcome:
    """Train one run; its progress goes out as events of `topic`, and the event `stop` ends it."""
    worker = get_worker()
    report = Reporter(lambda message: worker.log_event(topic, {PROGRESS: message}))
    report("phase", "preparing")
    report.flush()
    from rnnviz.training.loop import train

    outcome = train(from_flat(choices), dataset, report=report, stopped=listener(stop), checkpoint=checkpoint)
    report.flush()
    return outcome


def import_tensorflow() -> None:
    """Load TensorFlow, so that the first run need not wait for it."""
    import rnnviz.training.loop  # noqa: F401


def compile_default() -> float:
    """Compile the network that most visitors train first. Returns seconds per training step of it."""
    from rnnviz.training.loop import measure_step

    return measure_step(RunConfig())


def fetch_imdb(*, topic: str) -> Corpus:
    """Find or download IMDB and convert it; progress goes out as events of `topic`.

    Raises:
        ConnectionError, TimeoutError, ValueError: with a sentence for the learner.
    """
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
