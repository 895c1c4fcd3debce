"""Pages that look inside, with runs that do not read reviews: they work, or say why not and lead to the page that can."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data.library import Library
from rnnviz.data.text import tutorial
from rnnviz.jobs.jobs import Jobs
from rnnviz.language import windows
from rnnviz.runs.evaluations import LanguageEvaluation, SequenceEvaluation
from rnnviz.runs.records import EpochRow, Outcome, StepRow
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.networks import random_weights
from tests.pages.conftest import keep_run
from tests.pages.reading import figures, open_page, sound, words

pytestmark = pytest.mark.page

SMALL = {"units": 4, "batch_size": 8, "epochs": 1}


@pytest.fixture
def jobs(store: Store, tmp_path: Path) -> Iterator[Jobs]:
    """Nothing trains, but the Train page has whom to ask."""
    opened = Jobs(store, Library(tmp_path / "data"), connect=False)
    yield opened
    opened.close()


def config_of(kind: str) -> TaskConfig:
    if kind == "sequences":
        return SequencesConfig.from_flat({**SMALL, "length": 6, "subset": 40, "test_subset": 20})
    return LanguageConfig.from_flat(
        windows.fit(LanguageConfig().flat() | SMALL | {"text": "tutorial", "window": 4}, tutorial())
    )


def keep(behind: Backend, kind: str) -> str:
    """Put an ended run of a kind into the library, with its history."""
    config = config_of(kind)
    run_id = config.run_id("data")
    behind.store.create(run_id, f"My {kind}", config, "data")
    run = behind.store.claim()
    assert run
    steps = [StepRow(k, k / 4, 0.7, 0.5, 0.001, 0.5 + k / 10, 0.5 + k / 10, 900.0) for k in range(1, 9)]
    behind.store.record(
        run, phase="training", steps=steps, epochs=[EpochRow(1, 8, 0.6, 0.6, 0.6, 0.6, np.nan, np.nan, 0.1)]
    )
    weights = {k: random_weights(config.network(), config.steps, k, np.float32).arrays for k in (0, 1)}
    index, some = np.arange(4), np.full((4, 1), 0.5, np.float32)
    evaluation = (
        SequenceEvaluation(index, some, some, np.ones(4, np.float32), np.array(0.04, np.float32))
        if kind == "sequences"
        else LanguageEvaluation(index, some, some > 0)
    )
    behind.store.keep(run, Outcome("finished", "", 1, weights, evaluation, b"keras", None))
    return run_id


LOOKING = {
    "every view of Cell states": ("cell_states", {}),
    "Gradient flow": ("gradient_flow", {"gf_view": "run"}),
    "the trained cell of Gates": ("gates", {"ga_view": "trained"}),
    "the trained vectors of Words": ("words", {"wo_view": "trained"}),
    "Train": ("train", {"part": "run"}),
}


@pytest.mark.parametrize("kind", ["sequences", "language"])
@pytest.mark.parametrize("where", LOOKING)
def test_a_page_about_reviews_says_why_not_and_where(behind: Backend, where: str, kind: str) -> None:
    name, parameters = LOOKING[where]
    keep_run(behind)  # one that it can look at
    run = keep(behind, kind)
    page = open_page(name, run=run, **parameters)
    sound(page)
    assert "does not read reviews" in words(page)
    assert {"sequences": "Memory", "language": "Generate"}[kind] in words(page)


@pytest.mark.parametrize("kind", ["sequences", "language"])
def test_thresholds_are_chosen_on_any_run(behind: Backend, kind: str) -> None:
    page = open_page("clipping", cl_view="threshold", cl_run=keep(behind, kind))
    sound(page)
    assert "8 steps" in words(page)
    assert len(figures(page)) == 1


def test_a_link_with_a_run_opens_it(behind: Backend) -> None:
    run = keep(behind, "sequences")
    page = open_page("memory", run=run)
    sound(page)
    assert page.query_params["me_units"] == "4"
    assert "run" not in page.query_params
    assert "is not in this library" in words(open_page("memory", run="0123456789abcdef"))


def test_a_link_that_compares_runs_of_other_kinds_compares_those_of_the_page(behind: Backend) -> None:
    mine, other, foreign = keep_run(behind).id, keep_run(behind, seed=1).id, keep(behind, "language")
    page = open_page("train", run=mine, part="compared", compare=f"{foreign}.{other}.no-such-run")
    sound(page)
    assert "Side by side" in [header.value for header in page.header]
    assert not any("language" in str(table.value) for table in page.dataframe)
