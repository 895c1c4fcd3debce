"""One's own reviews on the Train page in a browser: files that are refused, one that is taken, labels that are guessed."""

import re

import pytest
from playwright.sync_api import Page, expect

from rnnviz.data import uploads
from tests.browser.looking import errors_on, overflow, ready, visit

pytestmark = pytest.mark.browser


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
