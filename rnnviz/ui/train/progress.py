"""One run on reviews while it trains and after: its state, its buttons, its live curves."""

from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from rnnviz.config.run import RunConfig
from rnnviz.config.sweep import MOST
from rnnviz.figures.live.training import Quantity
from rnnviz.runs.records import Run
from rnnviz.ui import address, already, boxes, other_values, run_status, words
from rnnviz.ui.cached import run_charts
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, chart, heading
from rnnviz.ui.train import parts, start
from rnnviz.ui.words import of_page

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

plain = partial(of_page, "train")
_SEVERAL = "train/several_box"
_SEEN: Final = "train/seen_training"  # in session state: the attempt whose training stood beside the settings
QUANTITIES: Final[tuple[Quantity, ...]] = ("loss", "accuracy")


def status(run: Run, place: "DeltaGenerator") -> None:
    """Draw what a run is, how far it is, and its buttons; while it is active this ticks by itself."""
    run_status.draw_status(run, _more, place=place)


def beside_settings(run: Run, place: "DeltaGenerator") -> None:
    """Draw what an active run is; where it ends in sight, how it ended and the way to it, until it has been opened."""
    if run.active:
        st.session_state[_SEEN] = run.attempt
        status(run, place)
    elif st.session_state.get(_SEEN) == run.attempt:
        run_status.draw_status(run, _open_or_more, place=place)


def status_and_curves(page: Page, run: Run, place: "DeltaGenerator") -> None:
    """Draw a run's state, in its place, and its curves, here; while it is active they tick by themselves, together."""
    st.session_state.pop(_SEEN, None)
    run_status.draw_status(run, _more, place=place, below=partial(_curves, page))


def _open_or_more(run: Run) -> None:
    st.button("Open", key="train/open_ended", on_click=_open, args=(run.id,))
    _more(run)


def _open(run_id: str) -> None:
    address.put("run", run_id)
    parts.go(parts.RUN)


def _more(run: Run) -> None:
    """Offer the same settings with another seed, or with several, or all but one of them."""
    st.button(
        plain("new seed"),
        icon=":material/casino:",
        on_click=start.again,
        args=(run,),
        help=plain("new seed help"),
    )
    with boxes.box(plain("several"), icon=":material/stacked_line_chart:", key=_SEVERAL):
        st.caption(plain("several help"))
        count = st.slider(plain("seeds"), 2, MOST, 5, key="train/seeds", persist_state="session")
        others = start.other_seeds(run, count)
        new = [config for config in others if already.there(config) is None]
        label = words.plain("sweep train" if new else "sweep compare", {"new": len(new), "all": count})
        st.button(label, on_click=_several, args=(run, others), key="train/several")
        other_values.say_time(new)
    other_values.offer(run, start.side_by_side)


def _several(run: Run, others: list[RunConfig]) -> None:
    start.side_by_side(run, others)
    boxes.shut(_SEVERAL)


def _curves(page: Page, run: Run) -> None:
    norm = "norm" if run.config.training.clipping == "none" else "norm clipped"
    labels: dict[run_charts.Name, str] = {"norm": page.plain(f"alt {norm}")}
    labels |= {each: page.plain("alt curve", {"quantity": each}) for each in QUANTITIES}
    charts = run_charts.drawn(run, labels)
    if not charts:
        if not run.active:
            st.info(page.words("no step"), icon=":material/show_chart:")
        return
    heading(badge_of(run), page.look("curves"))
    for quantity, column in zip(QUANTITIES, st.columns(2, vertical_alignment="bottom"), strict=True):
        with column:
            _curve(charts[quantity], quantity, page.look(quantity), run)
    _curve(charts["norm"], "norm", page.look(norm), run)


def _curve(data: bytes, name: str, look: str, run: Run) -> None:
    with st.container(key=f"figure_live_{name}", gap="xsmall"):
        st.markdown(look)
        chart(data, key=f"live_{name}", of=run.id)
