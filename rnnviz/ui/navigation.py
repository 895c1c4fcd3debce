"""The links to every page that exists, at the top of each page."""

import streamlit as st

from rnnviz import lessons
from rnnviz.ui.state import address_of


def draw(current: str) -> None:
    """Draw the row of links; on a narrow screen it scrolls sideways, and begins at the current page."""
    with st.container(key="navigation", horizontal=True, wrap=False, gap="xsmall"):
        for name in ("home", *lessons.shipped()):
            with st.container(key="here" if name == current else f"to_{name}", width="content"):
                link(name)


def link(name: str, label: str | None = None) -> None:
    """Draw a link to a page, with the choices that it had in this session."""
    lesson = lessons.load(name)
    script = "app.py" if name == "home" else f"pages/{name}.py"
    st.page_link(script, label=label or lesson.title, icon=lesson.icon, query_params=address_of(name) or None)
