"""Generate, how far back: what a trained network pays with less context, through the page."""

from collections.abc import Iterator

import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.data.library import Library
from rnnviz.data.text import built_in
from rnnviz.jobs.jobs import Jobs
from rnnviz.language import ngrams, windows
from rnnviz.language.context import measure
from rnnviz.language.model import Model
from rnnviz.nn.weights import Weights
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import language
from tests.pages.conftest import stands_behind
from tests.pages.reading import charts, open_page, words

pytestmark = pytest.mark.page

READS_CHARACTERS, TUTORIAL = "d7d6f7ecadb8fe07", "31358ecd171ccfcc"


@pytest.fixture(scope="module", autouse=True)
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backend]:
    """All shipped runs; nothing trains."""
    folder = tmp_path_factory.mktemp("context")
    store, library = Store(folder, shipped=SHIPPED), Library(folder / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


def test_the_shipped_network_pays_less_with_more_context_as_far_as_it_looks(shelf: Backend) -> None:
    page = open_page("generate", ge_view="truncated", run=READS_CHARACTERS)
    run = shelf.store.get(READS_CHARACTERS)
    assert run
    assert isinstance(run.config, LanguageConfig)
    assert run.final_epoch
    text = windows.encode(run.config, built_in())
    model = Model(Weights(run.config.network(), shelf.store.artifacts(run).snapshot(run.final_epoch)))
    found = measure(model, text.test, (1, 2, 4, 8, 16, 32, 64, 100, 200, 400), 16)
    bits = dict(zip(found.lengths, found.bits, strict=True))
    said = words(page).replace("\n", " ")
    assert "the same 512 of held-out text: 32 in a row, at 16 places" in said
    assert f"With **{found.used}** tokens it pays **{bits[found.used]:.2f}** bits per token" in said
    counted = ngrams.baselines(text.train, text.validation, text.test, len(text.vocabulary))
    assert bits[1] > counted.uniform  # which is why the page speaks of the empty state
    assert f"would ({counted.uniform:.2f} bits)" in said
    (chart,) = [each for each in charts(page) if "tokens read before" in each["x"]["title"]]
    assert {"counting (n-grams)", "the network"} <= set(chart["legend"])


def test_an_untrained_network_is_measured_too_and_has_no_use_for_context() -> None:
    page = open_page("generate", ge_view="truncated", run=READS_CHARACTERS, epoch=0)
    assert "beyond **1** token it makes no use of its context" in words(page).replace("\n", " ")


def test_where_nothing_is_held_out_that_is_said_and_the_rest_of_the_view_stays() -> None:
    page = open_page("generate", ge_view="truncated", run=TUTORIAL)
    (warning,) = page.warning
    assert warning.value.startswith("So little of this text is held out")
    assert "Backpropagation through a whole book" in words(page)


def test_a_large_network_is_measured_on_fewer_stretches(shelf: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    run = shelf.store.get(READS_CHARACTERS)
    assert run
    assert language.context(run.at(0)).tokens == 16 * 32
    language.context.forget(run.at(0))
    monkeypatch.setattr(language, "_NUMBERS", 2_200_000)
    assert language.context(run.at(0)).tokens == 6 * 32
    language.context.forget(run.at(0))
    monkeypatch.setattr(language, "_NUMBERS", 1)
    assert language.context(run.at(0)).tokens == 4 * 32
