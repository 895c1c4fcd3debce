"""The run that the choices describe: its button, its state, its live loss, and its network."""

from functools import partial

import numpy as np
import streamlit as st

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import series
from rnnviz.data.puzzles import PUZZLES, Scale
from rnnviz.figures.charts import memory as figures
from rnnviz.jobs import preparation
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.nn.weights import Weights
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import STATUSES, Run
from rnnviz.ui import acts, watch
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, show
from rnnviz.ui.state import State
from rnnviz.ui.visitor import session

TICK_S = 1.0


def config_of(state: State) -> SequencesConfig:
    """Return what the choices describe.

    Raises:
        ValueError: they do not fit together; the sentences stand at the controls.
    """
    return SequencesConfig.from_flat({name: state[name] for name in SequencesConfig.fields()})


def find(config: SequencesConfig) -> Run | None:
    """Return the run of a config, or None where nobody has trained it."""
    source = preparation.source(config, backend().library)
    found = backend().store.get(config.run_id(source.fingerprint)) if source else None
    return found if found and not found.deleted else None


def submit(page: Page, config: SequencesConfig) -> None:
    """Train a config, or find its run; why that cannot be is said."""

    def act() -> None:
        source = preparation.source(config, backend().library)
        if source is None:
            raise ValueError(page.plain("series gone"))
        preparation.check(config, source)
        backend().jobs.submit(config, source, config.describe(), session=session())

    acts.attempt(act)


def draw_button(page: Page, config: SequencesConfig | None) -> None:
    """Draw the button that trains, with what it would train."""
    acts.problem()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            page.plain("train"), type="primary", icon=":material/play_arrow:", disabled=config is None,
            on_click=submit, args=(page, config), key="memory/train",
        )  # fmt: skip
        if config is None:
            st.markdown(page.words("do not fit"), width="content")
            return
        facts = {"name": config.describe(), "parameters": parameter_count(config.network(), config.steps)}
        st.caption(page.words("would train", facts), width="content")


def scale_of(config: SequencesConfig) -> Scale:
    """Return what guessing costs; of a series always its mean, which costs its variance, 1."""
    if config.data.task == "series":
        return Scale(1.0, 0.0)
    return PUZZLES[config.data.task].scale(config.data)


def draw_run(page: Page, run: Run) -> None:
    """Draw a run's state and loss; while it is active they tick."""
    (_ticking if run.active else _drawn)(page, run.id)
    watch.follow([run])


@st.fragment(run_every=TICK_S)
def _ticking(page: Page, run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None or not run.active:
        st.rerun()  # the whole page: now there are results
    _drawn(page, run_id)


def _drawn(page: Page, run_id: str) -> None:
    store = backend().store
    run = store.get(run_id)
    if run is None or not isinstance(run.config, SequencesConfig):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{escape(run.name)}**", width="content")
        st.badge(STATUSES[run.status])
        _buttons(run)
    if run.message:
        st.markdown(escape(run.message))
    if run.active:
        done, _ = store.reached(run.id)
        st.progress(min(1.0, done / run.total_steps), page.plain("progress", {"done": done, "all": run.total_steps}))
    steps, epochs = store.outline(run.id), store.epochs(run.id)
    if steps.empty:
        return
    scale = scale_of(run.config)
    smooth = steps["loss"].astype(float).rolling(25, center=True, min_periods=1).mean().to_numpy()
    watched = epochs[["step", "val_loss"]].to_numpy(float)
    show(
        figures.learning(steps["step"].to_numpy(float), smooth, watched, scale.loss, scale.solved),
        badge=badge_of(run),
        look=page.look("learning", {"chance": scale.loss}),
        key="learning",
        alt=page.plain("alt learning", {"last": float(smooth[-1]), "chance": scale.loss}),
    )


def _buttons(run: Run) -> None:
    jobs = backend().jobs
    if run.active:
        st.button("Stop", icon=":material/stop:", on_click=acts.attempt, args=(jobs.stop, run), key="memory/stop")
    elif run.can_go_on:
        act = partial(jobs.resume, session=session())
        st.button("Go on", icon=":material/resume:", on_click=acts.attempt, args=(act, run), key="memory/on")
    elif run.status != "finished" and not run.shipped:
        act = partial(jobs.start_over, session=session())
        st.button(
            "Start over", icon=":material/restart_alt:", on_click=acts.attempt, args=(act, run), key="memory/over"
        )


def evaluation_of(run: Run) -> SequenceEvaluation | None:
    """Return what an ended run says of the unseen sequences; None where that is nothing, or no numbers."""
    found = None if run.active else backend().store.artifacts(run).measured(SequenceEvaluation)
    return found if found is not None and found.usable else None


def weights_of(run: Run) -> Weights | None:
    """Return an ended run's network as it was tested; None where there is none."""
    if run.active or not stored.epochs(run.key):
        return None
    return stored.weights(stored.trained(run))


def series_of(config: SequencesConfig) -> np.ndarray:
    """Return the whole series of the choices in its own unit, (points,).

    Raises:
        ValueError: see rnnviz.data.series.values.
    """
    own = backend().library.own_series(config.data.own_series) if config.data.series == "own" else None
    return series.values(config.data, own.values if own else None)
