"""Texts and series that a learner brought: listed with the reviews, removed one by one, and what then stands on the pages."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.jobs import preparation
from rnnviz.language import windows
from rnnviz.runs.evaluations import LanguageEvaluation, SequenceEvaluation
from rnnviz.runs.records import EpochRow, Outcome, Run, StepRow
from rnnviz.ui.backend import Backend
from tests.networks import random_weights
from tests.pages.reading import charts, open_page, sound, words
from tests.pages.sequence_runs import SMALL, empty_library
from tests.runs.there import there

pytestmark = pytest.mark.page

WORDS = b"a text of some words, told again and again by somebody. " * 60
NUMBERS = "\n".join(f"{np.sin(k / 5):.4f}" for k in range(400)).encode()


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Backend]:
    with empty_library(tmp_path) as opened:
        yield opened


def text_config(behind: Backend) -> LanguageConfig:
    text = behind.library.add_text(WORDS, "diary.txt")
    wanted = {"text": "own", "own_text": text.fingerprint, "window": 8, "units": 4, "epochs": 1, "batch_size": 4}
    return LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | wanted, text))


def series_config(behind: Backend) -> SequencesConfig:
    own = behind.library.add_series(NUMBERS, "tide.csv")
    return SequencesConfig.from_flat(SMALL | {"task": "series", "series": "own", "own_series": own.fingerprint})


def ask(behind: Backend, config: TaskConfig) -> Run:
    source = preparation.source(config, behind.library)
    assert source
    return behind.jobs.submit(config, source, "Mine")


def finish(behind: Backend, config: TaskConfig) -> Run:
    """Put an ended run with random weights into the library."""
    run = ask(behind, config)
    assert behind.store.claim()
    steps = [StepRow(k, k / 2, 2.0, 0.5, 0.1, 1.0, 1.0, 9.0) for k in (1, 2)]
    behind.store.record(run, steps=steps, epochs=[EpochRow(1, 2, 2.0, 0.3, 2.1, 0.3, 1.0, 0.3, 0.1)])
    weights = {k: random_weights(config.network(), config.steps, k, np.float32).arrays for k in (0, 1)}
    index, some = np.arange(4), np.full((4, 1), 0.5, np.float32)
    evaluation = (
        SequenceEvaluation(index, some, some, np.ones(4, np.float32), np.array(0.04, np.float32))
        if isinstance(config, SequencesConfig)
        else LanguageEvaluation(index, some, some > 0)
    )
    behind.store.keep(run, Outcome("finished", "", 1, weights, evaluation, b"keras", None))
    return there(behind.store, run.id)


def train_page() -> AppTest:
    page = open_page("train", part="runs", source="sample")
    page.session_state["holdings"] = True
    return sound(page.run())


def press(page: AppTest, key: str) -> AppTest:
    return sound(page.button(key=key).click().run())


def own_of(config: TaskConfig) -> str:
    relevant = config.relevant()
    return str(relevant.get("own_text") or relevant["own_series"])


CASES = {"text": (text_config, "**diary"), "series": (series_config, "**tide")}


@pytest.mark.parametrize("kind", CASES)
def test_it_is_listed_with_its_runs_and_removed_and_they_stay(behind: Backend, kind: str) -> None:
    make, name = CASES[kind]
    config = make(behind)
    run = finish(behind, config)
    page = train_page()
    listed = words(page).replace("\\", "")
    assert name in listed
    assert "3,360 characters" in listed if kind == "text" else "400 numbers" in listed
    assert "used by 1 run" in listed
    assert f"The {kind} is removed from this computer. The 1 run that used it keeps its curves" in listed
    assert " kB · used by" in listed
    page = press(page, f"holdings/remove_{own_of(config)}")
    assert behind.library.uploads() == []
    assert name not in words(page).replace("\\", "")
    assert there(behind.store, run.id).status == "finished"


def test_of_what_no_run_used_nothing_is_said_of_runs(behind: Backend) -> None:
    behind.library.add_text(WORDS, "diary.txt")
    assert "It is removed from this computer. No run used it." in words(train_page())


def test_what_a_run_waits_for_stays(behind: Backend) -> None:
    config = text_config(behind)
    ask(behind, config)
    page = train_page()
    (box,) = [each for each in page.get("popover") if own_of(config) in str(each.proto)]
    assert box.proto.popover.disabled


def test_a_text_is_removed_where_it_is_chosen_and_its_run_says_so(behind: Backend) -> None:
    config = text_config(behind)
    run, other = finish(behind, config), finish(behind, type(config).from_flat(config.flat() | {"units": 5}))
    assert "is not at hand here" not in words(open_page("generate", run=run.id))  # what it needs has been computed
    page = open_page("generate", ge_view="learn", ge_text="own", ge_own_text=own_of(config))
    page = press(page, f"holdings/remove_{own_of(config)}")
    assert behind.library.text("own", own_of(config)) is None
    assert "The text of this run is not at hand here" in words(page)
    page = sound(open_page("generate", run=run.id))
    assert "The text of this run is not at hand here" in words(page)
    for view in ("learn", "compared"):  # its curve stays, without the levels of counting
        page = open_page("generate", ge_view=view, run=run.id, compare=other.id)
        (curve,) = [each for each in charts(page) if each["y"]["title"] == "bits per token"]
        assert (bool(curve["curves"]), curve["levels"]) == (True, [])


def test_a_series_is_removed_where_it_is_chosen_and_the_page_says_so(behind: Backend) -> None:
    config = series_config(behind)
    run = finish(behind, config)
    at = {"me_view": "series", "me_task": "series", "me_series": "own", "me_own_series": own_of(config)}
    page = press(open_page("memory", **at), f"holdings/remove_{own_of(config)}")
    assert behind.library.own_series(own_of(config)) is None
    assert "This series is not here any more: please upload it again." in words(page)
    assert "This series is not here any more" in words(sound(open_page("memory", run=run.id)))
