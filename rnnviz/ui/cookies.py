"""Short values that a browser keeps in cookies until it is closed, so that a reload or a second tab has them at once.

A browser tells them when it connects, before a page is drawn; what is longer, or of use to one page, is in its localStorage
(`progress`, `kept_text`). They prove nothing and are checked like any input.
"""

import re
from collections.abc import Mapping
from typing import Final

import streamlit as st

from rnnviz.ui.components.bundle import bundled

_WRITTEN: Final = "cookies/written"  # in session state

_component = bundled("cookies")


def told(name: str, form: re.Pattern[str]) -> str:
    """Return what the browser told when it connected; '' for nothing, or for what is not of that form."""
    value = str(st.context.cookies.get(name, ""))
    return value if form.fullmatch(value) else ""


def keep(values: Mapping[str, str]) -> None:
    """Let the browser keep what it did not tell; '' is nothing to keep."""
    written: dict[str, str] = st.session_state.setdefault(_WRITTEN, {})
    known = {name: str(st.context.cookies.get(name, "")) for name in values} | written
    written |= {name: value for name, value in values.items() if value and known[name] != value}
    if written:
        _component(key="cookies/browser", data={"cookies": written})
