"""A shared server as two students and their teacher see it: whose runs are shown, the board, the key, a full house."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.limits import FILE, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs import holders
from rnnviz.runs.store import Store
from rnnviz.ui import seats
from rnnviz.ui.backend import Backend
from rnnviz.ui.visitor import hashed
from tests.pages.conftest import ANN, BEN, TEACHER, Kept, keep_run, stands_behind
from tests.pages.reading import APP, SECONDS, open_page, press, sound, words

pytestmark = pytest.mark.page
KEY = "correct horse battery"


@pytest.fixture
def behind(tmp_path, monkeypatch) -> Iterator[Backend]:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_TEACHER_KEY", KEY)
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=read(FILE)))) as opened:
        yield opened
    store.close()


@pytest.fixture
def run(behind: Backend) -> Kept:
    """A finished run of Ann's."""
    kept = keep_run(behind, watched=(0.6, 0.5))
    behind.store.join(holders.RUN, kept.id, hashed("browser", ANN))
    return kept


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def test_a_run_is_seen_by_others_once_it_is_on_the_board(come, run):
    page = come(BEN, "train", run=run.id)
    assert "is not in this library" in "\n".join(each.value for each in page.warning)
    assert "Nothing is shown yet" in words(come(BEN, "classroom"))
    press(come(ANN, "train", run=run.id), "Show to the class")
    board = words(come(BEN, "classroom"))
    assert "1\\. lstm 0" in board or "1. lstm 0" in board
    assert "of the test reviews right (95 % interval" in board
    seen = come(BEN, "train", run=run.id)
    assert not seen.warning
    assert not {"Show to the class", "Take it off the board"} & set(labels(seen))
    press(come(ANN, "train", run=run.id), "Take it off the board")
    assert "Nothing is shown yet" in words(come(BEN, "classroom"))


def test_the_key_opens_the_class_and_the_lesson_ends(come, run, behind):
    page = come(TEACHER, "classroom")
    page.text_input(key="classroom/key").set_value("wrong").run()
    press(page, "Enter")
    assert "This is not the key" in page.error[0].value
    assert "The class now" not in [header.value for header in page.header]
    page.text_input(key="classroom/key").set_value(KEY).run()
    press(page, "Enter")
    assert "The class now" in [header.value for header in page.header]
    assert "1 runs" in words(page)
    assert "The class now" not in [header.value for header in come(BEN, "classroom").header]
    assert not come(TEACHER, "train", run=run.id).warning
    press(come(TEACHER, "classroom"), "Yes, remove everything")
    assert behind.store.runs() == []


def test_a_full_server_says_so_and_the_teachers_page_opens(come, behind, tmp_path, monkeypatch):
    limits = tmp_path / "limits.toml"
    limits.write_text("sessions = 1")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(limits))
    seats.seats().arrive("another tab")
    seats.seats().take("another tab", 1)
    full = AppTest.from_file(APP, default_timeout=SECONDS).run()
    assert full.title[0].value == "This server is full"
    assert "All 1 places" in words(full)
    assert come(TEACHER, "classroom").title[0].value == "Classroom"
    seats.seats().leave("another tab")
    assert sound(full.run()).title[0].value == "RNN explorer"


def test_the_controls_go_as_far_as_the_server_allows_and_the_address_no_further(come, behind):
    page = come(ANN, "train", source="sample", units=200)
    assert "200 is more than this server allows" in words(page)
    units = page.number_input(key="units")
    assert (units.max, units.value) == (128, 32)
    assert units.help.endswith("On this server: at most 128.")


def test_on_ones_own_computer_nothing_is_shared(behind, run, monkeypatch):
    monkeypatch.delenv("RNNVIZ_HOSTED")
    assert "A class can share one server" in words(open_page("classroom"))
    page = open_page("train", run=run.id)
    assert not page.warning
    assert "Show to the class" not in labels(page)
