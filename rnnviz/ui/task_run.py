"""One run of a task that is not about reviews: its state, its buttons, its curves; while it is active these tick.

(The Train page has its own, which knows reviews and presets.)
"""

from functools import partial

import streamlit as st

from rnnviz import lessons
from rnnviz.figures.live import training as figures
from rnnviz.jobs import preparation
from rnnviz.lessons import escape
from rnnviz.runs.records import STATUSES, Run
from rnnviz.ui import acts, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import run_charts
from rnnviz.ui.show import badge_of, live
from rnnviz.ui.ticking import ticking
from rnnviz.ui.visitor import session
from rnnviz.ui.words import common, plain

TICK_S = 0.5
HOMES = {"language": "generate", "sequences": "memory"}  # the page of each kind of task


def elsewhere(run: Run) -> str:
    """Say on which page a run that does not read reviews can be looked at."""
    page = HOMES[run.kind]
    return common(
        "other kind", {"name": run.name, "where": lessons.load(page).title if page in lessons.shipped() else page}
    )


def lead_home(run_id: str) -> None:
    """Draw a link to the page on which a run that does not read reviews can be looked at; nothing for any other."""
    run = backend().store.get(run_id) if run_id else None
    if run and not run.deleted and (page := HOMES.get(run.kind)) in lessons.shipped():
        label = plain("open there", {"name": run.name, "where": lessons.load(str(page)).title})
        st.page_link(f"pages/{page}.py", label=label, icon=":material/arrow_forward:", query_params={"run": run.id})


def status(run: Run) -> None:
    """Draw what a run is, how far it is, and its buttons."""
    (_ticking_status if run.active else _status)(run.id)
    watch.follow([run])


def curves(run: Run) -> None:
    """Draw its loss and its gradient's norm."""
    (_ticking_curves if run.active else _curves)(run.id)


@ticking(TICK_S)
def _ticking_status(run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None or not run.active:
        st.rerun()  # the whole page: now there are results
    _status(run_id)


@ticking(TICK_S)
def _ticking_curves(run_id: str) -> None:
    _curves(run_id)


def _status(run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"task_run_{run.id}"):
        st.markdown(f"**{escape(run.name)}**", width="content")
        st.badge(
            STATUSES[run.status], color="green" if run.status == "finished" else "blue" if run.active else "orange"
        )
        _buttons(run)
    if run.message:
        st.markdown(escape(run.message))
    if run.active:
        step, epoch = backend().store.reached(run.id)
        facts = {"step": step, "steps": run.total_steps, "epoch": epoch, "epochs": run.config.training.epochs}
        said = plain("task waits") if run.status == "queued" else plain("task progress", facts)
        st.progress(min(1.0, step / run.total_steps), said)


def _buttons(run: Run) -> None:
    jobs = backend().jobs
    if run.active:
        st.button("Stop", icon=":material/stop:", key=f"stop_{run.id}", on_click=acts.attempt, args=(jobs.stop, run),
                  disabled=run.status == "stopping", help=plain("task stop help"))  # fmt: skip
        return
    source = preparation.source(run.config, backend().library)
    if run.shipped or run.status == "finished" or source is None or source.fingerprint != run.fingerprint:
        return
    if run.can_go_on:
        resume = partial(jobs.resume, session=session())
        st.button("Go on", icon=":material/resume:", key=f"on_{run.id}", on_click=acts.attempt, args=(resume, run))
    again = partial(jobs.start_over, session=session())
    st.button(
        "Start over", icon=":material/restart_alt:", key=f"over_{run.id}", on_click=acts.attempt, args=(again, run)
    )


def _curves(run_id: str) -> None:
    run = backend().store.get(run_id)
    rows = run_charts.drawn(run) if run else {}
    if run is None or not rows:
        return
    for quantity, spec in (("loss", figures.TASK_LOSS), ("norm", figures.NORM)):
        live(
            rows[quantity],
            spec,
            badge=badge_of(run),
            look=common(f"look task {quantity}"),
            key=f"task_{quantity}",
            alt=plain(f"alt task {quantity}"),
        )
