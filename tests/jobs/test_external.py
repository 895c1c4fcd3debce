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
from tests.jobs.helpers import CORPUS, LONG, TINY, ended, learning, start, until
from tests.jobs.wire import Wire
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


def test_the_network_is_cut_and_a_stop_that_was_asked_meanwhile_is_heard_when_it_is_back(
    address, tmp_path, monkeypatch
):
    monkeypatch.setattr("rnnviz.jobs.connection.CONNECT_S", 3.0)
    with Wire(int(address.rsplit(":", 1)[1])) as wire:
        app = opened(tmp_path / "home", f"tcp://127.0.0.1:{wire.port}")
        run_id, _ = start(app, LASTING)
        learning(app, run_id)
        before = there(app.store, run_id)
        wire.cut()
        until(lambda: app.connection.state == "unreachable")
        assert "cannot be reached" in app.problem
        assert not app.health().well
        assert there(app.store, run_id).status == "running"  # it trains on: nobody can know more
        app.stop(before)
        assert there(app.store, run_id).status == "stopping"
        wire.mend()
        assert ended(app, run_id) == "stopped"
        run, steps = there(app.store, run_id), app.store.steps(run_id)
        assert steps.step.tolist() == list(range(1, (run.checkpoint or 0) + 1))
        assert app.problem == ""
        again, _ = start(app, TINY)
        assert ended(app, again) == "finished"
        closed(app)


APP = """
import sys
from pathlib import Path
from tests.jobs.helpers import learning, start
from tests.jobs.test_external import LASTING, opened
app = opened(Path(sys.argv[1]), sys.argv[2])
runs = [start(app, LASTING | {"seed": seed})[0] for seed in range(2)]
for run_id in runs:
    learning(app, run_id)
sys.stdout.write(" ".join(runs) + chr(10))
sys.stdout.flush()
sys.stdin.read()
"""


def test_runs_of_an_app_that_is_killed_are_followed_by_the_app_beside_it(address, tmp_path):
    command = [sys.executable, "-c", APP, str(tmp_path / "home"), address]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        runs = first.stdout.readline().split()
        beside = opened(tmp_path / "home", address)
        until(lambda: beside.connection.state == "ready")
        assert beside.store.owned() == []
        first.kill()
    until(lambda: {run.id for run in beside.store.owned()} == set(runs))
    for run_id in runs:
        assert there(beside.store, run_id).status == "running"
        learning(beside, run_id, len(beside.store.steps(run_id)) + 20)
        beside.stop(there(beside.store, run_id))
        assert ended(beside, run_id) == "stopped"
        run, steps = there(beside.store, run_id), beside.store.steps(run_id)
        assert steps.step.tolist() == list(range(1, (run.checkpoint or 0) + 1))
    closed(beside)


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
