"""What the Train page says of runs that have ended, and what it starts from them; nothing trains here."""

from collections.abc import Iterator

import numpy as np
import pytest
from scipy import stats

from rnnviz import lessons
from rnnviz.config.run import from_flat
from rnnviz.data.corpus import Corpus
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import StepRow
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import measured, stored
from rnnviz.ui.page import Page
from rnnviz.ui.train import report
from tests.pages.conftest import SMALL as SETTINGS
from tests.pages.conftest import Shelf, keep_run
from tests.pages.reading import open_page, press, sound, words

pytestmark = pytest.mark.page

SMALL = {"source": "sample", "subset": 60}


@pytest.fixture
def jobs(store: Store, reviews: Corpus) -> Iterator[Jobs]:
    """Runs that are asked for wait."""
    opened = Jobs(store, Shelf(reviews), connect=False)  # type: ignore[arg-type]
    yield opened
    opened.close()


def test_a_run_is_named_with_its_reviews_and_found_by_them(behind: Backend) -> None:
    kept = keep_run(behind, architecture="gru")
    page = open_page("train", **SMALL, part="runs")
    assert "**gru 0 · 40 sample reviews**" in words(page).replace("\\", "")
    for filter_, found in (("sample 40 gru", True), ("imdb", False), ("app", False), ("finished reviews", True)):
        page.text_input(key="library/filter").set_value(filter_)
        sound(page.run())
        assert (f"open_{kept.id}" in {button.key for button in page.button}) is found, filter_


def test_the_best_epoch_can_be_used_and_every_number_says_whose_it_is(behind: Backend) -> None:
    kept = keep_run(behind, watched=(0.4, 0.5, 0.6))
    page = open_page("train", **SMALL, run=kept.id)
    assert "lowest after **epoch 1**; these numbers belong to the weights after epoch 3" in words(page)
    page.toggle(key=f"train/best_{kept.id}").set_value(True)
    sound(page.run())
    run = behind.store.get(kept.id)
    tested = stored.tested(run) if run else None
    assert run
    assert isinstance(tested, Evaluation)
    shown = [each.value for each in page.metric if each.label == "Test accuracy"]
    best = measured.test_again(run.at(1)).scores.accuracy
    assert shown == [f"{tested.scores.accuracy:.1%}", f"{best:.1%}"]
    assert measured.test_again(run.at(3)).outputs == pytest.approx(tested.outputs)


def test_what_a_run_is_worth_stands_with_its_state(behind: Backend) -> None:
    kept = keep_run(behind, watched=(0.6, 0.5, 0.4))
    shown = words(open_page("train", **SMALL, run=kept.id))
    run = behind.store.get(kept.id)
    tested = stored.tested(run) if run else None
    assert isinstance(tested, Evaluation)
    (low, high), count = tested.interval, len(tested.labels)
    worth = f"Right on **{tested.scores.accuracy:.1%}** of {count} reviews that it has never seen"
    assert f"{worth} (95 % interval {low:.1%} to {high:.1%})." in shown
    assert shown.index(worth) < shown.index(f"Measured once, on {count} test reviews")


def test_settings_that_were_trained_already_are_not_announced_as_if_they_would_be_trained(behind: Backend) -> None:
    kept = keep_run(behind)
    asked = {name: value for name, value in kept.config.flat().items() if name in SETTINGS}
    assert "is there already, finished. **Train** opens it." in words(open_page("train", **asked))
    assert "is there already, finished. It is shown here" in words(open_page("train", **asked, run=kept.id))
    assert "is there already" not in words(open_page("train", **asked | {"seed": 7}))
    run = behind.store.get(kept.id)
    assert run
    behind.store.delete(run.id, run.attempt)
    assert "is among the deleted ones. **Train** brings it back." in words(open_page("train", **asked))


def test_a_run_that_ends_beside_the_settings_says_so_until_it_is_opened(behind: Backend, reviews: Corpus) -> None:
    config = from_flat(SETTINGS)
    run, _ = behind.store.create(config.run_id(reviews.fingerprint), "Mine", config, reviews.fingerprint)
    page = press(open_page("train", **SMALL), "Stop")  # a tab whose address names no run
    assert "Stopped before the first step" in words(page)
    assert {"Open", "Start over"} <= {button.label for button in page.button}
    page = press(page, "Open")
    assert page.query_params["run"] in (run.id, [run.id])
    page.segmented_control(key="train/part").set_value("settings")
    assert "Stopped before" not in words(sound(page.run()))
    assert "Stopped before" not in words(open_page("train", **SMALL))  # who did not see it train is not told


def test_a_stopped_run_is_listed_with_the_epochs_that_it_did(behind: Backend, reviews: Corpus) -> None:
    config = from_flat(SETTINGS)  # 5 epochs of 4 steps
    behind.store.create(config.run_id(reviews.fingerprint), "Mine", config, reviews.fingerprint)
    run = behind.store.claim()
    assert run
    behind.store.record(run, steps=[StepRow(k, k / 4, 0.6, 0.6, 0.001, 1.0, 1.0, 900.0) for k in range(1, 15)])
    assert "5 epochs" in words(open_page("train", **SMALL, part="runs"))
    behind.store.end(run, "stopped", "")
    assert "· 3.5 of 5 epochs ·" in words(open_page("train", **SMALL, part="runs"))


