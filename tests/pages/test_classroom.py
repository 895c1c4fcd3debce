"""A shared server as two students and their teacher see it: whose runs are shown, the board, the key, a full house."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.limits import FILE, read
from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs import holders
from rnnviz.runs.board import Figures
from rnnviz.runs.store import Store
from rnnviz.ui import seats, ticking
from rnnviz.ui.backend import Backend
from rnnviz.ui.visitor import hashed
from tests.pages.conftest import ANN, BEN, SMALL, TEACHER, Kept, keep_run, stands_behind
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
    assert "of 20 test reviews right (95 % interval" in board
    assert ":material/person: yours" not in board
    assert ":material/person: yours" in words(come(ANN, "classroom"))
    seen = come(BEN, "train", run=run.id)
    assert not seen.warning
    assert not {"Show to the class", "Take it off the board"} & set(labels(seen))
    press(come(ANN, "train", run=run.id), "Take it off the board")
    assert "Nothing is shown yet" in words(come(BEN, "classroom"))


def test_rows_of_the_board_say_what_differs_between_networks_of_one_name(come, behind):
    ann = hashed("browser", ANN)
    asked: list[dict[str, Any]] = [{"epochs": 3}, {"epochs": 5, "maxlen": 14}, {"units": 6}]
    for seed, choices in enumerate(asked):
        kept = keep_run(behind, seed, watched=(0.6,), **choices)
        behind.store.join(holders.RUN, kept.id, ann)
        run = behind.store.get(kept.id)
        behind.store.put_up(run, Figures(0.8 - seed / 10, 0.7, 0.9, 1.5, None, 20), ann)
    rows = [each.value for each in come(BEN, "classroom").caption if "right (95 %" in each.value]
    told = [row.replace("\\", "").split("\n")[0].strip() for row in rows]
    assert told == [
        "LSTM 5 · 40 sample reviews · Review length 12 · Epochs 3 · Seed 0",
        "LSTM 5 · 40 sample reviews · Review length 14 · Epochs 5 · Seed 1",
        "LSTM 6 · 40 sample reviews",
    ]


def test_an_open_board_follows_what_is_shown(come, run, monkeypatch):
    lookers = ticking.Crowd()
    monkeypatch.setattr(ticking, "crowd", lambda: lookers)
    come(BEN, "classroom")
    assert lookers.size(time.monotonic()) == 1  # who has it open is among those for whom something ticks


def test_who_stops_a_shared_run_is_shown_no_other_ones_stop(come, run, behind):
    ann, ben = (hashed("browser", each) for each in (ANN, BEN))
    config = from_flat(SMALL)
    first, _ = behind.store.create("a" * 16, "Shared", config, "f", session=ann)
    behind.store.join(holders.RUN, first.id, ben)
    behind.store.create("b" * 16, "Ann's next", config, "f", session=ann)
    page = press(come(ANN, "train", run=first.id), "Stop")
    assert "it stays for them" in page.info[0].value
    assert not {"Stop", "Go on", "Start over"} & set(labels(page))
    assert len(page.error) == len(page.warning) == 0
    again = come(ANN, "train", run=first.id)
    assert again.warning[0].value.endswith("you let go of it, and others who asked for it keep it.")
    assert "Stop" not in labels(again)
    assert behind.store.get(first.id).status == "queued"
    assert "is not in this library" in come("d" * 32, "train", run=first.id).warning[0].value
    assert "you let go of it" in words(come(ANN, "cell_states", run=first.id))


def test_a_shared_run_is_named_in_ones_own_list(come, run, behind):
    told = "yours stands in your own list alone"
    assert told not in words(come(ANN, "train", part="runs"))
    behind.store.join(holders.RUN, run.id, hashed("browser", BEN))
    page = come(ANN, "train", part="runs")
    assert told in words(page)
    page.text_input(key=f"name_{run.id}").set_value("Ann's best").run()
    assert "Ann's best" in words(press(page, "Rename")).replace("\\", "")
    assert "Ann's best" not in words(come(BEN, "train", part="runs")).replace("\\", "")


def test_settings_that_train_already_are_not_announced_again(come, behind):
    asked = dict(SMALL, seed=4)
    fingerprint = behind.library.get("sample").fingerprint
    config = from_flat(asked)
    behind.store.create(config.run_id(fingerprint), "Mine", config, fingerprint, session=hashed("browser", ANN))
    assert "waits or trains already" in words(come(ANN, "train", **asked))
    assert "waits or trains already" not in words(come(BEN, "train", **asked))  # it is nobody else's business


def as_teacher(come) -> AppTest:
    page = come(TEACHER, "classroom")
    page.text_input(key="classroom/key").set_value(KEY)
    return press(page, "Enter")


def test_the_key_opens_the_class_and_the_lesson_ends(come, run, behind):
    page = come(TEACHER, "classroom")
    page.text_input(key="classroom/key").set_value("wrong")
    press(page, "Enter")
    assert "This is not the key" in page.error[0].value
    order = [each.type for each in page.main]
    assert (
        order.index("text_input") < order.index("error") < len(order) - order[::-1].index("button")
    )  # where it is given
    assert "The class now" not in [header.value for header in page.header]
    page = as_teacher(come)
    assert "The class now" in [header.value for header in page.header]
    assert "1 run of the class" in words(page)
    assert "The class now" not in [header.value for header in come(BEN, "classroom").header]
    assert not come(TEACHER, "train", run=run.id).warning
    lesson = behind.store.lessons.begin("", "title = 'L'")
    behind.store.lessons.open(lesson, True)
    trains, _ = behind.store.create("a" * 16, "Trains", from_flat(SMALL), "f", session=hashed("browser", BEN))
    assert behind.store.claim()
    page = press(come(TEACHER, "classroom"), "Yes, remove everything")
    said = page.info[0].value.replace("\\", "")
    assert "Removed for good: 1 run, 0 uploads, texts and series, 0 predictions. Closed to learners: 1 lesson." in said
    assert "1 run is still stopping, and goes by itself" in said
    order = [each.type for each in page.main]
    assert order.index("info") > order.index("button")  # below what was pressed
    assert not behind.store.lessons.get(lesson).opened
    assert behind.store.runs() == []
    for who, had in ((ANN, run.id), (BEN, trains.id)):
        assert "the teacher has ended the lesson" in come(who, "train", run=had).warning[0].value
    assert "is not in this library" in come(ANN, "train", run=trains.id).warning[0].value
    behind.store.end(behind.store.get(trains.id), "stopped", "Stopped.")
    assert behind.store.left() == [(trains.id, trains.attempt)]


def test_the_teacher_sees_who_asked_for_what_waits_and_stops_it(come, behind):
    page = as_teacher(come)
    sessions = [hashed("browser", each) for each in (ANN, BEN)]
    shared, _ = behind.store.create("a" * 16, "Shared", from_flat(SMALL), "f", session=sessions[0])
    behind.store.join(holders.RUN, shared.id, sessions[1])
    page = sound(page.run())
    assert f"asked for by visitors {sessions[0][:6]}, {sessions[1][:6]}" in words(page)  # the first one first
    assert "0 train, 1 waits" in words(page).replace("*", "")
    press(page, "Stop")
    assert behind.store.get(shared.id).status == "stopped"
    assert "Stop" not in labels(page.run())


def test_every_open_tab_counts_also_on_the_page_of_the_class(come, behind):
    before = seats.seats().here
    page = as_teacher(come)
    assert f"{before + 1} open" in words(page).replace("*", "")


def test_enter_in_the_field_gives_the_key_and_empties_it(come, behind):
    page = come(TEACHER, "classroom")
    (form,) = page.get("form")
    assert form.proto.form.clear_on_submit
    assert form.proto.form.enter_to_submit
    page.text_input(key="classroom/key").set_value("wrong")
    press(page, "Enter")
    assert "classroom/key" not in page.session_state or not page.session_state["classroom/key"]


def test_a_full_server_says_so_and_the_teachers_page_opens(come, behind, tmp_path, monkeypatch):
    limits = tmp_path / "limits.toml"
    limits.write_text("sessions = 1")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(limits))
    seats.seats().arrive("another tab")
    seats.seats().take("another tab", 1)
    full = AppTest.from_file(APP, default_timeout=SECONDS).run()
    assert full.title[0].value == "This server is full"
    assert "All 1 places" in words(full)
    assert "Classroom: the teacher's way in" in [each.proto.label for each in full.get("page_link")]
    teacher = come(TEACHER, "classroom")
    assert teacher.title[0].value == "Classroom"
    assert come(BEN, "lesson").title[0].value == "This server is full"
    teacher.text_input(key="classroom/key").set_value(KEY)
    press(teacher, "Enter")
    assert come(TEACHER, "lesson").title[0].value == "Lesson"
    assert come(BEN, "gates").title[0].value == "This server is full"
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
