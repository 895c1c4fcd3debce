"""How much is trained on where there are fewer reviews of one's own: made to fit them, and as it was with other reviews again."""

from typing import Any, Final

import streamlit as st

from rnnviz.ui import address
from rnnviz.ui.state import State

# In session state: what was set before and since, by name, and whether own reviews are chosen.
_FITTED: Final = "train/fitted"
_BEFORE, _SINCE, _OWN = "before", "since", "own"


def fit(state: State, available: int) -> dict[str, Any]:
    """Return what fits so many training reviews, and remember what it takes the place of."""
    earlier: dict[str, Any] = st.session_state.get(_FITTED) or {_BEFORE: {}, _SINCE: {}}
    most = {"subset": available, "batch_size": max(1, available // 2)}
    untouched = [name for name in most if state[name] == earlier[_SINCE].get(name)]  # since the file before this one
    before = {name: earlier[_BEFORE][name] if name in untouched else state[name] for name in most}
    since = {name: min(before[name], most[name]) for name in most}
    st.session_state[_FITTED] = {_BEFORE: before, _SINCE: since, _OWN: True}
    return since


def follow(state: State) -> None:
    """Where other reviews have just been chosen, set what was set with them, but for what a hand has set since."""
    fitted, own = st.session_state.get(_FITTED), state["source"] == "upload"
    if not fitted or fitted[_OWN] == own:
        return
    fitted[_OWN] = own
    left, wanted = (fitted[_BEFORE], fitted[_SINCE]) if own else (fitted[_SINCE], fitted[_BEFORE])
    if values := {name: wanted[name] for name in wanted if state[name] == left[name] != wanted[name]}:
        state.set(values)
        address.rerun()
