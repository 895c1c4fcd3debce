"""Other values of one setting: what the box of a run offers and starts, and what the comparison says of it."""

from collections.abc import Iterator

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import RunConfig
from rnnviz.data.corpus import Corpus
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.statistics import PairedTest
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import stored
from rnnviz.ui.other_values import typed_values
from rnnviz.ui.paired import in_short
from tests.pages.conftest import Shelf, keep_run
from tests.pages.reading import charts, figures, open_page, points, sound, words

pytestmark = pytest.mark.page

SMALL = {"source": "sample", "subset": 60}
BUTTON, CHOICE = "sweep/train", "sweep/choice"


@pytest.fixture
def jobs(store: Store, reviews: Corpus) -> Iterator[Jobs]:
    """Runs that are asked for wait."""
    opened = Jobs(store, Shelf(reviews), connect=False)  # type: ignore[arg-type]
    yield opened
    opened.close()


def opened(run_id: str) -> AppTest:
    """Open a run, and the box."""
    page = open_page("train", **SMALL, run=run_id)
    assert not [each for each in page.button if each.key == BUTTON]  # what is closed is not drawn
    page.session_state["sweep/box/0"] = True
    return sound(page.run())


def compared(page: AppTest, behind: Backend) -> list[Run]:
    others = page.query_params["compare"]
    ids = (others[-1] if isinstance(others, list) else others).split(".")
    return [run for run_id in ids if (run := behind.store.get(run_id))]


def test_other_values_are_one_press_and_all_stand_side_by_side(behind: Backend) -> None:
    kept = keep_run(behind, units=4)
    page = opened(kept.id)
    assert page.selectbox(key=CHOICE).value == "units"
    assert any(each.value.startswith("What does one setting do?") for each in page.caption)
    assert page.text_input(key="sweep/reviews/units/4").value == "1, 2, 4, 8, 16"
    button = page.button(key=BUTTON)
    assert button.label == "Train 4 and compare 5"
    page = sound(button.click().run())
    assert [run.reviews.model.units for run in compared(page, behind)] == [1, 2, 8, 16]
    assert {run.status for run in compared(page, behind)} == {"queued"}
    assert "1 of 5 runs have ended" in [each.proto.text for each in page.get("progress")]
    assert page.session_state["boxes/sweep/box"] == 1  # the box has been shut


def test_typed_values_are_taken_and_what_is_none_is_said(behind: Backend) -> None:
    kept = keep_run(behind, units=4)
    page = opened(kept.id)
    page = sound(page.text_input(key="sweep/reviews/units/4").set_value("3; abc 9999, 3 4").run())
    said = words(page).replace("\\", "")
    assert "Units per layer: 'abc' is not a whole number from 1 to 256, so it was left out." in said
    assert "Units per layer: '9999' is not a whole number from 1 to 256, so it was left out." in said
    assert page.button(key=BUTTON).label == "Train 1 and compare 2"
    page = sound(page.text_input(key="sweep/reviews/units/4").set_value("2;8").run())
    assert page.button(key=BUTTON).label == "Train 2 and compare 3"
    page = sound(page.text_input(key="sweep/reviews/units/4").set_value("").run())
    assert page.button(key=BUTTON).disabled
    assert "Choose at least one value" in words(page)
    page = sound(page.text_input(key="sweep/reviews/units/4").set_value("1 2 3 5 6 7 8").run())
    assert page.button(key=BUTTON).label == "Train 5 and compare 6"
    assert "Only the first of these are taken" in words(page)


def test_each_value_with_several_seeds_and_as_many_values_as_are_compared(behind: Backend) -> None:
    kept = keep_run(behind, units=4)
    page = opened(kept.id)
    page = sound(page.segmented_control(key="sweep/seeds").set_value(3).run())
    assert "Only the first of these are taken" in words(page)
    assert "Side by side: 4 (this run), 1" in words(page)
    page = sound(page.text_input(key="sweep/reviews/units/4").set_value("8").run())
    assert page.button(key=BUTTON).label == "Train 5 and compare 6"
    page = sound(page.button(key=BUTTON).click().run())
    found = [(run.reviews.model.units, run.config.training.seed) for run in compared(page, behind)]
    assert found == [(4, 1), (4, 2), (8, 0), (8, 1), (8, 2)]


