"""One run while it trains and after: its state, its buttons, its live curves."""

import time
from functools import partial

import pandas as pd
import streamlit as st

from rnnviz.config.estimate import in_words, left
from rnnviz.config.run import RunConfig
from rnnviz.figures.live import training as figures
from rnnviz.lessons import escape
from rnnviz.runs.records import STATUSES, Run
from rnnviz.ui import acts, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import run_charts, stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, chart, heading
from rnnviz.ui.ticking import crowded, ticking
from rnnviz.ui.train import start
from rnnviz.ui.visitor import session
from rnnviz.ui.words import named, of_page

plain = partial(of_page, "train")
TICK_S = 0.5
SEEDS = 6  # at most: as many runs as can be compared
RECENT = 200  # steps, from which the time that is left is told
CURVES = {"loss": figures.LOSS, "accuracy": figures.ACCURACY}
_COLORS = {
    "queued": "gray",
    "running": "blue",
    "stopping": "blue",
    "finished": "green",
    "stopped": "orange",
}  # all others are red


def status(run: Run) -> None:
    """Draw what a run is, how far it is, and its buttons; while it is active this ticks by itself."""
    (_ticking_status if run.active else _status)(run.id)
    watch.follow([run])


def curves(page: Page, run: Run) -> None:
    """Draw a run's curves; while it is active they tick by themselves."""
    (_ticking_curves if run.active else _curves)(page, run.id)


@ticking(TICK_S)
def _ticking_status(run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None or not run.active:
        st.rerun()  # the whole page: now there are results
    _status(run_id)
    crowded()


@ticking(TICK_S)
def _ticking_curves(page: Page, run_id: str) -> None:
    _curves(page, run_id)


def _status(run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="run_bar"):
        st.markdown(f"**{escape(named(run))}**", width="content")
        st.badge(STATUSES[run.status], color=_COLORS.get(run.status, "red"))  # type: ignore[arg-type]
        _buttons(run)
    if run.message:
        st.markdown(escape(run.message))
    if run.status in ("failed", "interrupted") and not run.can_go_on:
        st.markdown(plain("no place"))
    _progress(run)


def _progress(run: Run) -> None:
    if not run.active:
        return
    store = backend().store
    done, _ = store.reached(run.id)
    steps = store.steps(run.id, after=done - RECENT)
    if run.status == "queued":
        place = store.place(run)
        st.progress(0.0, plain("waiting" if any(place) else "waiting for process", place._asdict()))
    elif not done:
        doing = "stopping" if run.status == "stopping" else run.phase or "starting"
        st.progress(0.0, f"{doing.capitalize()} …")
    else:
        last = steps.iloc[-1]
        left = _seconds_left(run, steps, done)
        rate = plain("rate", {"rate": steps["reviews_per_second"].tail(20).median()})
        epochs = run.config.training.epochs
        facts: dict[str, object] = {
            "epoch": min(int(last["epoch"]) + 1, epochs),
            "epochs": epochs,
            "step": done,
            "steps": run.total_steps,
        }
        facts |= {"phase": _doing(run), "rate": rate}
        said = plain("progress", facts) + (" · " + plain("left", {"time": in_words(left)}) if left else "")
        st.progress(min(done / run.total_steps, 1.0), said)


def _doing(run: Run) -> str:
    """Return what an active run does besides learning, after a comma."""
    if run.status == "stopping":
        return ", stopping"
    return "" if run.phase == "training" else f", {run.phase}"


def _seconds_left(run: Run, steps: pd.DataFrame, done: int) -> float | None:
    """Return the time to the last step at the pace so far; None when there is none yet."""
    if run.started is None or done < 5:
        return None
    recent = steps["reviews_per_second"]
    per_step = run.config.training.batch_size / recent.median()
    passed = time.time() - run.started
    overall = passed / done if done > 200 else per_step  # the first steps waited for the compiler
    pace = max(per_step, min(overall, 3 * per_step))
    if isinstance(run.config, RunConfig):
        return left(run.config, pace, done, run.total_steps)
    return pace * (run.total_steps - done)


def _buttons(run: Run) -> None:
    jobs = backend().jobs
    if run.active:
        st.button(
            "Stop",
            icon=":material/stop:",
            on_click=acts.attempt,
            args=(jobs.stop, run),
            disabled=run.status == "stopping",
            help=plain("stop help"),
        )
        return
    if stored.reviews_of(run):
        if run.can_go_on:
            st.button(
                "Go on",
                icon=":material/resume:",
                on_click=acts.attempt,
                args=(partial(jobs.resume, session=session()), run),
                help=plain("go on help"),
            )
        if not run.shipped and run.status != "finished":
            st.button(
                "Start over",
                icon=":material/restart_alt:",
                on_click=acts.attempt,
                args=(partial(jobs.start_over, session=session()), run),
                help=plain("start over help"),
            )
    st.button(
        plain("new seed"),
        icon=":material/casino:",
        on_click=start.again,
        args=(run,),
        help=plain("new seed help"),
    )
    _several(run)


def _several(run: Run) -> None:
    """Offer several seeds as one press."""
    with st.popover(plain("several"), icon=":material/stacked_line_chart:", help=plain("several help")):
        count = st.slider(plain("seeds"), 2, SEEDS, 5, key="train/seeds", persist_state="session")
        st.button(
            plain("train seeds", {"count": count}), on_click=start.several, args=(run, count), key="train/several"
        )


def _curves(page: Page, run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None:
        return
    rows = run_charts.drawn(run)
    if not rows:
        if not run.active:
            st.info(page.words("no step"), icon=":material/show_chart:")
        return
    heading(badge_of(run), page.look("curves"))
    for (quantity, spec), column in zip(CURVES.items(), st.columns(2), strict=True):
        with column, st.container(key=f"figure_live_{quantity}", gap="xsmall"):
            st.markdown(page.look(quantity))
            chart(rows[quantity], spec, key=f"live_{quantity}", alt=page.plain("alt curve", {"quantity": quantity}))
    clipped = run.config.training.clipping != "none"
    key, alt = ("live_norm_clipped", "alt norm clipped") if clipped else ("live_norm", "alt norm")
    with st.container(key=f"figure_{key}", gap="xsmall"):
        st.markdown(page.look("norm clipped" if clipped else "norm"))
        chart(rows["norm"], figures.NORM_CLIPPED if clipped else figures.NORM, key=key, alt=page.plain(alt))
