"""The review that one typed stays chosen: this browser keeps it, for a new session with a plain address.

It may be too long for an address or a cookie, so it is in localStorage; a session that knows no typed text asks for it.
"""

import json
from typing import Any, Final

import streamlit as st

from rnnviz.data.encoding import MAX_CHARS
from rnnviz.ui import address
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.page import Page

OWN: Final = "own"
FIELD: Final = "cells/text"  # in session state: the field's text
TYPED: Final = "cells/text/kept"  # and what was typed, while the field is not drawn
_NAME: Final = "review"
_COMPONENT: Final = "cells/remembered"
_TOLD: Final = "cells/remembered/told"  # the browser has said what it kept

_component = bundled("remembered")


def keep(page: Page) -> None:
    """Let the browser keep the typed text, and whether it is looked at; a session that knows none asks for it."""
    typed = st.session_state.get(TYPED)
    kept = None if typed is None else json.dumps({"text": typed, "chosen": page.state["review"] == OWN})
    _component(
        key=_COMPONENT,
        data={"name": _NAME, "text": kept, "ask": typed is None and _TOLD not in st.session_state},
        default={"found": None},
        on_found_change=lambda: _take(page),
    )


def read(kept: Any) -> tuple[str, bool]:
    """Return the text that a browser kept, and whether it was looked at; '' where it is no such thing."""
    try:
        told = json.loads(kept)
        text, chosen = told["text"], told["chosen"]
    except (TypeError, ValueError, KeyError, RecursionError):
        return "", False
    return (text, chosen is True) if isinstance(text, str) and len(text) <= MAX_CHARS else ("", False)


def _take(page: Page) -> None:
    """Take over what the browser kept; what was asked for in the address or by hand goes before."""
    st.session_state[_TOLD] = True
    text, chosen = read(st.session_state[_COMPONENT].found)
    if not text or TYPED in st.session_state:
        return
    st.session_state[TYPED] = st.session_state[FIELD] = text
    if chosen and not page.state.parameters() and not address.get("run"):
        page.state.set({"review": OWN})
