"""Every view that looks into a run, with every kind of run, in a browser: nothing empty, no error, no number that is none.

The kinds are tests/pages/kinds.py's. All pairs take some ten minutes: `RNNVIZ_PAIRS=all pytest tests/browser/test_every_kind.py`.
Otherwise every kind meets some views, and every view some kinds.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page

from rnnviz.data import sample_shipped
from rnnviz.runs.store import Store
from tests.browser.looking import complaints, errors_on, overflow, see_all, visit
from tests.browser.server import serve
from tests.pages.kinds import BAD, KINDS, VIEWS, keep

pytestmark = pytest.mark.browser

ALL: Final = os.environ.get("RNNVIZ_PAIRS") == "all"
PLACES: Final = (
    *(f"/cell_states?cs_view={view}&cs_review={review}&" for view in VIEWS for review in ("positive", "negative")),
    "/gradient_flow?gf_view=run&",
    "/gates?ga_view=trained&",
    "/clipping?cl_view=threshold&cl_",
    "/words?wo_view=trained&",
    *(f"/train?source=sample&subset=60&part={part}&" for part in ("run", "results", "runs")),
)
A_PART: Final = 6  # of the pairs, one in so many where not all are opened
EMPTY: Final = """() => [...document.querySelectorAll('.js-plotly-plot')].filter(each =>
    !each.querySelector('.point, .points path, .lines path, .trace path, .bars path, .hm image, canvas, .scatterlayer path')
).map(each => each.closest('[class*=st-key-]')?.className ?? 'a figure')"""


@dataclass(frozen=True)
class Museum:
    """An app whose library has one run of each kind."""

    url: str
    runs: dict[str, str]  # ids by kind


@pytest.fixture(scope="module")
def museum(browser_type_launch_args: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Museum]:
    """The app with its own library."""
    home: Path = tmp_path_factory.mktemp("museum")
    reviews = sample_shipped.read()
    assert reviews
    store = Store(home)
    runs = {name: keep(store, reviews, kind, seed) for seed, (name, kind) in enumerate(KINDS.items())}
    store.close()
    with serve(home) as running:
        yield Museum(running.url, runs)


def places(name: str) -> list[str]:
    """Return where a kind's run is looked at."""
    first = list(KINDS).index(name)
    return [place for k, place in enumerate(PLACES) if ALL or (k + first) % A_PART == 0]


@pytest.mark.parametrize("name", KINDS)
def test_every_view_shows_every_kind_of_run(page: Page, museum: Museum, name: str) -> None:
    said = complaints(page)
    wrong = []
    for place in places(name):
        see_all(visit(page, f"{museum.url}{place}run={museum.runs[name]}"))
        text = page.locator("[data-testid='stMain']").inner_text().replace("(NaN)", "")  # a sentence may speak of it
        bad = [text[max(0, each.start() - 60) : each.end() + 30] for each in BAD.finditer(text)]
        wrong += [(place, each) for each in (*errors_on(page), *bad, *page.evaluate(EMPTY), *said)]
        wrong += [(place, "is wider than the window")] if overflow(page) > 0 else []
        said.clear()
    assert wrong == []
