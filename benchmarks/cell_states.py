"""How long a learner waits for the words of a new review: python -m benchmarks.cell_states [times] (two minutes).

Starts the app and a Chromium, writes reviews of 300 words on Cell states and takes the time from Control+Enter until the
last word stands on the strip: first with nothing else going on, then while a network trains in the background.
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.opened import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

WORDS = 300
LONG = "source=sample&subset=6000&batch_size=4&epochs=100"  # the usual LSTM, and minutes until it is done
SETTLED_S = 1.0  # between two reviews: nobody writes faster, and no run of the script waits for the one before
SHOWN = """(words, [last, from]) => new Promise(done => {
  const look = () => words.querySelector('.word:last-of-type .text')?.textContent === last
    ? done(performance.now() - from) : setTimeout(look, 2);
  look();
})"""


def reviews(count: int) -> Iterator[tuple[str, str]]:
    """Yield reviews that no cache knows, each with its last word, which the one before did not have."""
    common = [
        "the",
        "a",
        "and",
        "not",
        "very",
        "film",
        "story",
        "plot",
        "acting",
        "dull",
        "great",
        "boring",
        "wonderful",
    ]
    rng = np.random.default_rng(0)
    for k in range(count):
        last = common[-1 - k % 4]
        yield " ".join([*rng.choice(common, WORDS - 1), last]), last


def typed(page: "Page", times: int) -> list[float]:
    """Write reviews, one after the other; return the milliseconds that each took."""
    from tests.browser.looking import ready

    field = page.get_by_role("textbox", name="Your review")
    words = page.locator(".words")
    took = []
    for text, last in reviews(times + 1):
        field.fill(text)
        began = page.evaluate("performance.now()")
        field.press("Control+Enter")
        took.append(words.evaluate(SHOWN, [last, began]))
        time.sleep(SETTLED_S)
        ready(page)
    return took[1:]  # the first one finds what the page keeps for all reviews


@contextmanager
def training(server: "Server", page: "Page") -> Iterator[None]:
    """Let a small network train for a long time; stop it afterwards."""
    from tests.browser.looking import ready

    page.goto(f"{server.url}/train?{LONG}")
    ready(page)
    page.locator(".st-key-train_bar").get_by_role("button", name="Train").click()
    page.get_by_text(re.compile(r"step [\d,]+ of")).wait_for(timeout=60_000)
    run = page.url
    yield
    page.goto(run)
    page.locator(".st-key-run_bar").get_by_role("button", name="Stop").click()
    page.locator(".st-key-run_bar").get_by_role("button", name="Go on").wait_for(timeout=60_000)


def measure(title: str, server: "Server", page: "Page", times: int) -> None:
    from tests.browser.looking import visit

    visit(page, f"{server.url}/cell_states?cs_review=own")
    page.locator(".words .word").first.wait_for()
    load, took = os.getloadavg()[0], typed(page, times)
    median, late = np.median(took), np.quantile(took, 0.95)
    print(f"{title:<24}median {median:4.0f} ms, p95 {late:4.0f} ms, slowest {max(took):4.0f} ms (load {load:.1f})")


def main() -> None:
    times = int(sys.argv[1]) if sys.argv[1:] else 20
    print(f"{WORDS} words, from Control+Enter to the strip, {times} times")
    with opened() as (server, page):
        measure("nothing else going on", server, page, times)
        with training(server, page):
            measure("while a network trains", server, page, times)


if __name__ == "__main__":
    main()
