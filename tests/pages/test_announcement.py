"""What stands beside a button that trains, on every page that has one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rnnviz.config import estimate
from rnnviz.config.language import LanguageConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.speed import speed
from rnnviz.config.task import TaskConfig
from rnnviz.data import text
from rnnviz.language import windows
from rnnviz.runs.records import EpochRow
from rnnviz.ui.backend import Backend
from tests.pages.reading import open_page, words
from tests.pages.sequence_runs import empty_library
from tests.runs.helpers import outcome

pytestmark = pytest.mark.page

STEP_S = 0.02
FITTED = windows.fit(LanguageConfig().flat(), text.built_in())
PAGES = {
    "memory": ({"me_task": "order", "me_units": 16}, SequencesConfig.from_flat({"task": "order", "units": 16})),
    "generate": ({"ge_view": "learn", "ge_units": 16}, LanguageConfig.from_flat(FITTED | {"units": 16})),
}
HUGE: dict[str, tuple[dict[str, object], str]] = {
    "memory": ({"me_length": 900, "me_units": 256, "me_subset": 20_000, "me_epochs": 300}, "Epochs 5"),
    "generate": ({"ge_view": "learn", "ge_units": 256, "ge_epochs": 900}, "Epochs 5"),
}


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Backend]:
    with empty_library(tmp_path) as opened:
        opened.jobs.step_seconds = STEP_S
        yield opened


@pytest.mark.parametrize("page", PAGES)
def test_it_says_how_long_training_takes(behind: Backend, page: str) -> None:
    choices, config = PAGES[page]
    expected: TaskConfig = config
    seconds = speed([], STEP_S).total(expected, STEP_S)
    assert f"about {estimate.in_words(seconds)}" in words(open_page(page, **choices))


@pytest.mark.parametrize("page", HUGE)
def test_what_nobody_waits_for_is_said_with_what_to_change(behind: Backend, page: str) -> None:
    choices, change = HUGE[page]
    said = words(open_page(page, **choices))
    assert "One change makes it quicker" in said
    assert change in said
    assert "One change makes it quicker" not in words(open_page(page, **PAGES[page][0]))


@pytest.mark.parametrize("page", HUGE)
def test_what_a_shared_server_refuses_cannot_be_pressed(
    behind: Backend, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    choices, _ = HUGE[page]
    shown = open_page(page, **choices)
    assert "his server allows" in words(shown)
    assert all(button.disabled for button in shown.button if button.label == "Train")


def test_an_own_series_that_is_not_there_yet_is_what_is_still_to_be_done(behind: Backend) -> None:
    choices = {"me_view": "series", "me_task": "series", "me_series": "own"}
    page = open_page("memory", **choices)
    assert page.button(key="memory/train").disabled
    assert "Upload a file first, with a number in each line" in words(page)
    assert "do not fit" not in words(page)
    page = open_page("memory", **choices, me_own_series="0123456789abcdef")
    assert page.button(key="memory/train").disabled
    assert "This series is not here any more" in words(page)


def test_what_makes_a_run_quicker_is_told_by_the_same_clock_as_the_run(behind: Backend) -> None:
    """The last run of this program took a fifth of its estimate: nobody waits half an hour for the next one."""
    config = LanguageConfig.from_flat(FITTED | {"units": 256, "epochs": 900})
    assert estimate.seconds(config, STEP_S) > estimate.PATIENCE_S
    behind.store.create("quick", "Run", LanguageConfig.from_flat(config.flat() | {"seed": 5, "epochs": 3}), "f")
    run = behind.store.claim()
    assert run
    factor = 0.5 * estimate.PATIENCE_S / estimate.seconds(config, STEP_S)
    seconds = factor * estimate.step(config, STEP_S) * config.steps_per_epoch
    rows = [EpochRow(k, k * config.steps_per_epoch, 1.0, 0.5, 1.0, 0.5, 0.5, 0.5, seconds) for k in (1, 2, 3)]
    behind.store.record(run, epochs=rows)
    behind.store.keep(run, outcome())
    said = words(open_page("generate", **HUGE["generate"][0]))
    assert "One change makes it quicker" not in said
    assert "15 minutes" in said
