"""A page that is open follows its browser from light to dark, also in what the server draws."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import ready, visit, wear

pytestmark = pytest.mark.browser


def test_a_picture_of_the_server_is_drawn_again_and_choices_stay(page: Page, app_url: str) -> None:
    page.emulate_media(color_scheme="light")
    visit(page, f"{app_url}/gates?ga_view=history")
    picture = page.get_by_test_id("stImage").locator("img").first
    light = str(picture.get_attribute("src"))
    address = page.url
    wear(page, "dark")
    expect(picture).not_to_have_attribute("src", light)
    dark = str(picture.get_attribute("src"))
    assert page.url == address
    visit(page, address)  # as one that comes in the dark sees it
    expect(picture).to_have_attribute("src", dark)
    wear(page, "light")
    expect(picture).to_have_attribute("src", light)


def test_a_change_before_the_page_is_all_there_is_followed_too(page: Page, app_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{app_url}/gates?ga_view=history")
    page.locator("h1").first.wait_for()
    page.emulate_media(color_scheme="dark")
    ready(page)
    expect(page.locator("[data-drawn-for=dark]")).to_be_attached(timeout=20_000)
