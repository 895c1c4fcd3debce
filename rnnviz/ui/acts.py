"""What buttons do to runs: done where it still can be, said where it cannot."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs.database import sentence

log = logging.getLogger(__name__)
PROBLEM: Final = "acts/problem"  # in session state: why the last button could do nothing
DONE: Final = "acts/done"  # and what it did, where that is not plain to see


def attempt(act: Callable[..., object], *args: object, place: str = "") -> None:
    """Do what a button offers; a button that offers what is not there any more says so, and nothing happens.

    Args:
        act: what to do; may raise a ValueError, RuntimeError or OSError whose message is for the learner, and return a
            sentence on what it did, '' where that is plain to see.
        args: for it.
        place: where on the page it is said (`problem`); by default at its top.
    """
    try:
        told = act(*args)
    except (ValueError, RuntimeError, OSError) as error:
        _note(act, error)
        say(str(error), place)
    except Exception as error:
        if not (said := sentence(error)):
            raise
        _note(act, error)
        say(said, place)
    else:
        if isinstance(told, str) and told:
            st.session_state[DONE] = told


def _note(act: Callable[..., object], error: Exception) -> None:
    """Log that something was refused; the sentence about it may quote a learner, so it stays on the page."""
    done = act.func if isinstance(act, partial) else act
    log.info("refused: %s (%s)", getattr(done, "__name__", "an act"), type(error).__name__)


def say(problem: str, place: str = "") -> None:
    """Keep a sentence for the next run of the page, and for a place of it."""
    st.session_state[f"{PROBLEM}/{place}" if place else PROBLEM] = problem


def problem(place: str = "") -> bool:
    """Say why the last button of a place could do nothing or, at the page's top, what it did; return whether there was that."""
    refused = st.session_state.pop(f"{PROBLEM}/{place}" if place else PROBLEM, "")
    done = "" if place else st.session_state.pop(DONE, "")
    if refused:
        st.error(escape(refused), icon=":material/error:")
    if done:
        st.info(escape(done), icon=":material/check:")
    return bool(refused or done)
