"""Train is pressed in the middle of something: a number that is still being typed, reviews that are not here."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import visit
from tests.browser.server import serve
from tests.browser.training import SMALL, bar, finish

pytestmark = pytest.mark.browser

NOBODY = "http://127.0.0.1:9"  # no network: a proxy that is not there


@pytest.mark.parametrize("pressed", ["the button", "the keys"])
def test_a_number_that_is_still_being_typed_is_trained(page: Page, app_url: str, pressed: str) -> None:
    seed = 70 + len(pressed)
    visit(page, f"{app_url}/train?{SMALL}&seed={seed}")
    page.get_by_role("spinbutton", name="Epochs").fill("1")
    if pressed == "the keys":
        page.keyboard.press("Control+Enter")
    else:
        bar(page).get_by_role("button", name="Train").click()
    finish(page)
    expect(page.get_by_text("after epoch 1.")).to_be_visible()


def test_reviews_that_cannot_be_had_are_told_of_wherever_train_is_pressed(page: Page, tmp_path: Path) -> None:
    keras_home = str(tmp_path / "keras")
    with serve(
        tmp_path, RNNVIZ_IMDB_DIR="", KERAS_HOME=keras_home, no_proxy="", http_proxy=NOBODY, https_proxy=NOBODY
    ) as alone:
        visit(page, f"{alone.url}/train?part=runs")
        bar(page).get_by_role("button", name="Train").click()
        expect(page.get_by_text("The reviews could not be downloaded")).to_be_visible()
        expect(page.get_by_role("button", name="Use the sample reviews")).to_be_visible()
