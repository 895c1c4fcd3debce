"""On paper: a page is black on white, also one that is dark on the screen."""

import io

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.looking import visit

pytestmark = pytest.mark.browser

DARK, INK = 128, 0.25  # of 255; the share of a printed page that is darker than that, at most


@pytest.mark.parametrize(
    ("path", "badge"),
    [
        ("", "measured"),
        ("cell_states", "measured"),
        ("gates", "illustration"),
        ("train?part=run&run=0305b770ae4c8cc6", "recorded"),
    ],
)
def test_a_dark_page_is_printed_on_white(page: Page, app_url: str, path: str, badge: str) -> None:
    page.emulate_media(color_scheme="dark")
    visit(page, f"{app_url}/{path}")
    assert _ink(page) > 1 - INK
    page.emulate_media(media="print", color_scheme="dark")
    assert _ink(page) < INK
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    assert page.get_by_text(badge).first.is_visible()


def _ink(page: Page) -> float:
    """Return the share of what is seen that is dark."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    return float((np.asarray(picture) < DARK).mean())
