"""The Train page in a browser: press Train and watch, stop, reload, come back, compare, take home, make mistakes."""

import json
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from rnnviz.data import uploads
from tests.browser.conftest import PATIENCE_MS
from tests.browser.looking import barriers, errors_on, overflow, ready, see_all, visit
from tests.browser.server import serve

pytestmark = pytest.mark.browser

SMALL = "source=sample&vocabulary=1500&maxlen=40&embedding=4&units=4&subset=400&test_subset=200&epochs=2"
LONG = "source=sample&vocabulary=1500&maxlen=40&embedding=4&units=4&subset=6000&batch_size=4&epochs=100"
STEP = re.compile(r"Epoch \d+ of \d+, step ([\d,]+) of")


def bar(page: Page) -> Locator:
    return page.locator(".st-key-train_bar")


def press_train(page: Page) -> None:
    bar(page).get_by_role("button", name="Train").click()
    page.wait_for_url(re.compile("run="))


def button(page: Page, name: str) -> Locator:
    """A button of the run that is open (Streamlit has a Stop of its own)."""
    return page.locator(".st-key-run_bar").get_by_role("button", name=name)


def steps_done(page: Page) -> int:
    text = page.get_by_text(STEP).inner_text()
    found = STEP.search(text)
    assert found
    return int(found[1].replace(",", ""))


def run_of(page: Page) -> str:
    found = re.search(r"[?&]run=([0-9a-f]{16})", page.url)
    assert found
    return found[1]


def part(page: Page, name: str) -> None:
    """Go to a part of the page."""
    chosen = page.get_by_role("radio", name=name)
    chosen.click()
    expect(chosen).to_be_checked()
    ready(page)


def finish(page: Page) -> None:
    expect(bar(page).get_by_text("finished", exact=True)).to_be_visible()


def test_finished_runs_are_there_at_first_sight(page: Page, tmp_path: Path) -> None:
    with serve(tmp_path) as untouched:  # nobody has trained anything there
        visit(page, f"{untouched.url}/train?part=run")
        expect(page.get_by_text("Test accuracy", exact=True)).to_be_visible()
        expect(page.get_by_text(re.compile("recorded$")).first).to_be_visible()
        part(page, "All runs")
        expect(page.locator("[class*='st-key-run_'][data-testid='stVerticalBlock']").first).to_be_visible()


