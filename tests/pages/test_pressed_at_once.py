"""A number that is typed, and a button that is pressed before the page was drawn again: what was typed counts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.kinds import KINDS
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.pages.conftest import stands_behind
from tests.pages.reading import open_page, sound
from tests.ui.choosing import address

pytestmark = pytest.mark.page

# A page, its address, the choice that is typed, what, and the runs' value of the choice.
CASES = (
    ("train", {"source": "sample"}, "units", 7, lambda run: run.config.model.units),
    ("memory", {"me_view": "task"}, "me_units", 7, lambda run: run.config.model.units),
    ("memory", {"me_view": "span"}, "me_own_seed", 7, lambda run: run.config.training.seed),
    ("generate", {"ge_view": "learn"}, "ge_units", 17, lambda run: run.config.model.units),
    ("clipping", {"cl_view": "twins"}, "cl_twin_seed", 70, lambda run: run.config.training.seed),
)


@pytest.fixture(autouse=True)
def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Backend]:
    """A run library in which runs wait and nothing trains."""
    monkeypatch.delenv("RNNVIZ_IMDB_DIR", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


def at_once(page: AppTest, key: str, value: int, button: str) -> AppTest:
    """Type a number and press a button in one message to the app."""
    page.number_input(key=key).set_value(value)
    next(each for each in page.button if each.label.startswith(button)).click()
    return sound(page.run())


@pytest.mark.parametrize(("name", "asked", "key", "value", "of"), CASES, ids=[case[2] for case in CASES])
def test_what_was_typed_is_trained(
    behind: Backend, name: str, asked: dict[str, str], key: str, value: int, of: Callable[[Run], int]
) -> None:
    at_once(open_page(name, **asked), key, value, "Train")
    runs: list[Run] = behind.store.runs(kinds=KINDS)
    assert runs
    assert min(of(run) for run in runs) == value  # of the runs of a curve or of twins all have this seed, or one above


def test_imdb_that_is_fetched_first_is_told_of_where_train_was_pressed() -> None:
    page = open_page("train", part="runs")
    next(each for each in page.button if each.label == "Train").click()
    assert "part" not in sound(page.run()).query_params or page.query_params["part"] == ["settings"]


def test_a_step_is_taken_from_the_weights_that_were_typed() -> None:
    page = open_page("unrolled", un_view="train")
    page.session_state["typed"] = True  # the numbers are open
    sound(page.run())
    page.text_area(key="un_b").set_value("0.9; 0.9; 0.9")
    next(each for each in page.button if each.key == "one_step").click()
    taken = address(sound(page.run()))["un_b"]
    assert float(taken.split(";")[0]) == pytest.approx(0.9, abs=0.1)
    assert taken != "0.9; 0.9; 0.9"
