"""A live chart is one node: new data change its curves and leave its zoom and its legend alone."""

from collections.abc import Iterator
from contextlib import nullcontext, suppress

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.looking import ready, visit
from tests.browser.server import Server, serve

pytestmark = pytest.mark.browser

SCRIPT = """
import streamlit as st
from rnnviz.figures.live import training
from rnnviz.ui.show import live
from tests.figures.histories import epochs, steps

n = st.session_state.setdefault("n", 40)
learned = steps([0.7 - 0.004 * k for k in range(n)], per_epoch=20)
rows = training.curves(learned, epochs([0.6, 0.5], per_epoch=20), quantity="loss")
live(rows, training.LOSS, badge="illustration", look="A line", key="loss", alt="A falling line")
st.button("Tick", on_click=lambda: st.session_state.update(n=n + 20))
st.write(f"{n} steps")
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.write(f"run {st.session_state.runs}")
"""
MARK = "chart => { chart.querySelector('svg').dataset.mine = 'yes' }"
MINE = "chart => chart.querySelector('svg').dataset.mine === 'yes'"
LABELS = "chart => [...chart.querySelectorAll('.role-axis-label')].map(axis => axis.textContent).join('|')"
OPACITIES = (
    "chart => [...chart.querySelectorAll('.mark-line path')].map(path => Number(path.getAttribute('opacity') ?? 1))"
)


@pytest.fixture(scope="module")
def ticking(browser_type_launch_args: dict[str, object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("ticking")
    script = home / "ticking.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with serve(home, script=script) as server:
        yield server


@pytest.fixture
def chart(page: Page, ticking: Server) -> Locator:
    visit(page, ticking.url)
    found = page.get_by_test_id("stVegaLiteChart")
    found.locator(".mark-line path").first.wait_for(state="attached")
    found.evaluate(MARK)
    return found


def tick(page: Page, steps: int) -> None:
    page.get_by_role("button", name="Tick").click()
    page.get_by_text(f"{steps} steps").wait_for()
    ready(page)


def zoom(page: Page, chart: Locator) -> str:
    """Zoom with Ctrl and the wheel; return the labels of the axes once they have changed."""
    before = chart.evaluate(LABELS)
    box = chart.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.keyboard.down("Control")
    for left in range(9, -1, -1):  # a chart that has just been drawn may not listen yet
        page.mouse.wheel(0, -400)
        with suppress(TimeoutError) if left else nullcontext():
            page.wait_for_function(
                f"([chart, before]) => ({LABELS})(chart) !== before",
                arg=[chart.element_handle(), before],
                timeout=3_000,
            )
            break
    page.keyboard.up("Control")
    expect(page.get_by_text("run 1", exact=True)).to_have_count(0)  # the zoom is told to the page some time later
    ready(page)
    return str(chart.evaluate(LABELS))


def test_new_data_move_the_axes_and_keep_the_node(page: Page, chart: Locator) -> None:
    before = chart.evaluate(LABELS)
    tick(page, 60)
    page.wait_for_function(f"([chart, before]) => ({LABELS})(chart) !== before", arg=[chart.element_handle(), before])
    assert chart.evaluate(MINE)


def test_a_zoom_survives_new_data(page: Page, chart: Locator) -> None:
    zoomed = zoom(page, chart)
    ready(page)
    tick(page, 60)
    tick(page, 80)
    assert chart.evaluate(LABELS) == zoomed
    assert chart.evaluate(MINE)


def test_a_curve_chosen_in_the_legend_stays_chosen(page: Page, chart: Locator) -> None:
    chart.get_by_text("validation", exact=True).click()
    page.wait_for_function(f"chart => Math.min(...({OPACITIES})(chart)) < 0.1", arg=chart.element_handle())
    chosen = chart.evaluate(OPACITIES)
    tick(page, 60)
    assert chart.evaluate(OPACITIES) == chosen
    assert chart.evaluate(MINE)


def test_the_plain_wheel_scrolls_the_page_instead(page: Page, chart: Locator) -> None:
    before = chart.evaluate(LABELS)
    chart.hover()
    page.mouse.wheel(0, 300)
    tick(page, 60)
    tick(page, 80)
    page.wait_for_function(  # the axes still follow the data: nothing was zoomed
        f"([chart, before]) => ({LABELS})(chart) !== before", arg=[chart.element_handle(), before]
    )
