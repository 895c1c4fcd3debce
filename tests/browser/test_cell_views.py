"""The comparing views of the Cell states page in a browser: on a network with random weights of its own library."""

from collections.abc import Iterator

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from rnnviz.config.run import from_flat
from rnnviz.data import subsets
from rnnviz.data.library import Library
from rnnviz.nn import forward
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Outcome
from rnnviz.runs.store import Store
from tests.browser.looking import errors_on, ready
from tests.browser.server import serve
from tests.networks import random_weights

pytestmark = pytest.mark.browser

TEXT = "this film was good and the acting was wonderful"


@pytest.fixture(scope="module")
def address(browser_type_launch_args: dict, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page with a run that reads 40 words, and a review of nine."""
    home = tmp_path_factory.mktemp("views")
    store = Store(home, shipped=home / "none")
    reviews = Library(store.data_folder).sample()
    config = from_flat(
        {"source": "sample", "subset": 100, "test_subset": 60, "vocabulary": 300, "maxlen": 40, "units": 4,
         "embedding": 3, "architecture": "lstm"}
    )  # fmt: skip
    run_id = config.run_id(reviews.fingerprint)
    store.create(run_id, "Random LSTM", config, reviews.fingerprint)
    run = store.claim()
    assert run
    epochs = {k: random_weights(config.network(), 40, k, np.float32) for k in (0, 1)}
    rows = subsets.build(reviews, config.data, config.training.seed).test
    outputs = forward.predict(epochs[1], rows.ids)
    evaluation = Evaluation(rows.index, rows.labels, outputs)
    arrays = {k: each.arrays for k, each in epochs.items()}
    store.keep(run, Outcome("finished", "", 1, arrays, evaluation, b"", None))
    store.close()
    with serve(home) as running:
        yield f"{running.url}/cell_states?run={run_id}&cs_review=own&text={TEXT.replace(' ', '+')}&at=34"


def visit(page: Page, url: str) -> None:
    """Open a view; the first one waits for the server to open its library."""
    page.goto(url)
    ready(page, seconds=120)
    expect(page.get_by_role("radio", name="State space")).to_be_visible()


def test_the_path_is_walked_word_by_word_with_the_keyboard(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{address}&cs_view=space")
    output = page.locator(".player output")
    expect(output).to_contain_text("before the first word")
    page.get_by_role("button", name="One step on").focus()
    for place, word in enumerate(["[start]", *TEXT.split()][:5], 1):
        page.keyboard.press("Enter")
        expect(output).to_contain_text(f"word {place}: {word} · running prediction 0.")


def test_an_edit_in_the_field_is_read(page: Page, address: str) -> None:
    visit(page, f"{address}&cs_view=counterfactual&cs_edit=own")
    field = page.get_by_role("textbox", name="The edited review")
    field.fill("<script>document.title = 'evil'</script> the acting was terrible")
    field.press("Control+Enter")
    strip = page.locator(".strip").last
    expect(strip).to_contain_text("terrible")
    ready(page)
    assert page.title() != "evil"
    assert errors_on(page) == []
