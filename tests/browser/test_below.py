"""Parts that are drawn when somebody comes near: what stands behind them stays as it is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import BELOW, see_all, visit

pytestmark = pytest.mark.browser


def test_what_was_opened_stays_open_when_a_part_above_it_is_drawn(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/generate?ge_view=learn")
    expect(page.locator(BELOW).first).to_be_attached()
    home = page.locator("details").filter(has_text="Take it home")
    home.locator("summary").click()  # which scrolls there, and so comes near to what stands above
    see_all(page)
    expect(page.locator(BELOW)).to_have_count(0)
    expect(home).to_have_attribute("open", "")
    expect(home.get_by_role("button", name="Settings (JSON)")).to_be_visible()
