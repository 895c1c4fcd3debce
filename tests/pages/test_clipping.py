"""The clipping page as a script: its views, its address, its answers, and its twin runs with recorded histories."""

from dataclasses import dataclass, field
from functools import partial

import numpy as np
import pytest

from rnnviz.choices.clipping import ClippingChoices
from rnnviz.config import twins
from rnnviz.config.run import RunConfig
from rnnviz.data.corpus import Corpus
from rnnviz.export import history_csv
from rnnviz.export.script import script
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.clipping import numbers
from rnnviz.ui.clipping.twin_training import RECORDED
from tests.pages import reading
from tests.pages.reading import output, words

pytestmark = pytest.mark.page

VIEWS = ("gradient", "cliff", "twins", "threshold")
open_page = partial(reading.open_page, "clipping")


@dataclass
class Desk:
    """Stands in for the jobs: it notes what it is asked to do."""

    store: Store
    asked: list[tuple[RunConfig, str]] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    problem = ""
    begun: list[str] = field(default_factory=list)

    def submit(self, config: RunConfig, reviews: Corpus, name: str, *, session: str) -> Run:
        self.asked.append((config, name))
        return self.store.create(config.run_id(reviews.fingerprint), name, config, reviews.fingerprint)[0]

    def start_over(self, run: Run, *, session: str) -> None:
        self.begun.append(run.id)

    def resume(self, run: Run, *, session: str) -> None:
        self.begun.append(run.id)

    def stop(self, run: Run) -> None:
        self.stopped.append(run.id)


@pytest.fixture
def jobs(store: Store) -> Desk:
    return Desk(store)


Histories = dict[str, list[tuple[float, float, float]]]


def train(behind: Backend, choices: dict, histories: Histories, status: str = "") -> None:
    """Record these (loss, norm, norm after clipping) as the twin runs of an experiment."""
    corpus = behind.library.get("sample")
    assert corpus
    fingerprint = corpus.fingerprint
    for name, config in twins.configs(**choices).items():
        behind.store.create(config.run_id(fingerprint), name, config, fingerprint)
        run = behind.store.claim()
        assert run
        rows = [
            (k, 0.1 * k, loss, 0.5, 1.0, norm, after, 100.0) for k, (loss, norm, after) in enumerate(histories[name], 1)
        ]
        behind.store.record(run, phase="training", steps=rows)
        broken = any(not np.isfinite(row[2]) for row in rows)
        behind.store.end(run, status or ("diverged" if broken else "finished"), "The loss is gone." if broken else "")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens(behind, view):
    page = open_page(cl_view=view)
    assert page.title[0].value == "Clipping"
    assert len(page.radio) == 5  # the predictions
    assert {expander.label for expander in page.expander} >= {"The maths", "The code", "Sources"}


def test_the_address_sets_the_view_and_its_numbers(behind):
    page = open_page(cl_view="cliff", cl_w="5", cl_b="-3", cl_timesteps="20")
    assert page.slider(key="cl_w").value == 5.0
    maths = next(each.value for each in page.markdown if "The cliff." in each.value)
    assert "$w = 5$ and $b = -3$" in maths
    assert "T = 20" in " ".join(maths.split())
    assert "-2.6123" in maths  # the wall at w = 5


@pytest.mark.parametrize("rule", ["value", "global_norm"])
def test_the_code_of_the_cliff_walks_as_the_page_does(behind, rule):
    page = open_page(cl_view="cliff", cl_rule=rule, cl_momentum="0.5", cl_rate="0.05", cl_updates="40", cl_w="4.5")
    free, held = output(page.code[-1].value).splitlines()
    for clipped, line in ((False, free), (True, held)):
        path = numbers.walk(
            {**ClippingChoices(rule=rule, momentum=0.5, rate=0.05, updates=40, w=4.5).model_dump()}, clipped=clipped
        )
        w, b = path.position[-1]
        assert f"w = {w:.6g}, b = {b:.6g}, E = {path.loss[-1]:.6g}" in line


def test_the_code_of_the_twins_is_the_script_of_the_clipped_one(behind):
    page = open_page(cl_view="twins")  # tests/export runs such a script and compares it with the app's run
    clipped = twins.configs("explodes")["clipped at 0.2"]
    assert page.code[-1].value.strip() == script(clipped, name="A twin run, clipped at 0.2").strip()
    assert "global_clipnorm" in page.code[-1].value


@pytest.mark.tf
def test_the_code_of_the_gradient_prints_keras_numbers(behind):
    page = open_page(cl_g1x="3", cl_g1y="4", cl_g2x="0", cl_g2y="12", cl_clip_at="1")
    assert "global_clipnorm [0.2308 0.3077] [0.     0.9231]" in output(page.code[-1].value)


def test_wrong_values_in_the_address_get_a_sentence(behind):
    page = open_page(cl_view="cliff", cl_w="99", cl_rule="length", cl_rate="nan")
    assert page.slider(key="cl_w").value == 4.7
    assert "99" in words(page)


def test_a_prediction_sets_the_experiment_and_is_answered_with_numbers(behind):
    page = open_page()
    page.radio[0].set_value(2).run()
    assert "39.3°" in words(page)
    assert page.slider(key="cl_clip_at").value == 1.0
    page.radio[1].set_value(0).run()
    text = words(page)
    assert "It is thrown off the map" in text
    assert "At update 33" in text
    assert "w = 9.8, b = 6.5" in text
    assert page.slider(key="cl_w").value == 4.7
    page.radio[2].set_value(1).run()
    assert "0.18" in words(page)
    page.radio[3].set_value(1).run()
    assert "0.1732 without clipping" in words(page)
    page.radio[4].set_value(2).run()
    assert "Train the twins above" in words(page).replace("\\", "")
    assert not page.exception


