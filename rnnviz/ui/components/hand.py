"""What a hand does to a component in the browser (frontend/src/shared/hand.js), and the page that follows it."""

from typing import Any

import streamlit as st

from rnnviz.ui import address


def message(key: str) -> Any:
    """Return where the hand is, and remember whether it rests there; None where the browser said nothing of use."""
    sent = st.session_state[key].moved
    if not isinstance(sent, dict):
        return None
    st.session_state[f"{key}/rests"] = sent.get("rests") is True
    return sent.get("at")


def follow(key: str) -> None:
    """Let the rest of the page (its address, its formulas) follow when the hand rests."""
    if st.session_state.pop(f"{key}/rests", False):
        address.rerun()
