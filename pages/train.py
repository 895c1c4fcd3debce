"""Train: pick a network and reviews, train it, watch it learn, and compare what came out."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz import ui
from rnnviz.config.run import FIELDS, RunConfig
from rnnviz.runs.records import Run
from rnnviz.ui import compared, shared
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.train import (
    before,
    compare,
    controls,
    export,
    holdings,
    lessons,
    library,
    parts,
    progress,
    results,
    start,
)

page = ui.page("train", FIELDS, check=controls.check, also=("run", "compare", parts.PARAMETER))
store = backend().store


def settings(config: RunConfig | None, run: Run | None) -> None:
    """What to train; beside it the network, or a review as it will see it."""
    left, right = st.columns([2, 3], gap="large")
    with left:
        controls.draw_panels(page, run)
        export.draw_upload_of_settings(page)
    with right:
        shown = start.shown()
        if config:
            (before.network if shown == start.NETWORK else before.review)(page, config)
        else:
            st.info(page.words("fit first"), icon=":material/tune:")


def the_run(run: Run, place: DeltaGenerator) -> None:
    """Its state and what it is worth in their place; how it learned, where it stays as the run ends; what was measured."""
    progress.status_and_curves(page, run, place)
    if run.active:
        return
    if evaluation := stored.tested(run):
        with place:
            results.draw_worth(page, evaluation)
        results.draw_scores(page, run, evaluation)
        shared.draw_offer(run)
    else:
        results.draw_no_scores(page, run)


def its_results(run: Run) -> None:
    """Where it errs; and all of it to take home."""
    if run.active:
        st.info(page.words("results later"), icon=":material/hourglass_empty:")
        return
    if evaluation := stored.tested(run):
        results.draw_scores(page, run, evaluation)
        results.draw_figures(page, run, evaluation)
        results.draw_mistakes(page, run, evaluation)
    else:
        results.draw_no_scores(page, run)
    export.draw_downloads(page, run)


def all_runs(run: Run | None) -> None:
    """The library, and what all of it takes."""
    library.draw_library(page, run.id if run else "")
    holdings.draw_holdings(page)


def side_by_side(run: Run) -> None:
    """The open run and those that are compared with it, over one another."""
    compare.draw_comparison(page, compared.runs(run.kind, run))


def parts_of_it() -> RunConfig | None:
    """The button, and one part at a time: the settings, the run that is open, its results, all runs, those side by side."""
    run, said = library.opened()
    config = controls.config_of(page.state)
    with st.container(border=True, key="train_bar"):
        with st.container(horizontal=True, vertical_alignment="center"):
            controls.draw_button(page, config, run)
        told = start.problem()
        if said and not told:  # a button that let go of a run has said so
            st.warning(said)
        place = st.container()
    part = parts.choose(page, run)
    if run and part != parts.RUN:
        (progress.beside_settings if part == parts.SETTINGS else progress.status)(run, place)
    if part == parts.SETTINGS:
        settings(config, run)
    elif part == parts.RUNS or run is None:
        all_runs(run)
    elif part == parts.COMPARED:
        side_by_side(run)
    elif part == parts.RUN:
        the_run(run, place)
    else:
        its_results(run)
    return config


config = ui.body(page, parts_of_it)
page.try_this(lessons.recorded(), lessons.applier(page))
page.closing(maths=lessons.maths(config), code=export.code(config))
