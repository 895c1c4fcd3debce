"""Going to where something has appeared: a comparison that was asked for far below it."""

from typing import Final

import streamlit as st

from rnnviz.ui.components.bundle import bundled

_ASKED: Final = "scroll/asked"  # in session state: the anchor, and how often somebody has asked so far

_component = bundled("scroll")


def to(anchor: str) -> None:
    """Let the browser go to a heading once it is drawn; from a callback."""
    _, turn = st.session_state.get(_ASKED, ("", 0))
    st.session_state[_ASKED] = (anchor, turn + 1)


def draw() -> None:
    """Mount what goes there, where somebody has asked."""
    if _ASKED in st.session_state:
        anchor, turn = st.session_state[_ASKED]
        _component(key="scroll/browser", data={"anchor": anchor, "turn": turn})
