"""What holds for every page, whichever pages there are."""

from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Page, expect

from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.clipping import ClippingChoices
from rnnviz.choices.generate import GenerateChoices
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.choices.memory import MemoryChoices
from rnnviz.choices.unrolled import UnrolledChoices
from rnnviz.choices.words import WordsChoices
from rnnviz.ui.page import CLOSING, PARTS
from rnnviz.ui.words import plain
from tests.browser.looking import SCHEMES, barriers, complaints, errors_on, narrowed, overflow, see_all, visit, wear
from tests.browser.server import ROOT, Server

pytestmark = pytest.mark.browser

VIEWS = [  # the first of each page stands at the page's own address
    f"{page}?{prefix}view={view}"
    for page, prefix, model in (
        ("cell_states", "cs_", CellStatesChoices),
        ("gradient_flow", "gf_", GradientFlowChoices),
        ("clipping", "cl_", ClippingChoices),
        ("words", "wo_", WordsChoices),
        ("unrolled", "un_", UnrolledChoices),
        ("generate", "ge_", GenerateChoices),
        ("memory", "me_", MemoryChoices),
    )
    for view in get_args(model.model_fields["view"].annotation)
    if view != model.model_fields["view"].default
]
PATHS = ["", *sorted(file.stem for file in (ROOT / "pages").glob("*.py"))] if (ROOT / "app.py").exists() else []


@pytest.mark.parametrize("path", PATHS)
def test_opens_by_its_address_without_barriers_in_either_scheme(page: Page, app_url: str, path: str) -> None:
    console = complaints(page)
    see_all(visit(page, f"{app_url}/{path}"))
    assert page.get_by_role("heading", level=1).count() == 1
    for name, (key, _) in reversed(PARTS.items()):  # what grows below a press does not move it away
        part = page.locator(f".st-key-{CLOSING}{name}")
        if part.count():
            part.get_by_text(plain(key), exact=True).click()
            filled = part.locator("[data-testid='stMarkdown'], [data-testid='stCode']").first
            expect(filled).to_be_visible()
    for scheme in SCHEMES:
        wear(page, scheme)
        assert errors_on(page) == []
        assert barriers(page) == []
    assert console == []


@pytest.mark.parametrize("path", VIEWS)
def test_every_view_has_no_barriers_in_either_scheme_and_fits_a_phone(page: Page, app_url: str, path: str) -> None:
    console = complaints(page)
    see_all(visit(page, f"{app_url}/{path}"))
    for scheme in SCHEMES:
        wear(page, scheme)
        assert errors_on(page) == []
        assert barriers(page) == []
    assert narrowed(page) <= 0
    assert console == []


@pytest.mark.parametrize("path", PATHS)
def test_opens_on_a_phone(phone: Page, app_url: str, path: str) -> None:
    see_all(visit(phone, f"{app_url}/{path}"))
    assert overflow(phone) <= 0


@pytest.mark.skipif(not PATHS, reason="there is no app yet")
def test_the_running_server_has_no_tensorflow_in_memory(page: Page, server: Server, app_url: str) -> None:
    maps = Path(f"/proc/{server.process.pid}/maps")
    if not maps.exists():
        pytest.skip("this system does not show a process' memory map")
    for path in PATHS:
        visit(page, f"{app_url}/{path}")
    assert "numpy" in maps.read_text()  # what a process has loaded is seen there
    assert "tensorflow" not in maps.read_text()
    assert server.tracebacks() == []
