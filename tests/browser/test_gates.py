"""The page about gates in a browser: draw in a row, change it by keys, press operations, copy a trained unit."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import errors_on, overflow, see_all, visit
from tests.browser.playing import held_still, said, timeline

pytestmark = pytest.mark.browser

LSTM = "0305b770ae4c8cc6"  # comes with the app; without a name the newest run would be opened


def row(page: Page, name: str) -> Locator:
    """One of the rows to draw in."""
    return page.locator(".curves").get_by_role("slider", name=name)


def at_the_end(page: Page) -> str:
    """The player's numbers after the last step."""
    player = held_still(page, 30)
    expect(timeline(player)).to_have_value("30")
    return said(player)


def test_draw_a_row_and_the_memory_follows(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gates?ga_i=0&ga_g=1")
    assert "cell state c: 0" in at_the_end(page)
    row(page, "Input gate i").scroll_into_view_if_needed()
    box = row(page, "Input gate i").bounding_box()
    assert box is not None
    left, top = box["x"] + box["width"] * 24 / 330, box["y"] + box["height"] * 8 / 84
    page.mouse.move(left + 2, top)
    page.mouse.down()
    page.mouse.move(left + box["width"] * 302 / 330 - 2, top, steps=6)
    page.mouse.up()
    expect(page.locator(".player output")).to_contain_text(
        re.compile(r"cell state c: (28\.5|29|30)")
    )  # 30 steps at 0.95 to 1
    page.wait_for_url(re.compile(r"ga_i=(0\.95|1)"))
    visit(page, page.url)
    assert re.search(r"cell state c: (28\.5|29|30)", at_the_end(page))


def test_change_a_row_by_keys(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gates?ga_i=1&ga_g=0.5&ga_f=1")
    assert "cell state c: 15" in at_the_end(page)
    curve = row(page, "Candidate c̃")
    curve.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    expect(curve).to_have_attribute("aria-valuetext", "step 2: 0.55")
    expect(page.locator(".player output")).to_contain_text("cell state c: 15.1")
    page.keyboard.press("Shift+ArrowDown")
    expect(curve).to_have_attribute("aria-valuetext", "step 2: 0.54")
    page.wait_for_url(re.compile(r"ga_g=0\.5(\+|%20)0\.54(\+|%20)0\.5"))


def test_press_the_operations_of_a_step(page: Page, app_url: str) -> None:
    see_all(visit(page, f"{app_url}/gates?ga_i=1&ga_g=1"))
    for done, kind in enumerate(("product", "product", "sum", "tanh", "product"), 1):
        page.get_by_role("button", name=f"Next: {kind}").click()
        page.wait_for_url(re.compile(f"ga_done={done}"))
    expect(page.get_by_role("button", name=re.compile("Next: "))).to_have_count(0)
    expect(page.locator(".katex-display, .katex").filter(has_text="kept").last).to_be_visible()


def test_take_over_a_trained_unit(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gates?ga_view=trained&ga_unit=3&run={LSTM}")
    expect(page.get_by_text("costs least here")).to_be_visible(timeout=180_000)
    page.get_by_role("button", name="Take over its gates").click()
    expect(row(page, "Forget gate f")).to_be_visible()
    page.wait_for_url(re.compile("ga_f="))
    assert errors_on(page) == []


@pytest.mark.parametrize("view", ["hand", "gru", "inputs", "history", "functions"])
def test_every_view_fits_a_phone(phone: Page, app_url: str, view: str) -> None:
    visit(phone, f"{app_url}/gates?ga_view={view}")
    assert overflow(phone) <= 0
    assert errors_on(phone) == []
