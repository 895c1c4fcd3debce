"""The Cell states page as a script: every view, every kind of run, what a learner types, and what the address holds."""

import json
import re
from collections.abc import Iterator
from functools import partial

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.choices.cell_states import VIEWS
from rnnviz.data.library import Library
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import stored
from tests.figures.scenes.test_scene import unpack
from tests.pages import reading
from tests.pages.conftest import stands_behind
from tests.pages.reading import sound, words

pytestmark = pytest.mark.page

open_page = partial(reading.open_page, "cell_states")


@pytest.fixture(scope="module", autouse=True)
def _behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All shipped runs and all sample reviews: the page only reads them, so they are opened once."""
    folder = tmp_path_factory.mktemp("cell_states")
    store = Store(folder)
    with stands_behind(Backend(store, Library(folder / "data"), None)):  # type: ignore[arg-type]
        yield
    store.close()


def shipped(name: str) -> str:
    """The id of a run that comes with the app."""
    for folder in sorted(SHIPPED.iterdir()):
        if json.loads((folder / "run.json").read_text(encoding="utf-8"))["name"] == name:
            return folder.name
    raise LookupError(name)


def strip(page: AppTest) -> dict:
    """What the token strip was given."""
    return next(data for data in reading.given(page) if "words" in data)


def strips(page: AppTest) -> int:
    return sum("tokens" in each.proto.component_name for each in page.get("bidi_component"))


def write(page: AppTest, text: str) -> AppTest:
    return sound(page.text_area(key="cells/text").set_value(text).run())


def pictures(page: AppTest) -> list[tuple[dict, np.ndarray]]:
    """What the pictures over the words were given, and their numbers."""
    names = ("rnnviz_readings", "rnnviz_heatmap")
    return [unpack(each.proto.bytes) for each in page.get("bidi_component") if each.proto.component_name in names]


def test_a_short_review_stands_beside_few_of_its_pads_or_all_of_them_and_no_number_changes() -> None:
    page = open_page(cs_review="own", text="a really bad film")
    few = pictures(page)
    whole = pictures(sound(page.toggle(key="cs_pads").set_value(True).run()))
    assert len(few) == len(whole) == 2  # the prediction and the heatmap
    for (short, shown), (long, all_of_it) in zip(few, whole, strict=True):
        assert short["last"] - short["first"] == 6  # five tokens and two pads
        assert (long["first"], long["last"]) == (0, len(long["tokens"]) - 1)
        assert (short["tokens"], short["label"]) == (long["tokens"], long["label"])
        np.testing.assert_array_equal(shown, all_of_it)
    assert not open_page(cs_review="own", text="bad " * 200).toggle


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_at_first_sight(view: str) -> None:
    page = open_page(cs_view=view)
    assert not page.warning
    assert strip(page)["chosen"] is None


@pytest.mark.parametrize("name", ["LSTM", "GRU", "SimpleRNN", "Bidirectional LSTM"])
def test_every_recurrent_run_shows_what_it_has(name: str) -> None:
    page = open_page(run=shipped(name))
    labels = [signal["label"] for signal in strip(page)["signals"]]
    assert ("cell state c" in labels) == ("LSTM" in name)
    assert ("update gate z" in labels) == (name == "GRU")
    assert any("hidden" in label for label in labels)
    assert ("no cell state c" in words(page)) == ("LSTM" not in name)
    assert ("probe" in labels[0]) == (name == "Bidirectional LSTM")


@pytest.mark.parametrize("name", ["Feed-forward (average of the words)", "CNN"])
def test_a_run_without_recurrence_says_so_and_offers_one_that_works(name: str) -> None:
    page = open_page(run=shipped(name))
    assert "no recurrent layer" in words(page)
    assert strips(page) == 0
    next(button for button in page.button if "works here" in button.label).click().run()
    assert not page.exception
    assert strips(page) >= 1
    assert page.query_params["run"] == shipped("LSTM")


@pytest.mark.parametrize("kind", ["positive", "negative", "correct", "wrong", "unsure", "long"])
def test_reviews_from_the_data_are_of_their_kind(kind: str) -> None:
    page = open_page(cs_review=kind)
    p = strip(page)["signals"][0]["values"][-1]
    label = "The review's label is positive" in words(page)
    expected = {"positive": label, "negative": not label, "unsure": abs(p - 0.5) < 0.2}
    expected |= {"correct": (p > 0.5) == label, "wrong": (p > 0.5) != label, "long": len(strip(page)["text"]) > 120}
    assert expected[kind]


def test_the_epoch_goes_from_untrained_to_trained() -> None:
    trained, untrained = (
        strip(open_page(cs_review="own", **more))["signals"][0]["values"] for more in ({}, {"epoch": "0"})
    )
    assert np.ptp([p for p in untrained if p is not None]) < np.ptp([p for p in trained if p is not None])
    slider = open_page(epoch="99").select_slider[0]
    assert slider.options[0] == "untrained"
    assert f"epoch {slider.value}" == slider.options[-1]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "nothing to read yet"),
        ("  \n ", "nothing to read yet"),
        ("🙂🙂🙂", "knows none of the words"),
        ("qqqq zzzz xxxx", "knows none of the words"),
        ("فيلم رائع جدا", "knows none of the words"),
        ("good " * 10_000, "at most"),
        ("a " * 4_000, "at most"),
    ],
)
def test_a_text_that_cannot_be_read_gets_one_sentence(text: str, sentence: str) -> None:
    page = write(open_page(cs_review="own"), text)
    assert sentence in words(page).replace("\\", "")
    assert strips(page) == 0


def test_markup_is_text() -> None:
    page = write(open_page(cs_review="own"), "a <b>good</b> film <script>alert(1)</script> **bad** [x](http://x) $y$")
    assert "good" in strip(page)["text"]
    assert "<script>" not in words(page)
    assert "script" not in strip(page)["text"]


def test_emoji_and_other_scripts_between_known_words_are_unknown_words() -> None:
    page = write(open_page(cs_review="own"), "a good film 🙂 فيلم")
    kinds = dict(zip(strip(page)["text"], strip(page)["kind"], strict=True))
    assert kinds["good"] == "word"
    assert kinds["🙂"] == "unknown"
    assert kinds["فيلم"] == "unknown"


def test_the_address_restores_the_view() -> None:
    page = open_page(cs_view="unit", cs_review="own", text="the acting is wonderful", cs_unit="3", at="119", epoch="1")
    data = strip(page)
    assert data["text"][-1] == "wonderful"
    assert data["chosen"] == [119, 119]
    assert page.slider(key="cells/unit").value == 3
    assert "**wonderful**, unit 3" in words(page)
    assert page.query_params["text"] == "the acting is wonderful"


@pytest.mark.parametrize(
    "odd", [{"at": "99999"}, {"at": "-3"}, {"at": "5-2"}, {"at": "x"}, {"epoch": "x"}, {"run": "../etc"}, {"cs_unit": "500"},
            {"cs_layer": "lstm_9"}, {"cs_signal": "update"}, {"cs_number": "9999"}, {"run": "nobody"}]
)  # fmt: skip
def test_odd_addresses_do_no_harm(odd: dict[str, str]) -> None:
    assert strips(open_page(**odd)) >= 1


def test_a_typed_text_that_is_too_long_for_an_address_stays_out_of_it() -> None:
    page = write(open_page(cs_review="own"), "the film is good " * 150)
    assert "text" not in page.query_params
    assert "cut off" in words(page)
    assert "up to 2,000 characters" in words(page)


def test_the_experiments_have_answers_that_are_computed() -> None:
    lesson = lessons.load("cell_states")
    assert len(lesson.experiments) == 5
    page = open_page()
    for number, experiment in enumerate(lesson.experiments):
        page.radio(key=f"try/cell_states/{number}/pick").set_value(0).run()
        assert not page.exception, experiment.question
        shown = words(page)
        assert "–" not in shown.split(experiment.question)[-1].split("Your prediction")[0]
    assert shown.count("predicted it") + shown.count("lightbulb") == 5


def test_the_maths_holds_the_numbers_of_the_selected_word() -> None:
    maths = next(
        item.value
        for item in open_page(cs_review="own", text="a good film", at="118").markdown
        if "sigma" in item.value
    )
    assert "**good**" in maths
    assert "{{" not in maths


def test_a_missing_file_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise MissingArtifactError("The file 6.npz of this run is missing or damaged.")

    monkeypatch.setattr(stored, "weights", missing)
    page = open_page(cs_number="41")
    assert "Choose another run or another epoch" in words(page)
    assert strips(page) == 0


def test_a_run_whose_files_are_all_gone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    lost, whole = shipped("GRU"), stored.epochs
    monkeypatch.setattr(stored, "epochs", lambda key: () if key.run_id == lost else whole(key))
    page = open_page(run=lost)
    assert "The files of **GRU** are missing" in words(page)
    assert strips(page) == 0


def test_the_card_and_the_view_name_the_same_unit_chosen_on_training_reviews() -> None:
    page = open_page(cs_view="ranking")
    leads = re.search(r"Unit \*\*(\d+)\*\* leads \*\*on training reviews", words(page))
    question = next(k for k, each in enumerate(page.radio) if "Below 60 %: hardly better than a coin" in each.options)
    answered = words(sound(page.radio[question].set_value(0).run()))
    best = re.search(r"Unit (\d+) is right on ([\d.]+%)", answered)
    assert leads
    assert best
    assert best[1] == leads[1]
    chosen = open_page(cs_view="ranking", cs_unit=best[1])
    assert f"**Unit {best[1]}** alone is right on {best[2]}" in words(chosen)


def test_the_textbook_case_leads_back_to_ones_own_run_review_and_view() -> None:
    own = open_page(
        run=shipped("SimpleRNN"), cs_view="far_back", cs_review="own", text="a good film", cs_rivals="false"
    )
    before = {name: own.query_params[name] for name in ("run", "text", "cs_rivals")}
    assert "One press opens a run where the textbook shows" in words(own)
    there = sound(next(button for button in own.button if button.label == "Show the textbook case").click().run())
    assert "**The textbook case** set this page: Run" in words(there)
    assert there.query_params["run"] != before["run"]
    table = there.dataframe[0].value
    halves = {
        name.split(" that")[0].split(" ·")[0]: half
        for name, half in zip(table["network"], table["half-life"], strict=True)
    }
    lstm, gru, plain = (float(halves[name].split()[0]) for name in ("LSTM", "GRU", "SimpleRNN"))
    assert lstm > 2 * gru > 4 * plain  # the order of the books, measured
    back = sound(next(button for button in there.button if button.label == "Back to what I had").click().run())
    assert {name: back.query_params[name] for name in before} == before
    assert back.text_area(key="cells/text").value == "a good film"
