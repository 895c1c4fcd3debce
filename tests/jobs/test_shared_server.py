"""On a shared server a run that trains too long is stopped, and a worker that nobody needs ends until the next run."""

from dataclasses import replace

import pytest

from rnnviz.config.limits import FILE, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS, LONG, TINY, ended, start, until

pytestmark = [pytest.mark.cluster, pytest.mark.tf]


def test_a_run_is_stopped_at_the_limit_and_the_worker_rests_until_the_next(tmp_path, monkeypatch):
    monkeypatch.delenv("RNNVIZ_IMDB_DIR", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    shipped = read(FILE)
    limits = replace(shipped, choices=dict(shipped.choices, epochs=200), minutes=0.02, idle_minutes=0.02)
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    jobs = Jobs(store, library, limits=limits)
    run_id, _ = start(jobs, LONG)
    assert ended(jobs, run_id) == "stopped"
    run = store.get(run_id)
    assert run
    assert run.message.startswith("It reached this server's limit of 1 second. Stopped")
    until(lambda: jobs.connection.state == "resting")
    assert (jobs.connection.client, jobs.connection.cluster) == (None, None)
    health = jobs.health()
    assert (health.worker, health.well, health.training) == ("resting", True, 0)
    again, _ = start(jobs, TINY)
    assert ended(jobs, again) in ("finished", "stopped")
    begun = store.get(again)
    assert begun
    assert begun.started is not None  # a worker took it
    jobs.close()
    assert not jobs.health().serving
    store.close()
