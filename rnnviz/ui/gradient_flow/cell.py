"""View 3: the same matrix inside a recurrence that squashes, on the words of a review; then three real cells."""

import numpy as np
import streamlit as st

from rnnviz.figures.scenes.cells import cell_scene, comparison_scene
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
from rnnviz.ui.show import dark
from rnnviz.ui.state import State

CONTROLS = ("kind", "n", "rho", "gain", "block", "angle", "departure", "activation", "T", "strength", "text", "seed")
EXAMPLES = {
    "twisted": ("Small radius, large norm", {"kind": "twisted", "activation": "linear", "T": 15}),
    "gated_off": ("Growth hidden by saturation", {"kind": "gated_off", "activation": "tanh", "T": 50}),
}


def draw(page: Page) -> Shown:
    """Draw the measured Jacobian products with the theory, the slopes, and the three cells."""
    state = page.state
    st.markdown(page.words("cell", {**state, "reading": theory.reading(state)}))
    controls.choices(state, CONTROLS, columns=4)
    with st.container(horizontal=True):
        for kind, (label, settings) in EXAMPLES.items():
            st.button(label, icon=":material/science:", on_click=_set, args=(state, settings), key=f"example_{kind}")
    spectrum, flow = theory.chosen(state), theory.through(state)
    if state["kind"] in EXAMPLES:
        effective = flow.effective_radius
        about = {"radius": spectrum.radius, "norm": spectrum.norm, "effective": effective}
        st.info(page.words(state["kind"], about), icon=":material/lightbulb:")
    play(cell_scene(flow, dark=dark()), badge="measured", look=page.look("cell"), key="cell_player")
    _cells(page)
    numbers = {**state, **_numbers(spectrum, flow)}
    return Shown(numbers, code(page))


def code(page: Page) -> str:
    """Return runnable code for the measured product."""
    inputs = "code_constant" if page.state["kind"] == "gated_off" else "code_words"
    ranks = "[" + ", ".join(map(str, theory.words(page.state))) + "]"
    return matrix.code(page, inputs, "code_cell", words=Markup(ranks))


def _set(state: State, settings: dict[str, object]) -> None:
    state.set(settings)


def _cells(page: Page) -> None:
    state = page.state
    st.subheader("SimpleRNN, LSTM and GRU", anchor=False)
    st.markdown(page.words("cells"))
    controls.choices(state, ("units", "forget_bias"), columns=2)
    play(comparison_scene(theory.cells(state)), badge="measured", look=page.look("cells"), key="cells_player")
    st.markdown(page.words("half_life", gate(state)))


def gate(state: State) -> dict[str, float]:
    """Return the forget gate that the bias alone gives, and its half-life."""
    forget = 1 / (1 + np.exp(-state["forget_bias"]))
    return {"forget_bias": state["forget_bias"], "forget": forget, "half_life": half_life(forget)}


def _numbers(spectrum: Spectrum, flow: JacobianFlow) -> dict[str, object]:
    return {
        "factor": f"{flow.gamma * spectrum.norm:.4g}",
        "bound_T": tex(flow.bound[-1]),
        "radius_T": tex(flow.radius_law[-1]),
        "measured": tex(flow.product[-1]),
        "slope": f"{flow.states.slopes.mean():.3f}",
        "effective": f"{flow.effective_radius:.4g}",
    }
