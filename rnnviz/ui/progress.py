"""What this browser has already tried: the predictions made in Try this, by page.

They are kept in the browser's localStorage, and told to the app's session only where the course is shown.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from rnnviz import lessons
from rnnviz.ui import telling
from rnnviz.ui.components.bundle import bundled

_KEY, _COMPONENT = "progress", "progress/browser"
_MOST = 40  # experiments of a page, steps of a lesson
_LESSON: Final = re.compile("lesson-[0-9a-f]{8}")  # steps of a teacher's lesson, by its id
_LESSONS: Final = 40  # that are kept

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
    named = found if isinstance(found, Mapping) else {}
    of_lessons = [name for name in named if isinstance(name, str) and _LESSON.fullmatch(name)]
    for page in (*lessons.PAGES, lessons.HOME, *of_lessons[:_LESSONS]):
        numbers = named.get(page)
        numbers = numbers[:_MOST] if isinstance(numbers, list) else ()
        valid = {number for number in numbers if type(number) is int and 0 <= number < _MOST}
        if valid:
            known[page] = sorted({*known.get(page, ()), *valid})
    st.session_state[_KEY] = known


def done(page: str) -> int:
    """Return how many of a page's experiments were predicted."""
    there = len(lessons.load(page).experiments)
    return sum(number < there for number in tried().get(page, ()))


def note_step(lesson: str, number: int) -> None:
    """Remember that a step of a teacher's lesson is done."""
    merge({f"lesson-{lesson}": [number]})


def steps_done(lesson: str) -> list[int]:
    """Return the steps of a teacher's lesson that are done."""
    return list(tried().get(f"lesson-{lesson}", ()))


def keep_lessons(*, ask: bool = False) -> None:
    """Let the browser keep what was done, on a page that does not do so with its Try this; `ask` where it is shown."""
    _keep(ask)


def keep(page: str) -> None:
    """Let the browser keep what was tried; on the home page, which shows it, ask the browser for what it kept."""
    _keep(page == lessons.HOME)


def _keep(ask: bool) -> None:
    if ask or tried():
        telling.mount(_component, _COMPONENT, "kept", {"tried": tried(), "ask": ask}, _told)


def _told() -> None:
    merge(st.session_state[_COMPONENT].kept)
