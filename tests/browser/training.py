"""Training on the Train page: its buttons, its run, its parts."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import ready

SMALL = "source=sample&vocabulary=1500&maxlen=40&embedding=4&units=4&subset=400&test_subset=200&epochs=2"


def bar(page: Page) -> Locator:
    return page.locator(".st-key-train_bar")


def press_train(page: Page) -> None:
    bar(page).get_by_role("button", name="Train").click()
    page.wait_for_url(re.compile("run="))


def button(page: Page, name: str) -> Locator:
    """A button of the run that is open (Streamlit has a Stop of its own)."""
    return page.locator(".st-key-run_bar").get_by_role("button", name=name)


def run_of(page: Page) -> str:
    found = re.search(r"[?&]run=([0-9a-f]{16})", page.url)
    assert found
    return found[1]


def part(page: Page, name: str) -> None:
    """Go to a part of the page."""
    chosen = page.get_by_role("radio", name=name)
    chosen.click()
    expect(chosen).to_be_checked()
    ready(page)


def finish(page: Page) -> None:
    expect(bar(page).get_by_text("finished", exact=True)).to_be_visible()
