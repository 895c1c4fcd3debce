"""What pages show on a server that is shared, and nowhere else: the class's board, and putting a run there."""

from typing import TYPE_CHECKING, cast

import streamlit as st

from rnnviz.config import limits
from rnnviz.runs import usual
from rnnviz.runs.records import Run
from rnnviz.ui import acts
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import leaderboard, stored
from rnnviz.ui.words import common, plain

if TYPE_CHECKING:
    from rnnviz.access.runs import VisitorRuns


def desk() -> "VisitorRuns":
    """Return the library as this visitor of a shared server has it."""
    return cast("VisitorRuns", backend().store)


def is_shared(run: Run) -> bool:
    """Return whether a run is the visitor's and somebody else's too."""
    return limits.current() is not None and desk().shares(run)


def draw_offer(run: Run) -> None:
    """Offer to show a finished run to the class, or to show it no more, where it is the visitor's; the teacher takes off any."""
    if limits.current() is None or run.status != "finished" or run.shipped:
        return
    if desk().shows(run):
        st.button(
            plain("take off board"), icon=":material/visibility_off:", key="shared/off",
            on_click=acts.attempt, args=(desk().take_down, run.id), help=plain("take off board help"),
        )  # fmt: skip
        return
    if not desk().owns(run):
        return
    st.button(
        plain("put on board"), icon=":material/leaderboard:", key="shared/show",
        on_click=acts.attempt, args=(_show, run), help=plain("put on board help"),
    )  # fmt: skip
    if desk().shown(run):
        st.caption(common("shown by another"))


def _show(run: Run) -> None:
    from rnnviz.runs.board import Figures

    tested, epochs = stored.tested(run), backend().store.epochs(run.id)
    if tested is None or epochs.empty:
        raise ValueError(plain("nothing to show"))
    figures = Figures(
        tested.scores.accuracy,
        *tested.interval,
        usual.seconds(epochs["seconds"]),
        leaderboard.half_life(run),
        len(tested.labels),
    )
    desk().put_up(run, figures)
