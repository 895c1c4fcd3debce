"""Runs over one another, of whatever kind of task: how far they are, and their curves, which tick while one of them trains."""

import math
from collections.abc import Callable
from typing import Final

import streamlit as st

from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import alike, several_runs, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.words import common, plain

TICK_S: Final = 2.0
Curves = Callable[[list[Run]], None]  # draws what changes while runs train


def draw(runs: list[Run], curves: Curves) -> None:
    """Draw the name that the runs have in common, how far they are, and their curves.

    Args:
        runs: two or more, in their order.
        curves: of them.
    """
    st.header(plain("side by side"), anchor="side-by-side")
    alike.say(runs)
    ids, active = [run.id for run in runs], sum(run.active for run in runs)
    if active:
        _ticking(ids, active, curves)
    else:
        _drawn(ids, curves)
    watch.follow(runs)


def draw_none(label: str, back: Callable[[], None]) -> None:
    """Say how runs are chosen, where there are fewer than two.

    Args:
        label: of the button that leads to the list of runs.
        back: what it does.
    """
    st.info(common("compare none", {"list": label}), icon=":material/compare_arrows:")
    st.button(label, icon=":material/list:", key="side_by_side/back", on_click=back)


def names(runs: list[Run]) -> dict[str, str]:
    """Return a name for each run by its id, with its state where it did not learn to its end."""
    states = {run.id: f" ({STATUSES[run.status]})" if run.status in watch.UNSETTLED else "" for run in runs}
    return {run_id: name + states[run_id] for run_id, name in alike.names(runs).items()}


def told(taken: float) -> str:
    """Return seconds as they stand in a table."""
    return f"{taken:.2f}" if math.isfinite(taken) else "–"


@ticking(TICK_S)
def _ticking(ids: list[str], active: int, curves: Curves) -> None:
    """Draw them anew; the whole page once fewer are active than when it was drawn: now there are results."""
    now = sum(run.active for run in _known(ids))
    if now < active:
        whole_page(f"{ids} {now}")
    _drawn(ids, curves)


def _drawn(ids: list[str], curves: Curves) -> None:
    runs = _known(ids)
    ended = sum(not run.active for run in runs)
    if ended < len(runs):
        done = [backend().store.reached(run.id)[0] if run.active else run.total_steps for run in runs]
        share = sum(done) / max(1, sum(run.total_steps for run in runs))
        st.progress(min(share, 1.0), plain("compare ended", {"ended": ended, "all": len(runs)}))
    several_runs.buttons(runs, stop=plain("compare stop"))
    curves(runs)


def _known(ids: list[str]) -> list[Run]:
    return [run for run in map(backend().store.get, ids) if run]
