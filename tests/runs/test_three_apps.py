"""Three processes share one library and one queue under load, and one of them is killed in the middle of a run."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.busy_app import STEPS
from tests.runs.there import there

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LIMIT_S = 120.0


@contextmanager
def apps(folder: Path, count: int) -> Iterator[list["subprocess.Popen[str]"]]:
    command = [sys.executable, "-m", "tests.runs.busy_app", str(folder)]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(count)
    ]
    yield started
    for app in started:
        app.communicate(timeout=60)


def ask(store: Store, session: str, seeds: range) -> list[str]:
    """Ask for runs as a learner would; the same run is asked for by everybody too."""
    ids = []
    for seed in seeds:
        config = from_flat({"source": "sample", "seed": seed})
        run, _ = store.create(config.run_id("f"), f"Run {seed}", config, "f", session=session)
        same = from_flat({"source": "sample", "seed": 12345})
        store.create(same.run_id("f"), "All of us", same, "f", session=session)
        with suppress(StaleRunError):
            store.rename(run.id, f"{session} {seed}")
        ids += [run.id, same.run_id("f")]
    return ids


def until_ended(store: Store) -> None:
    waited = threading.Event()
    for _ in range(int(LIMIT_S / 0.02)):
        if not store.active():
            return
        waited.wait(0.02)
    raise AssertionError("they did not end in time")


def test_three_apps_share_one_queue_under_load_and_one_is_killed(tmp_path: Path) -> None:
    store = Store(tmp_path, shipped=tmp_path / "none", busy_s=60)
    with apps(tmp_path, 3) as (first, *_others):
        asked: list[str] = []
        learners = [
            threading.Thread(target=lambda k=k: asked.extend(ask(store, f"s{k}", range(100 * k, 100 * k + 10))))
            for k in range(1, 5)
        ]
        for learner in learners:
            learner.start()
        assert first.stdout
        for _ in range(3):
            first.stdout.readline()  # it is beginning its third run, or is beyond it
        first.kill()
        for learner in learners:
            learner.join()
        until_ended(store)
        left = [run for run in (there(store, run_id) for run_id in set(asked)) if run.status == "interrupted"]
        assert len(left) <= 1  # it may just have done it
        for run in left:
            assert "closed or restarted" in run.message
            store.begin_again(run)
        until_ended(store)
    assert first.returncode == -9
    runs = [there(store, run_id) for run_id in set(asked)]
    assert len(runs) == 41  # forty of their own, and one that all asked for
    assert {run.status for run in runs} == {"finished"}
    for run in runs:
        assert store.steps(run.id).step.tolist() == list(range(1, STEPS + 1))
        assert store.artifacts(run).evaluation() is not None
    shared = next(run for run in runs if run.config.training.seed == 12345)
    assert len(store.holders("run", shared.id)) == 4
    assert store.apps() == 1
    store.close()
    again = Store(tmp_path, shipped=tmp_path / "none")
    assert again.notice == ""
    again.close()