def test_train_from_the_keyboard_and_points_arrive_until_it_is_done(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?{SMALL}")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("run="))
    finish(page)
    expect(page.get_by_text("On reviews it has never seen")).to_be_visible()
    expect(page.get_by_text("95 % interval").first).to_be_visible()
    assert errors_on(page) == []
    settings = page.url
    assert "units=4" in settings
    first = run_of(page)
    visit(page, settings)  # a copied address shows the same run and the same settings
    finish(page)
    part(page, "Settings")
    expect(page.get_by_role("spinbutton", name="Units per layer")).to_have_value("4")
    part(page, "The run")
    button(page, "Run again with a new seed").click()
    page.wait_for_url(lambda url: "run=" in url and first not in url)
    ready(page)  # "finished" may have been the first one's until then
    finish(page)


def test_the_chart_stays_the_same_node_while_it_grows_and_stop_reload_go_on(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    with serve(tmp_path) as own:  # a long run would keep the other tests waiting if this one failed
        _watch_stop_and_go_on(page, browser, own.url)


def _watch_stop_and_go_on(page: Page, browser: Browser, app_url: str) -> None:
    visit(page, f"{app_url}/train?{LONG}")
    press_train(page)
    page.get_by_text(STEP).wait_for()
    chart = page.locator(".st-key-figure_live_loss [data-testid='stVegaLiteChart']")
    chart.evaluate("node => node.dataset.mine = 'yes'")
    before = steps_done(page)
    page.wait_for_function(
        "([pattern, before]) => { const found = document.body.innerText.match(new RegExp(pattern));"
        " return found && Number(found[1].replaceAll(',', '')) > before + 20 }",
        arg=[STEP.pattern, before],
    )
    assert chart.get_attribute("data-mine") == "yes"

    # Someone else with the same settings watches the same run.
    with browser.new_page() as other:
        other.set_default_timeout(PATIENCE_MS)
        visit(other, f"{app_url}/train?{LONG}")
        press_train(other)
        other.wait_for_url(re.compile("run="))
        assert run_of(other) == run_of(page)

    page.reload()
    page.get_by_text(STEP).wait_for()  # found again by its address
    button(page, "Stop").click()
    expect(button(page, "Go on")).to_be_visible()
    expect(bar(page).get_by_text(re.compile(r"Stopped (in|after) epoch \d+,? after [\d,]+ steps"))).to_be_visible()
    expect(page.get_by_text("Test accuracy", exact=True)).to_be_visible()
    button(page, "Go on").click()
    page.get_by_text(STEP).wait_for()
    button(page, "Stop").click()
    expect(button(page, "Go on")).to_be_visible()


def test_imdb_is_learned_from_when_it_is_there(page: Page, app_url: str) -> None:
    if not os.environ.get("RNNVIZ_IMDB_DIR"):
        pytest.skip("RNNVIZ_IMDB_DIR is not set")
    visit(page, f"{app_url}/train?vocabulary=2000&maxlen=40&embedding=8&units=8&subset=1000&test_subset=500&epochs=2")
    press_train(page)
    finish(page)
    expect(bar(page).get_by_text("IMDB reviews").first).to_be_visible()


def test_compare_two_runs(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?part=runs")
    page.get_by_role("button", name="Compare", exact=True).nth(1).click()
    expect(page.get_by_text("Is the lead real?")).to_be_visible()
    expect(page.get_by_role("heading", name="Side by side")).to_be_in_viewport()
    page.wait_for_url(re.compile("compare="))
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
            page.get_by_role("button", name=name).click()
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


BAD_FILES = {
    "empty.csv": b"",
    "one-class.csv": b"text,label\n" + b"good film,1\n" * 40,
    "mixed.csv": "text,label\ndéjà vu, été,1\n".encode() + b"caf\xe9,0\n",
    "binary.csv": bytes(range(256)) * 40,
    "one-column.csv": b"text\nA fine film\n",
}


def test_each_unusable_file_gets_one_sentence_and_a_good_one_works(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?source=upload")
    panel = page.locator(".st-key-panel_reviews")
    for name, data in BAD_FILES.items():
        panel.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})
        with pytest.raises(ValueError, match=r".") as sentence:
            uploads.parse(data, name)
        expect(panel.get_by_text(str(sentence.value))).to_be_visible()
        ready(page)
        assert errors_on(page) == []
    rows = [f"{'a fine and moving film' if k % 2 else 'a dull and silly film'} number {k},{k % 2}" for k in range(120)]
    good = ("text,label\n" + "\n".join(rows)).encode()
    panel.locator("input[type=file]").set_input_files({"name": "mine.csv", "mimeType": "text/csv", "buffer": good})
    expect(panel.get_by_text("60 negative and 60 positive rows.")).to_be_visible()
    assert overflow(page) <= 0
    panel.get_by_role("button", name="Use these reviews").click()
    expect(panel.get_by_text("120 reviews, 60 positive.")).to_be_visible()
    page.wait_for_url(re.compile(r"upload=[0-9a-f]{16}"))


def test_labels_that_are_guessed_can_be_read_in_both_schemes(page: Page, scheme: str, app_url: str) -> None:
    visit(page, f"{app_url}/train?source=upload")
    rows = "".join(f"a film of kind number {k},{'positive' if k % 2 else 'negative'}\n" for k in range(40))
    panel = page.locator(".st-key-panel_reviews")
    panel.locator("input[type=file]").set_input_files(
        {"name": "mine.csv", "mimeType": "text/csv", "buffer": f"text,label\n{rows}".encode()}
    )
    expect(panel.locator("[data-tag]").last).to_be_visible()
    ready(page)
    written = panel.locator("[data-tag] [title]").last.evaluate("tag => getComputedStyle(tag).color")
    assert written == {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 23, 27)"}[scheme]  # axe says nothing of it


def test_bad_values_in_the_address_are_said_at_their_control(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?units=abc&epochs=-4&architecture=lstn&flux=1&batch_size=900&subset=400&source=sample")
    for sentence in ("'abc' is not a whole number", "'-4' is not a whole number", "'lstn' is not one of", "'flux'"):
        expect(page.get_by_text(sentence).first).to_be_visible()
    expect(page.get_by_text("A batch of 900 is more than the 320 reviews")).to_be_visible()
    expect(bar(page).get_by_role("button", name="Train")).to_be_disabled()
    assert errors_on(page) == []


def test_a_run_that_is_not_there_is_said(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?run=0123456789abcdef&compare=..%2F..%2Fetc.nothing")
    expect(page.get_by_text("is not in this library")).to_be_visible()
    assert errors_on(page) == []


def test_the_network_and_a_review_are_shown_before_training(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?source=sample&architecture=cnn_lstm&maxlen=60")
    page.get_by_text("The network", exact=True).click()
    expect(page.get_by_role("list", name="Layers of the network").get_by_text("MaxPooling1D")).to_be_visible()
    ready(page)
    page.get_by_text("A review", exact=True).click()
    expect(page.get_by_text("review as 60 tokens")).to_be_visible()
    ready(page)
    assert barriers(page) == []


def test_a_prediction_comes_before_its_answer(page: Page, app_url: str) -> None:
    see_all(visit(page, f"{app_url}/train"))
    card = page.locator(".st-key-try_train_1")
    expect(card.get_by_text("recorded")).to_have_count(0)
    card.get_by_text("The one that reads the end").click()
    expect(card.get_by_text("recorded")).to_be_visible()
    expect(page.get_by_role("spinbutton", name="Review length")).to_have_value("40")
    assert errors_on(page) == []


def test_a_phone_can_train(phone: Page, app_url: str) -> None:
    visit(phone, f"{app_url}/train?{SMALL}&seed=12")
    press_train(phone)
    finish(phone)
    ready(phone)
    assert overflow(phone) <= 0
