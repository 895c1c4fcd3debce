"""View 3: the same matrix inside a recurrence that squashes, on the words of a review; then three real cells."""

import numpy as np
import streamlit as st

from rnnviz.figures.scenes.nonlinear_flow import comparison_scene
from rnnviz.gradients.linear_flow import half_life
from rnnviz.gradients.nonlinear_flow import JacobianFlow
from rnnviz.gradients.spectra import Spectrum
from rnnviz.lessons import Markup
from rnnviz.ui import controls
from rnnviz.ui.cached import theory
from rnnviz.ui.components.player import play
from rnnviz.ui.gradient_flow import matrix
from rnnviz.ui.gradient_flow.shown import Shown, tex
from rnnviz.ui.page import Page
from rnnviz.ui.state import State

CONTROLS = ("kind", "n", "rho", "gain", "block", "angle", "departure", "activation", "T", "strength", "text", "seed")
EXAMPLES: dict[str, dict[str, object]] = {
    "twisted": {"kind": "twisted", "activation": "linear", "T": 15},
    "gated_off": {"kind": "gated_off", "activation": "tanh", "T": 50},
}


def offer_examples(page: Page) -> None:
    """Draw a button for each counter-example."""
    with st.container(horizontal=True):
        for kind, settings in EXAMPLES.items():
            label, key = page.plain(f"example {kind}"), f"example_{kind}"
            st.button(
                label,
                icon=":material/science:",
                on_click=page.state.set,
                args=(settings,),
                key=key,
                disabled=page.state.holds(settings),
                help=controls.why_held(page.state, settings),
            )


def explain_example(page: Page, spectrum: Spectrum, flow: JacobianFlow) -> None:
    """Say what a counter-example shows, where one is chosen."""
    kind = page.state["kind"]
    if kind in EXAMPLES:
        about = {"radius": spectrum.radius, "norm": spectrum.norm, "effective": flow.effective_radius}
        st.info(page.words(kind, about), icon=":material/lightbulb:")


def play_cells(page: Page) -> None:
    """Play SimpleRNN, LSTM and GRU on the same words."""
    state = page.state
    st.subheader(page.plain("three cells"), anchor=False)
    st.markdown(page.told("cells"))
    controls.choices(state, ("units", "forget_bias"), columns=2)
    play(comparison_scene(theory.cells(state)), badge="measured", look=page.look("cells"), key="cells_player")
    st.markdown(page.words("half_life", gate(state)))


def cell_shown(page: Page, spectrum: Spectrum, flow: JacobianFlow) -> Shown:
    """Return what the end of the page needs."""
    return Shown({**page.state, **_numbers(spectrum, flow)}, cell_code(page))


def cell_code(page: Page) -> str:
    """Return runnable code for the measured product."""
    inputs = "code_constant" if page.state["kind"] == "gated_off" else "code_words"
    ranks = "[" + ", ".join(map(str, theory.words(page.state))) + "]"
    return matrix.matrix_code(page, inputs, "code_cell", words=Markup(ranks))


def gate(state: State) -> dict[str, float]:
    """Return the forget gate that the bias alone gives, and its half-life."""
    forget = 1 / (1 + np.exp(-state["forget_bias"]))
    return {"forget_bias": state["forget_bias"], "forget": forget, "half_life": half_life(forget)}


def _numbers(spectrum: Spectrum, flow: JacobianFlow) -> dict[str, object]:
    return {
        "factor": flow.gamma * spectrum.norm,
        "bound_T": tex(flow.bound[-1]),
        "radius_T": tex(flow.radius_law[-1]),
        "measured": tex(flow.product[-1]),
        "slope": flow.states.slopes.mean(),
        "effective": flow.effective_radius,
    }
