"""How many may be here at a time on a server that is shared: a seat per browser tab, free again when the tab is closed."""

import threading
from typing import Final

import streamlit as st

from rnnviz.config import limits
from rnnviz.ui import visitor
from rnnviz.ui.words import common, plain

ALWAYS: Final = ("classroom",)  # the teacher's page opens however full it is


class FullError(RuntimeError):
    """There is no seat."""


class Seats:
    """The seats of this app."""

    def __init__(self) -> None:
        self._lock, self.taken = threading.Lock(), 0

    def take(self, most: int) -> None:
        """Take one.

        Raises:
            FullError: all are taken.
        """
        with self._lock:
            if self.taken >= most:
                raise FullError
            self.taken += 1

    def free(self) -> None:
        """Give one back."""
        with self._lock:
            self.taken -= 1


@st.cache_resource(show_spinner=False)
def seats() -> Seats:
    """Return the seats of this app."""
    return Seats()


@st.cache_resource(scope="session", show_spinner=False, on_release=lambda taken: taken.free())
def _seat(most: int) -> Seats:
    """Take a seat for this tab, once."""
    found = seats()
    found.take(most)
    return found


def enter(page: str) -> None:
    """Let a visitor in; on a full server, or before a login that the operator asks for, a page that says so ends here."""
    allowed = limits.current()
    if allowed is None:
        return
    if visitor.has_login() and not visitor.is_in():
        st.title(plain("log in title"), anchor=False)
        st.markdown(common("log in"))
        st.button(plain("log in button"), type="primary", on_click=st.login)
        st.stop()
    try:
        if page not in ALWAYS:
            _seat(allowed.sessions)
    except FullError:
        st.title(plain("full title"), anchor=False)
        st.markdown(common("full", {"sessions": allowed.sessions}))
        st.button(plain("full again"), icon=":material/refresh:")
        st.stop()
