"""The Train page as a script, on a real run library with the shipped runs and a real cluster."""

import itertools
from collections.abc import Iterator
from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.train import lessons as numbers
from tests.jobs.test_jobs import ended
from tests.pages import reading
from tests.pages.conftest import stands_behind
from tests.pages.reading import sound, words

pytestmark = [pytest.mark.cluster, pytest.mark.tf]

SMALL = {"source": "sample", "vocabulary": 500, "maxlen": 20, "subset": 200, "test_subset": 100, "embedding": 4,
         "units": 3, "epochs": 1}  # fmt: skip
ARCHITECTURES = ("feed_forward", "simple_rnn", "lstm", "gru", "cnn", "cnn_lstm")
open_page = partial(reading.open_page, "train")


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    folder = tmp_path_factory.mktemp("train")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("RNNVIZ_IMDB_DIR", raising=False)
        patch.setenv("KERAS_HOME", str(folder / "keras"))
        store, library = Store(folder), Library(folder / "data")
        with stands_behind(Backend(store, library, Jobs(store, library))) as opened:
            yield opened
        opened.jobs.close()
        store.close()


@pytest.fixture(autouse=True)
def _behind(behind: Backend) -> None:
    """Every test of this module has the backend."""


def train(page: AppTest) -> AppTest:
    next(button for button in page.button if button.label == "Train").click()
    return sound(page.run())


def test_a_run_that_nobody_waits_for_is_named_before_it_starts(behind, monkeypatch):
    monkeypatch.setattr(behind.jobs, "step_seconds", 0.05)
    slow = {"source": "sample", "layers": 2, "maxlen": 500, "epochs": 100}
    shown = words(open_page(**slow)).replace("\\", "")
    assert "One change makes it quicker: Epochs 5 (about" in shown
    assert "One change makes it quicker" not in words(open_page(source="sample"))


def test_a_run_that_a_shared_server_does_not_allow_is_not_offered_there(behind, monkeypatch):
    monkeypatch.setattr(behind.jobs, "step_seconds", 0.05)
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    page = open_page(source="sample", layers=3, maxlen=300, epochs=50)
    shown = words(page).replace("\\", "")
    assert "; this server allows 10 minutes" in shown
    assert "With Epochs 5 it would take about 2 minutes." in shown
    assert "One change makes it quicker" not in shown
    assert next(each for each in page.button if each.label == "Train").disabled


def test_shipped_runs_are_there_at_first_sight(behind):
    page = open_page(source="sample", part="runs")
    shipped = [run for run in behind.store.runs() if run.shipped]
    assert len(shipped) >= 8
    for run in shipped:
        assert run.name in words(page).replace("\\", "")
        assert behind.store.artifacts(run).evaluation() is not None
    assert open_page(part="run").metric[0].label == "Test accuracy"


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_architecture_is_drawn_with_its_parameters(architecture):
    page = open_page(**SMALL, architecture=architecture)
    for shown in ("The network", "A review"):
        page.session_state["train/shown"] = shown
        sound(page.run())
    assert "parameters" in words(page)


def test_train_shows_its_run_and_the_same_settings_find_it_again(behind):
    page = train(open_page(**SMALL))
    run_id = page.query_params["run"]
    assert ended(behind.jobs, run_id) == "finished"
    page = open_page(**SMALL, run=run_id, part="runs")
    assert not page.button(key=f"compare_{run_id}").label.startswith("Don't")
    assert page.button(key=f"open_{run_id}").disabled  # it is the one that is open
    assert open_page(**SMALL, run=run_id).metric[0].label == "Test accuracy"
    again = train(open_page(**SMALL))
    assert again.query_params["run"] == run_id


def test_settings_that_do_not_fit_cannot_be_trained_and_say_why():
    page = open_page(**SMALL | {"subset": 30, "batch_size": 64})
    assert next(button for button in page.button if button.label == "Train").disabled
    assert "A batch of 64 is more than the 24 reviews" in words(page).replace("\\", "")


def test_more_reviews_than_there_are_is_said_at_the_control():
    page = open_page(**SMALL | {"subset": 20_000})
    assert "There are only 6,000 training reviews" in words(page).replace("\\", "")
    assert next(button for button in page.button if button.label == "Train").disabled


def test_imdb_that_cannot_be_had_offers_the_sample_reviews(behind):
    page = train(open_page())
    while behind.jobs.imdb_progress:
        page.run()
    sound(page.run())
    assert page.warning
    next(button for button in page.button if button.label == "Use the sample reviews").click()
    page.run()
    assert page.query_params["source"] == "sample"


def test_two_runs_are_compared_with_mcnemars_test(behind):
    one, two = [run for run in behind.store.runs() if run.shipped][:2]
    page = open_page(run=one.id, compare=two.id, part="compared")
    assert "(p = " in words(page).replace("\\", "")
    table = page.dataframe[0].value
    assert table["run"].tolist() == [one.label, two.label]


def test_every_question_has_an_answer_that_is_computed(behind):
    values = numbers.recorded()
    for experiment in lessons.load("train").experiments:
        assert isinstance(experiment.answer, str)
        assert values[experiment.answer]({}) in range(len(experiment.options))
        for name in lessons.placeholders(experiment.reveal):
            assert 0 <= values[name]({}) <= 1


def test_the_recorded_lessons_are_what_the_texts_say(behind):
    """The shipped runs carry the lessons; were they made again with other results, the words would have to change."""
    values = numbers.recorded()
    accuracy = {name: values[name]({}) for name in numbers.RUNS}
    assert accuracy["lstm"] > accuracy["average"] > accuracy["first"]
    assert accuracy["last"] > accuracy["first"]
    assert accuracy["front"] > 0.8
    assert accuracy["back"] < 0.6
    assert accuracy["lstm"] > accuracy["simple_rnn"]


@pytest.mark.parametrize(("deleted", "word"), list(itertools.product((False, True), ("", "LSTM last", "no such run"))))
def test_the_filter_keeps_the_runs_with_every_word(behind, deleted, word):
    page = open_page(source="sample", part="runs")
    page.text_input(key="library/filter").set_value(word)
    page.toggle(key="library/deleted").set_value(deleted)
    sound(page.run())
    shown = {str(button.key) for button in page.button if str(button.key).startswith(("open_", "restore_"))}
    runs = behind.store.runs(deleted=deleted)
    wanted = [run for run in runs if all(part in run.name.lower() for part in word.lower().split())]
    assert len(shown) == min(len(wanted), 12)
