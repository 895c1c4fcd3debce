"""The animation player as a learner meets it: its buttons, its slider, and the numbers that it says below the panels."""

import math
import re

from playwright.sync_api import Locator, Page, expect

_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
DIGITS = 0.0025  # how far log10 of a number with three digits may be off

# Wait in the page itself until other numbers are said, so that the clock is the browser's.
_ANSWER = """(e, [before, from]) => new Promise(done => {
  const said = e.querySelector("output");
  const look = () => said.textContent === before ? setTimeout(look, 2) : done(performance.now() - from);
  look();
})"""

# How often the first canvas is wiped and drawn anew while the browser shows so many frames, and how long that took.
_FRAMES = """(e, frames) => new Promise(done => {
  const kind = CanvasRenderingContext2D.prototype, wipe = kind.clearRect, canvas = e.querySelector("canvas");
  let drawn = 0, left = frames, began;
  kind.clearRect = function (...box) { drawn += this.canvas === canvas; wipe.apply(this, box); };
  const next = (now) => {
    began ??= now;
    if (left-- > 0) return requestAnimationFrame(next);
    kind.clearRect = wipe;
    done([drawn, (now - began) / 1000]);
  };
  requestAnimationFrame(next);
})"""


def player(page: Page, number: int = 0) -> Locator:
    """Return a player of the page, once it says its numbers."""
    found = page.locator(".player").nth(number)
    expect(found.locator("output")).not_to_be_empty()
    return found


def timeline(found: Locator) -> Locator:
    """Return the slider whose value is the current step."""
    return found.get_by_role("slider", name="Step", exact=True)


def held_still(page: Page, step: int = 0) -> Locator:
    """Return the page's first player, stopped at a step."""
    found = player(page)
    found.get_by_role("button", name="Reset").click()
    expect(timeline(found)).to_have_value("0")
    if step:
        timeline(found).fill(str(step))
    return found


def said(found: Locator) -> str:
    """Return the numbers of the current step in words."""
    return found.locator("output").inner_text()


def log10_of(name: str, text: str) -> float:
    """Return log10 of the number that is said of a curve, to within DIGITS."""
    match = re.search(rf"{re.escape(name)}: ([\d.]+)(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?", text)
    assert match, text
    return math.log10(float(match[1])) + int((match[2] or "0").translate(_RAISED))


def drawn(found: Locator, frames: int = 60) -> tuple[int, float]:
    """Return how many pictures a playing player draws while the browser shows so many frames, and in how many seconds."""
    pictures, seconds = found.evaluate(_FRAMES, frames)
    return pictures, seconds


def answered(page: Page, found: Locator, key: str) -> float:
    """Press a key on what has the focus; return the milliseconds until the player says other numbers."""
    before, began = found.locator("output").text_content(), page.evaluate("performance.now()")
    page.keyboard.press(key)
    return found.evaluate(_ANSWER, [before, began])
