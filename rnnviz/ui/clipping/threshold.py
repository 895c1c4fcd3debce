"""Choosing the threshold: the gradient norms of a recorded run, and what each threshold would have clipped."""

from collections.abc import Mapping, Sequence

import numpy as np
import streamlit as st

from rnnviz.figures.charts import clipped_norms as figures
from rnnviz.gradients import clip_rules
from rnnviz.runs.records import Run
from rnnviz.ui import alike, chosen_run, controls, shown
from rnnviz.ui.backend import backend
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, show

_RUN = "clipping/run"
OFFERED = 200  # of the newest runs


def draw_threshold(page: Page) -> None:
    """Draw the run's choice, its histogram and its percentiles."""
    store = backend().store
    chosen = _choose(page, [run for run in store.runs(limit=OFFERED, kinds=()) if run.status != "queued"])
    norms = store.column(chosen.id, "norm") if chosen else np.empty(0)
    shown = norms[np.isfinite(norms) & (norms > 0)]
    if chosen is None or not len(shown):
        st.info(page.words("no norms" if chosen else "no runs"), icon=":material/show_chart:")
        return
    at = controls.choice(page.state, "at")
    share = float(clip_rules.share_clipped(norms, at))
    percentiles = figures.percentiles(norms)
    values = {f"p{percent}": value for percent, value in percentiles.items()}
    st.markdown(page.words("share", {"at": at, "share": share, "steps": len(norms), **values}))
    _offer(page, percentiles)
    described = {"steps": len(norms), "low": shown.min(), "high": shown.max(), "share": share, "at": at}
    show(
        figures.histogram(norms, threshold=at),
        badge=badge_of(chosen),
        look=page.look("histogram"),
        key="norms_histogram",
        alt=page.plain("alt histogram", described),
    )
    st.caption(page.words("counterfactual"))


def _choose(page: Page, begun: Sequence[Run]) -> Run | None:
    """Let the learner take one of the runs that have begun; None where there is none."""
    run, names = chosen_run.run_to_show(begun, page.state["run"]), alike.listed(begun)
    if run is None:
        return None
    control = page.state.fields.control("run")
    shown.show(
        _RUN, run.id, tuple(names)
    )  # what is shown at first is not yet a choice, so the widget has a key of its own
    st.selectbox(
        control.label,
        list(names),
        format_func=names.__getitem__,
        key=_RUN,
        on_change=shown.picked(_RUN, lambda run_id: page.state.set({"run": run_id})),
        help=control.help,
        disabled=page.state.is_held("run"),
    )
    return run


def _offer(page: Page, percentiles: Mapping[int, float]) -> None:
    """Draw a button per percentile that sets the threshold to it."""
    with st.container(horizontal=True):
        for percent, value in percentiles.items():
            st.button(
                page.plain("clip share", {"share": 100 - percent}),
                key=f"percentile_{percent}",
                on_click=_set,
                args=(page, float(f"{value:.3g}")),
                help=page.plain("clip share help", {"percent": percent, "value": value}),
                disabled=page.state.is_held("at"),
            )


def _set(page: Page, threshold: float) -> None:
    page.state.set({"at": threshold})
