"""Choosing the threshold: the gradient norms of a recorded run, and what each threshold would have clipped."""

from collections.abc import Mapping

import numpy as np
import streamlit as st

from rnnviz.figures.charts import clipped_norms as figures
from rnnviz.gradients import clip_rules
from rnnviz.runs.records import Run
from rnnviz.ui import controls
from rnnviz.ui.backend import backend
from rnnviz.ui.page import Page
from rnnviz.ui.show import show


def draw(page: Page) -> None:
    """Draw the run's choice, its histogram and its percentiles."""
    store = backend().store
    runs = {run.id: run for run in store.runs() if run.status != "queued"}
    chosen = _choose(page, runs)
    norms = store.steps(chosen.id)["norm"].to_numpy(float) if chosen else np.empty(0)
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
    show(
        figures.histogram(norms, threshold=at),
        badge="recorded" if chosen.shipped else "measured",
        look=page.look("histogram"),
        key="norms_histogram",
        alt=f"Histogram of {len(norms):,} gradient norms on a log axis, from {shown.min():.3g} to {shown.max():.3g}; "
        f"{share:.1%} are above {at:g}.",
    )
    st.caption(page.words("counterfactual"))


def _choose(page: Page, runs: dict[str, Run]) -> Run | None:
    """Let the learner take a run; an id that is not in the library is replaced by the newest run."""
    if not runs:
        return None
    if page.state["run"] not in runs:
        page.state.set({"run": next(iter(runs))})
    control = page.state.fields.control("run")
    st.selectbox(
        control.label,
        list(runs),
        format_func=lambda run_id: runs[run_id].name,
        key=page.state.key("run"),
        help=control.help,
    )
    return runs.get(page.state["run"])


def _offer(page: Page, percentiles: Mapping[int, float]) -> None:
    """Draw a button per percentile that sets the threshold to it."""
    with st.container(horizontal=True):
        for percent, value in percentiles.items():
            st.button(
                f"Clip {100 - percent} %",
                key=f"percentile_{percent}",
                on_click=_set,
                args=(page, float(f"{value:.3g}")),
                help=f"Set the threshold to the {percent}th percentile, {value:.3g}.",
            )


def _set(page: Page, threshold: float) -> None:
    page.state.set({"at": threshold})
