"""One app and one browser for all browser tests."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import chromium
from tests.browser.looking import PHONE
from tests.browser.server import Server, serve

ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
]
PATIENCE_MS = 150_000  # a crowded machine is slow, not wrong
expect.set_options(timeout=PATIENCE_MS)


@cache
def _browser() -> str | None:
    return chromium.find()


@pytest.fixture(scope="session")
def base_url() -> None:
    """No common address: tests say in full where they go (and the plugin's own fixture is deprecated by pytest 9)."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Let pytest-playwright start this machine's Chromium."""
    path = _browser()
    if path is None and not chromium.required():
        pytest.skip(f"{chromium.MISSING}; `make test` tries to")
    if path is None:
        pytest.fail(f"{chromium.MISSING}, and RNNVIZ_REQUIRE_BROWSER is set.")
    return {**browser_type_launch_args, "executable_path": path, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The running app, with an empty home of its own."""
    with serve(tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.fixture(scope="session")
def app_url(browser_type_launch_args: dict[str, Any], server: Server) -> str:
    """The address of the running app."""
    return server.url


@pytest.fixture(scope="session")
def _profile(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    opened = browser.new_context(**browser_context_args)
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    opened.close()


@pytest.fixture
def context(_profile: BrowserContext) -> Iterator[BrowserContext]:
    """One browser profile for all tests, so that Streamlit's own scripts are loaded once; each test has its own tabs."""
    yield _profile
    for tab in _profile.pages:
        if tab.url.startswith("http"):
            tab.evaluate("localStorage.clear()")  # what the browser keeps would meet the next test
        tab.close()
    _profile.clear_cookies()


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, page: Page) -> str:
    """Run the test in both colour schemes; the value is the scheme."""
    page.emulate_media(color_scheme=request.param)
    return request.param


@pytest.fixture
def phone(page: Page) -> Page:
    """The page in a window 375 pixels wide."""
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return page
