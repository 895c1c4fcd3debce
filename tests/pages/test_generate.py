"""The page where language models write, as a script."""

from collections.abc import Iterator

import numpy as np
import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.data.library import Library
from rnnviz.data.text import built_in
from rnnviz.jobs.jobs import Jobs
from rnnviz.language import windows
from rnnviz.runs.statuses import STATUSES
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.generate import progress
from tests.pages.conftest import stands_behind
from tests.pages.reading import open_page, output, press, sound, words
from tests.ui.choosing import address

pytestmark = pytest.mark.page

ALICE = "Alice was beginning to get very tired of sitting by her sister on the bank.\n" * 40


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
        ({"ge_prompt": "  ", "run": "WORDS"}, "at least one token"),
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


def test_temperature_zero_needs_no_seed():
    texts = [html(open_page("generate", ge_length=20, ge_temperature=0, ge_draw=seed)) for seed in (0, 1)]
    assert texts[0] == texts[1]


def test_each_network_begins_with_words_that_suit_its_text(shelf):
    assert ">On Monday, Anna</span>" in html(open_page("generate", ge_length=5))
    assert ">deep learning is a</span>" in html(open_page("generate", ge_length=5, run=tutorial_run(shelf)))
    assert ">The </span>" in html(open_page("generate", ge_length=5, ge_prompt="The "))


def test_the_shipped_network_has_units_that_count():
    for feature, told in (
        ("line", "Unit **124** follows the **position in the line** best: its rank correlation is 0.84"),
        ("parentheses", "it has the right order in **82%** of all pairs"),
        ("capital", "it has the right order in **93%** of all pairs"),
    ):
        assert told in words(open_page("generate", ge_view="cells", ge_feature=feature))
    own = open_page("generate", ge_view="cells", ge_reads="written")
    assert html(own) != html(open_page("generate", ge_view="cells"))


@pytest.mark.parametrize("view", ["learn", "tutorial"])
def test_the_tutorials_network_is_told_where_it_is_set_up_with_the_way_back(view: str):
    page = press(open_page("generate", ge_view=view, ge_units=77), "Set up the tutorial's network")
    assert "**The tutorial** set this page" in words(page)
    assert "Read it by **word** (was character)" in words(page)
    assert "set this page" not in words(press(page, "Back to what I had"))
    assert address(page) == {"ge_view": view, "ge_units": "77"}


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


def test_a_network_that_is_there_already_is_said_beside_the_button(shelf):
    config = shelf.store.get(tutorial_run(shelf)).config
    asked = {f"ge_{name}": value for name, value in config.flat().items()}
    shown = open_page("generate", ge_view="learn", run=tutorial_run(shelf), **asked)
    assert "is there already, finished. It is shown here" in words(shown)
    other = next(run.id for run in shelf.store.runs(kinds=("language",)) if run.id != tutorial_run(shelf))
    assert "is there already, finished. **Train** opens it." in words(
        open_page("generate", ge_view="learn", run=other, **asked)
    )


def test_pressing_train_queues_a_run_of_a_pasted_text(shelf):
    page = open_page("generate", ge_view="learn", ge_text="own")
    sound(page.text_area(key="generate/paste").set_value("short").run())
    use = next(button for button in page.button if button.label == "Use this text")
    sound(use.click().run())
    assert "at least 20" in page.error[0].value
    sound(page.text_area(key="generate/paste").set_value("x" * 200_001).run())
    assert "This text has 200,001 characters, where 200,000 fit" in words(page)
    assert next(button for button in page.button if button.label == "Use this text").disabled
    sound(page.text_area(key="generate/paste").set_value("The cat sat on the mat (again).\n" * 60).run())
    sound(next(button for button in page.button if button.label == "Use this text").click().run())
    sound(page.number_input(key="ge_window").set_value(8).run())
    sound(page.number_input(key="ge_batch_size").set_value(4).run())
    sound(next(button for button in page.button if button.label == "Train").click().run())
    (run,) = [run for run in shelf.store.runs(kinds=("language",)) if not run.shipped]
    assert (run.status, run.config.data.tokens) == ("queued", 32 * 60)
    assert isinstance(run.config, LanguageConfig)
    assert page.query_params["run"] == run.id
    assert f"[{STATUSES['queued']}]" in words(page)  # the page shows this run, not another one
    assert [each.label for each in page.button].count("Stop") == 1
    assert "no weights to look at yet" in words(open_page("generate", run=run.id))
    shelf.store.stop(run)
    shelf.store.delete(run.id, run.attempt)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b" \n\n \n", "empty"),
        (b"x", "at least 20"),
        (b"x" * 500, "one character again and again"),
        (bytes(range(256)) * 20, "not a text in UTF-8"),
        (b"PK\x03\x04" + b"\x00" * 400, "no text file"),
        (b"a book " * 720_000, "at most 5 MB"),
    ],
)
def test_what_is_no_text_to_learn_from_is_said_at_the_upload(content, sentence):
    page = open_page("generate", ge_view="learn", ge_text="own")
    page.file_uploader(key="generate/file").set_value([("mine.txt", content, "text/plain")])
    sound(page.run())
    assert sentence in page.error[0].value.replace("\\", "")
    assert next(button for button in page.button if button.label == "Train").disabled


