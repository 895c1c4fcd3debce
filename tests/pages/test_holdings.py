"""What the library holds, on the Train page: shown, bounded, and made smaller by its owner."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.data.files.reading import read
from rnnviz.data.library import Library
from rnnviz.data.uploads import suggested
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.train import holdings
from tests.data.test_library import CSV
from tests.pages.conftest import keep_run, stands_behind
from tests.pages.reading import APP, SECONDS, sound, words
from tests.runs.there import there

pytestmark = [pytest.mark.page]


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Backend]:
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    library.sample()
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


def open_train(**parameters: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=SECONDS).switch_page("pages/train.py")
    page.session_state["holdings"] = True
    for name, value in (parameters if "source" in parameters else {"part": "runs"} | parameters).items():
        page.query_params[name] = value
    return sound(page.run())


def press(page: AppTest, key: str) -> AppTest:
    return sound(page.button(key=key).click().run())


def test_old_runs_are_deleted_and_deleted_ones_removed_for_good(
    behind: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep_run(behind)
    page = open_train(part="runs")
    assert page.button(key="holdings/delete").disabled  # nothing is a week old
    later = time.time() + 8 * 86_400
    monkeypatch.setattr(holdings, "time", SimpleNamespace(time=lambda: later))
    page = press(open_train(part="runs"), "holdings/delete")
    assert [run.id for run in behind.store.runs(deleted=True)] == [kept.id]
    folder = behind.store.folder / "runs" / kept.id
    assert list(folder.glob("snapshots/*.npz"))  # it can be restored
    press(page, "holdings/purge_yes")
    assert behind.store.runs(deleted=True) == []
    assert not folder.exists()


def test_a_library_that_is_locked_as_runs_are_removed_says_so(behind: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = there(behind.store, keep_run(behind).id)
    behind.store.delete(kept.id, kept.attempt)
    page = open_train(part="runs")

    def locked(*_: object) -> None:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorname = "SQLITE_BUSY"
        raise error

    monkeypatch.setattr(Store, "purge", locked)
    page = press(page, "holdings/purge_yes")
    assert "in use by another program, so nothing was done" in page.error[0].value.replace("\\", "")


def test_an_upload_is_removed_for_all_at_once(behind: Backend) -> None:
    table = read(CSV)
    corpus, _ = behind.library.add_upload(table, suggested(table), "my films.csv")
    keep_run(behind, source="upload", upload=corpus.fingerprint)
    page = open_train(source="upload", upload=corpus.fingerprint)
    assert "Using my films: 40 reviews." in words(page)
    page = open_train(source="upload", upload=corpus.fingerprint, part="runs")
    assert "**my films** · 40 reviews" in words(page)
    page = press(page, f"holdings/remove_{corpus.fingerprint}")
    assert behind.library.uploads() == []
    assert "my films" not in words(page)  # nothing of it is kept in memory


def test_a_full_library_takes_nothing_more_and_says_so(behind: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_train(source="sample", part="runs")
    monkeypatch.setenv("RNNVIZ_DISK_MB", "0")
    page = sound(next(button for button in page.button if button.label == "Train").click().run())
    assert "The library is full" in page.error[0].value
    assert behind.store.runs() == []


def test_a_name_or_a_filter_that_no_browser_would_send_is_cut(behind: Backend) -> None:
    kept = keep_run(behind)
    page = open_train(part="runs")
    page.text_input(key=f"name_{kept.id}").set_value(" \u202eMy\0 run\n\u2066" + "x" * 5_000)
    page = press(page, f"rename_{kept.id}")
    renamed = behind.store.runs()[0].name
    assert renamed.startswith("My run x")
    assert len(renamed) <= 80
    assert renamed.isprintable()
    page.text_input(key="library/filter").set_value("run " * 200_000)
    assert renamed in words(sound(page.run()))


def deleted_runs(page: AppTest) -> AppTest:
    """Let the library show the deleted runs."""
    page.toggle(key="library/deleted").set_value(True)
    return sound(page.run())


def test_a_deleted_run_is_restored_and_one_is_removed_for_good_through_their_buttons(behind: Backend) -> None:
    back, gone = keep_run(behind, seed=1), keep_run(behind, seed=2, units=4)
    page = open_train(part="runs")
    for kept in (back, gone):
        page = press(page, key_of(page, "Delete", kept.id))
    assert behind.store.runs() == []
    page = deleted_runs(page)
    page = press(page, f"restore_{back.id}")
    assert [run.id for run in behind.store.runs()] == [back.id]
    assert behind.store.artifacts(behind.store.runs()[0]).evaluation() is not None
    page = press(page, f"purge_{gone.id}")
    assert behind.store.get(gone.id) is None
    assert not (behind.store.folder / "runs" / gone.id).exists()


@pytest.mark.parametrize("button", ["restore", "purge"])
def test_a_button_whose_run_another_tab_removed_says_so(behind: Backend, button: str) -> None:
    kept = there(behind.store, keep_run(behind).id)
    behind.store.delete(kept.id, kept.attempt)
    page = deleted_runs(open_train(part="runs"))
    behind.store.purge(kept.id, kept.attempt)
    page = press(page, f"{button}_{kept.id}")
    assert "has been removed meanwhile, so nothing was done" in page.error[0].value.replace("\\", "")


def test_a_run_that_another_tab_restored_is_not_removed(behind: Backend) -> None:
    kept = there(behind.store, keep_run(behind).id)
    behind.store.delete(kept.id, kept.attempt)
    page = deleted_runs(open_train(part="runs"))
    behind.store.restore(kept.id, kept.attempt)
    page = press(page, f"purge_{kept.id}")
    assert "Something else happened to this run meanwhile" in page.error[0].value.replace("\\", "")
    assert behind.store.get(kept.id)


@pytest.mark.parametrize("button", ["Delete", "restore", "purge"])
def test_a_button_drawn_for_one_attempt_leaves_a_later_one_alone(behind: Backend, button: str) -> None:
    kept = there(behind.store, keep_run(behind).id)
    if button != "Delete":
        behind.store.delete(kept.id, kept.attempt)
    page = open_train(part="runs") if button == "Delete" else deleted_runs(open_train(part="runs"))
    key = key_of(page, "Delete", kept.id) if button == "Delete" else f"{button}_{kept.id}"
    behind.store.begin_again(kept)
    behind.store.stop(there(behind.store, kept.id))
    later = there(behind.store, kept.id)
    if button != "Delete":
        behind.store.delete(later.id, later.attempt)
    page = press(page, key)
    assert "Something else happened to this run meanwhile" in page.error[0].value.replace("\\", "")
    now = there(behind.store, kept.id)
    assert (now.attempt, now.deleted) == (later.attempt, button != "Delete")


def key_of(page: AppTest, label: str, run_id: str) -> str:
    return next(str(button.key) for button in page.button if button.label == label and run_id in str(button.key))
