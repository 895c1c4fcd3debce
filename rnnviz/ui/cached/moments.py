"""What changes all the time and is the same for all who look: made once, and good for all for a moment.

A class that watches a run asks for its newest steps many times a second, each learner a little later than the one before,
so that everyone would find something new and make it all again.
"""

import functools
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Final, ParamSpec, TypeVar, cast

import streamlit as st

from rnnviz.ui import ticking

FRESH_S: Final = 0.25  # where few look: shorter than a tick, so nobody alone gets the same twice
MOST: Final = 100  # values that are kept
P = ParamSpec("P")
R = TypeVar("R")


class _Moment:
    """One value: one thread makes it while others wait for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made = float("-inf")
        self._value: Any = None

    def get(self, make: Callable[[], Any], now: Callable[[], float], fresh: float) -> Any:
        with self._lock:
            if now() - self._made > fresh:
                self._value = make()
                self._made = now()
            return self._value


class Moments:
    """Values by key, those that were asked for last. Any thread may use it."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now, self._lock = now, threading.Lock()
        self._kept: OrderedDict[Hashable, _Moment] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], R], fresh: float = FRESH_S) -> R:
        """Return the value of a key: the one that was made within the last `fresh` seconds, or what `make` returns now."""
        with self._lock:
            moment = self._kept.setdefault(key, _Moment())
            self._kept.move_to_end(key)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return cast(R, moment.get(make, self._now, fresh))


@st.cache_resource(show_spinner=False)
def _moments() -> Moments:
    """Return those of this server."""
    return Moments()


def for_a_moment(key: Callable[P, Hashable]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let what a function returns be good for all who ask within a moment, longer where many look and all see less often.

    Args:
        key: returns by which it is known; what may not be seen by all has to be checked before.
    """

    def kept(make: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(make)
        def told(*args: P.args, **kwargs: P.kwargs) -> R:
            fresh = FRESH_S * ticking.slower()
            return _moments().get((make, key(*args, **kwargs)), functools.partial(make, *args, **kwargs), fresh)

        return told

    return kept