@pytest.mark.parametrize("pair", twins.PAIRS)
def test_how_the_twins_end_is_told_to_who_asks_and_not_before(behind, pair):
    page = open_page(cl_view="twins", cl_pair=pair)
    first = words(page)
    assert "Predict first" in first
    for told in ("stopped being numbers", "saturate", "never reached", "thrown off", "validation accuracy"):
        assert told not in first
    page.session_state[f"{RECORDED}{pair}"] = True
    page.run()
    assert "Trained with 10 seeds" in words(page)


def test_train_submits_runs_that_differ_in_nothing_but_clipping(behind):
    page = open_page(cl_view="twins")
    page.button[0].click().run()
    assert [config.training.clipping for config, _ in behind.jobs.asked] == ["none", "global_norm"]
    free, held = (config.flat() for config, _ in behind.jobs.asked)
    assert {name for name in free if free[name] != held[name]} <= {"clipping", "clip_threshold"}
    assert not page.exception
    stop = next(button for button in page.button if button.label == "Stop all")
    stop.click().run()
    assert len(behind.jobs.stopped) == 2


def test_stopped_runs_go_on_or_begin_again(behind):
    rows = [(0.7, 1.0, 1.0)]
    train(behind, {"pair": "calm"}, {"no clipping": rows, "clipped at 5": rows}, "stopped")
    page = open_page(cl_view="twins", cl_pair="calm")
    next(button for button in page.button if button.label == "Go on").click().run()
    assert not page.exception
    assert len(behind.jobs.begun) == 2  # there is no checkpoint to go on from


def test_a_race_adds_three_thresholds(behind):
    page = open_page(cl_view="twins", cl_race="true")
    page.button[0].click().run()
    assert [config.training.clip_threshold for config, _ in behind.jobs.asked[1:]] == list(twins.RACE)


def test_several_seeds_are_one_press(behind):
    page = open_page(cl_view="twins", cl_twin_seed="3", cl_twin_seeds="2")
    page.button[0].click().run()
    assert [config.training.seed for config, _ in behind.jobs.asked] == [3, 4, 3, 4]
    assert "0 of 2 seeds have ended" in words(page) + "".join(each.proto.text for each in page.get("progress"))


def test_the_table_of_several_seeds_has_their_mean(behind):
    for seed, last in ((0, 0.5), (1, 0.7)):
        rows = [(0.7, 1.0, 1.0), (last, 1.0, 1.0)]
        train(behind, {"pair": "calm", "seed": seed}, {"no clipping": rows, "clipped at 5": rows})
    table = open_page(cl_view="twins", cl_pair="calm", cl_twin_seeds="2").table[0].value
    assert table.loc["clipped at 5, mean of 2", "Loss"] == "0.650 ± 0.071"


def test_a_run_that_diverged_is_a_result(behind):
    fine = [(0.7 - 0.01 * k, 1.0, 0.5) for k in range(30)]
    train(behind, {"pair": "explodes"}, {"no clipping": [(0.7, 3.0, 3.0), (float("nan"),) * 3], "clipped at 0.2": fine})
    page = open_page(cl_view="twins")
    table = page.table[0].value
    assert table.loc["no clipping", "Loss"] == "not a number from step 2"
    assert table.loc["clipped at 0.2", "Steps clipped"] == "100%"
    assert "diverged after 2 of" in words(page)
    page.radio[4].set_value(0).run()
    assert "not a number from step 2" in words(page)


def test_twins_with_the_same_numbers_are_called_the_same(behind):
    same = [(0.7, 1.0, 1.0)] * 5
    train(behind, {"pair": "calm"}, {"no clipping": same, "clipped at 5": same})
    assert "to the last digit" in words(open_page(cl_view="twins", cl_pair="calm"))


def test_without_imdb_the_page_says_so(behind):
    assert "IMDB is not here yet" in words(open_page(cl_view="twins", cl_reviews="imdb"))


def test_threshold_of_a_recorded_run(behind, tmp_path, monkeypatch):
    assert "There is no run" in words(open_page(cl_view="threshold"))
    norms = [(0.6, norm, norm) for norm in (0.1, 0.2, 0.4, 8.0)]
    train(behind, {"pair": "calm"}, {"no clipping": norms, "clipped at 5": norms})
    page = open_page(cl_view="threshold")
    assert "**25.0%** of its 4 steps" in words(page)
    page.button(key="percentile_50").click().run()
    assert page.number_input(key="cl_at").value == pytest.approx(0.3)
    assert "**50.0%** of its 4 steps" in words(page)
    run = page.selectbox[0].value if page.selectbox else next(run.id for run in behind.store.runs())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "history.csv").write_text(history_csv(behind.store.steps(run), behind.store.epochs(run)))
    assert output(page.code[0].value).splitlines()[-1] == "clipped at 0.3: 0.5"


def test_a_run_without_a_finite_gradient_says_so(behind):
    lost = [(float("nan"), float("inf"), float("inf"))]
    train(behind, {"pair": "calm"}, {"no clipping": lost, "clipped at 5": lost})
    assert "No gradient of this run was a finite number" in words(open_page(cl_view="threshold"))


def test_a_run_in_the_address_that_is_not_there_is_replaced(behind):
    train(behind, {"pair": "calm"}, {"no clipping": [(0.6, 1.0, 1.0)] * 3, "clipped at 5": [(0.6, 1.0, 1.0)] * 3})
    page = open_page(cl_view="threshold", cl_run="0" * 16)
    assert page.selectbox[0].value in {run.id for run in behind.store.runs()}
