"""The links to every page that exists, at the top of each page."""

import streamlit as st

from rnnviz import lessons


def draw() -> None:
    """Draw the row of links; on a narrow screen it scrolls sideways."""
    with st.container(key="navigation", horizontal=True, wrap=False, gap="small"):
        st.page_link("app.py", label="RNN explorer", icon=":material/memory:")
        for name in lessons.shipped():
            lesson = lessons.load(name)
            st.page_link(script(name), label=lesson.title, icon=lesson.icon)


def script(name: str) -> str:
    """Return the path of a page's script as Streamlit wants it."""
    return "app.py" if name == "home" else f"pages/{name}.py"
