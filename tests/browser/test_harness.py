"""The browser harness sees what it claims to see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.looking import barriers, errors_on, overflow, ready, visit
from tests.browser.server import Server, serve

pytestmark = pytest.mark.browser

SCRIPT = """
import streamlit as st
st.title("A page")
show = st.text_input("Show", key="show", bind="query-params")
if show == "error":
    raise ValueError("on purpose")
if show == "wide":
    st.html("<div style='width: 900px'>wide</div>")
if show == "unnamed":
    st.html("<button></button>")
"""


@pytest.fixture(scope="module")
def small(browser_type_launch_args: dict[str, object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("small")
    script = home / "small.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with serve(home, script=script) as server:
        yield server
    assert server.process.returncode is not None


def test_a_sound_page_passes_every_look(page: Page, small: Server) -> None:
    visit(page, small.url)
    assert page.get_by_role("heading", name="A page").is_visible()
    assert errors_on(page) == []
    assert overflow(page) == 0
    assert barriers(page, within="[data-testid=stMain]") == []


def test_errors_are_seen(page: Page, small: Server) -> None:
    visit(page, f"{small.url}/?show=error")
    assert len(errors_on(page)) == 1
    assert "on purpose" in small.log()


def test_too_wide_a_page_is_seen(phone: Page, small: Server) -> None:
    visit(phone, f"{small.url}/?show=wide")
    assert overflow(phone) > 400


def test_barriers_are_seen(page: Page, small: Server) -> None:
    visit(page, f"{small.url}/?show=unnamed")
    assert any(line.startswith("button-name:") for line in barriers(page))


def test_both_schemes_reach_the_page(page: Page, scheme: str, small: Server) -> None:
    visit(page, small.url)
    background = page.evaluate("() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    red = int(background.removeprefix("rgb(").split(",")[0])
    assert (red > 200) == (scheme == "light")


def test_ready_waits_for_the_script(page: Page, small: Server) -> None:
    visit(page, small.url)
    page.get_by_label("Show").fill("error")
    page.get_by_label("Show").press("Enter")
    page.locator("[data-testid='stException']").wait_for()
    assert len(errors_on(ready(page))) == 1


def test_a_script_that_cannot_be_served_is_told_with_its_log(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="does not exist"), serve(tmp_path, script=tmp_path / "missing.py"):
        pass
