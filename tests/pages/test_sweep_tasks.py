"""Other values of one setting of a run on sequences or on a text: the box, and what stands side by side."""

from functools import partial

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import built_in
from rnnviz.language import windows
from rnnviz.runs.evaluations import LanguageEvaluation
from rnnviz.runs.records import EpochRow, Outcome
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import language
from tests.networks import random_weights
from tests.pages.reading import charts, figures, open_page, sound, words
from tests.pages.sequence_runs import SMALL, address, empty_library, keep

pytestmark = pytest.mark.page


@pytest.fixture
def behind(tmp_path):
    with empty_library(tmp_path) as opened:
        yield opened


def boxed(page: AppTest) -> AppTest:
    """Open the box of other values."""
    page.session_state["sweep/box/0"] = True
    return sound(page.run())


def compared(page: AppTest, behind: Backend):
    (ids,) = [page.query_params["compare"]]
    return [behind.store.get(run_id) for run_id in ("".join(ids)).split(".")]


def test_lengths_of_a_puzzle_are_one_press_and_stand_side_by_side(behind: Backend) -> None:
    config = keep(behind, task="parity")
    page = boxed(open_page("memory", **address(config)))
    page = sound(page.selectbox(key="sweep/choice").set_value("length").run())
    assert page.text_input(key="sweep/sequences/length/12").value == "3, 6, 12, 24, 48"
    assert "task" not in page.selectbox(key="sweep/choice").options
    page = sound(page.button(key="sweep/train").click().run())
    assert page.query_params["me_view"] == "compared"
    others = compared(page, behind)
    assert [run.config.data.length for run in others if run] == [3, 6, 24, 48]
    assert {run.status for run in others if run} == {"queued"}
    assert "1 of 5 runs have ended" in [each.proto.text for each in page.get("progress")]
    assert "**10 pairs**: they were not tested on the same sequences" in words(page)
    assert len(behind.store.runs(kinds=("sequences",))) == 5


def test_cells_on_one_puzzle_are_drawn_as_options_and_the_best_is_said(behind: Backend) -> None:
    kept = {name: keep(behind, task="first_symbol", architecture=name) for name in ("gru", "lstm", "simple_rnn")}
    runs = {run.config.model.architecture: run for run in behind.store.runs(kinds=("sequences",))}
    others = f"{runs['lstm'].id}.{runs['simple_rnn'].id}"
    page = open_page("memory", **address(kept["gru"], view="compared"), compare=others)
    assert "What does it do: Architecture" in [each.value for each in page.subheader]
    (figure,) = figures(page)
    shown = figure["layout"]["yaxis"]["categoryarray"]
    assert shown == ["SimpleRNN", "LSTM", "GRU"]
    table = page.dataframe[0].value
    right = dict(zip(table["run"], table["right"], strict=True))
    best = max(right.values(), key=lambda share: float(share.rstrip("%")))
    assert f": {best} (95 % interval " in words(page).replace("\\", "")
    (loss,) = charts(page)
    assert loss["y"]["title"] == "loss (cross-entropy)"  # of four symbols: not the binary one of reviews


def test_of_other_puzzles_none_is_called_the_best(behind: Backend) -> None:
    first, _ = keep(behind, task="parity"), keep(behind, task="order")
    runs = {run.config.data.task: run.id for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(first, view="compared"), compare=runs["order"])
    assert "Side by side" in [each.value for each in page.header]
    assert not [each for each in page.subheader if each.value.startswith("What does it do")]


def test_of_series_the_errors_are_compared_each_place_once_and_of_two_none_is_called_the_best(behind: Backend) -> None:
    kept = [keep(behind, task="series", units=units, test_subset=1000) for units in (2, 3, 4)]
    ids = {run.config.model.units: run.id for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(kept[0], view="compared"), compare=f"{ids[3]}.{ids[4]}")
    table = page.dataframe[0].value
    assert "right" not in table
    assert "right only in the first" not in words(page)
    run = behind.store.get(ids[2])
    assert run
    with np.load(next(behind.store.data_folder.parent.glob(f"runs/{run.id}*/evaluation.npz"))) as kept_answers:
        first = np.unique(kept_answers["index"], return_index=True)[1]
        assert len(first) < len(kept_answers["index"])  # the series has fewer places than were asked for
        error = float(((kept_answers["outputs"] - kept_answers["targets"])[first] ** 2).mean())
    assert f"is {error:.3g}" in words(page).replace("\\", "") or f"{error:.3g}" in table["test loss"].tolist()
    other = keep(behind, task="series", units=5, noise=0.5)
    runs = {run.config.model.units: run.id for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(other, view="compared"), compare=f"{runs[3]}.{runs[4]}")
    assert not [each for each in page.subheader if each.value.startswith("What does it do")]


