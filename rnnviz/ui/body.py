"""The body of a page: all between its frame and Try this. A moved widget draws it anew, and nothing else.

The frame of a page (the way through the course, its title, Try this, what stands at the end) is some eighty elements that do not
hang on what is chosen, until somebody opens or answers one of them: then the page follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import streamlit as st

from rnnviz.ui import address, chosen_run, controls, experiments, notices, shown, way_back
from rnnviz.ui.page import CLOSING, PARTS, Page
from rnnviz.ui.part import PageRun, page_follows
from rnnviz.ui.show import warned

P = ParamSpec("P")
T = TypeVar("T")


def body(page: Page, draw: Callable[[], T]) -> T | None:
    """Draw the body of a page; a ValueError or a missing file becomes a warning with its sentence.

    Args:
        page: begun.
        draw: draws widgets and what follows from them.

    Returns:
        What it returns, when the whole page runs; None where it could not.
    """
    drawn: T | None = _drawn(_Run(page=page), draw)
    return drawn


def views(page: Page, by_name: Mapping[str, Callable[P, T]], *args: P.args, **kwargs: P.kwargs) -> T | None:
    """Draw the choice of a view, and the view that is chosen, as the body of a page.

    Args:
        page: begun; its choice 'view' names the view.
        by_name: what draws each view, in the order to show.
        *args: what it is given.
        **kwargs: what it is given by name.

    Returns:
        What the view returns, as `body` does.
    """
    return body(page, lambda: controls.view(page.state, by_name)(*args, **kwargs))


@dataclass(kw_only=True)
class _Run(PageRun):
    page: Page
    told: tuple[object, ...] = ()  # what its frame says of what was done, when it was over (`_told`)


@st.fragment
def _drawn(run: _Run, draw: Callable[[], T]) -> T | None:
    page, alone = run.page, run.begin_alone()
    if alone:
        notices.begin()
        page.state.take()
        _write(page)
    result, unsaid = None, notices.unsaid()
    with warned():
        result = draw()
    if not alone:
        run.told = _told(page)
        return result
    if _hangs(run):
        page_follows(unsaid)
    _write(page)  # what is drawn may choose, too
    page.state.finish()
    shown.finish()
    return None


def _write(page: Page) -> None:
    """Put the choices into the page's address."""
    address.rewrite(page.lesson.name, page.state.parameters(), page.state.owns)


def _hangs(run: _Run) -> bool:
    """Return whether something outside of the body says what is chosen in it."""
    page = run.page
    return (
        page.in_lesson
        or any(st.session_state.get(CLOSING + part) for part in PARTS)
        or experiments.answered(page.lesson)
        or _told(page) != run.told
    )


def _told(page: Page) -> tuple[object, ...]:
    """Return what the frame says of what was done: the runs that the browser keeps, what set the page at once, Try this if near.

    Of two widgets that change at the same time, one in the body and one in the frame, Streamlit may run the body alone.
    """
    return chosen_run.chosen(), way_back.last(page.lesson.name), experiments.is_near(page.lesson)