def test_an_uploaded_text_is_taken_and_its_beginning_is_what_a_sample_begins_with(shelf):
    page = open_page("generate", ge_view="learn", ge_text="own")
    page.file_uploader(key="generate/file").set_value([("alice.txt", ALICE.encode(), "text/plain")])
    sound(page.run())
    assert f"alice.txt, {len(ALICE):,} characters" in words(page).replace("\\", "")
    text = shelf.library.text("own", page.query_params["ge_own_text"])
    assert text
    assert text.beginning == "Alice was beginning to"


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
    first, second = (run.id for run in shelf.store.runs(kinds=("language",), shipped=True))
    page = open_page("generate", ge_view="learn", run=first)
    page.button(key=f"compare_{second}").click().run()
    sound(page)
    assert page.query_params["compare"] == second
    page.button(key="tasks/to_compared").click().run()
    sound(page)
    assert page.query_params["ge_view"] == "compared"
    assert "learned from different texts" in words(page)
    (table,) = [each.value for each in page.dataframe if "perplexity" in each.value]
    assert len(table) == 2
    texts = [each.value for each in page.text]
    assert any(each.startswith("deep learning is a subset") for each in texts)
    assert any(each.startswith("On Monday, Anna") for each in texts)
    again = open_page(
        "generate", ge_view="compared", run=first, compare=f"{second}.0123456789abcdef"
    )  # from a copied link
    assert any("perplexity" in each.value for each in again.dataframe)


def test_opening_a_run_makes_its_choices_the_pages(shelf):
    run = tutorial_run(shelf)
    page = open_page("generate", ge_view="learn")
    page.button(key=f"open_{run}").click().run()
    sound(page)
    assert page.query_params["run"] == run
    assert (page.query_params["ge_text"], page.query_params["ge_window"]) == ("tutorial", "4")
    assert page.button(key=f"open_{run}").disabled


def test_a_deleted_model_can_be_restored(shelf):
    run = shelf.store.runs(kinds=("language",), shipped=True)[0]
    page = open_page("generate", ge_view="learn", run=run.id)
    page.button(key=f"delete_{run.id}").click().run()
    sound(page)
    assert "run" not in page.query_params
    assert f"open_{run.id}" not in {each.key for each in page.button}
    assert "find it under" in words(open_page("generate", ge_view="learn", run=run.id))
    page.toggle(key="tasks/language_deleted").set_value(True).run()
    page.button(key=f"restore_{run.id}").click().run()
    page.toggle(key="tasks/language_deleted").set_value(False).run()
    assert f"open_{run.id}" in {each.key for each in page.button}


def test_what_a_network_wrote_while_it_trained_is_listed(shelf):
    config = LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | {"tokens": 3000, "units": 4}, built_in()))
    shelf.store.create("samples", "Mine", config, built_in().fingerprint)
    run = shelf.store.claim()
    assert run
    known = windows.encode(config, built_in()).vocabulary
    shelf.store.record(run, samples=[(step, *known.encode(f"{step} xyz")) for step in range(0, 2000, 100)])
    page = open_page("generate", ge_view="learn", run="samples")
    shown = [each.value for each in page.markdown if each.value.startswith("**After step")]
    assert len(shown) == progress.SHOWN
    assert (shown[0], shown[-1]) == ("**After step 0**", "**After step 1,900**")
    assert f"{progress.SHOWN} of the 20 samples" in words(page)
    shelf.store.end(run, "stopped", "")
    shelf.store.delete(run.id, run.attempt)


def test_a_network_that_was_measured_on_nothing_has_a_question_mark_in_the_maths(shelf):
    page = open_page("generate", run=tutorial_run(shelf))
    assert "is ? bits per token" in words(page)


def test_who_has_not_given_a_text_yet_is_told_what_to_do_and_nothing_is_red():
    page = open_page("generate", ge_view="learn", ge_text="own")
    said = [each.value for each in page.markdown if "Paste or upload a text first" in each.value]
    assert len(said) == 2  # beside the button, and at the choice
    assert not any(":red[" in each.value for each in page.markdown)


def test_every_number_of_bits_says_on_which_part_it_is_measured(shelf):
    first, second = (run.id for run in shelf.store.runs(kinds=("language",), shipped=True))
    page = open_page("generate", ge_view="learn", run=first, compare=second)
    told = words(page).replace("\\", "")
    assert "bits per token on the held-out part that validates" in told
    page = open_page("generate", ge_view="compared", run=first, compare=second)
    told = words(page).replace("\\", "")
    assert any("on the part that tests" in str(column) for table in page.dataframe for column in table.value)
    assert "first 20,000 tokens" in told
