"""Parts of a page that are drawn again by themselves, and more slowly where many look.

All who look share one core of the app (its pages are Python). Each round of a learner's parts takes some milliseconds of it,
so that a class that asks twice a second waits for itself, and takes the training what it needs. A tab that is hidden is
slowed down by its browser.

A browser is told how often to ask when a part begins. So a part stands in another one, its keeper, which is drawn again
every few seconds and tells a new pace; no page has to run again for it. Every session has a pace a little of its own, so
that a class that began together does not ask together for long. What somebody has looked at for a while may tick more
slowly, too: the browser draws at each tick, mostly on the computer that trains.
"""

import functools
import hashlib
import threading
import time
import uuid
from collections.abc import Callable
from typing import Final, ParamSpec

import streamlit as st

from rnnviz.ui import address
from rnnviz.ui.words import common

AT_ONCE: Final = 4  # learners who can look at full pace
SLOWEST: Final = 12  # times slower than alone; curves that move every five seconds still look alive
PAGE_S: Final = 0.15  # between two whole pages of a crowd
KEEPS: Final = 30  # ticks of few, after which the pace is told again
_OWN: Final = 0.1  # part of its pace by which a session differs
_GONE: Final = 3  # ticks of its own, after which who has not looked is gone
_PAST_S: Final = 60.0  # after which the same event is a new one
_KEY, _SINCE = "ticking/who", "ticking/since/"  # in session state
P = ParamSpec("P")


class Crowd:
    """Who looks at what ticks: the sessions that were drawn something lately. Seconds are of a clock that only goes forward."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until: dict[str, float] = {}  # when a session is gone if it does not look again
        self._began: dict[str, float] = {}  # when somebody saw an event first

    def count(self, who: str, now: float, every: float = 0.0) -> int:
        """Note that a session looks, and return how many do.

        Args:
            who: any name of it.
            now: the time.
            every: seconds between two looks of it where few look; 0 to note nothing.
        """
        with self._lock:
            self._until = {name: until for name, until in self._until.items() if until > now}
            many = len(self._until.keys() | {who})
            if every:
                self._until[who] = max(now + _GONE * every * pace(many), self._until.get(who, now))
            return many

    def size(self, now: float) -> int:
        """Return how many look."""
        with self._lock:
            return sum(until > now for until in self._until.values())

    def turn(self, event: str, who: str, now: float) -> bool:
        """Return whether a session may run its whole page because of an event that all see: at once where few look.

        Args:
            event: any name of it.
            who: the session.
            now: the time.
        """
        with self._lock:
            self._began = {name: at for name, at in self._began.items() if now - at < _PAST_S}
            began = self._began.setdefault(event, now)
        many = self.size(now)
        return now - began >= PAGE_S * max(many - AT_ONCE, 0) * share(who)


def pace(count: int) -> int:
    """Return how many times slower than alone parts tick where so many look."""
    return min(max(-(-count // AT_ONCE), 1), SLOWEST)


def share(who: str) -> float:
    """Return a number of a session's own in [0, 1), always the same."""
    return int.from_bytes(hashlib.sha256(who.encode()).digest()[:4]) / 2**32


@functools.cache
def crowd() -> Crowd:
    """Return those who look at this app."""
    return Crowd()


def _who() -> str:
    return str(st.session_state.setdefault(_KEY, uuid.uuid4().hex))


def _now(every: float = 0.0) -> int:
    """Return the pace for now, this session counted."""
    return pace(crowd().count(_who(), time.monotonic(), every))


def slower() -> int:
    """Return how many times slower than alone parts tick now."""
    return pace(crowd().size(time.monotonic()))


def looked_for(what: str) -> float:
    """Return for how many seconds this session has looked at something."""
    now = time.monotonic()
    began: float = st.session_state.setdefault(f"{_SINCE}{what}", now)
    return now - began


def ticking(every: float, *, later: float = 0.0) -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Make a function that draws a part of a page a fragment that is drawn again by itself.

    Args:
        every: seconds between two times where few look.
        later: the same, once somebody has looked for KEEPS ticks at what the part's texts name, such as a run; 0 for `every`.
    """

    def paced(part: Callable[P, None]) -> Callable[P, None]:
        def keep(*args: P.args, **kwargs: P.kwargs) -> None:
            own = 1 + _OWN * (2 * share(_who()) - 1)
            what = " ".join(each for each in args if isinstance(each, str))
            seconds = later if later and looked_for(what) > KEEPS * every else every
            st.fragment(drawn, run_every=seconds * own * _now())(*args, **kwargs)

        @functools.wraps(part)
        def drawn(*args: P.args, **kwargs: P.kwargs) -> None:
            _now(every)
            part(*args, **kwargs)

        keeper = functools.update_wrapper(keep, part)  # a fragment is known by its name
        return st.fragment(keeper, run_every=every * KEEPS)

    return paced


def whole_page(event: str) -> None:
    """Run the whole page again because of what all who look see now; where many look, return until it is this session's turn.

    Args:
        event: its name, such as the run that has ended.
    """
    if crowd().turn(event, _who(), time.monotonic()):
        address.rerun()


def crowded() -> None:
    """Say that many look, and what that means, where they do."""
    if (slower := _now()) > 1:
        st.caption(common("crowded", {"slower": slower}))
