"""Who is looking: a random name per browser, by which visitors take turns in the queue.

It is in a cookie, so that a reload or a second tab is the same visitor. It says nothing about anybody: who empties the
browser is a newcomer.
"""

import re
import uuid
from typing import Final

import streamlit as st

from rnnviz.ui import cookies

COOKIE: Final = "rnnviz_visitor"
_KEY: Final = "visitor/name"  # in session state
_NAME: Final = re.compile("[0-9a-f]{32}")


def session() -> str:
    """Return the name of who is looking: the one that the browser told, or a new one."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = cookies.told(COOKIE, _NAME) or uuid.uuid4().hex
    return str(st.session_state[_KEY])
