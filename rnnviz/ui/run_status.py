"""One run, whatever it learns: what it is, how far it is, its buttons; while it is active this ticks by itself."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from rnnviz.config.estimate import in_words
from rnnviz.config.run import RunConfig
from rnnviz.jobs import preparation
from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import acts, duration, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.moments import for_a_moment
from rnnviz.ui.ticking import crowded, ticking, whole_page
from rnnviz.ui.visitor import session
from rnnviz.ui.words import common, named, plain

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

More = Callable[[Run], None]  # draws buttons of a page's own beside those that every run has
Below = Callable[[Run], None]  # draws what stands below the state of a run, as it is now

TICK_S, LATER_S = 0.5, 1.0  # between two looks at an active run, at first and after a while
_COLORS: Final = {
    "queued": "gray",
    "running": "blue",
    "stopping": "blue",
    "finished": "green",
    "stopped": "orange",
}  # all others are red


def draw_status(
    run: Run, more: More | None = None, *, below: Below | None = None, place: "DeltaGenerator | None" = None
) -> None:
    """Draw a run's name, state, buttons and, while it is active, how far it is.

    Args:
        run: which one.
        more: draws further buttons of a run that is not active; a function of a module, which ticks can call again.
        below: draws what changes with the run, and ticks with it: two parts that tick cost a crowd half as much again as one.
        place: where the state stands, if not here; what is below stands here.
    """
    (_ticking if run.active else _drawn)(run.id, more, below, place)
    watch.follow([run])


@ticking(TICK_S, later=LATER_S)
def _ticking(run_id: str, more: More | None, below: Below | None, place: "DeltaGenerator | None") -> None:
    run = backend().store.get(run_id)
    if run is None or not run.active:
        whole_page(f"{run_id} {run and run.attempt}")  # now there are results
    _drawn(run_id, more, below, place, run)


def _drawn(
    run_id: str, more: More | None, below: Below | None, place: "DeltaGenerator | None", known: Run | None = None
) -> None:
    run = known or backend().store.get(run_id)
    if run is None:
        return
    with place or nullcontext():
        _state(run, more)
    if below:
        below(run)


def _state(run: Run, more: More | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="run_bar"):
        st.markdown(f"**{escape(named(run))}**", width="content")
        st.badge(STATUSES[run.status], color=_COLORS.get(run.status, "red"))  # type: ignore[arg-type]
        _buttons(run)
        if more and not run.active:
            more(run)
    if run.message:
        st.markdown(escape(run.message))
    if run.status in ("failed", "interrupted") and not run.can_go_on:
        st.markdown(common("run no place"))
    if run.active:
        st.progress(*_progress(run))
        crowded()


@for_a_moment(lambda run: (run.key, run.status, run.phase))
def _progress(run: Run) -> tuple[float, str]:
    """Return how far an active run is, from 0 to 1 and in words: the same for all who look."""
    if run.status == "queued":
        if backend().jobs.problem:
            return 0.0, plain("run waits unreachable")
        place = backend().store.place(run)
        return 0.0, plain("run waits" if any(place) else "run waits for process", place._asdict())
    done, steps = how_far = duration.recent(run)
    if not done:
        doing = "stopping" if run.status == "stopping" else run.phase or "starting"
        return 0.0, f"{doing.capitalize()} …{_left(run, how_far)}"
    epochs = run.config.training.epochs
    rate = {"rate": steps["reviews_per_second"].tail(20).median(), "examples": run.config.example_name}
    facts: dict[str, object] = {
        "epoch": min(int(steps.iloc[-1]["epoch"]) + 1, epochs), "epochs": epochs,
        "step": done, "steps": run.total_steps,
        "phase": _doing(run), "rate": plain("run rate", rate),
    }  # fmt: skip
    return min(done / run.total_steps, 1.0), plain("run progress", facts) + _left(run, how_far)


def _left(run: Run, how_far: duration.Recent) -> str:
    """Return how much time is left, after a dot; '' where nothing is known."""
    seconds = duration.left(run, how_far)
    return f" · {plain('run left', {'time': in_words(seconds)})}" if seconds else ""


def _doing(run: Run) -> str:
    """Return what an active run does besides learning, after a comma."""
    if run.status == "stopping":
        return ", stopping"
    return "" if run.phase == "training" else f", {run.phase}"


def _buttons(run: Run) -> None:
    """Offer to stop an active run; to go on with one that has ended before its time, or to begin it again."""
    jobs = backend().jobs
    if run.active:
        st.button(
            "Stop",
            icon=":material/stop:",
            on_click=acts.attempt,
            args=(jobs.stop, run),
            disabled=run.status == "stopping",
            help=plain("run stop help"),
        )
        return
    if run.shipped or run.status == "finished" or not _source_at_hand(run):
        return
    offers = [("Go on", ":material/resume:", jobs.resume, "run go on help")] if run.can_go_on else []
    for label, icon, act, told in [*offers, ("Start over", ":material/restart_alt:", jobs.start_over, "run over help")]:
        queue = partial(act, session=session())
        st.button(label, icon=icon, on_click=acts.attempt, args=(queue, run), help=plain(told))


def _source_at_hand(run: Run) -> bool:
    """Return whether what a run learns from is here still, so that it can be trained further."""
    if isinstance(run.config, RunConfig):
        return stored.reviews_of(run) is not None
    source = preparation.source(run.config, backend().library)
    return source is not None and source.fingerprint == run.fingerprint
