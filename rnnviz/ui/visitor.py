"""Who is looking: a random name per browser, by which visitors take turns in the queue.

It is in a cookie that lasts until the browser is closed, so that a reload or a second tab is the same visitor. It says
nothing about anybody and proves nothing: who empties the browser is a newcomer.
"""

import re
import uuid
from typing import Final

import streamlit as st

from rnnviz.ui.components.bundle import bundled

COOKIE: Final = "rnnviz_visitor"
_KEY: Final = "visitor/name"  # in session state
_NAME: Final = re.compile("[0-9a-f]{32}")

_component = bundled("visitor")


def session() -> str:
    """Return the name of who is looking: the one that the browser told, or a new one."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = _told() or uuid.uuid4().hex
    return str(st.session_state[_KEY])


def keep() -> None:
    """Let a browser that told no name keep the one it got."""
    if _told() != session():
        _component(key="visitor/browser", data={"cookie": COOKIE, "value": session()})


def _told() -> str:
    """Return the name that the browser told when it connected; '' for none, or for what is no name."""
    told = str(st.context.cookies.get(COOKIE, ""))
    return told if _NAME.fullmatch(told) else ""
