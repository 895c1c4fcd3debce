"""Who is looking: a random name per browser, or the one who has logged in where the operator has a login.

The name is in a cookie, so that a reload or a second tab is the same visitor. What is kept of it is a hash: who reads the
library learns nobody's name. It proves nothing but that it is the same browser: who empties the browser is a newcomer.
"""

import functools
import hashlib
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from typing import Final, ParamSpec, TypeVar

import streamlit as st

from rnnviz.config import limits
from rnnviz.ui import cookies

COOKIE: Final = "rnnviz_visitor"
_KEY: Final = "visitor/name"  # in session state
_NAME: Final = re.compile("[0-9a-f]{32}")
_later: Final[ContextVar[str]] = ContextVar("visitor")  # for whom something is made outside of any session
P = ParamSpec("P")
R = TypeVar("R")


def session() -> str:
    """Return what runs and data are kept under of who is looking."""
    if known := _later.get(""):
        return known
    return hashed("user", *_user()) if has_login() and is_in() else hashed("browser", name())


def later(make: Callable[P, R]) -> Callable[P, R]:
    """Return a function that does what `make` does as who is looking now.

    Streamlit makes what is downloaded in a thread that belongs to no session: there nobody would be looking.
    """
    who = session()

    @functools.wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> R:
        before = _later.set(who)
        try:
            return make(*args, **kwargs)
        finally:
            _later.reset(before)

    return made


def name() -> str:
    """Return the name of this browser, its own secret: the one that it told, or a new one."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = cookies.told(COOKIE, _NAME) or uuid.uuid4().hex
    return str(st.session_state[_KEY])


def has_login() -> bool:
    """Return whether this server is shared and its operator has a login (`st.login`)."""
    return limits.hosted() and "is_logged_in" in st.user


def is_in() -> bool:
    """Return whether who is looking has logged in."""
    return bool(st.user.get("is_logged_in", False))


def _user() -> tuple[str, str]:
    """Return what names a user of the operator's login: who vouches for it, and its subject there."""
    return str(st.user.get("iss", "")), str(st.user.get("sub", ""))


def hashed(*parts: str) -> str:
    """Return what is kept of the parts of a name."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
