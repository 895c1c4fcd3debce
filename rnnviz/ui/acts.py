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
        if not (said := said_of(error)):
            raise
        _note(act, error)
        notices.say(said, place)
    else:
        if isinstance(told, str) and told:
            notices.say_done(told, place)


def said_of(error: Exception) -> str:
    """Return what an error says to a learner; '' of one whose message is not for them."""
    return str(error) if isinstance(error, ValueError | RuntimeError | OSError) else sentence(error)


def _note(act: Callable[..., object], error: Exception) -> None:
    """Log that something was refused; the sentence about it may quote a learner, so it stays on the page."""
    done = act.func if isinstance(act, partial) else act
    log.info("refused: %s (%s)", getattr(done, "__name__", "an act"), type(error).__name__)
