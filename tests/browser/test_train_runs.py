"""Runs on the Train page in a browser: at first sight, side by side, renamed, deleted, taken home."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import errors_on, ready, visit
from tests.browser.server import serve
from tests.browser.training import SMALL, bar, finish, part, press_train, run_of

pytestmark = pytest.mark.browser


def test_finished_runs_are_there_at_first_sight(page: Page, tmp_path: Path) -> None:
    with serve(tmp_path) as untouched:  # nobody has trained anything there
        visit(page, f"{untouched.url}/train?part=run")
        expect(page.get_by_text("Test accuracy", exact=True)).to_be_visible()
        expect(page.get_by_text(re.compile("recorded$")).first).to_be_visible()
        part(page, "All runs")
        expect(page.locator("[class*='st-key-run_'][data-testid='stVerticalBlock']").first).to_be_visible()


def test_compare_two_runs_without_a_jump(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?part=runs")
    row = (
        page.get_by_role("button", name="Compare", exact=True)
        .nth(3)
        .locator("xpath=ancestor::*[contains(@class, 'st-key-run_')][1]")
    )
    key = re.search(r"st-key-(run_\w+)", row.get_attribute("class") or "")
    assert key
    row = page.locator(f".st-key-{key[1]}")
    row.evaluate("row => row.scrollIntoView({ block: 'center' })")
    stood = row.bounding_box()
    assert stood
    for label, then in (("Compare", "Don't compare"), ("Don't compare", "Compare"), ("Compare", "Don't compare")):
        row.get_by_role("button", name=label, exact=True).click()
        expect(row.get_by_role("button", name=then, exact=True)).to_be_visible()
        ready(page)
        stands = row.bounding_box()
        assert stands
        assert abs(stands["y"] - stood["y"]) < 2
    page.wait_for_url(re.compile("compare="))
    page.get_by_role("button", name="Show 2 side by side").click()
    expect(page.get_by_role("heading", name="Side by side")).to_be_in_viewport()
    expect(page.get_by_text("Is the lead real?")).to_be_visible()
    assert errors_on(page) == []


def test_rename_and_filter(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?{SMALL}&seed=11")
    press_train(page)
    finish(page)
    ready(page)
    part(page, "All runs")
    row = page.locator(f".st-key-run_{run_of(page)}")
    row.evaluate("row => row.scrollIntoView({ block: 'center' })")  # so that the menu has room below it
    row.get_by_test_id("stPopover").get_by_role("button").click()
    name = page.get_by_label("Name", exact=True)
    name.fill("<b>Mine</b> & only mine")
    name.press("Enter")
    page.get_by_role("button", name="Rename").click()
    expect(row.get_by_text("<b>Mine</b> & only mine")).to_be_visible()
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)  # what was asked in it is done
    ready(page)
    page.get_by_role("textbox", name="Filter").fill("only mine")
    page.get_by_role("textbox", name="Filter").press("Enter")
    expect(page.locator("[class*='st-key-open_']")).to_have_count(1)


def test_a_deleted_run_is_restored(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?{SMALL}&seed=12")
    press_train(page)
    finish(page)
    ready(page)
    run = run_of(page)
    part(page, "All runs")
    row = page.locator(f".st-key-run_{run}")
    row.evaluate("row => row.scrollIntoView({ block: 'center' })")  # so that the menu has room below it
    row.get_by_test_id("stPopover").get_by_role("button").click()
    page.locator(f".st-key-delete_{run}").get_by_role("button", name="Delete").click()
    expect(row).to_have_count(0)
    visit(page, f"{app_url}/train?run={run}")
    expect(page.get_by_text("The run in the address was deleted")).to_be_visible()
    part(page, "All runs")
    page.get_by_text("Deleted runs", exact=True).click()
    row.get_by_role("button", name="Restore").click()
    expect(row).to_have_count(0)
    visit(page, f"{app_url}/train?run={run}")
    expect(bar(page).get_by_text("finished", exact=True)).to_be_visible()
    assert run_of(page) == run


def test_take_it_home_and_bring_the_settings_back(page: Page, app_url: str, tmp_path: Path) -> None:
    visit(page, f"{app_url}/train?part=results")
    page.get_by_text("Take it with you").click()
    expect(page.get_by_role("button", name="Settings (JSON)")).to_be_visible()
    ready(page)
    contents = {}
    for name in ("Keras script", "Notebook", "Model (.keras)", "Weights (.npz)", "History (CSV)", "Settings (JSON)"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).press("Enter")  # what it stands in may still be opening
        contents[name] = Path(download.value.path()).read_bytes()
    assert b"import keras" in contents["Keras script"]
    assert json.loads(contents["Notebook"])["nbformat"] == 4
    assert contents["Model (.keras)"][:2] == contents["Weights (.npz)"][:2] == b"PK"
    assert contents["History (CSV)"].startswith(b"step,epoch,loss")

    part(page, "Settings")
    settings = json.loads(contents["Settings (JSON)"]) | {"units": 7, "flux": 3}
    page.get_by_text("Load settings from a file").click()
    page.locator(".st-key-train\\/settings input[type=file], .st-key-train-settings input[type=file]").set_input_files(
        {"name": "run.json", "mimeType": "application/json", "buffer": json.dumps(settings).encode()}
    )
    expect(page.get_by_text("There is no setting called 'flux'")).to_be_visible()
    expect(page.get_by_role("spinbutton", name="Units per layer")).to_have_value("7")


def test_a_run_that_is_not_there_is_said(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?run=0123456789abcdef&compare=..%2F..%2Fetc.nothing")
    expect(page.get_by_text("is not in this library")).to_be_visible()
    assert errors_on(page) == []
