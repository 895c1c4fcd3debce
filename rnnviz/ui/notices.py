"""What buttons have to say of what they did or could not do: kept for the next run of the page, which says it once."""

from typing import Final

import streamlit as st

from rnnviz.lessons import escape

_KEPT: Final = "notices/"  # in front of the keys of session state below
PROBLEM: Final = f"{_KEPT}problem"  # why the last button could do nothing
_DONE: Final = f"{_KEPT}done"  # and what it did, where that is not plain to see
_STANDS: Final = "said/"  # in front of a page's name: what stands on it


def begin() -> None:
    """Take note that the page is drawn anew, or its body: what stood there stands no more unless it is said again."""
    _standing().clear()


def say(problem: str, place: str = "") -> None:
    """Keep a sentence on what could not be done, for a place of the page; by default for its top."""
    st.session_state[_key(place)] = problem


def say_done(told: str, place: str = "") -> None:
    """Keep a sentence on what was done, for a place of the page; by default for its top."""
    st.session_state[_key(place, _DONE)] = told


def draw(place: str = "") -> bool:
    """Say why the last button of a place could do nothing, or what it did; return whether there was that."""
    keys = _key(place), _key(place, _DONE)
    refused, done = (st.session_state.pop(key, "") for key in keys)
    _standing().update(zip(keys, (refused, done), strict=True))
    if refused:
        st.error(escape(refused), icon=":material/error:")
    if done:
        st.info(escape(done), icon=":material/check:")
    return bool(refused or done)


def unsaid() -> dict[str, str]:
    """Return all that has been kept and not been said yet, as `say_again` takes it."""
    return {key: st.session_state[key] for key in st.session_state if str(key).startswith(_KEPT)}


def said() -> dict[str, str]:
    """Return all that stands on the page, as `say_again` takes it: a run of the page that no button asked for leaves it there."""
    return {key: told for key, told in _standing().items() if told}


def say_again(kept: dict[str, str]) -> None:
    """Keep for the page what a part of it has said that ran before it."""
    st.session_state.update(kept)


def _standing() -> dict[str, str]:
    standing: dict[str, str] = st.session_state.setdefault(f"{_STANDS}{st.session_state.get('page', '')}", {})
    return standing


def _key(place: str, what: str = PROBLEM) -> str:
    return f"{what}/{place}" if place else what
