"""What is met again and again is one line in the log."""

import logging
from threading import Lock
from typing import Final

_WARNED: Final[set[str]] = set()
_LOCK: Final = Lock()


def warn(log: logging.Logger, message: str) -> None:
    """Log a warning, unless this process did so before, in whatever thread. For what nobody outside can make up."""
    with _LOCK:
        is_new = message not in _WARNED
        _WARNED.add(message)
    if is_new:
        log.warning("%s", message)


def forget() -> None:
    """Let every warning be logged again."""
    with _LOCK:
        _WARNED.clear()


class Once:
    """A trouble that is met again and again, at every tick for example: one line when it begins, one when it is over."""

    def __init__(self, log: logging.Logger) -> None:
        self._log, self._said = log, ""

    def begins(self, trouble: str) -> None:
        """Log a trouble, unless it was the last one that was logged."""
        if trouble != self._said:
            self._said = trouble
            self._log.error("%s", trouble)

    def over(self) -> None:
        """Log that it is over, where there was one."""
        if self._said:
            self._log.info("over: %s", self._said)
            self._said = ""
