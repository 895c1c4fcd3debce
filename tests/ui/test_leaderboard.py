"""The leaderboard as a part of a page: recorded first, and what runs here reach beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config import leaderboard
from rnnviz.config.run import RunConfig
from rnnviz.data import subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import Library
from rnnviz.nn import forward
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import EpochRow, Outcome, Run
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.networks import random_weights
from tests.pages.conftest import stands_behind
from tests.pages.reading import SECONDS, sound, words

pytestmark = pytest.mark.page


@dataclass
class Desk:
    """Stands in for the jobs: it notes what it is asked to do."""

    store: Store
    asked: list[RunConfig] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    problem = ""

    def submit(self, config: RunConfig, reviews: Corpus, name: str, *, session: str) -> Run:
        self.asked.append(config)
        return self.store.create(config.run_id(reviews.fingerprint), name, config, reviews.fingerprint)[0]

    def stop(self, run: Run) -> None:
        self.stopped.append(run.id)


@pytest.fixture
def behind(tmp_path) -> Iterator[Backend]:
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Desk(store))) as opened:  # type: ignore[arg-type]
        yield opened
    store.close()


def opened() -> AppTest:
    def script() -> None:
        from rnnviz.ui.leaderboard import draw_leaderboard

        draw_leaderboard()

    return sound(AppTest.from_function(script, default_timeout=SECONDS).run())


def end(behind: Backend, network: str, seed: int, status: str = "finished") -> float:
    """Let one of the runs end with random weights; return its accuracy."""
    reviews = behind.library.get("sample")
    assert reviews
    config = leaderboard.config(network, seed)
    behind.store.create(config.run_id(reviews.fingerprint), network, config, reviews.fingerprint)
    run = behind.store.claim()
    assert run
    behind.store.record(run, epochs=[EpochRow(k, k, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 9.0 / k) for k in (1, 2, 3)])
    weights = random_weights(config.network(), config.steps, seed, np.float32)
    rows = subsets.build(reviews, config.data, seed).test
    evaluation = Evaluation(rows.index, rows.labels, forward.predict(weights, rows.ids))
    behind.store.keep(run, Outcome(status, "", 1, {1: weights.arrays}, evaluation, b"keras", None))
    return evaluation.scores.accuracy


def test_the_record_stands_there_at_first_sight(behind):
    part = opened()
    table = part.dataframe[0].value
    assert sorted(table["network"]) == sorted(leaderboard.NETWORKS)
    accuracies = [float(each.rstrip("%")) for each in table["accuracy"]]
    assert accuracies == sorted(accuracies, reverse=True)
    assert "24** of the 24 runs have not been trained here" in words(part)
    assert "python -m scripts.make_leaderboard" in words(part)


def test_the_button_trains_every_network_with_every_seed(behind):
    part = opened()
    sound(part.button[0].click().run())
    wanted = [leaderboard.config(network, seed) for network in leaderboard.NETWORKS for seed in leaderboard.SEEDS]
    assert behind.jobs.asked == wanted
    assert "have not been trained here" not in words(part)
    sound(next(button for button in part.button if button.label == "Stop all").click().run())
    assert len(behind.jobs.stopped) == len(wanted)


def test_what_ended_here_is_measured_here(behind):
    accuracy = end(behind, "GRU", 1)
    part = opened()
    here = part.dataframe[1].value
    assert list(here["network"]) == ["GRU"]
    assert here["accuracy"][0] == f"{accuracy:.1%}"
    assert (here["95 % interval"][0], here["seeds"][0]) == ("one seed: no interval", "1")
    assert here["s/epoch"][0] == "3.75"  # the median of the second and third epoch
    assert here["half-life"][0].endswith(" words")
    assert "23** of the 24 runs" in words(part)


def test_a_stopped_run_is_not_done(behind):
    end(behind, "GRU", 1)
    end(behind, "LSTM", 0, "stopped")
    part = opened()
    assert part.get("progress")[0].proto.text == "1 of 24 runs are done"
    assert list(part.dataframe[1].value["network"]) == ["GRU"]
    assert [button.label for button in part.button] == ["Train them", "Go on"]
