"""A live chart is one node: new data change its curves and leave its zoom and its legend alone."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from rnnviz.ui.components import bundle
from tests.browser.looking import ready, visit
from tests.browser.server import Server, serve

pytestmark = pytest.mark.browser

SCRIPT = """
from contextlib import nullcontext
import streamlit as st
from rnnviz.figures.live import training
from rnnviz.figures.chart import drawn
from rnnviz.ui.show import charted
from tests.figures.histories import epochs, steps

n = st.session_state.setdefault("n", 40)
learned = steps([0.7 - 0.004 * k for k in range(n)], per_epoch=20)
chart = training.curves(learned, epochs([0.6, 0.5], per_epoch=20), quantity="loss", label="A falling line")
of, moved = st.radio("Run", ["one", "other"]), st.checkbox("Elsewhere")
with st.container(key="elsewhere") if moved else nullcontext():
    charted(drawn(chart), badge="illustration", look="A line", key="loss", of=of)
st.button("Tick", on_click=lambda: st.session_state.update(n=n + 20))
st.write(f"{n} steps")
for k in range(40):
    st.write(f"line {k}")  # a page that can be scrolled
"""
EPOCH = re.compile(r"epoch ([\d.]+), step ([\d,]+)")


@pytest.fixture(scope="module")
def ticking(browser_type_launch_args: dict[str, object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("ticking")
    script = home / "ticking.py"
    script.write_text(SCRIPT, encoding="utf-8")
    (home / "static").mkdir()  # from where an app serves its files
    shutil.copy(bundle.FOLDER / "chart.js", home / "static")
    with serve(home, script=script) as server:
        yield server


@pytest.fixture
def chart(page: Page, ticking: Server) -> Locator:
    visit(page, ticking.url)
    found = page.locator(".st-key-figure_loss .chart")
    found.get_by_role("img").wait_for()
    found.evaluate("node => { node.dataset.mine = 'yes' }")
    return found


def tick(page: Page, steps: int) -> None:
    page.get_by_role("button", name="Tick").click()
    page.get_by_text(f"{steps} steps").wait_for()
    ready(page)


def over(page: Page, chart: Locator, across: float, down: float = 0.4) -> None:
    """Move the pointer to a place of the picture, as shares of its size."""
    box = chart.get_by_role("img").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + across * box["width"], box["y"] + down * box["height"])


def told(page: Page, chart: Locator, across: float) -> str:
    """Return what is said of the point below the pointer."""
    over(page, chart, across)
    tip = chart.locator(".tip")
    expect(tip).to_be_visible()
    return tip.inner_text()


def epoch(page: Page, chart: Locator, across: float) -> float:
    """Return the epoch below the pointer."""
    found = EPOCH.match(told(page, chart, across))
    assert found
    return float(found[1])


def zoom(page: Page, chart: Locator) -> None:
    over(page, chart, 0.5)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -700)
    page.keyboard.up("Control")
    expect(chart.get_by_role("button", name="Show all")).to_be_visible()


def test_the_pointer_is_told_every_curve_at_its_point(page: Page, chart: Locator) -> None:
    lines = told(page, chart, 0.97).splitlines()
    assert lines[0] == "epoch 2, step 40"
    assert lines[1:] == ["train, each batch: 0.544", "train, smoothed: 0.568", "validation: 0.5"]
    assert chart.get_by_role("img").get_attribute("aria-label") == "A falling line"


def test_new_data_move_the_axes_and_keep_the_node(page: Page, chart: Locator) -> None:
    assert epoch(page, chart, 0.97) == 2
    tick(page, 60)
    assert epoch(page, chart, 0.97) == 3
    assert chart.get_attribute("data-mine") == "yes"


def test_what_is_told_follows_new_data_below_a_pointer_that_rests(page: Page, chart: Locator) -> None:
    assert epoch(page, chart, 0.97) == 2
    page.get_by_role("button", name="Tick").focus()
    page.keyboard.press("Enter")
    expect(chart.locator(".tip")).to_contain_text("epoch 3, step 60")


def test_a_zoom_survives_new_data_until_all_is_asked_for(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    ends = [epoch(page, chart, share) for share in (0.2, 0.9)]
    assert 0.2 < ends[0] < ends[1] < 1.9
    tick(page, 60)
    tick(page, 80)
    assert [epoch(page, chart, share) for share in (0.2, 0.9)] == ends
    assert chart.get_attribute("data-mine") == "yes"
    chart.get_by_role("button", name="Show all").click()
    assert epoch(page, chart, 0.97) == 4


def test_a_part_that_is_dragged_over_fills_the_chart_and_a_double_click_shows_all(page: Page, chart: Locator) -> None:
    over(page, chart, 0.5)
    page.mouse.down()
    over(page, chart, 0.7)
    expect(chart.locator(".area")).to_be_visible()
    page.mouse.up()
    expect(chart.locator(".area")).to_be_hidden()
    assert 0.8 < epoch(page, chart, 0.2) < epoch(page, chart, 0.95) < 1.6
    over(page, chart, 0.5)
    page.mouse.dblclick(*middle(chart))
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()
    assert epoch(page, chart, 0.97) == 2


def test_the_wheel_outwards_ends_where_all_is_seen(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    page.keyboard.down("Control")
    for _ in range(12):
        page.mouse.wheel(0, 700)
    page.keyboard.up("Control")
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()
    assert epoch(page, chart, 0.97) == 2


def test_what_is_told_is_right_when_the_picture_moves_below_a_pointer_that_rests(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    zoomed = told(page, chart, 0.9)
    box = chart.get_by_role("img").bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + 0.9 * box["width"], box["y"] + 0.4 * box["height"])
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()
    now = chart.locator(".tip").inner_text()
    assert now != zoomed
    over(page, chart, 0.5)
    assert told(page, chart, 0.9) == now


def test_of_another_run_nothing_is_zoomed_into_or_chosen(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    chart.get_by_role("button", name="validation").click()
    page.get_by_text("other", exact=True).click()
    expect(chart.locator("[data-mine]")).to_have_count(0)
    expect(chart.locator(".legend [aria-pressed=true]")).to_have_count(4)
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()


def test_what_was_done_stays_when_the_chart_comes_to_stand_elsewhere(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    ends = [epoch(page, chart, share) for share in (0.2, 0.9)]
    chart.get_by_role("button", name="validation").click()
    page.get_by_text("Elsewhere", exact=True).click()
    page.locator(".st-key-elsewhere").wait_for()
    ready(page)
    moved = page.locator(".st-key-elsewhere .chart")
    expect(moved.locator(".legend [aria-pressed=true]")).to_have_text(["validation"])
    moved.get_by_role("button", name="validation").click()
    assert [epoch(page, moved, share) for share in (0.2, 0.9)] == ends
    assert moved.get_attribute("data-mine") is None  # it is another element


def test_a_line_at_the_pointer_goes_with_it(page: Page, chart: Locator) -> None:
    assert epoch(page, chart, 0.97) == 2
    expect(chart.locator(".hair")).to_be_visible()
    page.mouse.move(5, 5)
    expect(chart.locator(".hair")).to_be_hidden()
    expect(chart.locator(".tip")).to_be_hidden()


def test_the_tip_is_as_wide_as_its_words_at_the_edge_too(page: Page, chart: Locator) -> None:
    def height_of_a_line(share: float) -> float:
        lines = told(page, chart, share).count("\n") + 1
        box = chart.locator(".tip").bounding_box()
        assert box is not None
        return box["height"] / lines

    usual = height_of_a_line(0.5)
    for share in (0.9, 0.95, 0.97, 0.95, 0.97):
        assert height_of_a_line(share) == pytest.approx(usual, rel=0.1)  # no line is broken


def test_the_keyboard_goes_along_the_curves(page: Page, chart: Locator) -> None:
    zoom(page, chart)
    chart.get_by_role("button", name="Show all").press("Enter")  # which hides, so that the picture has the focus
    page.keyboard.press("ArrowLeft")
    expect(chart.locator(".tip")).to_contain_text("epoch 2, step 40")
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    expect(chart.locator(".tip")).not_to_contain_text("step 40")
    zoom(page, chart)
    chart.get_by_role("img").focus()
    page.keyboard.press("Escape")
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()


def test_on_the_whole_screen_the_pointer_is_told_what_is_below_it(page: Page, chart: Locator) -> None:
    chart.get_by_role("button", name="validation").click()
    chart.get_by_role("button", name="Full screen").click()
    page.wait_for_function("chart => chart.matches(':fullscreen')", arg=chart.element_handle())
    picture = chart.get_by_role("img")
    expect(picture).not_to_have_css("height", "260px")
    assert epoch(page, chart, 0.97) == 2
    line, canvas = chart.locator(".hair").bounding_box(), picture.bounding_box()
    assert line is not None
    assert canvas is not None
    assert line["x"] - canvas["x"] == pytest.approx(
        canvas["width"] - 20, abs=2
    )  # as near to the edge as all points are
    chart.get_by_role("button", name="Full screen").click()
    expect(picture).to_have_css("height", "260px")


def middle(chart: Locator) -> tuple[float, float]:
    box = chart.get_by_role("img").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_curve_chosen_in_the_legend_stays_chosen(page: Page, chart: Locator) -> None:
    chart.get_by_role("button", name="validation").click()
    pressed = chart.locator(".legend [aria-pressed=true]")
    expect(pressed).to_have_text(["validation"])
    tick(page, 60)
    expect(pressed).to_have_text(["validation"])
    assert told(page, chart, 0.6).splitlines()[1:] == ["validation: 0.5"]
    chart.get_by_role("button", name="validation").press("Enter")  # and back, from the keyboard
    expect(pressed).to_have_count(4)
    assert chart.get_attribute("data-mine") == "yes"


def test_the_plain_wheel_scrolls_the_page_instead(page: Page, chart: Locator) -> None:
    before = chart.bounding_box()
    over(page, chart, 0.5)
    page.mouse.wheel(0, 120)
    page.wait_for_function(
        "([chart, before]) => chart.getBoundingClientRect().top < before",
        arg=[chart.element_handle(), before["y"] if before else 0],
    )
    expect(chart.get_by_role("button", name="Show all")).to_be_hidden()


def test_a_chart_is_kept_as_a_picture(page: Page, chart: Locator) -> None:
    with page.expect_download() as kept:
        chart.get_by_role("button", name="Save as a picture").click()
    assert kept.value.suggested_filename == "loss_binary_cross_entropy_by_epoch.png"
    assert kept.value.path().read_bytes().startswith(b"\x89PNG")
