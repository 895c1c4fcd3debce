"""A part of a page that answers first: its own choices draw it anew at once, and then the rest of the page follows."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

import streamlit as st

from rnnviz.ui import address, notices
from rnnviz.ui.show import warned
from rnnviz.ui.state import State

# Streamlit sends what a script has drawn every 10 ms, and a new run of the script throws away what has not been sent: without a
# pause the part's figure would be lost, and come only with the page.
SENT: Final = 0.03  # seconds


@dataclass
class PageRun:
    """A run of a page's script, which a fragment in it may outlive many times."""

    passed: bool = False

    def begin_alone(self) -> bool:
        """Take note that the fragment runs; return whether it runs alone, after the page."""
        passed, self.passed = self.passed, True
        return passed


def part(state: State, draw: Callable[[], None]) -> None:
    """Draw a part; a ValueError or a missing file becomes a warning with its sentence.

    When one of its widgets is moved only the part runs, and after it the whole page: the address, formulas and other figures
    may hang on the same choice, but nobody waits for them.

    Args:
        state: the page's choices.
        draw: draws widgets, and what follows from them.
    """
    _drawn(PageRun(), state, dict(state), draw)


@st.fragment
def _drawn(run: PageRun, state: State, before: Mapping[str, Any], draw: Callable[[], None]) -> None:
    if run.begin_alone():
        state.take()
    told = notices.unsaid()
    with warned():
        draw()
    # A hand that is quick interrupts the page after it has written the address and before it comes here again.
    if dict(state) != before or not state.is_in_address():
        page_follows(told)


def page_follows(told: dict[str, str]) -> NoReturn:
    """Run the whole page after a part of it has been drawn.

    Args:
        told: what buttons had to say before the part was drawn (`notices.unsaid`): the page draws it away, and says it itself.
    """
    time.sleep(SENT)
    notices.say_again(told)
    address.rerun()
