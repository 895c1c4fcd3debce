"""The page about words in a browser: rows are picked, words move, and the course remembers what was tried."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import errors_on, overflow, ready, see_all, visit

pytestmark = pytest.mark.browser

LSTM = "0305b770ae4c8cc6"  # comes with the app; without a name the newest run would be opened


def test_the_row_of_each_word_comes_out(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{app_url}/words?wo_view=lookup&wo_text=a+superb+film")
    told = page.locator(".player output")
    expect(told).to_have_text("before the first word")
    page.get_by_role("button", name="One step on").click()
    expect(told).to_contain_text("word 1: the 1 is in row 1 [start], so that row comes out:")
    page.get_by_role("button", name="One step on").press("End")
    expect(told).to_contain_text("film, so that row comes out:")


def test_words_move_from_epoch_to_epoch_and_a_typed_word_finds_its_neighbours(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    visit(page, f"{app_url}/words?wo_view=trained&run={LSTM}")
    figure = page.locator(".st-key-figure_word_map")
    told = figure.locator("output")
    expect(told).to_contain_text("untrained")
    figure.get_by_role("button", name="One step on").press("End")
    ready(page)
    figure.get_by_role("button", name="One step on").press("End")  # again: new data may have come in between
    expect(told).to_contain_text("epoch 8 · praise above blame")
    box = page.get_by_role("textbox", name="Neighbours of")
    box.fill("dreary")
    box.press("Enter")
    expect(page.locator(".st-key-figure_neighbours")).to_contain_text("“dreary” after epoch 8")
    ready(page)
    page.wait_for_url(re.compile("wo_word=dreary"))
    direction = page.locator(".st-key-figure_direction")
    expect(direction.get_by_role("img", name=re.compile("words at 2 epochs"))).to_be_visible()
    assert errors_on(page) == []


def test_the_menus_of_the_course_fit_a_phone(phone: Page, app_url: str) -> None:
    visit(phone, f"{app_url}/words")
    phone.get_by_role("button", name="Look inside").click()
    expect(phone.get_by_role("link", name="Cell states")).to_be_visible()
    assert overflow(phone) <= 0
    phone.get_by_role("link", name="Cell states").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Cell states")
    expect(phone.get_by_role("link", name="Clipping")).to_have_count(0)  # the menu has closed


def test_a_prediction_is_remembered_by_the_browser(page: Page, app_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    see_all(visit(page, f"{app_url}/words?wo_view=lookup"))
    page.locator(".st-key-try_words_1").get_by_text("32", exact=True).click()
    expect(page.get_by_text("You predicted it.")).to_be_visible()
    page.wait_for_function("localStorage.getItem('rnnviz/tried') === '{\"words\":[1]}'")
    visit(page, app_url)  # a new session: only the browser knows
    expect(page.locator(".st-key-card_words")).to_contain_text("1 of 5 predicted")
