"""Parts that are drawn when somebody comes near: what stands behind them stays as it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import BELOW, ready, see_all, visit

pytestmark = pytest.mark.browser


def test_what_was_opened_stays_open_when_a_part_above_it_is_drawn(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/generate?ge_view=learn")
    expect(page.locator(BELOW).first).to_be_attached()
    home = page.locator("details").filter(has_text="Take it home")
    home.locator("summary").evaluate("each => each.click()")  # from afar: a mouse would come near to what stands above
    expect(home).to_have_attribute("open", "")
    expect(page.locator(BELOW).first).to_be_attached()
    see_all(page)
    expect(page.locator(BELOW)).to_have_count(0)
    expect(home).to_have_attribute("open", "")
    expect(home.get_by_role("button", name="Settings (JSON)")).to_be_visible()


@pytest.mark.parametrize("view", ["task", "span"])
def test_all_is_drawn_where_somebody_comes_near_to_all_at_once(page: Page, app_url: str, view: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 9000})  # the body and Try this tell in one message
    visit(page, f"{app_url}/memory?me_view={view}")
    expect(page.get_by_role("radiogroup", name="Your prediction").first).to_be_visible()
    expect(page.locator(BELOW)).to_have_count(0)


def test_what_was_opened_stays_open_when_a_sentence_appears_above_it(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/generate?ge_view=learn&ge_architecture=lstm&ge_recurrent_initializer=identity")
    home = page.locator("details").filter(has_text="Take it home")
    home.locator("summary").evaluate("each => each.click()")
    page.get_by_role("radio", name="Your own text").click()
    expect(page.get_by_text("Paste or upload a text first").first).to_be_visible()
    ready(page)
    expect(home).to_have_attribute("open", "")
