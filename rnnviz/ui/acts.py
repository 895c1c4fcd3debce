"""What buttons do to runs: done where it still can be, said where it cannot."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs.database import sentence

PROBLEM: Final = "acts/problem"  # in session state: why the last button could do nothing


def attempt(act: Callable[..., object], *args: object) -> None:
    """Do what a button offers; a button that offers what is not there any more says so, and nothing happens.

    Args:
        act: what to do; may raise a ValueError, RuntimeError or OSError whose message is for the learner.
        args: for it.
    """
    try:
        act(*args)
    except (ValueError, RuntimeError, OSError) as error:
        say(str(error))
    except Exception as error:
        if not (said := sentence(error)):
            raise
        say(said)


def say(problem: str) -> None:
    """Keep a sentence for the next run of the page."""
    st.session_state[PROBLEM] = problem


def problem() -> None:
    """Say why the last button could do nothing."""
    if said := st.session_state.pop(PROBLEM, ""):
        st.error(escape(said), icon=":material/error:")
