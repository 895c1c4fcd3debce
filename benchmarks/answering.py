"""From a press to the new picture, on every view: python -m benchmarks.answering [page ...] [--presses 12] [--training]

A key moves the first slider, number or list of a view to and fro, in a real browser that asks for no motion. "picture": until
nothing that is seen changes any more; "page": until its script has run, too, which may still draw what is out of sight; both as
painted. "app": processor time of the app's process for each. With --training a run trains meanwhile. Five minutes.
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

PAGES: Final[dict[str, tuple[str, type[Choices] | None]]] = {
    "train": ("", None),  # it has parts, of which the settings come first
    "words": ("wo_", WordsChoices),
    "unrolled": ("un_", UnrolledChoices),
    "gates": ("ga_", GatesChoices),
    "cell_states": ("cs_", CellStatesChoices),
    "gradient_flow": ("gf_", GradientFlowChoices),
    "clipping": ("cl_", ClippingChoices),
    "memory": ("me_", MemoryChoices),
    "generate": ("ge_", GenerateChoices),
}
LONG: Final = (
    "source=sample&subset=6000&test_subset=2000&architecture=lstm&units=128&batch_size=8&epochs=200"  # half an hour
)
MOVED: Final = (  # what answers to a key, the most telling first; of the page itself, not of its animations
    ("slider", "[data-testid=stSlider] [role=slider], [data-testid=stSlider] input[type=range]", "ArrowRight", "ArrowLeft"),
    ("number", "[data-testid=stNumberInput] input", "ArrowUp", "ArrowDown"),
    ("radio", "[data-testid=stRadio] input:checked", "ArrowDown", "ArrowUp"),
)  # fmt: skip
# The script has to begin before it can be over; a press that the page does not answer to ends after the limit. What the script
# has sent last may still be on its way to the screen, so that the picture is asked for later.
ANSWER: Final = """limit => new Promise(done => {
  const app = document.querySelector("[data-testid=stApp]"), began = performance.now();
  let ran = false;
  window.painted = began;
  const look = () => {
    const passed = performance.now() - began, running = app.dataset.testScriptState !== "notRunning";
    ran ||= running;
    if (passed > limit) return done(null);
    if (ran && !running && !document.querySelector("[data-testid=stSkeleton]"))
      return requestAnimationFrame(() => requestAnimationFrame(() => {
        const page = performance.now() - began;
        setTimeout(() => done([window.painted - began, page]), 250);
      }));
    setTimeout(look, 2);
  };
  look();
})"""
# What is seen of the page's middle changes: its elements, texts and lines, and what is drawn on its canvases. A change counts two
# frames later, when it is painted and its place can be asked for without a layout of its own.
WATCH: Final = """() => {
  const changed = new Set(), main = document.querySelector("[data-testid=stMain]");
  let due = false;
  const seen = node => {
    const { top, bottom, width, height } = (node.nodeType === 1 ? node : node.host ?? node.parentElement).getBoundingClientRect();
    return width && height && bottom > 0 && top < innerHeight;
  };
  const look = () => {
    due = false;
    if ([...changed].some(node => node.isConnected && seen(node))) window.painted = performance.now();
    changed.clear();
  };
  const note = node => {
    changed.add(node);
    if (!due) requestAnimationFrame(() => requestAnimationFrame(look));
    due = true;
  };
  const drawn = "d transform style x y x1 x2 y1 y2 cx cy r width height fill points".split(" ");
  const watched = new MutationObserver(list => {
    for (const { target, addedNodes } of list) {
      note(target);
      addedNodes.forEach(node => node.nodeType === 1 && enter(node));
    }
  });
  const enter = root => {
    for (const each of [root, ...root.querySelectorAll("*")]) if (each.shadowRoot) watch(each.shadowRoot);
  };
  const watch = root => {
    watched.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: drawn });
    enter(root);
  };
  watch(main);
  for (const name of ["clearRect", "fillRect", "fill", "stroke", "fillText", "drawImage", "putImageData"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) { note(this.canvas); return draw.apply(this, given); };
  }
}"""
LIMIT_MS: Final = 4000


def views(name: str) -> Iterator[str]:
    """The views of a page, as they stand in its address; '' of one that has none."""
    choices = PAGES[name][1]
    yield from get_args(Fields(choices)["view"].annotation) if choices else ("",)


def measured(page: "Page", server: "Server", presses: int) -> tuple[str, np.ndarray, float] | None:
    """Return what was moved, the milliseconds of each answer and the app's processor milliseconds; None where nothing answers.

    The answers are (presses, 2): the picture, the page.
    """
    app = psutil.Process(server.process.pid)
    for what, selector, there, back in MOVED:
        widget = page.locator(f"[data-testid=stMain] :is({selector}):visible").first
        if not widget.count():
            continue
        widget.evaluate("each => each.scrollIntoView({ block: 'start' })")  # with what stands below it in sight
        page.wait_for_timeout(500)
        page.evaluate(WATCH)
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
            return what, np.array(found), used
    return None


def train_meanwhile(page: "Page", server: "Server") -> str:
    """Start a run and return its address, when it has compiled and trains."""
    from tests.browser.looking import visit

    visit(page, f"{server.url}/train?{LONG}")
    page.locator(".st-key-train_bar").get_by_role("button", name="Train").click()
    page.wait_for_url("**run=*")
    time.sleep(20)
    return page.url


def trains_still(page: "Page") -> bool:
    """Return whether the page shows a run that trains."""
    return page.locator(".st-key-train_bar").get_by_role("button", name="Stop").count() > 0


def main() -> None:
    from tests.browser.looking import visit

    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", default=list(PAGES))
    parser.add_argument("--presses", type=int, default=12)
    parser.add_argument("--training", action="store_true")
    asked = parser.parse_args()
    everything: list[np.ndarray] = []
    with opened() as (server, page):
        page.emulate_media(reduced_motion="reduce")
        if asked.training:
            run = train_meanwhile(page, server)
        state = "while a run trains" if asked.training else "idle"
        print(f"milliseconds, {state}, load {os.getloadavg()[0]:.1f}")
        print(f"{'':34}picture p50     p95  page p50     p95     app")
        for name in asked.pages:
            for view in views(name):
                visit(page, f"{server.url}/{name}" + (f"?{PAGES[name][0]}view={view}" if view else ""))
                if not (found := measured(page, server, asked.presses)):
                    print(f"  {name:<14}{view:<15} nothing to move with a key")
                    continue
                what, times, used = found
                everything.append(times)
                print(f"  {name:<14}{view:<15}{what:<8}{_written(times)}{used:8.0f}", flush=True)
        if asked.training:
            visit(page, run)
            if not trains_still(page):
                print("  The run ended before the last view: its numbers are of an idle machine.")
    if everything:
        print(f"  all{'':36}{_written(np.concatenate(everything))}")


def _written(times: np.ndarray) -> str:
    quantiles = np.quantile(times, (0.5, 0.95), axis=0)  # (2, 2)
    return "  ".join(f"{p50:8.0f}{p95:8.0f}" for p50, p95 in quantiles.T)


if __name__ == "__main__":
    main()
