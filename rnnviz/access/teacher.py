"""The teacher's key: told by the operator in RNNVIZ_TEACHER_KEY, compared in constant time, tried a few times only."""

import hashlib
import hmac
import logging
import os
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Final

SHORTEST: Final = 12  # characters of a key: with the tries that there are, nobody guesses it
EACH: Final = 5  # wrong tries of one session in a WINDOW_S
ALL: Final = 50  # and of all sessions, as one may make itself new ones: then those that came lately have to wait,
MOST: Final = 1_000  # and here everybody
WINDOW_S: Final = 300.0
SEEN: Final = 10_000  # sessions that are remembered: those that were here last
STAYS_S: Final = 12 * 3600.0  # then the key has to be given again
log = logging.getLogger(__name__)


class Teacher:
    """Which sessions have given the key."""

    def __init__(self, key: str, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none.

        Args:
            key: '' and one that is too short let nobody in.
            clock: seconds.
        """
        self.possible = len(key) >= SHORTEST
        if key and not self.possible:
            log.error("RNNVIZ_TEACHER_KEY has fewer than %d characters and lets nobody in", SHORTEST)
        self._key, self._clock, self._lock = _digest(key), clock, threading.Lock()
        self._known: dict[str, float] = {}  # when a session gave the key
        self._came: OrderedDict[str, float] = OrderedDict()  # when a session was seen first
        self._wrong: deque[tuple[float, str]] = deque(maxlen=MOST)

    def give(self, session: str, key: str) -> None:
        """Let a session in that gives the key.

        Where somebody makes new sessions to guess with, a session that came a WINDOW_S ago still has its tries: whoever teaches
        waits so long with a page open. To keep it out too takes MOST tries of sessions made as long before, in every WINDOW_S;
        more than these nobody has, so that a key of twelve characters stays unguessed.

        Raises:
            ValueError: this is not the key, or there have been too many tries; for the page.
        """
        now = self._clock()
        with self._lock:
            recent = [name for at, name in self._wrong if now - at < WINDOW_S]
            new = now - self._seen(session) < WINDOW_S
            if recent.count(session) >= EACH or len(recent) >= (ALL if new else MOST):
                raise ValueError("There have been too many wrong tries. Please wait some minutes.")
            if not self.possible or not hmac.compare_digest(_digest(key), self._key):
                self._wrong.append((now, session))
                log.warning("a wrong teacher's key was given")
                raise ValueError("This is not the key.")
            self._known[session] = now
        log.info("the teacher is here")

    def leave(self, session: str) -> None:
        """Let a session be a visitor's again."""
        self._known.pop(session, None)

    def knows(self, session: str) -> bool:
        """Return whether a session has given the key, not too long ago."""
        with self._lock:
            self._seen(session)
        return self._clock() - self._known.get(session, float("-inf")) < STAYS_S

    def _seen(self, session: str) -> float:
        """Return when a session was seen first; those that were not here for longest are forgotten."""
        came = self._came.setdefault(session, self._clock())
        self._came.move_to_end(session)
        while len(self._came) > SEEN:
            self._came.popitem(last=False)
        return came


def _digest(key: str) -> bytes:
    """Return as many bytes for every key, so that the time of comparing says nothing of its length either."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def from_environment() -> Teacher:
    """Return the keeper of this server's key."""
    return Teacher(os.environ.get("RNNVIZ_TEACHER_KEY", ""))
