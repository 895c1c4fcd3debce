"""A library that is locked or damaged while a page watches a run is one clear sentence, one line of the log, and no red box."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import once
from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.pages import reading
from tests.pages.conftest import SMALL
from tests.pages.reading import SECONDS, sound, words
from tests.runs.helpers import step

pytestmark = [pytest.mark.page]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path, shipped=tmp_path / "none", busy_s=0.0)
    yield opened
    opened.close()


@pytest.fixture
def jobs(store: Store) -> object:
    return Jobs(store, Library(store.data_folder), connect=False)


@pytest.fixture
def watched(behind: Backend, reviews) -> Run:
    """A run that trains."""
    config = from_flat(SMALL)
    behind.store.create(config.run_id(reviews.fingerprint), "Watched", config, reviews.fingerprint)
    run = behind.store.claim()
    assert run
    behind.store.record(run, phase="training", steps=[step(1), step(2)])
    return run


def sentences(page: AppTest) -> list[str]:
    assert not page.exception, page.exception
    return [error.value.replace("\\", "") for error in page.error]


def test_a_locked_library_is_said_and_the_page_comes_back(behind, watched, tmp_path, logged):
    page = reading.open_page("train", source="sample", run=watched.id)
    assert "Watched" in words(page)
    behind.store._db.close()  # as long as the app holds the file, no other program gets all of it
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE runs SET phase = phase")
        for _ in range(5):
            page.run(timeout=SECONDS)
            (said,) = sentences(page)
            assert "in use by another program" in said
        other.execute("ROLLBACK")
    assert "Watched" in words(sound(page.run(timeout=SECONDS)))
    told = [record for record in logged.records if "cannot be read" in record.getMessage()]
    assert [record.levelname for record in told] == ["ERROR", "INFO"]  # once when it begins, once when it is over
    assert all(record.exc_info is None for record in told)


@pytest.mark.parametrize("name", ["train", "cell_states"])
def test_a_damaged_library_is_said_on_every_page(behind, watched, tmp_path, name):
    for file in tmp_path.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)
    (tmp_path / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    page = AppTest.from_file(reading.APP, default_timeout=SECONDS).switch_page(f"pages/{name}.py")
    page.query_params["run"] = watched.id
    page.run()
    (said,) = sentences(page)
    assert said.startswith("The run library is damaged.")


def test_a_press_on_a_damaged_library_is_answered_once(behind, watched, tmp_path):
    page = reading.open_page("train", source="sample", run=watched.id)
    (stop,) = [each for each in page.button if each.label == "Stop"]
    for file in tmp_path.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)
    (tmp_path / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    stop.click().run(timeout=SECONDS)
    (said,) = sentences(page)
    assert said.startswith("The run library is damaged.")


def test_a_damage_in_the_middle_of_the_file_is_said_too(behind, watched, tmp_path):
    """Its beginning can still be read, the run's steps cannot."""
    with closing(sqlite3.connect(tmp_path / "runs.sqlite", isolation_level=None)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'steps'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with (tmp_path / "runs.sqlite").open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    page = AppTest.from_file(reading.APP, default_timeout=SECONDS).switch_page("pages/train.py")
    page.query_params["run"] = watched.id
    page.run()
    (said,) = sentences(page)
    assert said.startswith("The run library is damaged.")


def test_a_folder_that_cannot_be_made_is_said_and_what_is_set_wrongly_as_the_app_starts(tmp_path, monkeypatch, logged):
    from rnnviz.ui import backend

    (tmp_path / "file").write_text("no folder")
    once.forget()
    for name, told in (("RNNVIZ_HOME", str(tmp_path / "file" / "runs")), ("RNNVIZ_DISK_MB", "much")):
        monkeypatch.setenv(name, told)
    monkeypatch.setattr(backend, "begin", lambda: None)
    backend._opened.clear()
    page = AppTest.from_file(reading.APP, default_timeout=SECONDS).switch_page("pages/train.py")
    (said,) = sentences(page.run())
    assert said.startswith("The folder of the run library cannot be made (Not a directory). RNNVIZ_HOME says where")
    assert "RNNVIZ_DISK_MB is 'much', but has to be a number from 0: taken as 5000" in logged.told()


@pytest.mark.parametrize("written", [None, "minuets = 3"], ids=["no file", "a limit that is none"])
def test_limits_that_cannot_be_used_keep_everybody_out_in_one_sentence(behind, tmp_path, monkeypatch, logged, written):
    file = tmp_path / "limits.toml"
    if written:
        file.write_text(written)
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(file))
    page = AppTest.from_file(reading.APP, default_timeout=SECONDS).switch_page("pages/train.py")
    (said,) = sentences(page.run())
    assert said.startswith("The limits of this server cannot be used")
    assert str(tmp_path) not in said
    assert not page.button
    assert "limits.toml" in "".join(logged.told())


def test_a_library_of_a_newer_version_is_said(tmp_path, monkeypatch):
    from rnnviz.ui import backend

    monkeypatch.setenv("RNNVIZ_HOME", str(tmp_path))
    Store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "runs.sqlite")) as db:
        db.execute("PRAGMA user_version = 99")
    monkeypatch.setattr(backend, "begin", lambda: None)
    backend._opened.clear()
    page = AppTest.from_file(reading.APP, default_timeout=SECONDS).switch_page("pages/train.py")
    page.run()
    (said,) = sentences(page)
    assert "written by a newer version of this app" in said
