"""A part of a page that answers first: its own choices draw it anew at once, and then the rest of the page follows."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from rnnviz.ui.show import warned
from rnnviz.ui.state import State


def part(state: State, draw: Callable[[], None]) -> None:
    """Draw a part; a ValueError or a missing file becomes a warning with its sentence.

    When one of its widgets is moved only the part runs, and after it the whole page: the address, formulas and other figures
    may hang on the same choice, but nobody waits for them.

    Args:
        state: the page's choices.
        draw: draws widgets, and what follows from them.
    """
    _drawn(state, dict(state), draw)


@st.fragment
def _drawn(state: State, before: Mapping[str, Any], draw: Callable[[], None]) -> None:
    state.take()
    with warned():
        draw()
    # A hand that is quick interrupts the page after it has written the address and before it comes here again.
    if dict(state) != before or not state.is_in_address():
        st.rerun()
