"""The parts of the page, one at a time: the settings, the open run, its results, all runs, and those that are compared."""

from typing import Final

import streamlit as st

from rnnviz.runs.records import Run
from rnnviz.ui import address, shown
from rnnviz.ui.page import Page

PARAMETER: Final = "part"  # in the address
SETTINGS, RUN, RESULTS, RUNS, COMPARED = "settings", "run", "results", "runs", "compared"
PARTS: Final = (SETTINGS, RUN, RESULTS, RUNS, COMPARED)
_KEY: Final = "train/part"


def choose(page: Page, run: Run | None) -> str:
    """Let the learner choose a part; who has opened no run sees the settings first."""
    offered = PARTS if run else (SETTINGS, RUNS)
    asked = current()
    shown.show(_KEY, asked if asked in offered else SETTINGS, run is None)
    chosen = st.segmented_control(
        page.plain("part"),
        offered,
        format_func=lambda part: page.plain(f"part {part}"),
        key=_KEY,
        required=True,
        label_visibility="collapsed",
        width="stretch",
        on_change=shown.picked(_KEY, go),
    )
    return chosen or SETTINGS


def current() -> str:
    """Return the part in the address; the run where one is open and nothing else is asked for."""
    asked = address.get(PARAMETER)
    return asked if asked in PARTS else _usual()


def go(part: str) -> None:
    """Show a part, from a callback."""
    address.put(PARAMETER, "" if part == _usual() else part)


def _usual() -> str:
    return RUN if address.get("run") else SETTINGS
