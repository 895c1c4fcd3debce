"""A page that is open is drawn again when its browser changes between light and dark, as many do in the evening.

What the server draws (pictures of cells, the colours of a scene) has the colours of one of them, and Streamlit does not ask for
the page anew.
"""

import streamlit as st

from rnnviz.ui.components.bundle import bundled

_component = bundled("scheme")


def follow() -> None:
    """Draw the page again when its colours change."""
    _component(key="scheme/browser", data={"dark": st.context.theme.type == "dark"}, on_changed_change=lambda: None)
