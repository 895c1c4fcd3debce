"""From an edit to the new figure on Gates and Unrolled: python -m benchmarks.by_hand [browser]

Without a word: processor milliseconds of a whole run of the page's script, by view, after one edit of the largest network.
With `browser`: it also starts the app and a Chromium, and takes the time from a pressed key to the new numbers (a minute).
"""

import gc
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from streamlit.testing.v1 import AppTest

from benchmarks.opened import opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

LARGEST = {"un_units": "8", "un_steps": "12", "un_features": "4"}
VIEWS = {
    "unrolled": ("forward", "ways", "state", "backward", "truncated", "train"),
    "gates": ("hand", "gru", "inputs", "history", "functions", "trained"),
}
EDITED = {"hand": "c0", "gru": "u", "inputs": "wi", "history": "units", "functions": "at", "trained": "unit"}


def scripts(edits: int = 20) -> None:
    from rnnviz.data.library import Library
    from rnnviz.jobs.jobs import Jobs
    from rnnviz.runs.store import Store
    from rnnviz.ui.backend import Backend
    from tests.pages.conftest import stands_behind
    from tests.pages.reading import open_page

    with tempfile.TemporaryDirectory() as folder:
        store, library = Store(Path(folder)), Library(Path(folder) / "data")
        with stands_behind(Backend(store, library, Jobs(store, library, connect=False))):
            for view in VIEWS["unrolled"]:
                page = open_page("unrolled", un_view=view, **LARGEST)
                _settle()
                _tell("unrolled", view, [_script(page, k, "draw_again") for k in range(edits)])
            for view in VIEWS["gates"]:
                page = open_page("gates", ga_view=view)
                _settle()
                _tell("gates", view, [_script(page, k, f"ga_{EDITED[view]}") for k in range(edits)])
        store.close()


def _settle() -> None:
    """Leave out of later collections what is there by now, as the app does when it starts: all of it takes 60 ms."""
    gc.collect()
    gc.freeze()


def _script(page: AppTest, k: int, key: str) -> float:
    """Edit something and return the processor milliseconds until the script has run again."""
    button = next((each for each in page.button if each.key == key), None)
    if button:
        button.click()
    else:
        field = next(each for each in (*page.number_input, *page.slider) if each.key == key)
        field.set_value(type(field.value)(k % 2 + 1))
    began = time.process_time()
    page.run()
    return 1000 * (time.process_time() - began)


def browser(edits: int = 30) -> None:
    from tests.browser.looking import ready, visit
    from tests.browser.playing import answered, held_still

    with opened() as (server, page):
        visit(page, f"{server.url}/gates?ga_i=1&ga_g=0.5&ga_f=1")
        player, row = held_still(page, step=30), page.locator(".curves").get_by_role("slider", name="Candidate c̃")
        times = []
        for k in range(edits):
            row.focus()
            times.append(answered(page, player, "ArrowDown" if k % 2 else "ArrowUp"))
            ready(page)
        _tell("gates", "a row, by keys", times)
        for view in ("forward", "backward"):
            visit(page, f"{server.url}/unrolled?un_view={view}&" + "&".join(f"{k}={v}" for k, v in LARGEST.items()))
            _tell("unrolled", view, [_typed(page, k, view) for k in range(edits)])


def _typed(page: "Page", k: int, view: str) -> float:
    """Change a weight where it stands (Forward) or whose loss counts (Backward), and await the new numbers."""
    from tests.browser.looking import ready
    from tests.browser.playing import answered, held_still

    ready(page)
    if view == "forward":
        player = held_still(page, step=1)
        cell = player.get_by_role("textbox", name="W unit 1 x1")
        cell.fill("0.5" if k % 2 else "-0.5")
        return answered(page, player, "Enter")
    player = held_still(page, step=2)
    page.get_by_role("radio", name="at every step" if k % 2 else "at the last step").focus()
    return answered(page, player, "Space")


def _tell(page: str, view: str, times: list[float]) -> None:
    print(f"{page:9} {view:15} median {np.median(times):4.0f} ms, p95 {np.quantile(times, 0.95):4.0f} ms")


if __name__ == "__main__":
    scripts()
    if "browser" in sys.argv[1:]:
        browser()