def test_where_the_best_epoch_was_tested_nothing_is_offered(behind: Backend) -> None:
    kept = keep_run(behind, watched=(0.6, 0.5, 0.4))
    assert not open_page("train", **SMALL, run=kept.id).toggle


def test_several_seeds_are_one_press(behind: Backend) -> None:
    kept = keep_run(behind)
    page = open_page("train", **SMALL, run=kept.id)
    page.slider(key="train/seeds").set_value(3).run()
    page = sound(page.button(key="train/several").click().run())
    others = page.query_params["compare"]
    ids = (others[-1] if isinstance(others, list) else others).split(".")
    seeds = [run.config.training.seed for run_id in ids if (run := behind.store.get(run_id))]
    assert seeds == [1, 2]
    assert page.session_state["boxes/train/several_box"] == 1  # the box has been shut
    assert "Side by side" in [header.value for header in page.header]


def test_the_first_press_on_compare_compares_with_the_run_that_is_shown(behind: Backend) -> None:
    first, second = keep_run(behind), keep_run(behind, seed=1)
    page = open_page("train", **SMALL, part="runs")  # the address names no run: the newest is shown
    assert page.button(key=f"compare_{second.id}").disabled
    assert page.button(key="train/to_compared").disabled
    page = sound(page.button(key=f"compare_{first.id}").click().run())
    page = sound(page.button(key="train/to_compared").click().run())
    assert "Side by side" in [header.value for header in page.header]
    assert len(page.dataframe[0].value) == 3  # both, and the mean of the two seeds


def test_who_compares_nothing_yet_is_told_how(behind: Backend) -> None:
    page = open_page("train", **SMALL, run=keep_run(behind).id, part="compared")
    assert "Choose **Compare** at one run or more" in words(page)
    page = sound(page.button(key="side_by_side/back").click().run())
    assert "Runs" in [header.value for header in page.header]


def test_the_table_has_the_mean_of_the_seeds_with_its_spread(behind: Backend) -> None:
    ids = [keep_run(behind, seed=seed).id for seed in (0, 1, 2)]
    page = open_page("train", **SMALL, run=ids[0], compare=".".join(ids[1:]), part="compared")
    tested = [stored.tested(run) for run_id in ids if (run := behind.store.get(run_id))]
    accuracies = [each.scores.accuracy for each in tested if isinstance(each, Evaluation)]
    table = page.dataframe[0].value
    assert len(table) == 4
    mean = table.iloc[-1]
    assert mean["run"].endswith("mean of 3 seeds")
    assert mean["test accuracy"] == f"{np.mean(accuracies):.2%} ± {np.std(accuracies, ddof=1):.2%}"
    half = stats.t.ppf(0.975, 2) * np.std(accuracies, ddof=1) / np.sqrt(3)
    assert mean["95 % interval"] == f"{np.mean(accuracies) - half:.1%} to {np.mean(accuracies) + half:.1%}"


def test_a_report_says_what_the_page_says(behind: Backend) -> None:
    kept = keep_run(behind, watched=(0.6, 0.5, 0.4), masking=True)
    page, run = open_page("train", **SMALL, run=kept.id, part="results"), behind.store.get(kept.id)
    assert "Report (HTML)" in {each.proto.label for each in page.get("download_button")}
    tested = stored.tested(run) if run else None
    assert run
    assert isinstance(tested, Evaluation)
    text = report.build(Page(lessons.load("train"), None), run).decode()  # type: ignore[arg-type]  # no choice is asked
    assert f"<td>{tested.scores.accuracy:.2%} (95 % interval {tested.interval[0]:.1%} to" in text
    assert "Skip the padding (masking)</th><td>yes" in text
    assert text.count('class="plotly-graph-div"') == 3  # no step of this run was recorded, so it has no curves


def test_runs_of_one_name_are_told_apart_by_what_the_list_does_not_say_already(behind: Backend) -> None:
    keep_run(behind, architecture="gru")
    keep_run(behind, architecture="gru", seed=5)
    keep_run(behind, architecture="gru", dropout=0.2, learning_rate=0.02)
    keep_run(behind, architecture="gru", readout="mean")
    page = open_page("train", **SMALL, part="runs")
    facts = [
        each.value.replace("\\", "") for each in page.caption if "parameters" in each.value and "seed" in each.value
    ]
    told = [each for each in facts if "Learning rate" in each]
    assert len(told) == 3  # the fourth has a name of its own: it says what it answers from
    assert sum("Learning rate 0.02" in each and "Dropout 0.2" in each for each in told) == 1
    assert not [each for each in told if "Seed" in each]  # it stands there as "seed 5"
