"""The page about the unrolled network in a browser: play, fold, pin, edit a number, and type a bad one."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import errors_on, ready, visit
from tests.browser.playing import held_still, said, timeline

pytestmark = pytest.mark.browser
PLACE = "unrolled?un_units=2&un_steps=3&un_features=1&un_x=1%3B0%3B-2&un_W=0.5%3B-1&un_U=0+1%3B0.5+0&un_b=0%3B0.1"


def test_play_fold_and_pin(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{PLACE}")
    player = held_still(page, 2)
    assert said(player) == "step 1, unit 2:\nW x = −1×1 = −1\nU h = 0\nb = 0.1\nh = tanh(−0.9) = −0.716"
    expect(player.get_by_role("table", name=re.compile("^States h"))).to_contain_text("−0.716")
    for name in ("h1 = (0.462, −0.716)", "x3 = (−2)"):
        player.get_by_role("button", name=name).click()
    expect(player.locator(".pins li")).to_have_text(["x3 = (−2)", "h1 = (0.462, −0.716)"])
    player.get_by_role("button", name="Fold it into one cell").click()
    expect(player.get_by_role("button", name="Unroll it over time")).to_be_visible()
    expect(player.get_by_role("button", name="x3 = (−2)")).to_be_hidden()
    assert errors_on(page) == []


def test_an_edited_weight_changes_everything_and_stands_in_the_address(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{PLACE}")
    player = held_still(page, 2)
    cell = player.get_by_role("textbox", name="W unit 2 x1")
    cell.fill("0.9")
    cell.press("Enter")
    expect(player.locator("output")).to_contain_text("h = tanh(1) = 0.762")
    expect(timeline(player)).to_have_value("2")
    page.wait_for_url(re.compile(r"un_W=0\.5%3B(\+|%20)0\.9"))


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "is empty"), ("abc", "is not a number"), ("1e9", "must lie from −20 to 20")]
)
def test_a_bad_number_gets_a_sentence_and_the_value_stays(page: Page, app_url: str, text: str, sentence: str) -> None:
    visit(page, f"{app_url}/{PLACE}")
    player = held_still(page, 2)
    cell = player.get_by_role("textbox", name="U unit 1 h2")
    cell.fill(text)
    cell.press("Enter")
    expect(page.get_by_text(sentence).first).to_be_visible()
    ready(page)
    expect(cell).to_have_value("1")
    assert "un_U=0+1%3B0.5+0" in page.url.replace("%20", "+").replace("%3B+", "%3B")


def test_keys_play_it(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{app_url}/unrolled?un_view=backward")
    player = held_still(page, 0)
    player.get_by_role("button", name="One step on").press("End")
    expect(player.locator("output")).to_contain_text("t = 1, unit 1: delta")


@pytest.mark.parametrize(
    ("view", "name", "to"),
    [
        ("forward", "Timesteps", "ArrowLeft"),
        ("forward", "Timesteps", "ArrowRight"),
        ("forward", "Units", "ArrowRight"),
        ("forward", "Input features", "3"),
        ("backward", "Gradient of", "W"),
    ],
)
def test_other_sizes_come_in_place_as_they_come_at_first(
    page: Page, app_url: str, view: str, name: str, to: str
) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{app_url}/{PLACE}&un_view={view}")
    before, address = numbers(page), page.url
    if to.startswith("Arrow"):
        page.get_by_role("slider", name=name).first.press(to)
    else:
        page.get_by_role("radiogroup", name=name).get_by_role("radio", name=to, exact=True).click()
    page.wait_for_url(lambda url: url != address)
    ready(page)
    in_place = numbers(page)
    assert in_place != before
    page.reload()
    ready(page)
    assert in_place == numbers(page)
    assert errors_on(page) == []


def numbers(page: Page) -> object:
    """Return all that the tables and the drawing of the player say at a step."""
    return held_still(page, 2).evaluate(NUMBERS)


NUMBERS = """(player) => [
  [...player.querySelectorAll("table")].map((table) => [table.ariaLabel, table.parentElement.ariaLabel,
    [...table.rows].map((row) => [...row.cells].map((cell) => cell.querySelector("input")?.value ?? cell.textContent))]),
  [...player.querySelectorAll(".vector")].map((button) => button.ariaLabel),
]"""
