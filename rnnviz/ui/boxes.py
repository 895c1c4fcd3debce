"""Boxes that a button opens over the page: what does what one offers shuts it."""

from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

_SHUT: Final = "boxes/"  # in front of the keys of session state that count how often a box was closed


def box(label: str, *, key: str, **options: Any) -> DeltaGenerator:
    """Draw the button of a box and return the box.

    Args:
        label: what stands on the button.
        key: unique on the page.
        **options: of `st.popover`.
    """
    return st.popover(label, key=_now(key), **options)


def opened(label: str, *, key: str, **options: Any) -> DeltaGenerator | None:
    """Draw the button of a box and return the box where it is open: what stands in it takes time to draw unseen."""
    part = st.popover(label, key=_now(key), on_change="rerun", **options)
    return part if part.open else None


def shut(key: str) -> None:
    """Close a box: what is drawn next is another one, which nobody has opened."""
    st.session_state[_SHUT + key] = st.session_state.get(_SHUT + key, 0) + 1


def _now(key: str) -> str:
    """Return the key of the box that can be opened now."""
    return f"{key}/{st.session_state.get(_SHUT + key, 0)}"
