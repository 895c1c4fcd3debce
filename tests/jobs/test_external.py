"""A scheduler and two workers that are there already, as processes of their own: runs outlive the app."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS, LONG, ended, learning, start, until
from tests.runs.there import there

pytestmark = [pytest.mark.cluster, pytest.mark.tf]

ROOT = Path(__file__).parents[2]
LASTING = LONG | {"batch_size": 1}


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler with two workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = f"tcp://127.0.0.1:{port}"
    worker = ["dask_worker", found, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    commands = [["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"], worker, worker]
    said = (tmp_path / "said").open("wb")
    environment = os.environ | {"KERAS_BACKEND": "tensorflow"}
    started = [
        subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{command}", *options],
            cwd=ROOT, env=environment, stdout=said, stderr=said,
        )
        for command, *options in commands
    ]  # fmt: skip
    yield found
    for process in started:
        process.kill()
        process.wait()
    said.close()


def opened(folder: Path, address: str) -> Jobs:
    """Return the jobs of an app that starts."""
    library = Library(folder / "data")
    library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    return Jobs(Store(folder, shipped=folder / "none", cluster=address), library, scheduler=address)


def closed(jobs: Jobs) -> None:
    jobs.close()
    jobs.store.close()


def test_a_run_goes_on_when_the_connection_is_lost_and_comes_back(address, tmp_path):
    app = opened(tmp_path / "home", address)
    run_id, _ = start(app, LASTING)
    learning(app, run_id)
    before, client = there(app.store, run_id), app.connection.client
    assert client
    client.close()  # as a network that fails
    until(lambda: app.connection.client is not client and app.connection.state == "ready")
    learning(app, run_id, len(app.store.steps(run_id)) + 20)
    app.stop(there(app.store, run_id))
    assert ended(app, run_id) == "stopped"
    run, steps = there(app.store, run_id), app.store.steps(run_id)
    assert run.attempt == before.attempt
    assert steps.step.tolist() == list(range(1, (run.checkpoint or 0) + 1))
    closed(app)


def test_two_runs_train_at_once_and_an_app_that_is_started_again_finds_them(address, tmp_path):
    first = opened(tmp_path / "home", address)
    runs = [start(first, LASTING | {"seed": seed})[0] for seed in (1, 2)]
    for run_id in runs:
        learning(first, run_id)
    assert all(there(first.store, run_id).status == "running" for run_id in runs)
    closed(first)

    second = opened(tmp_path / "home", address)
    seen = {run_id: there(second.store, run_id) for run_id in runs}
    assert {run.status for run in seen.values()} == {"running"}
    for run_id in runs:
        learning(second, run_id, len(second.store.steps(run_id)) + 20)
        second.stop(there(second.store, run_id))
        assert ended(second, run_id) == "stopped"
        run, steps = there(second.store, run_id), second.store.steps(run_id)
        assert run.attempt == seen[run_id].attempt  # it went on: it was not begun again
        assert steps.step.tolist() == list(
            range(1, (run.checkpoint or 0) + 1)
        )  # and what came while no app looked is there
    closed(second)
