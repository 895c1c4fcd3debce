"""The runs of one learner's script follow each other under the settings of the app."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import visit
from tests.browser.server import serve

pytestmark = pytest.mark.browser

# The sum is long, and Streamlit interrupts a script only where it calls Streamlit.
SCRIPT = """
import streamlit as st

@st.cache_resource
def record():
    return {"beside": 0, "most": 0}

last = [name for name in "abcdef" if st.checkbox(name)][-1:]
record()["beside"] += 1
record()["most"] = max(record()["most"], record()["beside"])
sum(range(20_000_000))
record()["beside"] -= 1
st.write(f"ticked {last}, {record()['most']} at once")
"""


def test_a_script_that_is_run_again_ends_before_it_begins(page: Page, tmp_path: Path) -> None:
    script = tmp_path / "ticked.py"
    script.write_text(SCRIPT, encoding="utf-8")
    with serve(tmp_path, script=script) as server:
        visit(page, server.url)
        for box in page.get_by_test_id("stCheckbox").all():
            box.click()
        expect(page.get_by_text("ticked ['f'], 1 at once")).to_be_visible()
