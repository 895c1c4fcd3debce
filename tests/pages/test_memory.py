"""The page about memory, as a script."""

import numpy as np
import pytest
import streamlit as st

from rnnviz.config import leaderboard, spans
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.puzzles import PUZZLES
from rnnviz.jobs import preparation
from rnnviz.runs.records import StepRow
from rnnviz.runs.spans import recorded
from rnnviz.ui.cached import sequences
from tests.pages.reading import charts, figures, open_page, output, sound, words
from tests.pages.sequence_runs import SMALL, address, empty_library, keep

pytestmark = pytest.mark.page


@pytest.fixture
def behind(tmp_path):
    with empty_library(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("task", list(PUZZLES))
def test_every_puzzle_shows_an_example_and_what_guessing_costs(behind, task):
    page = open_page("memory", me_task=task, me_length=12)
    assert f"costs {PUZZLES[task].scale(SequencesConfig.from_flat({'task': task}).data).loss:.3f}" in words(page)
    printed = output(page.code[0].value)
    assert printed.startswith("(4500, ")
    guessing = next(line for line in printed.splitlines() if line.startswith("guessing costs")).split()[-1]
    assert f"costs {float(guessing):.3f}" in words(page)


def test_answers_that_come_late_are_shown_when_they_are_there(behind, tmp_path):
    """A full disk lets a run end before its answers are written."""
    config = keep(behind, task="adding")
    (file,) = tmp_path.glob("runs/*/evaluation.npz")
    file.rename(file.with_suffix(".away"))
    page = open_page("memory", **address(config))
    assert "% right" not in words(page)
    file.with_suffix(".away").rename(file)
    assert "% right" in words(page.run())
    file.unlink()
    assert "% right" in words(page.run())  # what has been read is kept


def test_a_run_that_goes_while_the_page_is_drawn_has_no_answers(behind):
    config = keep(behind, task="parity")
    source = preparation.source(config, behind.library)
    assert source
    run = behind.store.get(config.run_id(source.fingerprint))
    assert run
    behind.store.delete(run.id, run.attempt)
    behind.store.purge(run.id, run.attempt)
    assert behind.store.get(run.id) is None
    assert sequences.tested(run) is None


@pytest.mark.parametrize("task", ["adding", "parity", "copy"])
def test_a_trained_run_shows_its_answers_and_states(behind, task):
    config = keep(behind, task=task)
    page = open_page("memory", **address(config))
    assert "On 30 unseen sequences" in words(page)
    drawn = [each.proto.component_name for each in page.get("bidi_component")]
    assert drawn.count("rnnviz_heatmap") == 2  # example, states
    assert len(figures(page)) + len(charts(page)) == 4  # answers, reach, two by length
    assert "On the sequence above it says" in words(page)
    page = open_page("memory", **address(config), epoch=0)
    assert page.select_slider(key="memory/epoch").value == 0


def test_where_not_all_units_are_drawn_the_page_says_so(behind):
    assert "The first 24 of 30 units." in words(open_page("memory", **address(keep(behind, task="parity", units=30))))
    assert "The first" not in words(open_page("memory", **address(keep(behind, task="parity"))))


def test_runs_are_listed_opened_compared_and_taken_home(behind):
    first, second = keep(behind, task="parity"), keep(behind, task="parity", seed=1)
    runs = {run.config.training.seed: run for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(first))
    assert page.button(key=f"open_{runs[0].id}").disabled
    page.button(key=f"compare_{runs[1].id}").click().run()
    sound(page)
    assert page.query_params["compare"] == runs[1].id
    page.button(key="tasks/to_compared").click().run()
    sound(page)
    assert page.query_params["me_view"] == "compared"
    assert page.dataframe[0].value["run"].tolist() == ["Seed 0", "Seed 1"]
    assert f"All of them: **{runs[0].label}**" in words(page)
    assert "Of 30 sequences" in words(page)
    page = open_page("memory", **address(first), compare=runs[1].id)
    page.button(key=f"open_{runs[1].id}").click().run()
    sound(page)
    assert page.query_params["me_seed"] == "1"
    assert "parity" in page.query_params["me_task"]
    page.button(key=f"delete_{runs[0].id}").click().run()
    sound(page)
    assert [run.id for run in behind.store.runs(kinds=("sequences",))] == [runs[1].id]
    page.toggle(key="tasks/sequences_deleted").set_value(True).run()
    page.button(key=f"restore_{runs[0].id}").click().run()
    sound(page)
    assert len(behind.store.runs(kinds=("sequences",))) == 2
    assert second.training.seed == 1


def test_runs_of_other_sequences_are_not_compared_one_by_one(behind):
    first, other = keep(behind, task="parity"), keep(behind, task="order")
    ids = {run.config.data.task: run.id for run in behind.store.runs(kinds=("sequences",))}
    compared = f"{ids['order']}.unknown.{ids['parity']}"
    page = open_page("memory", **address(first) | {"me_view": "compared"}, compare=compared)
    assert "they were not tested on the same sequences" in words(page)
    assert other.data.task == "order"


def test_train_asks_for_the_run_of_the_choices(behind):
    page = open_page("memory", me_task="order", me_length=20)
    page.button(key="memory/train").click()
    sound(page.run())
    (run,) = behind.store.runs(kinds=("sequences",))
    assert isinstance(run.config, SequencesConfig)
    assert (run.config.data.task, run.config.data.length) == ("order", 20)


def test_where_the_run_of_the_choices_is_shown_already_train_says_that_it_trains_nothing(behind):
    config = keep(behind, task="adding")
    page = open_page("memory", **address(config))
    assert "is there already, finished. It is shown here: **Train** would train nothing new." in words(page)
    assert "is there already" not in words(open_page("memory", **address(config, seed=7)))


def test_a_stopped_run_is_listed_with_the_epochs_that_it_did(behind):
    config = SequencesConfig.from_flat(SMALL | {"epochs": 7})  # of 3 steps each
    source = preparation.source(config, behind.library)
    assert source
    behind.store.create(config.run_id(source.fingerprint), "Mine", config, source.fingerprint)
    run = behind.store.claim()
    steps = [StepRow(k, k / 3, 0.6, 0.6, 0.001, 1.0, 1.0, 900.0) for k in range(1, 7)]
    behind.store.record(run, steps=steps)
    assert "of 7 epochs" not in words(open_page("memory"))
    behind.store.end(run, "stopped", "")
    assert "stopped · 2 of 7 epochs · seed 0" in words(open_page("memory")).replace("\\", "")


def test_a_run_that_waits_says_for_what(behind):
    page = open_page("memory", me_task="order", me_length=20)
    page.button(key="memory/train").click()
    sound(page.run())
    assert [each.proto.text for each in page.get("progress")] == ["Waiting for the training process."]
    behind.jobs.connection.state = "unreachable"
    st.cache_resource.clear()  # what is known for a moment
    sound(page.run())
    told = "Waiting: the training process cannot be reached, and is tried again."
    assert [each.proto.text for each in page.get("progress")] == [told]


@pytest.mark.parametrize("name", ["sine", "temperature", "shuffled"])
def test_a_series_is_told_against_its_easy_answers(behind, name):
    config = keep(behind, task="series", series=name)
    page = open_page("memory", **address(config, view="series", ahead=20))
    assert "same as now" in words(page)
    assert "Left alone for 20 steps" in words(page)
    printed = output(page.code[0].value)
    assert printed.startswith("same as now costs")
    assert f'**same as now**" has a mean squared error of {float(printed.split()[4]):.3f}' in words(page)


WAVE = [str(np.round(np.sin(k / 4), 4)) for k in range(400)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("\n".join([*WAVE[:40], "", *WAVE[40:]]), "Line 41 has no number"),
        ("once upon a time\nthere was a number", "no column of numbers"),
        ("x\n5", "only one number"),
        ("\n".join(f"{k};{k}" for k in range(60)), "2 columns of numbers"),
        ("\n".join(f"{k}|{k}" for k in range(60)), "no column of numbers"),
        ("\n".join("1" for _ in range(60)), "are the same"),
        ("1\n2\n" * 500_000, "1,000,000 numbers: please give at most 100,000"),
        ("", "empty"),
    ],
)
def test_what_cannot_be_learned_from_is_said_at_the_upload(behind, content, sentence):
    page = open_page("memory", me_view="series", me_task="series", me_series="own")
    page.file_uploader(key="memory/own").set_value([("mine.csv", content.encode(), "text/csv")])
    sound(page.run())
    (said,) = page.error
    assert sentence in said.value.replace("\\", "")
    assert "Upload a file" in words(page)


