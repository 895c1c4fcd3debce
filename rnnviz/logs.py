"""The log: one line for what happens, with time and level, to standard error; RNNVIZ_LOG sets the level."""

import logging
import os
import sys
from typing import Final

LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR")
FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up() -> None:
    """Let everything that this app logs go to standard error, once."""
    log = logging.getLogger("rnnviz")
    wanted = os.environ.get("RNNVIZ_LOG", "INFO").upper()
    log.setLevel(wanted if wanted in LEVELS else "INFO")
    if not log.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(OneLine(FORMAT))
        log.addHandler(handler)
        log.propagate = False
    if wanted not in LEVELS:
        log.warning("RNNVIZ_LOG is %r, but has to be one of %s: taken as INFO", wanted, ", ".join(LEVELS))


class OneLine(logging.Formatter):
    """Keeps what comes from outside from beginning a line of its own; a traceback follows its line."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  (the name is the library's)
        """Return the line of a record."""
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")
