"""The log: one line for what happens, with time and level, to standard error; RNNVIZ_LOG sets the level."""

import logging
import sys
from typing import Final

from rnnviz import environment

LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up() -> None:
    """Let everything that this app logs go to standard error, once."""
    log = logging.getLogger("rnnviz")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(OneLine(FORMAT))
        log.addHandler(handler)
        log.propagate = False
    log.setLevel(environment.one_of("RNNVIZ_LOG", LEVELS, "INFO"))


def take_over(library: str, level: int = logging.ERROR) -> None:
    """Let a library's own lines, from a level on, be lines of this log, one each and without tracebacks.

    Args:
        library: the name of its logger; those below it are taken too.
        level: the least that is passed on.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Brief(FORMAT))
    for name in [library, *(name for name in logging.root.manager.loggerDict if name.startswith(f"{library}."))]:
        log = logging.getLogger(name)
        log.handlers, log.propagate, log.level = [], True, logging.NOTSET
    top = logging.getLogger(library)
    top.handlers, top.propagate = [handler], False
    top.setLevel(level)


class OneLine(logging.Formatter):
    """Keeps what comes from outside from beginning a line of its own; a traceback follows its line."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  (the name is the library's)
        """Return the line of a record."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")


class Brief(OneLine):
    """One line also for an error with a traceback: what it was is said by whoever has to do with it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line = self.formatTime(record)
        error = record.exc_info[1] if record.exc_info else None
        said = " ".join(part for part in (record.getMessage(), repr(error) if error else "") if part)
        return f"{line} {record.levelname} {record.name}: {said}".replace("\r", "\\r").replace("\n", "\\n")
