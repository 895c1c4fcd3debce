"""The gradient page in a browser: play, step, drag the pair, sweep, and how soon a moved slider is answered."""

import re

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from rnnviz.gradients import matrices
from rnnviz.gradients.linear_flow import linear_flow, start_vector
from rnnviz.gradients.spectra import spectrum
from tests.browser.looking import ready, see_all, visit
from tests.browser.playing import (
    DIGITS,
    drawn,
    held_still,
    log10_of,
    player,
    said,
    timeline,
)

pytestmark = pytest.mark.browser

# Play, and note what the player says at each frame that it draws, until it has played to the end.
WATCH = """e => new Promise(done => {
  const seen = [];
  e.querySelector(".play").click();
  const watch = () => {
    seen.push([Number(e.querySelector("input[type=range]").value), e.querySelector("output").textContent]);
    e.querySelector(".play").textContent === "Pause" ? requestAnimationFrame(watch) : done(seen);
  };
  requestAnimationFrame(watch);
})"""
NORM = "|gₖ|"


def test_play_and_read_the_frames(page: Page, app_url: str) -> None:
    """Every step that the animation passes shows the norm that NumPy computes."""
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_kind=symmetric&gf_n=12&gf_rho=1.1&gf_T=40")
    found = held_still(page)
    exact = linear_flow(spectrum(matrices.symmetric(12, 1.1, 0)), start_vector(12, 0), 40).norm
    found.get_by_label("Speed").select_option("15")  # at most 3.75 steps a frame, however slow the machine
    seen: list[tuple[int, str]] = found.evaluate(WATCH)
    assert len({step for step, _ in seen}) > 10
    assert seen[-1][0] == 40
    for step, text in seen:
        assert log10_of(NORM, text) == pytest.approx(exact[step], abs=DIGITS)


def test_every_frame_that_the_browser_shows_is_drawn(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_kind=gaussian&gf_n=64&gf_T=200")
    found = held_still(page)
    found.get_by_label("Speed").select_option("2")  # so that the end is not reached, however slow the machine
    found.get_by_role("button", name="Play").click()
    pictures, _ = drawn(found, 60)
    assert pictures >= 58


def test_step_pause_and_scrub(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_kind=orthogonal&gf_rho=0.9&gf_T=50")
    found = held_still(page)
    assert log10_of(NORM, said(found)) == 0
    for _ in range(3):
        found.get_by_role("button", name="One step on").click()
    expect(timeline(found)).to_have_value("3")
    assert log10_of(NORM, said(found)) == pytest.approx(3 * np.log10(0.9), abs=DIGITS)
    found.get_by_role("button", name="One step back").click()
    expect(timeline(found)).to_have_value("2")
    timeline(found).fill("50")
    expect(found.locator("output")).to_contain_text("0.00515")
    found.get_by_label("Speed").select_option("2")
    found.get_by_role("button", name="Play").click()
    found.get_by_role("button", name="Pause").click()
    expect(found.get_by_role("button", name="Play")).to_be_visible()


def test_play_by_keys(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_kind=orthogonal&gf_rho=0.9&gf_T=50")
    found = held_still(page)
    found.get_by_label("Speed").select_option("2")
    found.get_by_role("button", name="One step on").focus()
    for key, step in (("Enter", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", 50), ("Home", 0)):
        page.keyboard.press(key)
        expect(timeline(found)).to_have_value(str(step))
    timeline(found).focus()
    page.keyboard.press("Space")
    expect(found.get_by_role("button", name="Pause")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(found.get_by_role("button", name="Play")).to_be_visible()


def test_the_sweep_runs_through_the_radii(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_kind=orthogonal&gf_T=50")
    found = held_still(page)
    found.get_by_role("button", name=re.compile("Sweep")).click()
    found.get_by_role("button", name="Reset").click()
    expect(found.locator("output")).to_contain_text("ρ = 0.80")
    assert log10_of(NORM, said(found)) == pytest.approx(50 * np.log10(0.8), abs=DIGITS)
    timeline(found).fill("80")
    expect(found.locator("output")).to_contain_text("ρ = 1.20")
    assert log10_of(NORM, said(found)) == pytest.approx(50 * np.log10(1.2), abs=DIGITS)


def test_drag_the_pair_across_the_circle_and_share_the_address(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_rho=0.8&gf_angle=90")
    found = held_still(page)
    knob = found.get_by_role("slider", name="Eigenvalue of the pair")
    knob.scroll_into_view_if_needed()
    box, frame = knob.bounding_box(), found.locator("canvas").first.bounding_box()
    assert box is not None
    assert frame is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 15, steps=4)
    page.mouse.move(x, y - 30, steps=4)
    page.mouse.up()
    radius = float(re.search(r"radius ([\d.]+)", knob.get_attribute("aria-valuetext") or "")[1])  # type: ignore[index]
    assert radius > 0.95
    page.wait_for_url(re.compile(rf"gf_rho={radius:g}"))
    visit(page, page.url)
    assert f"radius {radius:.2f}" in (
        player(page).get_by_role("slider", name="pair").get_attribute("aria-valuetext") or ""
    )


def test_move_the_pair_by_keys(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_rho=1&gf_angle=30")
    held_still(page).get_by_role("slider", name="Eigenvalue of the pair").focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
    page.wait_for_url(re.compile("gf_rho=1.02.*gf_angle=31|gf_angle=31.*gf_rho=1.02"))


def test_the_pair_keeps_the_focus_when_the_numbers_have_followed(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view=matrix&gf_rho=1.05&gf_angle=30")
    held_still(page).get_by_role("slider", name="Eigenvalue of the pair").focus()
    for radius in ("1.06", "1.07", "1.08"):
        page.keyboard.press("ArrowUp")
        page.wait_for_url(re.compile(f"gf_rho={radius}"))
        expect(page.get_by_role("img", name=f"modulus {radius}")).to_be_visible()  # the answer has come


@pytest.mark.parametrize("view", ["matrix", "cell"])
def test_a_moved_slider_changes_the_numbers_and_not_the_place(page: Page, app_url: str, view: str) -> None:
    visit(page, f"{app_url}/gradient_flow?gf_view={view}&gf_kind=symmetric&gf_n=64&gf_T=100&gf_rho=0.9")
    found = held_still(page, step=20)
    page.get_by_role("slider", name="Spectral radius").focus()
    for _ in range(3):
        before = said(found)
        page.keyboard.press("ArrowRight")
        expect(found.locator("output")).not_to_have_text(before)
        ready(page)
    expect(timeline(found)).to_have_value("20")


def test_predict_then_reveal(page: Page, app_url: str) -> None:
    see_all(visit(page, f"{app_url}/gradient_flow"))
    page.get_by_text("It may grow before it shrinks").click()
    expect(page.get_by_text("You predicted it.")).to_be_visible()
    expect(page.get_by_text("Why the radius misleads here")).to_be_visible()
    page.wait_for_url(re.compile("gf_kind=twisted"))
