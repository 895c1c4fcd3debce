"""Widgets that show what a page found out, such as the run it looks at: what they show at first is not yet a choice.

A widget whose value the script sets in every run is set back in the browser in every run: with an arrow key held down, by
the answer to a key of a while ago, and the keys since then are lost. So a value is set only where the widget has another.
"""

from collections.abc import Callable, Hashable
from typing import Any

import streamlit as st

from rnnviz.ui import address
from rnnviz.ui.echoes import Echoes

_SENT = "shown/sent"  # in session state: values that only a run has set which has yet to come to its end
_AMONG = "shown/among"  # what each widget had to choose from
_ECHOES = "shown/echoes"


def show(key: str, value: Hashable, among: Hashable) -> None:
    """Let the widget of this key show a value; call it before the widget is drawn.

    Args:
        key: the widget's.
        value: one that it can have.
        among: what it has to choose from; with another choice Streamlit takes it for a new widget.
    """
    sent: dict[str, Hashable] = st.session_state.setdefault(_SENT, {})
    offered: dict[str, Hashable] = st.session_state.setdefault(_AMONG, {})
    same = key in st.session_state and st.session_state[key] == value and offered.get(key) == among
    offered[key] = among
    if same and not (key in sent and sent[key] == value):
        sent.pop(key, None)  # the hand was there, and goes before
        return
    if st.session_state.get(key, value) != value:
        _echoes().add(key, st.session_state[key])
    st.session_state[key] = sent[key] = value


def picked(key: str, act: Callable[[Any], None]) -> Callable[[], None]:
    """Return what to call when a widget has changed: `act` with its value, where a hand has chosen it."""

    def changed() -> None:
        address.heard()
        value, echoes = st.session_state[key], _echoes()
        if not echoes.is_echo(key, value):
            echoes.forget(key)
            act(value)

    return changed


def finish() -> None:
    """Take note that the page's script has come to its end: the browser will hear of what was set (see `State.finish`)."""
    _echoes().sent(st.session_state.pop(_SENT, ()))


def _echoes() -> Echoes:
    return Echoes(st.session_state.setdefault(_ECHOES, {}))
