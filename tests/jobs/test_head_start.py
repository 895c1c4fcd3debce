"""Apps connect later than their first page is drawn; but at once, where something is to be trained."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from tests.jobs.helpers import TINY, start, until

NOBODY = "tcp://127.0.0.1:9"
HOUR = 3600.0
WANTED: dict[str, Callable[[Jobs], object]] = {
    "a run": lambda jobs: start(jobs, TINY),
    "IMDB": Jobs.fetch_imdb,
    "a run on IMDB": lambda jobs: jobs.submit_with_imdb(from_flat({}), "Run"),
}


@pytest.mark.parametrize("wanted", WANTED)
def test_what_is_to_be_trained_does_not_wait(wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnnviz.jobs.connection.CONNECT_S", 0.1)
    store = Store(tmp_path, shipped=tmp_path / "none")
    jobs = Jobs(store, Library(tmp_path / "data"), scheduler=NOBODY, after=HOUR)
    assert jobs.connection.state == "connecting"
    WANTED[wanted](jobs)
    until(lambda: jobs.connection.state == "unreachable")  # it has tried
    jobs.close()


def test_an_app_that_ends_before_does_not_wait_either(tmp_path: Path) -> None:
    store = Store(tmp_path, shipped=tmp_path / "none")
    jobs = Jobs(store, Library(tmp_path / "data"), scheduler=NOBODY, after=HOUR)
    jobs.close()
    assert not jobs.connection.client
    until(lambda: not jobs.connection._thread.is_alive())
