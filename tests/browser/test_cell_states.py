"""The Cell states page in a browser: type, point, click, walk with the arrow keys, drag a range, scrub the epochs."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import errors_on, overflow, ready

pytestmark = pytest.mark.browser

GRU = "ad0c001368829575"  # ships with the app
LSTM = "0305b770ae4c8cc6"  # so does this; without a name the newest run would be opened
TEXT = "the acting is not bad and the whole film is wonderful"
# Far above what it takes on a machine of its own (see docs and benchmarks): this one may be busy.


def open_own(page: Page, url: str, text: str = TEXT, **more: str) -> Page:
    choices = "".join(f"&{name}={value}" for name, value in {"run": LSTM, **more}.items())
    page.goto(f"{url}/cell_states?cs_review=own&text={text.replace(' ', '%20')}{choices}")
    return ready(page, seconds=90)


def word(page: Page, text: str) -> Locator:
    return page.locator(".words .word", has_text=text).last


def type_review(page: Page, text: str) -> None:
    field = page.get_by_role("textbox", name="Your review")
    field.fill(text)
    field.press("Control+Enter")


def test_typing_redraws_the_strip_and_markup_stays_text(page: Page, app_url: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script of the review ran: {dialog.message}"))
    open_own(page, app_url)
    evil = (
        "<img src=x onerror=alert(1)> <script>alert(2)</script> a good film <b>bold</b> **x** [l](javascript:alert(3))"
    )
    type_review(page, evil)
    expect(word(page, "good")).to_be_visible()
    ready(page)
    assert page.locator(".words img, .words script, .words b, .words a").count() == 0
    assert page.locator("[data-testid=stMain] img[src='x']").count() == 0
    assert errors_on(page) == []


def test_hover_tells_the_values_and_a_click_selects(page: Page, app_url: str) -> None:
    open_own(page, app_url, cs_view="unit")
    word(page, "wonderful").hover()
    tip = page.locator(".strip .tip")
    expect(tip).to_contain_text("running prediction p")
    expect(tip).to_contain_text("forget gate f")
    word(page, "bad").click()
    expect(page.get_by_text("the word bad, unit").first).to_be_visible()
    assert "at=" in page.url


def test_arrow_keys_walk_and_shift_selects_a_range(page: Page, app_url: str) -> None:
    open_own(page, app_url, cs_view="unit")
    word(page, "not").click()
    expect(page.get_by_text("the word not, unit").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("the word bad, unit").first).to_be_visible()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.wait_for_url(lambda url: "at=" in url and "-" in url.split("at=")[1])
    assert page.locator(".words .word.chosen").count() == 3


def test_a_drag_selects_a_range(page: Page, app_url: str) -> None:
    open_own(page, app_url)
    first, last = word(page, "acting"), word(page, "bad")
    first.hover()
    page.mouse.down()
    last.hover()
    page.mouse.up()
    page.wait_for_url(lambda url: "at=" in url and "-" in url.split("at=")[1])
    assert page.locator(".words .word.chosen .text").all_inner_texts() == ["acting", "is", "not", "bad"]


def test_another_signal_colours_the_words_at_once_and_stays_in_the_address(page: Page, app_url: str) -> None:
    open_own(page, app_url)
    page.locator(".signals label", has_text="forget gate f").click()
    expect(page.locator(".strip .legend")).to_contain_text("forget gate f")
    page.wait_for_url(lambda url: "cs_signal=forget" in url)
    ready(page)
    page.reload()
    ready(page)
    expect(page.locator(".strip .legend")).to_contain_text("forget gate f")


def test_the_run_and_the_typed_review_stay_chosen_in_a_new_session(page: Page, app_url: str) -> None:
    open_own(page, app_url, run=GRU)
    type_review(page, f"{TEXT} throughout")
    expect(word(page, "throughout")).to_be_visible()
    page.wait_for_function("document.cookie.includes('rnnviz_runs')")
    page.wait_for_function("localStorage.getItem('rnnviz/review')?.includes('throughout')")
    page.goto(f"{app_url}/cell_states")
    expect(word(page, "throughout")).to_be_visible()
    ready(page)
    assert f"run={GRU}" not in page.url
    assert "cs_review=own" in page.url
    expect(page.get_by_role("combobox", name="Run")).to_have_value(re.compile("^GRU"))


def test_scrubbing_to_untrained_changes_what_the_words_say(page: Page, app_url: str) -> None:
    open_own(page, app_url)
    trained = word(page, "wonderful").get_attribute("aria-label")
    handle = page.get_by_role("slider", name="Epoch")
    handle.focus()
    handle.press("Home")
    page.wait_for_url(lambda url: "epoch=0" in url)
    undecided = re.compile(r"running prediction p 0\.(49|50|51)")
    expect(word(page, "wonderful")).to_have_attribute("aria-label", undecided)
    assert trained
    assert not undecided.search(trained)


def test_keys_held_down_on_a_slow_computer_all_count(page: Page, app_url: str) -> None:
    open_own(page, app_url, run=GRU, cs_unit="15", cs_view="unit")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    handle = page.get_by_role("slider", name="Unit")
    handle.focus()
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
    page.wait_for_url(lambda url: "cs_unit=3" in url)
    ready(page, seconds=90)
    expect(handle).to_have_value("3")
    expect(page.get_by_text("unit 3").first).to_be_visible()
    assert errors_on(page) == []


def test_a_long_review_fits_a_phone(phone: Page, app_url: str) -> None:
    open_own(phone, app_url, "a%20good%20film%20" * 60, cs_view="unit")
    assert overflow(phone) <= 0


def test_three_hundred_words_are_on_the_strip(page: Page, app_url: str) -> None:
    open_own(page, app_url)
    for last in ("wonderful", "dull", "great", "boring"):
        text = " ".join((["good", "film", "and", "story"] * 75)[:299]) + f" {last}"
        field = page.get_by_role("textbox", name="Your review")
        field.fill(text)
        field.press("Control+Enter")
        expect(page.locator(".words .word .text").last).to_have_text(last)
        ready(page)


def test_a_click_on_a_row_of_the_heatmap_chooses_its_unit(page: Page, app_url: str) -> None:
    open_own(page, app_url, run=GRU, cs_rows="number", cs_unit="0")
    canvas = page.locator(".st-key-figure_cells_heatmap canvas")
    box = canvas.bounding_box()
    assert box
    canvas.click(position={"x": box["width"] / 2, "y": at_row(5)})
    page.wait_for_url(lambda url: "cs_unit=5" in url)
    ready(page)
    expect(page.get_by_role("slider", name="Unit")).to_have_value("5")


def test_a_click_counts_and_stays_where_a_part_below_comes_near_with_it(page: Page, app_url: str) -> None:
    for _ in range(4):  # each a new session
        open_own(page, app_url, run=GRU, cs_rows="number", cs_unit="0")
        page.locator(".st-key-figure_cells_heatmap canvas").evaluate(SCROLL_AND_CLICK, at_row(5))
        expect(page.get_by_role("radiogroup", name="Your prediction").first).to_be_attached()
        ready(page)
        expect(page.get_by_role("slider", name="Unit")).to_have_value("5")
        assert "cs_unit=5" in page.url


def at_row(row: int) -> float:
    return 4 + 18 * (row + 0.5)  # rows of 18 pixels below a margin of 4


# In one frame of the browser, in which it tells of both: the click first.
SCROLL_AND_CLICK = """(canvas, y) => {
  canvas.scrollIntoView();
  requestAnimationFrame(() => {
    const box = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new MouseEvent("click", { clientX: box.left + box.width / 2, clientY: box.top + y }));
  });
}"""
