"""What stands behind these tests: a shared server with the runs that come with the app, and a lesson that is open."""

from collections.abc import Iterator

import pytest

from rnnviz.config.limits import FILE, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.pages.conftest import stands_behind
from tests.pages.lessons.helpers import KEY, opened


@pytest.fixture
def behind(tmp_path, monkeypatch) -> Iterator[Backend]:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_TEACHER_KEY", KEY)
    store, library = Store(tmp_path, shipped=SHIPPED), Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=read(FILE)))) as opened:
        yield opened
    store.close()


@pytest.fixture
def lesson(behind) -> str:
    return opened(behind)
