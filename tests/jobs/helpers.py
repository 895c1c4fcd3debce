"""A corpus, choices that train in a second, and waiting for what the store says: what all tests on a cluster use."""

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import numpy as np

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data import corpus as corpora
from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.jobs.jobs import Jobs
from tests.runs.there import there

T = TypeVar("T")


def small_corpus() -> Corpus:
    rng = np.random.default_rng(0)

    def reviews(n: int) -> Reviews:
        lengths = rng.integers(5, 30, n)
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        return Reviews(rng.integers(1, 57, offsets[-1]).astype(np.uint32), offsets, np.arange(n, dtype=np.uint8) % 2)

    return corpora.make("Small", tuple(f"w{k}" for k in range(56)), reviews(300), reviews(60))


CORPUS = small_corpus()
TINY: dict[str, Any] = {
    "source": "upload", "upload": CORPUS.fingerprint, "vocabulary": 60, "maxlen": 20, "subset": 200, "test_subset": 40,
    "embedding": 4, "units": 3, "batch_size": 10, "epochs": 2,
}  # fmt: skip
LONG = TINY | {"epochs": 200, "batch_size": 2}


def until(condition: Callable[[], bool], limit_s: float = 120.0) -> None:
    """Wait until something holds; asking costs little and nothing else can tell."""
    waited = threading.Event()
    for _ in range(int(limit_s / 0.02)):
        if condition():
            return
        waited.wait(0.02)
    raise AssertionError("it did not happen in time")


def apart(act: Callable[[], T]) -> T:
    """Do something in a thread of its own, as the app does: browser tests leave a loop that runs in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(act).result()


def start(jobs: Jobs, choices: dict, session: str = "") -> tuple[str, RunConfig]:
    config = from_flat(choices)
    return jobs.submit(config, CORPUS, "Run", session=session).id, config


def ended(jobs: Jobs, run_id: str) -> str:
    until(lambda: not there(jobs.store, run_id).active)
    return there(jobs.store, run_id).status


def learning(jobs: Jobs, run_id: str, steps: int = 20) -> None:
    until(lambda: len(jobs.store.steps(run_id)) >= steps)


def worker_pids(jobs: Jobs) -> list[int]:
    """Return the processes that train; at the beginning, once the first is there."""
    until(
        lambda: jobs.connection.state == "ready" and bool(jobs.connection.client and jobs.connection.client.nthreads())
    )
    assert jobs.connection.client
    return list(jobs.connection.client.run(os.getpid).values())
