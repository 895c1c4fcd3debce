"""How long a page takes to open: python -m benchmarks.first_sight [page ...] [--rounds 3]

Each page is opened in a browser context that has seen nothing, in turn with a bare page of one line, served by another
Streamlit beside it: read the ratios. "heading": the page's title stands there. "still": the script has run and nothing is a
placeholder any more. "app": processor time of the app's process meanwhile, which hardly depends on who else uses the machine.
First everything warm, then each named page as the first one after a start of the server. Three minutes.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import psutil

from benchmarks.opened import WARM_UP
from rnnviz import lessons

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.server import Server

ROUNDS = 3
AFTER_START = ("home", "train")  # what a visitor opens first
WARM_AIM, COLD_AIM = 1.5, 2.5  # times the bare page


class Opening(NamedTuple):
    """Seconds."""

    heading: float
    still: float
    app: float  # of a processor, in the app's process


@contextmanager
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium
    from tests.browser.conftest import ARGUMENTS

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        yield opened
        opened.close()


@contextmanager
def served(script: Path | None = None) -> "Iterator[Server]":
    from tests.browser.server import serve

    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        serve(Path(home), script=script or lessons.ROOT / "app.py") as server,
    ):
        yield server


def used(server: "Server") -> float:
    return sum(psutil.Process(server.process.pid).cpu_times()[:2])


def opened(chrome: "Browser", server: "Server", path: str = "") -> Opening:
    """Open a page as somebody does who was never here."""
    from tests.browser.looking import ready

    context = chrome.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    before, began = used(server), time.perf_counter()
    page.goto(f"{server.url}/{path}")
    page.locator("h1").first.wait_for()
    heading = time.perf_counter() - began
    ready(page, seconds=120)
    still = time.perf_counter() - began
    context.close()
    return Opening(heading, still, used(server) - before)


def told(title: str, rows: Sequence[Opening], bare: Sequence[Opening], aim: float) -> None:
    heading, still, app = np.median(rows, axis=0)
    ratio = np.median([row.still / other.still for row, other in zip(rows, bare, strict=True)])
    mark = "" if ratio <= aim else f"  (aim {aim})"
    print(f"  {title:<24}{heading:8.2f}{still:8.2f}{app:8.2f}{ratio:8.2f}{mark}", flush=True)


def memory(server: "Server") -> float:
    return psutil.Process(server.process.pid).memory_info().rss / 2**20


def main() -> None:
    pages = [path.stem for path in (lessons.ROOT / "pages").glob("*.py")]
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", default=["home", *sorted(pages)])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, browser() as chrome:
        script = Path(folder) / "bare.py"
        script.write_text('import streamlit as st\n\nst.title("Hello")\n')
        with served(script) as bare:
            opened(chrome, bare)
            print(f"seconds, load {os.getloadavg()[0]:.1f}      heading   still     app   times the bare page")
            with served() as server:
                idle = memory(server)
                warm(chrome, server, bare, asked.pages, asked.rounds)
                print(f"  memory of the app: {idle:.0f} MB before the first page, {memory(server):.0f} MB after all")
            for page in (each for each in AFTER_START if each in asked.pages):
                rows, others = [], []
                for _ in range(asked.rounds):
                    with served() as server:
                        rows.append(opened(chrome, server, "" if page == "home" else page))
                    others.append(opened(chrome, bare))
                told(f"{page}, right after a start", rows, others, COLD_AIM)


def warm(chrome: "Browser", server: "Server", bare: "Server", pages: Sequence[str], rounds: int) -> None:
    """Open each page some times, each time with the bare page after it."""
    opened(chrome, server)
    time.sleep(WARM_UP)
    for page in pages:
        path = "" if page == "home" else page
        opened(chrome, server, path)
        pairs = [(opened(chrome, server, path), opened(chrome, bare)) for _ in range(rounds)]
        if page == pages[0]:
            told("bare", [other for _, other in pairs], [other for _, other in pairs], 1)
        told(page, [row for row, _ in pairs], [other for _, other in pairs], WARM_AIM)


if __name__ == "__main__":
    main()
