"""Several runs that belong together: all are stopped, and let go on, by one button."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT
from rnnviz.ui import acts
from rnnviz.ui.backend import backend
from rnnviz.ui.visitor import session


def buttons(runs: Iterable[Run], *, stop: str) -> None:
    """Draw one button: stop those that are active or, when none is, go on with those that rest.

    Args:
        runs: those that belong together.
        stop: the label of the button that stops.
    """
    known = list(runs)
    active = [run for run in known if run.active]
    resting = [run for run in known if run.status in CUT_SHORT]
    with st.container(horizontal=True):
        if active:
            st.button(stop, icon=":material/stop:", on_click=_stop, args=(active,))
        elif resting:
            st.button("Go on", icon=":material/resume:", on_click=_go_on, args=(resting,))


def _stop(runs: list[Run]) -> None:
    for run in runs:
        acts.attempt(backend().jobs.stop, run)


def _go_on(runs: list[Run]) -> None:
    """Continue each run where it was stopped; one that has no such point begins again."""
    jobs = backend().jobs
    for run in runs:
        acts.attempt(partial(jobs.resume if run.can_go_on else jobs.start_over, session=session()), run)