def test_one_value_that_cannot_be_trained_takes_no_other_one_along(
    behind: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = keep(behind, task="parity")
    ask = behind.jobs.submit

    def refuse(wanted, *rest, **more):
        if wanted.model.units == 2:
            raise ValueError("There are too many runs that wait.")
        return ask(wanted, *rest, **more)

    page = boxed(open_page("memory", **address(config)))
    monkeypatch.setattr(behind.jobs, "submit", refuse)
    page = sound(page.button(key="sweep/train").click().run())
    assert [run.config.model.units for run in compared(page, behind) if run] == [1, 8, 16]
    monkeypatch.setattr(behind.jobs, "submit", partial(refuse, config.from_flat(config.flat() | {"units": 2})))
    page = boxed(open_page("memory", **address(config), compare="0123456789abcdef"))
    page = sound(page.button(key="sweep/train").click().run())
    assert page.query_params.get("me_view") is None  # nothing to show
    said = words(page) + "".join(each.value for each in (*page.error, *page.warning))
    assert "There are too many runs that wait" in said
    assert "0123456789abcdef" in page.query_params["compare"]


def test_runs_of_one_name_are_told_apart_in_their_list(behind: Backend) -> None:
    config = keep(behind, task="parity", learning_rate=0.01)
    keep(behind, task="parity", learning_rate=0.1)
    said = words(open_page("memory", **address(config))).replace("\\", "")
    assert "· Learning rate 0.01" in said
    assert "· Learning rate 0.1" in said


def test_without_an_open_run_two_others_are_compared(behind: Backend) -> None:
    keep(behind, task="parity"), keep(behind, task="parity", units=3)
    page = open_page("memory", me_task="parity", me_length=40)  # nobody has trained this one
    for run in behind.store.runs(kinds=("sequences",)):
        assert page.button(key="tasks/to_compared").disabled
        page = sound(page.button(key=f"compare_{run.id}").click().run())
    page = sound(page.button(key="tasks/to_compared").click().run())
    assert len(page.dataframe[0].value) == 2


def test_seeds_that_differ_are_said_and_stopped_runs_are_neither_best_nor_worst(behind: Backend) -> None:
    kept = [keep(behind, task="first_symbol", architecture=name, seed=k) for k, name in enumerate(("gru", "lstm"))]
    keep(behind, task="first_symbol", architecture="simple_rnn", status="stopped")
    ids = {run.config.model.architecture: run.id for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(kept[0], view="compared"), compare=f"{ids['lstm']}.{ids['simple_rnn']}")
    assert "Nothing but this and the seed differs" in words(page)
    (figure,) = figures(page)
    assert figure["layout"]["yaxis"]["categoryarray"] == ["LSTM", "GRU"]


def test_a_run_that_was_stopped_leads_nobody(behind: Backend) -> None:
    config, other = keep(behind, task="parity"), keep(behind, task="parity", units=3, status="stopped")
    runs = {run.config.model.units: run for run in behind.store.runs(kinds=("sequences",))}
    page = open_page("memory", **address(config, view="compared"), compare=runs[3].id)
    assert "not both learned to their end" in words(page)
    assert any(name.endswith("(stopped)") for name in page.dataframe[0].value["run"])
    assert other.model.units == 3


@pytest.mark.parametrize(("page", "view"), [("memory", "me_view"), ("generate", "ge_view")])
def test_with_nothing_to_compare_the_page_says_how_runs_are_chosen(behind: Backend, page: str, view: str) -> None:
    opened = open_page(page, **{view: "compared"})
    assert "Choose **Compare** at one run or more" in words(opened)
    opened = sound(opened.button(key="side_by_side/back").click().run())
    (chosen,) = opened.get("button_group")[0].proto.raw_values
    assert chosen in ("One task", "Train one")


def test_language_models_of_several_sizes_are_drawn_by_their_bits(behind: Backend) -> None:
    text, ids = built_in(), {}
    for units in (2, 3, 4):
        config = LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | {"tokens": 4000, "units": units}, text))
        run_id = ids[units] = config.run_id(text.fingerprint)
        behind.store.create(run_id, config.describe(), config, text.fingerprint)
        run = behind.store.claim()
        assert run
        behind.store.record(run, epochs=[EpochRow(1, 10, 2.5, 0.3, 2.6, 0.3, 2.0, 0.3, 0.1)])
        read = LanguageEvaluation(np.zeros(1, int), np.full((1, 2), 2.5), np.zeros((1, 2), bool))
        weights = {k: random_weights(config.network(), config.steps, k, np.float32).arrays for k in (0, 1)}
        behind.store.keep(run, Outcome("finished", "", 1, weights, read, b"keras", None))
    page = open_page("generate", ge_view="compared", run=ids[4], compare=f"{ids[2]}.{ids[3]}")
    assert "What does it do: Units per layer" in [each.value for each in page.subheader]
    stored = {units: behind.store.get(run_id) for units, run_id in ids.items()}
    bits = {units: language.tested_bits(run.at(1)) for units, run in stored.items() if run}
    best, worst = min(bits, key=bits.__getitem__), max(bits, key=bits.__getitem__)
    said = words(page).replace("\\", "")
    assert (
        f"The bits per token on the part that tests is lowest with **{best}**: {bits[best]:.4g}; highest with **{worst}**"
        in said
    )
    page = boxed(open_page("generate", ge_view="learn", run=ids[4]))
    assert not {"text", "vocabulary", "tokens"} & set(page.selectbox(key="sweep/choice").options)
    page = sound(page.button(key="sweep/train").click().run())
    assert page.query_params["ge_view"] == "compared"
    assert SMALL["units"] == 4  # as in the runs above: the box begins with it
