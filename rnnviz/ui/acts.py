"""What buttons do to runs: done where it still can be, said where it cannot."""

import logging
from collections.abc import Callable
from functools import partial

from rnnviz.runs.database import sentence
from rnnviz.ui import notices

log = logging.getLogger(__name__)


def attempt(act: Callable[..., object], *args: object, place: str = "") -> None:
    """Do what a button offers; a button that offers what is not there any more says so, and nothing happens.

    Args:
        act: what to do; may raise a ValueError, RuntimeError or OSError whose message is for the learner, and return a
            sentence on what it did, '' where that is plain to see.
        args: for it.
        place: where on the page either is said (`notices.draw`); by default at its top.
    """
    try:
        told = act(*args)
    except Exception as error:
        notices.say(refusal(act, error), place)
    else:
        if isinstance(told, str) and told:
            notices.say_done(told, place)


def refusal(act: Callable[..., object], error: Exception) -> str:
    """Return what an error says to the learner whose act met it, and log it.

    A sentence of our own may quote a learner, so it stays on the page; what the disk or the database has is the log's.

    Raises:
        Exception: the error, where it says nothing to a learner.
    """
    done = act.func if isinstance(act, partial) else act
    name = getattr(done, "__name__", "an act")
    if said := sentence(error):
        log.error("%s could not be done: %r", name, error)
        return said
    if not isinstance(error, ValueError | RuntimeError | OSError):
        raise error
    log.info("refused: %s (%s)", name, type(error).__name__)
    return str(error)
