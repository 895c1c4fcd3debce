"""What this browser has already tried: the predictions made in Try this, by page.

They are kept in the browser's localStorage, and told to the app's session only where the course is shown.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from rnnviz import lessons
from rnnviz.ui.components.bundle import bundled

_KEY, _COMPONENT = "progress", "progress/browser"
_MOST = 20  # experiments of a page

_component = bundled("progress")


def tried() -> dict[str, list[int]]:
    """Return the numbers of the experiments that were predicted, ascending, by page."""
    kept: dict[str, list[int]] = st.session_state.get(_KEY, {})
    return kept


def note(page: str, number: str | int) -> None:
    """Remember that an experiment was predicted."""
    merge({page: [int(number)]})


def merge(found: Any) -> None:
    """Add what is known from elsewhere, such as the browser; what names no experiment is ignored."""
    known = tried()
    for page in (*lessons.PAGES, lessons.HOME) if isinstance(found, Mapping) else ():
        numbers = found.get(page)
        numbers = numbers[:_MOST] if isinstance(numbers, list) else ()
        valid = {number for number in numbers if type(number) is int and 0 <= number < _MOST}
        if valid:
            known[page] = sorted({*known.get(page, ()), *valid})
    st.session_state[_KEY] = known


def done(page: str) -> int:
    """Return how many of a page's experiments were predicted."""
    there = len(lessons.load(page).experiments)
    return sum(number < there for number in tried().get(page, ()))


def keep(page: str) -> None:
    """Let the browser keep what was tried; on the home page, which shows it, ask the browser for what it kept."""
    ask = page == lessons.HOME
    if ask or tried():
        data = {"tried": tried(), "ask": ask}
        _component(key=_COMPONENT, data=data, default={"kept": None}, on_kept_change=_told)


def _told() -> None:
    merge(st.session_state[_COMPONENT].kept)
