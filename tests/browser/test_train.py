"""The Train page in a browser: press Train and watch, stop, reload, come back; what it shows before, what it refuses."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE_MS
from tests.browser.looking import barriers, errors_on, overflow, ready, see_all, visit
from tests.browser.server import serve
from tests.browser.training import SMALL, bar, button, finish, part, press_train, run_of

pytestmark = pytest.mark.browser

LONG = "source=sample&vocabulary=1500&maxlen=40&embedding=4&units=4&subset=6000&batch_size=4&epochs=100"
STEP = re.compile(r"Epoch \d+ of \d+, step ([\d,]+) of")


def steps_done(page: Page) -> int:
    text = page.get_by_text(STEP).inner_text()
    found = STEP.search(text)
    assert found
    return int(found[1].replace(",", ""))


def test_train_from_the_keyboard_and_points_arrive_until_it_is_done(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?{SMALL}")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("run="))
    finish(page)
    expect(page.get_by_text("On reviews it has never seen")).to_be_visible()
    expect(page.get_by_text("95 % interval").first).to_be_visible()
    expect(page.locator(".st-key-train_bar").get_by_text("Right on")).to_be_in_viewport()
    expect(page.locator(".st-key-figure_live_loss")).to_be_in_viewport()  # what was watched stays in sight
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
    chart = page.locator(".st-key-figure_live_loss .chart")
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


def test_bad_values_in_the_address_are_said_at_their_control(page: Page, app_url: str) -> None:
    visit(page, f"{app_url}/train?units=abc&epochs=-4&architecture=lstn&flux=1&batch_size=900&subset=400&source=sample")
    for sentence in ("'abc' is not a whole number", "'-4' is not a whole number", "'lstn' is not one of", "'flux'"):
        expect(page.get_by_text(sentence).first).to_be_visible()
    expect(page.get_by_text("A batch of 900 is more than the 320 reviews")).to_be_visible()
    expect(bar(page).get_by_role("button", name="Train")).to_be_disabled()
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


def test_each_architecture_is_framed_on_all_sides_where_the_row_wraps(phone: Page, app_url: str) -> None:
    visit(phone, f"{app_url}/train")
    choice = phone.get_by_role("radiogroup", name="Architecture")
    for name in ("LSTM", "GRU"):  # the last of the first row and the first of the second
        choice.get_by_role("radio", name=name, exact=True).click()
        expect(choice.get_by_role("radio", name=name, exact=True)).to_be_checked()
        sides = choice.get_by_role("radio").evaluate_all(
            "all => all.map(getComputedStyle).flatMap(each => [each.borderLeftColor, each.borderRightColor])"
        )
        assert "rgba(0, 0, 0, 0)" not in sides
