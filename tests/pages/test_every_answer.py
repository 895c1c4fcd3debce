"""Every question of every page is answered with computed numbers, or with a sentence on what has to be done first."""

import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.lessons import Experiment
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.pages.conftest import stands_behind
from tests.pages.reading import APP, SECONDS, open_page, sound

pytestmark = pytest.mark.page

PLACE = re.compile(r"\{\{[^{}]*\}\}")


@pytest.fixture(scope="module", autouse=True)
def _behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All shipped runs and all sample reviews; nothing trains."""
    folder = tmp_path_factory.mktemp("every_answer")
    store, library = Store(folder, shipped=SHIPPED), Library(folder / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))):
        yield
    store.close()


def filled_in(experiment: Experiment, page: AppTest) -> list[str] | None:
    """Return what stands at the places of the answer's values; None while the answer is not shown."""
    told = re.compile("(.+?)".join(re.escape(part) for part in PLACE.split(experiment.reveal)), re.DOTALL)
    found = next((match for item in page.markdown if (match := told.fullmatch(item.value))), None)
    return list(found.groups()) if found else None


@pytest.mark.parametrize("name", ["home", *lessons.shipped()])
def test_every_question_is_answered(name: str) -> None:
    page = sound(AppTest.from_file(APP, default_timeout=SECONDS).run()) if name == lessons.HOME else open_page(name)
    for number, experiment in enumerate(lessons.load(name).experiments):
        sound(page.radio(key=f"try/{name}/{number}/pick").set_value(0).run())
        numbers = filled_in(experiment, page)
        first = [item.value for item in page.markdown if item.value.startswith(":material/hourglass_empty:")]
        assert numbers is not None or first, experiment.question
        assert "?" not in (numbers or ()), experiment.question
        verdicts = [
            item.value for item in page.markdown if item.value.startswith((":green[", ":orange[:material/light"))
        ]
        assert len(verdicts) + len(first) == number + 1
