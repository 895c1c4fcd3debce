"""The home page in a browser: it moves at once, answers to pointer and keys, and takes any words as text."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rnnviz.ui.visitor import COOKIE
from tests.browser.looking import PHONE, barriers, errors_on, overflow, ready, see_all, visit
from tests.browser.server import serve

pytestmark = pytest.mark.browser


def still(page: Page, url: str) -> Page:
    """Open the page with the review read to its end: as those see it who want no movement."""
    page.emulate_media(reduced_motion="reduce")
    visit(page, url)
    expect(page.locator(".count")).to_contain_text("Step 32 of 32")
    return page


def test_it_moves_at_once_and_the_prediction_with_it(page: Page, app_url: str) -> None:
    page.goto(app_url, wait_until="commit")  # what moves may have come to its end when the whole page stands
    count, number = page.locator(".count"), page.locator(".gauge .number")
    expect(count).to_contain_text("Step")
    expect(count).not_to_have_text(count.inner_text())  # another word, without anyone's doing
    ready(page)
    page.get_by_role("button", name="Reset").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(count).to_have_text("Before the first word")
    expect(number).to_have_text("0.50")
    for _ in range(3):
        page.get_by_role("button", name="One word on").click()
    expect(count).to_contain_text("Step 3 of 32: “paper” moved it by −0.1")
    expect(page.locator(".words .word.ahead")).to_have_count(29)
    assert float(number.inner_text()) < 0.45


def test_the_first_sight_of_a_cold_server_reads_at_once(page: Page, tmp_path_factory: pytest.TempPathFactory) -> None:
    page.goto("about:blank")
    with serve(tmp_path_factory.mktemp("cold")) as cold:
        page.goto(cold.url)
        page.locator(".words .word.now").wait_for()
        visit(page, f"{cold.url}/train")
        maps = Path(f"/proc/{cold.process.pid}/maps")
        assert (
            not maps.exists() or "pandas" not in maps.read_text()
        )  # nor does Streamlit ask for it (docs/decisions/0040)


def test_arrow_keys_walk_through_the_words(page: Page, app_url: str) -> None:
    still(page, app_url)
    words = page.locator(".words")
    words.focus()
    for key, step in (("ArrowLeft", 31), ("ArrowLeft", 30), ("ArrowRight", 31), ("End", 32)):
        page.keyboard.press(key)
        expect(page.locator(".count")).to_contain_text(f"Step {step} of 32")
    page.keyboard.press("ArrowUp")
    above = words.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert above != words.get_attribute("aria-activedescendant")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_pointing_shows_a_words_numbers_and_a_click_goes_there(page: Page, app_url: str) -> None:
    still(page, app_url)
    page.locator(".words .word", has_text="beautiful").hover()
    expect(page.locator(".tip")).to_contain_text("running prediction 0.91")
    page.locator(".words .word", has_text="wonderful").click()
    expect(page.locator(".count")).to_contain_text("“wonderful” moved it by +0.2")


def test_a_review_with_markup_is_text(page: Page, app_url: str) -> None:
    still(page, app_url)
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.get_by_text("Write your own").click()
    box = page.get_by_role("textbox", name="Your review")
    box.fill("<img src=x onerror=alert(1)>a <b>terrible</b> film<script>alert(2)</script> xyzzy שלום 😀")
    box.press("Control+Enter")
    expect(page.locator(".words .word.unknown")).to_have_count(3)
    expect(page.locator(".words .word", has_text="terrible")).to_be_visible()
    assert page.locator("img[src=x]").count() == 0
    ready(page)
    address = page.url
    still_there = page.context.new_page()
    visit(still_there, address)
    expect(still_there.locator(".words .word", has_text="terrible")).to_be_visible()
    expect(still_there.get_by_role("textbox", name="Your review")).to_have_value(box.input_value())
    assert errors_on(still_there) == []


def test_a_prediction_sets_the_experiment_and_shows_the_answer(page: Page, app_url: str) -> None:
    see_all(still(page, app_url))
    card = page.locator(".st-key-try_home_0")
    card.get_by_text("Up: “not bad” is praise").click()
    expect(card.get_by_text("Down: it is still a bad word").last).to_be_visible()
    expect(page.locator(".words .word", has_text="jokes")).to_be_visible()
    assert "review=negation" in page.url
    assert barriers(ready(page)) == []


def test_the_back_button_restores_the_review(page: Page, app_url: str) -> None:
    still(page, app_url)
    page.get_by_text("Wins you over").click()
    expect(page.locator(".words .word", has_text="tears")).to_be_visible()
    page.go_back()
    expect(page.locator(".words .word", has_text="paper")).to_be_visible()


def test_on_a_phone_the_strip_can_be_played_and_nothing_is_cut_off(page: Page, app_url: str) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    still(page, app_url)
    assert overflow(page) <= 0
    for name in ("Play", "One word back", "One word on", "Reset"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] >= 40


def test_a_reload_is_the_same_visitor_to_the_queue(page: Page, app_url: str) -> None:
    def name() -> str | None:
        kept = {str(cookie.get("name")): cookie.get("value") for cookie in page.context.cookies()}
        return kept.get(COOKIE)

    visit(page, app_url)
    page.wait_for_function("cookie => document.cookie.includes(cookie)", arg=COOKIE)
    first = name()
    visit(page, app_url)
    page.locator(".count").wait_for()
    assert first
    assert name() == first  # had the app not known it, it would have given another one