def test_means_over_seeds_are_told_apart_by_the_value(behind: Backend) -> None:
    runs = [keep_run(behind, seed=seed, units=units, watched=(0.6,)).id for units in (4, 8) for seed in (0, 1)]
    page = open_page("train", **SMALL, run=runs[0], compare=".".join(runs[1:]), part="compared")
    legend = charts(page)[0]["legend"]
    assert [name for name in legend if "mean of 2 seeds" in name] == [
        f"LSTM {units} · 40 sample reviews, mean of 2 seeds" for units in (4, 8)
    ]
    rows = page.dataframe[0].value["run"].tolist()
    assert len(set(rows)) == len(rows) == 6
    runs = [
        keep_run(behind, seed=seed, learning_rate=rate, watched=(0.6,)).id for rate in (0.01, 0.1) for seed in (0, 1)
    ]
    page = open_page("train", **SMALL, run=runs[0], compare=".".join(runs[1:]), part="compared")
    assert sum("Learning rate 0.01, mean of 2 seeds" in name for name in charts(page)[0]["legend"]) == 1
    assert "Do the rings of one value reach to those of another?" not in words(
        page
    )  # two values of a number are no curve


def test_options_are_ticked_and_runs_that_are_there_are_not_trained_again(behind: Backend) -> None:
    kept, other = keep_run(behind), keep_run(behind, optimizer="sgd")
    page = opened(kept.id)
    page = sound(page.selectbox(key=CHOICE).set_value("optimizer").run())
    assert page.button(key=BUTTON).label == "Train 1 and compare 3"  # RMSprop
    page = sound(page.button_group(key="sweep/reviews/optimizer/adam").set_value(["sgd"]).run())
    assert page.button(key=BUTTON).label == "Compare 2"
    page = sound(page.button(key=BUTTON).click().run())
    assert [run.id for run in compared(page, behind)] == [other.id]
    assert not page.get("progress")


def test_runs_that_differ_in_one_number_are_drawn_by_it(behind: Backend) -> None:
    kept = {units: keep_run(behind, units=units, watched=(0.6,)).id for units in (17, 2, 13)}
    others = ".".join((kept[2], kept[13]))
    page = open_page("train", **SMALL, run=kept[17], compare=others, part="compared")
    assert "What does it do: Units per layer" in [each.value for each in page.subheader]
    shares = {}
    for units, run_id in kept.items():
        run = behind.store.get(run_id)
        assert run
        tested = stored.tested(run)
        assert tested
        shares[units] = tested.scores.accuracy
    best = max(sorted(shares), key=shares.__getitem__)
    assert f"The accuracy on the test reviews is highest with **{best}**: {shares[best]:.1%}" in words(page).replace(
        "\\", ""
    )
    names = [f"Units per layer {units}" for units in (2, 13, 17)]  # all have one label, which is said above
    assert page.dataframe[0].value["run"].tolist() == names
    assert "All of them: **lstm 0 · 40 sample reviews**" in words(page)


def test_runs_that_differ_in_one_option_are_drawn_by_it_whatever_has_an_effect_with_it_alone(behind: Backend) -> None:
    ids = [keep_run(behind, units=17, optimizer=name).id for name in ("sgd", "adam")]  # momentum has an effect with SGD
    page = open_page("train", **SMALL, run=ids[0], compare=ids[1], part="compared")
    assert "What does it do: Optimizer" in [each.value for each in page.subheader]
    (figure,) = figures(page)
    assert figure["layout"]["yaxis"]["categoryarray"] == ["Adam", "SGD"]
    assert points(figure["data"][1]["x"]) == 2
    assert "Whatever it is, the accuracy on the test reviews is the same: 60.0%." in words(page).replace("\\", "")


def test_of_pairs_without_a_test_it_is_said_once_why(behind: Backend) -> None:
    runs = [keep_run(behind, status="stopped", units=units).id for units in (2, 4, 8)]
    page = open_page("train", **SMALL, run=runs[0], compare=".".join(runs[1:]), part="compared")
    assert "**3 pairs**: not both learned to their end" in words(page)
    assert words(page).count("not both learned") == 1


def test_two_values_or_two_differences_are_no_curve(behind: Backend) -> None:
    first, second, third = (
        keep_run(behind, units=units, layers=layers).id for units, layers in ((8, 1), (4, 1), (2, 2))
    )
    for others in (second, f"{second}.{third}"):
        page = open_page("train", **SMALL, run=first, compare=others, part="compared")
        assert "Side by side" in [each.value for each in page.header]
        assert not [each for each in page.subheader if each.value.startswith("What does it do")]


