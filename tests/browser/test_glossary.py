"""The page about all terms, where each has a place that the words of other pages lead to."""

import pytest
from playwright.sync_api import Page, expect

from rnnviz import glossary
from tests.browser.looking import visit

pytestmark = pytest.mark.browser


def test_every_term_has_the_place_that_words_lead_to_and_its_letter_leads_there(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/{glossary.PAGE}")
    places = page.locator("h3").evaluate_all("all => all.map(each => [each.textContent, each.id])")
    assert dict(places) == {term: glossary.slug(term) for term in glossary.terms()}
    page.get_by_role("link", name="S", exact=True).click()
    expect(page.get_by_role("heading", name="saturation", exact=True)).to_be_in_viewport()
