"""View 2: a gradient going back through a linear recurrence with the spectrum of your choice."""

import numpy as np
import streamlit as st

from rnnviz.digits import written
from rnnviz.figures.scenes.gradients import matrix_scene
from rnnviz.figures.scenes.scene import Handle
from rnnviz.gradients.linear_flow import LinearFlow
from rnnviz.gradients.spectra import Spectrum
from rnnviz.nn.cells import CELLS
from rnnviz.ui import controls
from rnnviz.ui.cached import theory
from rnnviz.ui.components.player import play
from rnnviz.ui.gradient_flow.shown import Shown, as_written, plain, tex
from rnnviz.ui.page import Page
from rnnviz.ui.state import State

CONTROLS = ("kind", "n", "rho", "gain", "block", "angle", "departure", "T", "seed")


def draw_metrics(page: Page, spectrum: Spectrum, flow: LinearFlow) -> None:
    """Draw what the theory says and what is measured; during a sweep or a drag the style marks them as resting."""
    after = {"steps": len(flow.norm) - 1}
    with st.container(horizontal=True, key="resting_numbers"):
        st.metric(page.plain("metric radius"), written(spectrum.radius, ".3g"))
        st.metric(page.plain("metric norm"), written(spectrum.norm, ".3g"))
        st.metric(page.plain("metric law", after), plain(flow.radius_law[-1]))
        st.metric(page.plain("metric measured", after), plain(flow.norm[-1]))
        st.metric(
            page.plain("metric departure"), written(spectrum.departure, ".0%"), help=page.plain("metric departure help")
        )
    with st.container(key="resting_note"):
        st.caption(page.words("resting"))


def play_flow(page: Page, spectrum: Spectrum, flow: LinearFlow) -> None:
    """Play the gradient going back; a pair of eigenvalues can be dragged."""
    state = page.state

    def moved(radius: float, angle: float) -> None:
        state.set({"rho": round(radius, 2), "angle": round(angle)})

    play(
        matrix_scene(spectrum, flow, handle=_handle(page)),
        badge="illustration",
        look=page.look("matrix_pair" if state["kind"] == "pair" else "matrix"),
        key="matrix_player",
        on_moved=moved,
    )
    if spectrum.warning:
        st.info(spectrum.warning, icon=":material/info:")


def matrix_shown(page: Page, spectrum: Spectrum, flow: LinearFlow) -> Shown:
    """Return what the end of the page needs."""
    return Shown(_numbers(page.state, spectrum, flow), matrix_code(page, "code_matrix"))


def _handle(page: Page) -> Handle | None:
    state = page.state
    if state["kind"] != "pair" or controls.held(state, ("rho", "angle")):
        return None
    return Handle(page.plain("handle"), radius=state["rho"], angle=state["angle"], most=max(1.5, state["rho"]))


def _numbers(state: State, spectrum: Spectrum, flow: LinearFlow) -> dict[str, object]:
    return {
        **state,
        "radius": spectrum.radius,
        "norm": spectrum.norm,
        "radius_T": tex(flow.radius_law[-1]),
        "norm_T": tex(flow.norm_law[-1]),
        "measured": tex(flow.norm[-1]),
        "condition": tex(np.log10(spectrum.condition)) if np.isfinite(spectrum.condition) else "∞",
        "disagreement": tex(np.log10(max(flow.disagreement, 1e-16))),
    }


def matrix_code(page: Page, *parts: str, **more: object) -> str:
    """Return runnable code: the chosen matrix, then other passages."""
    state = page.state
    cell, _, block = state["block"].partition("/")
    values = {
        **as_written(state),
        "n": len(theory.chosen(state).matrix),
        "blocks": len(CELLS[cell].blocks()),
        "block_index": CELLS[cell].blocks().index(block),
        **more,
    }
    names = ("code_start", f"code_{state['kind']}", *parts)
    return "\n\n".join(page.code(name, values) for name in names)