def test_an_own_series_is_shown_and_trained_on(behind):
    page = open_page("memory", me_view="series", me_task="series", me_series="own")
    page.file_uploader(key="memory/own").set_value([("mine.csv", "\n".join(["level", *WAVE]).encode(), "text/csv")])
    sound(page.run())
    assert "**mine.csv**: 400 numbers" in words(page).replace("\\", "")
    assert "after **25 steps** it most nearly repeats itself" in words(page)  # 2 π times 4
    assert "same as 25 steps ago" in words(page)
    page.button(key="memory/train").click()
    sound(page.run())
    (run,) = behind.store.runs(kinds=("sequences",))
    assert run.config.data.own_series == page.query_params["me_own_series"]


def test_more_sequences_than_fit_into_memory_get_a_sentence(behind):
    page = open_page("memory", me_task="copy", me_length=1000, me_subset=100_000)
    assert "GB of memory" in words(page)
    assert page.button(key="memory/train").disabled


def test_an_own_series_that_is_gone_is_said(behind):
    page = open_page("memory", me_view="series", me_task="series", me_series="own", me_own_series="0123456789abcdef")
    assert "upload it again" in words(page)


def test_the_span_has_every_cell_and_trains_the_learners_curve(behind):
    page = open_page("memory", me_view="span", me_cell="GRU", me_own_seed=7)
    assert len(charts(page)) == 4
    page.button(key="memory/curve").click()
    sound(page.run())
    asked = behind.store.runs(kinds=("sequences",))
    assert {run.config.data.length for run in asked} == set(spans.LAGS)
    assert {run.config.training.seed for run in asked} == {7}
    assert f"0 done, {len(spans.LAGS)} waiting" in words(page)


def test_the_leaderboard_has_the_recorded_means_from_the_best_down(behind):
    page = open_page("memory", me_view="leaderboard", me_lag=40)
    shown = page.dataframe[0].value.set_index("cell")
    means = [np.mean([p.accuracy for p in recorded() if (p.cell, p.lag) == (cell, 40)]) for cell in shown.index]
    assert shown["accuracy"].tolist() == [f"{mean:.1%}" for mean in means]
    assert means == sorted(means, reverse=True)
    assert set(shown.index) == set(spans.CELLS)


def test_the_leaderboard_has_every_architecture_on_reviews(behind):
    page = open_page("memory", me_view="leaderboard")
    assert sorted(page.dataframe[1].value["network"]) == sorted(leaderboard.NETWORKS)


def test_choices_that_do_not_fit_get_a_sentence(behind):
    page = open_page("memory", me_subset=20, me_batch_size=500)
    assert "do not fit" in words(page)
