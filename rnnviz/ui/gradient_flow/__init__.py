"""The gradient page: five views, from one number to a whole trained network."""

from collections.abc import Callable

import streamlit as st

from rnnviz.lessons import Markup
from rnnviz.ui.gradient_flow import cell, cures, matrix, number, trained
from rnnviz.ui.gradient_flow.answers import answers
from rnnviz.ui.gradient_flow.shown import Shown, as_written
from rnnviz.ui.page import Page

__all__ = ["answers", "close", "view"]

VIEWS: dict[str, Callable[[Page], Shown]] = {
    "number": number.draw,
    "matrix": matrix.draw,
    "cell": cell.draw,
    "run": trained.draw,
    "cures": cures.draw,
}


def view(page: Page) -> Shown:
    """Let the learner choose a view and draw it; only that one is computed."""
    control = page.state.fields.control("view")
    st.segmented_control(
        control.label,
        list(VIEWS),
        format_func=(control.names or {}).__getitem__,
        key=page.state.key("view"),
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )
    try:
        return VIEWS[page.state["view"]](page)
    except (ValueError, FileNotFoundError) as problem:
        st.warning(str(problem), icon=":material/warning:")
        return Shown()


def close(page: Page, shown: Shown) -> None:
    """Draw the maths with the numbers of the view, its code, and the sources."""
    maths = page.words(f"maths_{page.state['view']}", as_written(shown.numbers))
    page.closing({"maths": Markup(maths)}, shown.code)
