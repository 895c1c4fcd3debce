"""The clipping page in a browser: drag the gradient, choose a start on the cliff, play, train the twins."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import errors_on, ready, visit
from tests.browser.playing import drawn, held_still, timeline

pytestmark = pytest.mark.browser


def row(page: Page, name: str) -> list[str]:
    """The numbers of one walk at the current update: w, b, loss, norm, clipped norm."""
    return page.locator("output tr", has_text=name).locator("td").all_inner_texts()[1:]


def number(text: str) -> float:
    return float(text.replace("−", "-"))


# ------------------------------------------------------------------------------------------------ one gradient


def test_drag_a_gradient_and_its_clipped_numbers_follow(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping")
    panel = page.locator(".pad figure").nth(2)
    expect(panel).to_contain_text("(1.2649, 1.6865)")
    knob = panel.get_by_role("slider", name="variable 1")
    box = knob.locator(".ring").bounding_box()
    plot = panel.locator("svg").bounding_box()
    assert box is not None
    assert plot is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    scale = plot["width"] / (2 * 12 * 1.08)
    page.mouse.move(plot["x"] + plot["width"] / 2 + 6 * scale, plot["y"] + plot["height"] / 2 + 8 * scale, steps=8)
    page.mouse.up()
    expect(panel).to_contain_text("12.85 → 4.00")  # |(6, -8, -8, 1)| = 12.85
    expect(knob).to_have_attribute("aria-valuetext", "6, -8")
    page.wait_for_url(re.compile(r"cl_g1x=6.*cl_g1y=-8|cl_g1y=-8.*cl_g1x=6"))
    visit(page, page.url)
    expect(page.locator(".pad figure").nth(2)).to_contain_text("12.85 → 4.00")


def test_move_a_gradient_by_keys(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_g1x=3&cl_g1y=4&cl_g2x=0&cl_g2y=11.5&cl_clip_at=1")
    knob = page.locator(".pad figure").first.get_by_role("slider", name="variable 2")
    knob.focus()
    page.keyboard.press("ArrowUp")
    panels = page.locator(".pad figure")
    expect(panels.nth(0)).to_contain_text("(1, 1)")
    expect(panels.nth(1)).to_contain_text("(0.6, 0.8)")
    expect(panels.nth(2)).to_contain_text("(0.2308, 0.3077)")  # Keras' numbers for (3, 4), (0, 12) at 1
    expect(panels.nth(2)).to_contain_text("(0, 0.9231)")


# ------------------------------------------------------------------------------------------------ the cliff


def test_the_walks_play_frame_by_frame(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_view=cliff&cl_updates=300")
    player = held_still(page)
    player.get_by_label("Speed").select_option("2")  # so that the end is not reached, however slow the machine
    page.get_by_role("button", name="Play").click()
    pictures, _ = drawn(player, 60)
    assert pictures >= 58
    expect(timeline(player)).not_to_have_value("0")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_step_by_step_the_free_walk_is_thrown_off_and_the_clipped_one_is_not(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_view=cliff")
    player = held_still(page)
    assert row(page, "no clipping")[:2] == ["4.7", "−2"]
    page.get_by_role("button", name="One step on").click()
    expect(timeline(player)).to_have_value("1")
    timeline(player).fill("33")
    assert number(row(page, "no clipping")[3]) > 100
    assert number(row(page, "clipped at 0.2")[4]) == pytest.approx(0.2)
    page.get_by_role("button", name="One step on").click()
    assert row(page, "no clipping")[:2] == ["9.77", "6.53"]
    timeline(player).fill("100")
    assert number(row(page, "clipped at 0.2")[2]) < 0.01 < number(row(page, "no clipping")[2])


def test_click_the_map_to_start_there(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # a new start plays by itself else
    visit(page, f"{app_url}/clipping?cl_view=cliff")
    held_still(page)
    canvas = page.locator("figure.ground canvas")
    box = canvas.bounding_box()
    assert box is not None
    canvas.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.25})
    page.wait_for_url(re.compile(r"cl_w=5\.\d+"))
    expect(page.locator("output tr").nth(1).locator("td").nth(1)).not_to_have_text("4.7")
    page.get_by_role("button", name="Reset").click()
    start = page.get_by_role("slider", name="Start of the walks").get_attribute("aria-valuetext") or ""
    w, b = (float(each) for each in re.findall(r"-?[\d.]+", start))
    assert (number(row(page, "no clipping")[0]), number(row(page, "no clipping")[1])) == pytest.approx((w, b))
    assert 5 < w < 6
    assert -2.5 < b < -1
    visit(page, page.url)
    assert page.get_by_role("slider", name="Start of the walks").get_attribute("aria-valuetext") == start


def test_a_start_moved_by_keys_moves_the_walks(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_view=cliff")
    held_still(page)
    page.get_by_role("slider", name="Start of the walks").focus()
    for key, w in (("ArrowRight", "4.75"), ("ArrowRight", "4.8"), ("ArrowLeft", "4.75"), ("Shift+ArrowLeft", "4.74")):
        page.keyboard.press(key)
        expect(page.locator("output tr").nth(1).locator("td").nth(1)).to_have_text(w)


def test_the_surface_turns_by_keys(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_view=cliff")
    held_still(page)
    canvas = page.locator("figure.relief canvas")
    before = canvas.evaluate("e => e.toDataURL()")
    canvas.focus()
    page.keyboard.press("ArrowLeft")
    assert canvas.evaluate("e => e.toDataURL()") != before


# ------------------------------------------------------------------------------------------------ the twins


def test_train_the_twins_and_see_one_diverge(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/clipping?cl_view=twins")
    page.get_by_role("button", name="Train them").click()
    expect(page.get_by_text("no clipping: diverged after")).to_be_visible(timeout=180_000)
    expect(page.get_by_text("clipped at 0.2: finished after 300 of 300 steps.")).to_be_visible(timeout=180_000)
    ready(page)
    assert errors_on(page) == []
    expect(page.locator(".chart canvas")).to_have_count(3)
    expect(page.locator("table").last).to_contain_text("not a number from step")
    page.reload()
    expect(page.get_by_text("no clipping: diverged after")).to_be_visible()
    visit(page, f"{app_url}/clipping?cl_view=threshold")
    expect(page.get_by_text("would have cut")).to_be_visible()
    assert errors_on(page) == []
