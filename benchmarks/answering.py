"""From a press to the new picture, on every view: python -m benchmarks.answering [page ...] [--presses 12] [--training]

A key moves the first slider, number or list of a view to and fro, in a real browser; the time ends when the page's script
has run, nothing is a placeholder and the browser has drawn. "app": processor time of the app's process for each. With
--training a run trains meanwhile. Four minutes.
"""

import argparse
import os
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, get_args

import numpy as np
import psutil

from benchmarks.opened import opened
from rnnviz.choices import Choices
from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.clipping import ClippingChoices
from rnnviz.choices.fields import Fields
from rnnviz.choices.gates import GatesChoices
from rnnviz.choices.generate import GenerateChoices
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.choices.memory import MemoryChoices
from rnnviz.choices.unrolled import UnrolledChoices
from rnnviz.choices.words import WordsChoices

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

PAGES: Final[dict[str, tuple[str, type[Choices]]]] = {
    "words": ("wo_", WordsChoices),
    "unrolled": ("un_", UnrolledChoices),
    "gates": ("ga_", GatesChoices),
    "cell_states": ("cs_", CellStatesChoices),
    "gradient_flow": ("gf_", GradientFlowChoices),
    "clipping": ("cl_", ClippingChoices),
    "memory": ("me_", MemoryChoices),
    "generate": ("ge_", GenerateChoices),
}
LONG: Final = "source=sample&subset=6000&test_subset=2000&architecture=lstm&units=32&epochs=200"  # trains meanwhile
MOVED: Final = (  # what answers to a key, the most telling first; of the page itself, not of its animations
    ("slider", "[data-testid=stSlider] [role=slider], [data-testid=stSlider] input[type=range]", "ArrowRight", "ArrowLeft"),
    ("number", "[data-testid=stNumberInput] input", "ArrowUp", "ArrowDown"),
    ("radio", "[data-testid=stRadio] input:checked", "ArrowDown", "ArrowUp"),
)  # fmt: skip
# The script has to begin before it can be over; a press that the page does not answer to ends after the limit.
ANSWER: Final = """limit => new Promise(done => {
  const app = document.querySelector("[data-testid=stApp]"), began = performance.now();
  let ran = false;
  const look = () => {
    const passed = performance.now() - began, running = app.dataset.testScriptState !== "notRunning";
    ran ||= running;
    if (passed > limit) return done(null);
    if (ran && !running && !document.querySelector("[data-testid=stSkeleton]"))
      return requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
    setTimeout(look, 2);
  };
  look();
})"""
LIMIT_MS: Final = 4000


def views(name: str) -> Iterator[str]:
    """The views of a page, as they stand in its address."""
    yield from get_args(Fields(PAGES[name][1])["view"].annotation)


def measured(page: "Page", server: "Server", presses: int) -> tuple[str, list[float], float] | None:
    """Return what was moved, the milliseconds of each answer and the app's processor milliseconds; None where nothing answers."""
    app = psutil.Process(server.process.pid)
    for what, selector, there, back in MOVED:
        widget = page.locator(f"[data-testid=stMain] :is({selector}):visible").first
        if not widget.count():
            continue
        times, before = [], sum(app.cpu_times()[:2])
        for k in range(presses):
            widget.focus()
            page.evaluate(f"limit => {{ window.answered = ({ANSWER})(limit) }}", LIMIT_MS)
            page.keyboard.press(back if k % 2 else there)
            if what == "number":
                page.keyboard.press("Enter")
            times.append(page.evaluate("window.answered"))
        used = 1000 * (sum(app.cpu_times()[:2]) - before) / presses
        if found := [each for each in times if each is not None]:
            return what, found, used
    return None


def train_meanwhile(page: "Page", server: "Server") -> None:
    from tests.browser.looking import visit

    visit(page, f"{server.url}/train?{LONG}")
    page.locator(".st-key-train_bar").get_by_role("button", name="Train").click()
    time.sleep(20)


def main() -> None:
    from tests.browser.looking import visit

    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", default=list(PAGES))
    parser.add_argument("--presses", type=int, default=12)
    parser.add_argument("--training", action="store_true")
    asked = parser.parse_args()
    everything: list[float] = []
    with opened() as (server, page):
        if asked.training:
            train_meanwhile(page, server)
        state = "while a run trains" if asked.training else "idle"
        print(f"milliseconds, {state}, load {os.getloadavg()[0]:.1f}{'':10}p50     p95     app")
        for name in asked.pages:
            for view in views(name):
                visit(page, f"{server.url}/{name}?{PAGES[name][0]}view={view}")
                if not (found := measured(page, server, asked.presses)):
                    print(f"  {name:<14}{view:<15} nothing to move with a key")
                    continue
                what, times, used = found
                everything += times
                p50, p95 = np.quantile(times, (0.5, 0.95))
                print(f"  {name:<14}{view:<15}{what:<8}{p50:8.0f}{p95:8.0f}{used:8.0f}", flush=True)
    if everything:
        print(f"  all{'':34}{np.median(everything):8.0f}{np.quantile(everything, 0.95):8.0f}")


if __name__ == "__main__":
    main()
