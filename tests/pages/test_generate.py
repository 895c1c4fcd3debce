"""The page where language models write, as a script."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.pages.conftest import stands_behind
from tests.pages.reading import open_page, output, sound, words

pytestmark = pytest.mark.page


@pytest.fixture(scope="module", autouse=True)
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """All shipped runs; nothing trains."""
    folder = tmp_path_factory.mktemp("generate")
    store, library = Store(folder, shipped=SHIPPED), Library(folder / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


def test_it_writes_the_same_for_the_same_seed_and_something_else_when_a_unit_is_held():
    page = open_page("generate", ge_length=60)
    assert "It wrote 60 tokens" in words(page)
    again = open_page("generate", ge_length=60)
    assert html(page) == html(again)
    held = open_page("generate", ge_length=60, ge_force="true", ge_force_unit=124, ge_force_value=0.99)
    assert html(held) != html(page)
    assert "With unit 124 held, the text is another one" in words(held)


def html(page) -> str:
    (text,) = [each.body for each in page.get("html") if "white-space:pre-wrap" in each.body]
    return text


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"ge_prompt": "Zzß€"}, "does not know"),
        ({"ge_prompt": ""}, "at least one token"),
        ({"ge_force": "true", "ge_force_unit": 200}, "units, from 0 on"),
        ({"run": "0305b770ae4c8cc6"}, "not a language model"),
        ({"ge_view": "cells", "run": "WORDS"}, "reads words"),
    ],
)
def test_what_cannot_be_done_is_said(shelf, parameters, sentence):
    parameters = {name: tutorial_run(shelf) if value == "WORDS" else value for name, value in parameters.items()}
    assert sentence in words(open_page("generate", ge_length=5, **parameters))


def tutorial_run(shelf: Backend) -> str:
    (found,) = [run.id for run in shelf.store.runs(kinds=("language",)) if run.config.data.text == "tutorial"]
    return found


def test_temperature_zero_takes_the_likeliest_at_each_position():
    page = open_page("generate", ge_length=20, ge_temperature=0, ge_position=7)
    (bars,) = [
        json.loads(chart.proto.spec)
        for chart in page.get("plotly_chart")
        if "probability of coming" in chart.proto.spec
    ]
    assert bars["layout"]["yaxis"]["ticktext"][0].startswith("▸")


def test_the_shipped_network_has_units_that_count():
    for feature, told in (
        ("line", "Unit **124** follows the **position in the line** best: its rank correlation is 0.82"),
        ("parentheses", "it has the right order in **84%** of all pairs"),
        ("capital", "it has the right order in **93%** of all pairs"),
    ):
        assert told in words(open_page("generate", ge_view="cells", ge_feature=feature))
    own = open_page("generate", ge_view="cells", ge_reads="written")
    assert html(own) != html(open_page("generate", ge_view="cells"))


def test_the_tutorial_says_subset():
    page = open_page("generate", ge_view="tutorial")
    assert "**subset**" in words(page)
    assert [str(item) for item in page.dataframe[0].value.iloc[0]] == ["deep", "learning", "is", "a", "subset"]
    assert "three axes" not in words(page)


def test_choices_that_do_not_fit_the_text_are_said_and_the_preset_fits():
    page = open_page("generate", ge_view="learn", ge_text="tutorial", ge_window=200)
    assert "too short for windows" in words(page)
    train = next(button for button in page.button if button.label == "Train")
    assert train.disabled
    preset = next(button for button in page.button if "tutorial" in button.label)
    sound(preset.click().run())
    train = next(button for button in page.button if button.label == "Train")
    assert not train.disabled


def test_pressing_train_queues_a_run_of_a_pasted_text(shelf):
    page = open_page("generate", ge_view="learn", ge_text="own")
    sound(page.text_area(key="generate/paste").set_value("short").run())
    use = next(button for button in page.button if button.label == "Use this text")
    sound(use.click().run())
    assert "at least 20" in page.error[0].value
    sound(page.text_area(key="generate/paste").set_value("The cat sat on the mat (again).\n" * 60).run())
    sound(next(button for button in page.button if button.label == "Use this text").click().run())
    sound(page.number_input(key="ge_window").set_value(8).run())
    sound(page.number_input(key="ge_batch_size").set_value(4).run())
    sound(next(button for button in page.button if button.label == "Train").click().run())
    (run,) = [run for run in shelf.store.runs(kinds=("language",)) if not run.shipped]
    assert (run.status, run.config.data.tokens) == ("queued", 32 * 60)
    assert isinstance(run.config, LanguageConfig)
    shelf.store.stop(run)


def test_the_code_prints_the_probabilities_of_the_next_token():
    page = open_page("generate", ge_length=5, ge_temperature=0.5)
    printed = output(page.code[0].value)
    rows = [line.split() for line in printed.splitlines()[:-1]]
    before, after = (np.array([float(row[k]) for row in rows]) for k in (-3, -1))
    np.testing.assert_allclose(after, before**2 / (before**2).sum(), atol=2e-3)


@pytest.mark.tf
def test_the_corrected_tutorial_runs_and_says_subset():
    page = open_page("generate", ge_view="tutorial")
    assert "next word: subset" in output(page.code[0].value)


@pytest.mark.parametrize(
    ("name", "view"),
    [("train", {}), ("cell_states", {}), ("words", {"wo_view": "trained"}), ("gradient_flow", {"gf_view": "run"})],
)
def test_pages_about_reviews_say_where_a_language_model_is_at_home(shelf, name, view):
    page = open_page(name, run=tutorial_run(shelf), **view)
    assert "it is at home on the page **Generate**" in words(page)


def test_thresholds_are_chosen_on_the_norms_of_any_run(shelf):
    page = open_page("clipping", cl_view="threshold", cl_run=tutorial_run(shelf))
    assert page.selectbox(key="clipping/run").value == tutorial_run(shelf)


def test_runs_side_by_side_have_curves_figures_and_samples(shelf):
    runs = shelf.store.runs(kinds=("language",), shipped=True)
    page = open_page("generate", ge_view="learn")
    assert "Choose two to four" in words(page)
    page.multiselect(key="generate/compare").set_value([run.id for run in runs[:2]]).run()
    assert "learned from different texts" in words(page)
    (table,) = [each.value for each in page.dataframe if "perplexity" in each.value]
    assert list(table["run"]) == [run.name for run in runs[:2]]
    assert sum(each.value.startswith("Deep learning is a") for each in page.text) == 1  # the open run reads characters


def test_a_deleted_model_can_be_restored(shelf):
    run = shelf.store.runs(kinds=("language",), shipped=True)[0]
    page = open_page("generate", ge_view="learn")
    page.button(key=f"delete_{run.id}").click().run()
    assert f"open_{run.id}" not in {each.key for each in page.button}
    page.toggle(key="generate/deleted").set_value(True).run()
    page.button(key=f"restore_{run.id}").click().run()
    page.toggle(key="generate/deleted").set_value(False).run()
    assert f"open_{run.id}" in {each.key for each in page.button}
