"""How a worker process ended is told apart: for want of memory, killed from outside, crashed."""

import logging
import signal
from typing import Any, cast

import pytest
from distributed.scheduler import KilledWorker

from rnnviz.jobs import deaths, failures
from rnnviz.jobs.cluster import DEATHS, DeathNotes
from rnnviz.jobs.deaths import Death, Deaths

WORKER, PID, LIMIT = "tls://127.0.0.1:1", 4711, 2_000_000_000


class Topics:
    """What Dask's client does with topics: passes each event on to who subscribed."""

    def __init__(self) -> None:
        self.heard: dict[str, Any] = {}

    def subscribe_topic(self, topic, handler):
        self.heard[topic] = handler

    def tell(self, topic, event):
        self.heard[topic]((0.0, event))


@pytest.fixture
def cluster(monkeypatch):
    monkeypatch.setattr(deaths, "WAIT_S", 0.0)  # nothing more is coming
    topics, known = Topics(), Deaths()
    known.listen(cast(Any, topics))
    nannies = logging.Logger("a nanny's log")
    nannies.addHandler(DeathNotes(lambda note: topics.tell(DEATHS, note)))
    return topics, nannies, known


@pytest.mark.parametrize(
    ("line", "death", "said"),
    [
        ("was killed by signal 9", Death("killed", signal=9), "was killed from outside (signal 9)"),
        ("was killed by signal 15", Death("killed", signal=15), "was killed from outside (signal 15)"),
        ("was killed by signal 11", Death("crashed", signal=signal.SIGSEGV), "crashed (signal 11)"),
        ("was killed by signal 6", Death("crashed", signal=signal.SIGABRT), "crashed (signal 6)"),
        ("exited with status 1", Death("crashed", status=1), "crashed (exit status 1)"),
    ],
)
def test_what_a_nanny_says_of_a_process_becomes_a_sentence(cluster, line, death, said):
    _, nannies, known = cluster
    nannies.info("Worker process %d %s", PID, line)
    assert known.of(WORKER, PID, LIMIT) == death
    assert said in failures.sentence(KilledWorker("task", cast(Any, None), 1), death)


def test_a_death_for_want_of_memory_has_its_figures_though_a_signal_ended_it(cluster):
    topics, nannies, known = cluster
    topics.tell("worker-restart-memory", {"worker": WORKER, "pid": PID, "rss": 2_150_000_000})
    nannies.info("Worker process %d was killed by signal 15", PID)
    death = known.of(WORKER, PID, LIMIT)
    assert death == Death("memory", taken=2_150_000_000, limit=LIMIT)
    sentence = failures.sentence(KilledWorker("task", cast(Any, None), 1), death)
    assert "had taken 2.1 GB of the 2.0 GB that it may take" in sentence
    assert "smaller batch" in sentence
    assert "killed from outside" not in sentence


def test_the_death_of_another_process_says_nothing_about_this_one(cluster):
    _, nannies, known = cluster
    nannies.info("Worker process %d was killed by signal 9", PID + 1)
    nannies.info("Worker process %d was killed by unknown signal", PID)
    assert known.of(WORKER, PID, LIMIT) is None
    assert known.of(WORKER, None, LIMIT) is None
    assert failures.sentence(KilledWorker("task", cast(Any, None), 1), known.of(WORKER, PID, LIMIT)) == failures.KILLED


def test_a_death_on_another_machine_with_the_same_process_id_is_not_this_one(cluster):
    topics, _, known = cluster
    topics.tell("worker-restart-memory", {"worker": "tcp://10.0.0.2:1", "pid": PID, "rss": 2_150_000_000})
    assert known.of(WORKER, PID, 0) is None
    death = known.of("tcp://10.0.0.2:1", PID, 0)
    assert failures.sentence(KilledWorker("task", cast(Any, None), 1), death).startswith(
        "The training process had taken 2.1 GB, and was ended"
    )
