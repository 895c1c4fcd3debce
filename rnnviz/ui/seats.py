"""How many may be here at a time on a server that is shared: a seat per browser tab, free again when the tab is closed."""

import threading
import uuid
from typing import Final

import streamlit as st

from rnnviz.config import limits
from rnnviz.ui import visitor
from rnnviz.ui.backend import teacher
from rnnviz.ui.words import common, plain

ALWAYS: Final = ("classroom",)  # the teacher's page opens however full it is
HEADER: Final = "x-rnnviz-seat"  # `doors` tells a script by it which web socket it runs for


class FullError(RuntimeError):
    """There is no seat."""


class Seats:
    """The seats of this app, by the token of who sits there."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._here, self._taken = set[str](), set[str]()
        self.guarded = False  # whether all come through `doors`: who has no token then is gone already

    def arrive(self, token: str) -> None:
        """Take note that somebody is at the door, who may take a seat until it is said that they left."""
        with self._lock:
            self._here.add(token)

    def leave(self, token: str) -> None:
        """Take note that somebody is gone; the seat is free, and a script that runs on takes none."""
        with self._lock:
            self._here.discard(token)
            self._taken.discard(token)

    def take(self, token: str, most: int) -> None:
        """Take a seat, or keep the one that was taken.

        Raises:
            FullError: all are taken, or who wants it is gone.
        """
        with self._lock:
            if token in self._taken:
                return
            if len(self._taken) >= most or token not in self._here:
                raise FullError
            self._taken.add(token)

    @property
    def taken(self) -> int:
        """How many are taken."""
        return len(self._taken)

    @property
    def here(self) -> int:
        """How many tabs are open, with a seat or without."""
        return len(self._here)


_SEATS: Final = Seats()


def seats() -> Seats:
    """Return the seats of this app."""
    return _SEATS


@st.cache_resource(scope="session", show_spinner=False, on_release=lambda token: seats().leave(token))
def _no_door() -> str:
    """Return a token for this session, where the app is served without `doors`."""
    token = uuid.uuid4().hex
    seats().arrive(token)
    return token


def _token() -> str:
    told = str(st.context.headers.get(HEADER, ""))
    return told if told or seats().guarded else _no_door()


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
    token = _token()
    try:
        if page not in ALWAYS and not teacher().knows(visitor.session()):  # who teaches is never locked out
            seats().take(token, allowed.sessions)
    except FullError:
        st.title(plain("full title"), anchor=False)
        st.markdown(common("full", {"sessions": allowed.sessions}))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(plain("full again"), icon=":material/refresh:")
            st.page_link("pages/classroom.py", label=plain("full classroom"), icon=":material/groups:")
        st.stop()
