"""One run on reviews while it trains and after: its state, its buttons, its live curves."""

from functools import partial

import streamlit as st

from rnnviz.figures.live import training as figures
from rnnviz.runs.records import Run
from rnnviz.ui import run_status
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import run_charts
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, chart, heading
from rnnviz.ui.ticking import ticking
from rnnviz.ui.train import start
from rnnviz.ui.words import of_page

plain = partial(of_page, "train")
TICK_S = run_status.TICK_S
SEEDS = 6  # at most: as many runs as can be compared
CURVES = {"loss": figures.LOSS, "accuracy": figures.ACCURACY}


def status(run: Run) -> None:
    """Draw what a run is, how far it is, and its buttons; while it is active this ticks by itself."""
    run_status.draw_status(run, _more)


def curves(page: Page, run: Run) -> None:
    """Draw a run's curves; while it is active they tick by themselves."""
    (_ticking_curves if run.active else _curves)(page, run.id)


@ticking(TICK_S)
def _ticking_curves(page: Page, run_id: str) -> None:
    _curves(page, run_id)


def _more(run: Run) -> None:
    """Offer the same settings with another seed, or with several."""
    st.button(
        plain("new seed"),
        icon=":material/casino:",
        on_click=start.again,
        args=(run,),
        help=plain("new seed help"),
    )
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