def test_a_run_that_was_stopped_says_so_and_has_no_lead(behind: Backend) -> None:
    whole, cut = keep_run(behind, units=8).id, keep_run(behind, status="stopped", units=4).id
    page = open_page("train", **SMALL, run=whole, compare=cut, part="compared")
    assert [name.endswith(" (stopped)") for name in page.dataframe[0].value["run"]] == [True, False]
    assert "not both learned to their end, so a lead would say nothing of their settings" in words(page)
    assert "right only in the first" not in words(page)


def test_the_box_says_what_it_has_read(behind: Backend) -> None:
    page = opened(keep_run(behind, units=4).id)
    page = sound(page.selectbox(key=CHOICE).set_value("learning_rate").run())
    page = sound(page.text_input(key="sweep/reviews/learning_rate/0.001").set_value("0.01 1").run())
    assert "Side by side: 0.001 (this run), 0.01, 1" in words(page).replace("\\", "")
    page = sound(page.text_input(key="sweep/reviews/learning_rate/0.001").set_value("0,01").run())
    assert "0,01: a comma stands between two values here" in words(page).replace("\\", "")
    assert page.button(key=BUTTON).disabled


def test_seeds_that_are_there_are_not_announced_as_trained(behind: Backend) -> None:
    first, _ = keep_run(behind), keep_run(behind, seed=1)
    page = open_page("train", **SMALL, run=first.id)
    page = sound(page.slider(key="train/seeds").set_value(3).run())
    assert page.button(key="train/several").label == "Train 1 and compare 3"
    page = sound(page.slider(key="train/seeds").set_value(2).run())
    assert page.button(key="train/several").label == "Compare 2"


@pytest.mark.parametrize(
    ("typed", "found", "said"),
    [
        ("0,01", [], "0,01: a comma stands between two values here. Write 0.01, or put semicolons between the values."),
        ("0.5, 0,25", [], "0,25: a comma stands between"),
        ("0,01; 0,1", [0.01, 0.1], ""),
        ("0.01,0.1", [0.01, 0.1], ""),
        ("1,2", [1.0, 2.0], ""),
        ("10,01", [10.0, 1.0], ""),
        ("0, 1", [1.0], "'0' is not a number above 0"),
        ("0.01;0.1,0.2", [0.01, 0.1, 0.2], ""),
    ],
)
def test_a_decimal_comma_is_not_taken_for_two_values(typed: str, found: list[float], said: str) -> None:
    values, sentences = typed_values(RunConfig.fields(), "learning_rate", typed)
    assert values == found
    assert said in " ".join(sentences)
    assert bool(said) == bool(sentences)


def test_of_many_pairs_it_is_said_who_leads_and_the_rest_unfolds(behind: Backend) -> None:
    runs = [keep_run(behind, seed=k, units=4) for k in range(5)]
    first, *others = (run.id for run in runs)
    page = open_page("train", **SMALL, run=first, compare=".".join(others), part="compared")
    told = words(page)
    assert "of 10 pairs the difference could be chance" in told
    assert "right only in the first" not in told
    page.session_state["paired/all"] = True  # pressed open
    page = sound(page.run())
    assert words(page).count("only in the second (p =") == 10


def test_who_leads_over_whom_is_told_together() -> None:
    tests = {
        ("a", "b"): PairedTest(100, 30, 2, 1e-6),
        ("a", "c*"): PairedTest(100, 28, 2, 1e-5),
        ("b", "c*"): PairedTest(100, 3, 20, 1e-3),
        ("a", "d"): PairedTest(100, 5, 4, 1.0),
    }
    adjusted = np.array([test.p for test in tests.values()])
    assert in_short(tests, adjusted) == [
        "**a** leads over **b**, **c\\*** by more than chance explains.",
        "**c\\*** leads over **b** by more than chance explains.",
        "In 1 of 4 pairs the difference could be chance.",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("0,0.2,0.5", [0.0, 0.2, 0.5]), ("0.2,0", [0.2, 0.0]), ("0;0,2", [0.0, 0.2]), ("0, 0.5", [0.0, 0.5])],
)
def test_a_list_may_begin_with_none(typed: str, found: list[float]) -> None:
    assert typed_values(RunConfig.fields(), "dropout", typed) == (found, [])
