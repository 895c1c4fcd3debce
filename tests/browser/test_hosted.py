"""On a shared server a visitor's own run is the visitor's to take home."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page

from rnnviz.lessons import ROOT
from tests.browser.looking import ready, visit
from tests.browser.server import serve

SMALL = "source=sample&subset=200&test_subset=100&units=4&embedding=4&maxlen=20&epochs=1"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(tmp_path_factory.mktemp("hosted"), script=ROOT / "hosted.py", RNNVIZ_HOSTED="1") as running:
        yield running.url


def taken(page: Page, button: str) -> bytes:
    """Press a button and return what is downloaded."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def test_a_visitor_takes_home_what_belongs_to_nobody_else(hosted: str, page: Page) -> None:
    visit(page, f"{hosted}/train?{SMALL}")
    page.locator(".st-key-train_bar").get_by_role("button", name="Train").click()
    page.locator(".st-key-run_bar").get_by_text("finished").wait_for()
    visit(page, f"{page.url}&part=results")
    page.get_by_text("Take it with you").click()
    ready(page)
    weights = np.load(io.BytesIO(taken(page, "Weights (.npz)")))
    assert any(name.endswith("recurrent_kernel") for name in weights)
    assert b"<html" in taken(page, "Report")
