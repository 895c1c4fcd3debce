"""The budget on the disk holds for whatever makes the library larger, from whichever page it is asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rnnviz.config.run import from_flat
from rnnviz.data.files.reading import read
from rnnviz.data.library import Library
from rnnviz.data.uploads import suggested
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.disk import FullError
from rnnviz.runs.records import Checkpoint
from rnnviz.runs.store import Store
from tests.data.test_library import CSV
from tests.jobs.helpers import CORPUS, TINY
from tests.runs.helpers import outcome
from tests.runs.there import there


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    store = Store(tmp_path, shipped=tmp_path / "none")
    library = Library(store.data_folder, room=lambda: store.holdings().check())
    library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    yield Jobs(store, library, connect=False)
    store.close()


def test_a_full_library_trains_nothing_more_and_gives_what_is_there(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = from_flat(TINY)
    run = jobs.submit(config, CORPUS, "Run")
    claimed = jobs.store.claim()
    assert claimed
    jobs.store.keep(claimed, outcome("stopped", Checkpoint(step=3)))
    stopped = there(jobs.store, run.id)
    monkeypatch.setenv("RNNVIZ_DISK_MB", "0")
    assert jobs.submit(config, CORPUS, "Run") == stopped  # nothing is trained for it
    refused: list[Callable[[], object]] = [
        lambda: jobs.submit(from_flat(TINY | {"seed": 2}), CORPUS, "Run"),
        lambda: jobs.resume(stopped),
        lambda: jobs.start_over(stopped),
    ]
    for act in refused:
        with pytest.raises(FullError, match="The library is full"):
            act()
    assert jobs.store.runs() == [stopped]


def test_a_full_library_takes_no_file_of_any_kind(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    table, before = read(CSV), sorted(jobs.library.folder.rglob("*"))
    monkeypatch.setenv("RNNVIZ_DISK_MB", "0")
    refused: list[Callable[[], object]] = [
        lambda: jobs.library.add_upload(table, suggested(table), "films.csv"),
        lambda: jobs.library.add_text(b"A text. " * 100, "text.txt"),
        lambda: jobs.library.add_series(b"1\n2\n3\n" * 100, "series.csv"),
    ]
    for act in refused:
        with pytest.raises(FullError, match="The library is full"):
            act()
    assert sorted(jobs.library.folder.rglob("*")) == before
