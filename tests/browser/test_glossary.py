"""The page about all terms, where each has a place that the words of other pages lead to."""

import pytest
from playwright.sync_api import Page, expect

from rnnviz import glossary
from tests.browser.looking import overflow, visit

pytestmark = pytest.mark.browser


def test_a_phone_finds_it_in_the_last_menu_and_a_wide_screen_in_the_row(phone: Page, app_url: str) -> None:
    visit(phone, f"{app_url}/words")
    menu = phone.get_by_role("button", name="Remember")
    expect(phone.get_by_role("link", name="Glossary", exact=True)).to_have_count(0)  # none is in sight
    menu.click()
    inside = phone.get_by_test_id("stPopoverBody")
    expect(inside.get_by_role("link")).to_have_count(3)
    inside.get_by_role("link").last.click()
    expect(phone.get_by_role("heading", name="Glossary", level=1)).to_be_visible()
    assert overflow(phone) == 0
    phone.set_viewport_size({"width": 1280, "height": 800})
    expect(phone.locator("[class*='st-key-part_words']")).to_be_visible()
    menu.click()
    expect(inside.get_by_role("link").first).to_be_visible()
    expect(phone.locator(".st-key-words_where_narrow")).to_be_hidden()


def test_every_term_has_the_place_that_words_lead_to_and_its_letter_leads_there(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{glossary.PAGE}")
    places = page.locator("h3").evaluate_all("all => all.map(each => [each.textContent, each.id])")
    assert dict(places) == {term: glossary.slug(term) for term in glossary.terms()}
    page.get_by_role("link", name="S", exact=True).click()
    expect(page.get_by_role("heading", name="saturation", exact=True)).to_be_in_viewport()
