"""Rows that show one thing each, by the name of the passage that calls them."""

from typing import Any, Final

import streamlit as st

from rnnviz.ui import controls
from rnnviz.ui.page import Page

LSTM: Final[dict[str, dict[str, Any]]] = {
    "stairs": {"i": "1*10 0*10 1", "f": "1", "g": "1*15 -1", "o": "1", "c0": 0.0},
    "up": {"i": "1", "f": "1", "g": "1", "o": "1", "c0": 0.0},
    "down": {"i": "1*10 0", "f": "1", "g": "-1", "o": "1", "c0": 10.0},
    "hold": {"i": "1*3 0", "f": "1", "g": "0.5", "o": "0*24 1", "c0": 0.0},
    "reset": {"i": "1", "f": "1*9 0 1*9 0 1", "g": "1*9 0 1*9 0 1", "o": "1", "c0": 0.0},
    "leak": {"i": "1*3 0", "f": "0.9", "g": "1", "o": "1", "c0": 0.0},
}
GRU: Final[dict[str, dict[str, Any]]] = {
    "modes": {"z": "0*5 1*10 0*5 1", "r": "1*15 0", "x": "1*5 -1*10 0.5", "u": 1.0},
    "update": {"z": "0", "r": "1", "x": "0.5", "u": 1.0},
    "hold": {"z": "0 1", "r": "1", "x": "1", "u": 1.0},
    "forget": {"z": "0*10 0 1", "r": "1*10 0 1", "x": "1*10 0", "u": 1.0},
    "blend": {"z": "0.9", "r": "1", "x": "1*3 0", "u": 0.0},
}


def offer(page: Page, presets: dict[str, dict[str, Any]], cell: str) -> None:
    """Draw a button per preset that sets its rows."""
    with st.container(horizontal=True):
        for name, rows in presets.items():
            st.button(
                page.plain(f"preset {name}"),
                key=f"preset_{cell}_{name}",
                on_click=page.state.set,
                args=(rows,),
                disabled=page.state.holds(rows),
                help=controls.why_held(page.state, rows),
            )
