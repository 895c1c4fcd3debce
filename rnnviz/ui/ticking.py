"""Parts of a page that are drawn again by themselves, and more slowly where many look.

All who look share one core of the app (its pages are Python). Each round of a learner's parts takes some 30 ms of it, so that a
class that asks twice a second waits for itself, and takes the training what it needs. A tab that is hidden is slowed
down by its browser.
"""

import functools
import threading
import time
import uuid
from collections.abc import Callable
from typing import Final, ParamSpec

import streamlit as st

from rnnviz.ui.words import common

AT_ONCE: Final = 8  # learners who can look at full pace: about half a core
REMEMBERED_S: Final = 10.0  # who has not looked for so long is gone
_KEY: Final = "ticking/who"  # in session state
P = ParamSpec("P")


class Crowd:
    """Who looks at what ticks: the sessions that were drawn something during the last seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: dict[str, float] = {}

    def count(self, who: str, now: float) -> int:
        """Note that a session looks, and return how many do.

        Args:
            who: any name of it.
            now: seconds on a clock that only goes forward.
        """
        with self._lock:
            self._seen = {name: at for name, at in self._seen.items() if now - at < REMEMBERED_S} | {who: now}
            return len(self._seen)


def pace(count: int) -> int:
    """Return how many times slower than alone parts tick where so many look: 1, 2, 4 ...

    Steps of two, because a change of pace draws the whole page again.
    """
    slower = 1
    while slower * AT_ONCE < count:
        slower *= 2
    return slower


@functools.cache
def crowd() -> Crowd:
    """Return those who look at this app."""
    return Crowd()


def _now() -> int:
    """Return the pace for now, this session counted."""
    return pace(crowd().count(st.session_state.setdefault(_KEY, uuid.uuid4().hex), time.monotonic()))


def ticking(every: float) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Make a function that draws a part of a page a fragment that is drawn again by itself.

    Args:
        every: seconds between two times where few look.
    """

    def paced(part: Callable[P, None]) -> Callable[P, None]:
        def draw(slower: int, *args: P.args, **kwargs: P.kwargs) -> None:
            now = _now()
            if now > slower or 2 * now < slower:
                st.rerun()  # the whole page: only then is the browser told another pace
            part(*args, **kwargs)

        @functools.wraps(part)
        def drawn(*args: P.args, **kwargs: P.kwargs) -> None:
            slower = _now()
            named = functools.update_wrapper(functools.partial(draw, slower), part)  # a fragment is known by its name
            st.fragment(named, run_every=every * slower)(*args, **kwargs)

        return drawn

    return paced


def crowded() -> None:
    """Say that many look, and what that means, where they do."""
    if (slower := _now()) > 1:
        st.caption(common("crowded", {"slower": slower}))
