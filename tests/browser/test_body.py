"""A moved widget draws the body of its page, and the frame only where that says what is chosen."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import ready, see_all, visit

pytestmark = pytest.mark.browser

NUMBER = "gradient_flow?gf_view=number"
# A page, one of its numbers, its parameter, two of its next values, and words of a card of Try this, which is in the frame.
FRAMED = [
    (NUMBER, ("slider", "Factor a"), "gf_a", ("0.91", "0.92"), b"does the gradient explode?"),
    ("train", ("spinbutton", "Units per layer"), "units", ("33", "34"), b"How much better is the LSTM?"),
]


def steps(page: Page) -> None:
    """Move the first slider of the body by a step."""
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")


def test_a_choice_is_in_the_address_and_survives_a_reload(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{NUMBER}")
    steps(page)
    page.wait_for_function("() => location.search.includes('gf_a=')")
    chosen = page.get_by_role("slider").first.input_value()
    visit(page, page.url)
    expect(page.get_by_role("slider").first).to_have_value(chosen)


@pytest.mark.parametrize(("opened", "number", "name", "values", "card"), FRAMED, ids=["gradient_flow", "train"])
def test_the_frame_is_not_sent_again(
    page: Page, app_url: str, opened: str, number: tuple[Any, str], name: str, values: tuple[str, ...], card: bytes
) -> None:
    sent: list[bytes] = []
    page.on(
        "websocket",
        lambda socket: socket.on(
            "framereceived", lambda data: sent.append(data if isinstance(data, bytes) else data.encode())
        ),
    )
    see_all(visit(page, f"{app_url}/{opened}"))
    assert any(card in each for each in sent)
    sent.clear()
    for value in values:  # what followed the first would have come before the second
        page.get_by_role(number[0], name=number[1]).press("ArrowUp")
        page.wait_for_function(f"() => location.search.includes('{name}={value}')")
        ready(page)
    assert any(f"{name}={values[-1]}".encode() in each for each in sent)
    assert not any(card in each for each in sent)


def test_an_open_part_of_the_end_follows(page: Page, app_url: str) -> None:
    see_all(visit(page, f"{app_url}/{NUMBER}"))
    maths = page.locator("details").filter(has_text="The maths")
    maths.locator("summary").click()
    expect(maths).to_contain_text("a=0.9 and")
    steps(page)
    expect(maths).to_contain_text("a=0.91 and")


def test_settings_that_are_taken_over_are_told_above_with_the_way_back(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train")
    page.get_by_text("Start from a published experiment").click()
    expect(page.get_by_role("button", name="Use these settings")).to_be_visible()
    ready(page)
    page.get_by_role("button", name="Use these settings").click()
    bar = page.locator(".st-key-way_back")
    expect(bar).to_contain_text("Feed-forward set this page: Vocabulary size 1,000 (was 10,000)")
    bar.get_by_role("button", name="Back to what I had").click()
    expect(bar).to_have_count(0)
    ready(page)
    assert "?" not in page.url


def test_back_leads_to_the_choice_before(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{NUMBER}")
    page.get_by_role("radio", name="A matrix").click()
    page.wait_for_function("() => location.search.includes('gf_view=matrix')")
    ready(page)
    page.go_back()
    expect(page.get_by_role("radio", name="One number")).to_be_checked()


def test_a_figure_stays_zoomed_while_a_choice_moves(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=run")
    plot = page.locator(".js-plotly-plot").first
    expect(plot.locator(".scatterlayer path").first).to_be_visible()
    plot.scroll_into_view_if_needed()
    box = plot.locator(".nsewdrag").first.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 0.4 * box["width"], middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.6 * box["width"], middle, steps=8)
    page.mouse.up()
    page.wait_for_function("() => document.querySelector('.js-plotly-plot').layout.xaxis.range?.[0] > 10")
    node = plot.evaluate_handle("each => each")
    zoomed = plot.evaluate("each => each.layout.xaxis.range")
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("() => location.search.includes('gf_epoch=')")
    ready(page)
    assert plot.evaluate("(each, before) => each === before", node)
    assert plot.evaluate("each => each._fullLayout.xaxis.range") == zoomed


def test_a_figure_fills_the_screen_and_comes_back(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=run")
    plot = page.locator(".js-plotly-plot").first
    expect(plot.locator(".scatterlayer path").first).to_be_visible()
    height = "() => document.querySelector('.js-plotly-plot .main-svg').getBoundingClientRect().height"
    before = page.evaluate(height)
    plot.hover()
    buttons = {each.get_attribute("data-title") for each in plot.locator(".modebar-btn").all()}
    assert buttons == {"Download plot as a PNG", "Zoom", "Pan", "Zoom in", "Zoom out", "Reset axes", "Full screen"}
    plot.locator("[data-title='Full screen']").click()
    page.wait_for_function(f"before => ({height})() > 1.4 * before", arg=before)
    page.evaluate("document.exitFullscreen()")
    page.wait_for_function(f"before => ({height})() === before", arg=before)
