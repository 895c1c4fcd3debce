"""The way through the pages: the parts of the course at the top of each page, and the next step at its end."""

import streamlit as st

from rnnviz import lessons
from rnnviz.config import limits
from rnnviz.glossary import PAGE
from rnnviz.ui.state import address_of
from rnnviz.ui.words import common, plain

_HOME_LABEL = "Home"
CLASSROOM = "classroom"  # a page of servers that are shared


def draw_links(current: str) -> None:
    """Draw the parts of the course in one row: a part with several pages opens, the others are links."""
    parts = lessons.parts()
    last = [part for part, names in parts.items() if len(names) > 1][-1]
    with st.container(key="navigation", horizontal=True, wrap=False, gap="xsmall", vertical_alignment="center"):
        for number, (part, names) in enumerate(parts.items()):
            with st.container(key=f"part_{number}{'_here' if current in names else ''}", width="content"):
                if len(names) == 1:
                    link(names[0], part, icon=False)
                else:
                    _menu(part, names, current, words=part == last)
        with st.container(key=f"part_words{'_here' if current == PAGE else ''}", width="content"):
            link(PAGE, icon=False)
        if limits.hosted():
            with st.container(key=f"part_class{'_here' if current == CLASSROOM else ''}", width="content"):
                link(CLASSROOM)


def _menu(part: str, names: tuple[str, ...], current: str, *, words: bool) -> None:
    """Draw the pages of a part; `words`: with the glossary below them where the row has no room for it (page.css)."""
    with st.popover(
        part, type="tertiary", key=f"menu_{part}/{current}"
    ):  # a menu of each page, so that it is closed there
        for name in names:
            with st.container(key="here" if name == current else f"to_{name}", width="stretch"):
                link(name, _HOME_LABEL if name == lessons.HOME else None)
        if words:
            with st.container(key="words_where_narrow", width="stretch"):
                link(PAGE)


def next_step(current: str) -> None:
    """Draw the link to the page that the course goes on with, and what it answers; of a page beside the course nothing."""
    name = lessons.after(current)
    if name == current or current not in (lessons.HOME, *lessons.shipped()):
        return
    lesson = lessons.load(name)
    with st.container(border=True, key="next_step"):
        if name == lessons.HOME:
            link(name, f"**{plain('back to the course')}**")
            st.markdown(common("last step"))
        else:
            link(name, common("next step", {"title": lesson.title, "minutes": lesson.minutes}))
            st.markdown(lesson.question)


def link(name: str, label: str | None = None, *, icon: bool = True) -> None:
    """Draw a link to a page, with the choices that it had in this session."""
    lesson = lessons.load(name)
    script = "app.py" if name == lessons.HOME else f"pages/{name}.py"
    st.page_link(
        script, label=label or lesson.title, icon=lesson.icon if icon else None, query_params=address_of(name) or None
    )
