"""View 3: the same matrix inside a recurrence that squashes, on the words of a review; then three real cells."""

import numpy as np
import streamlit as st

from rnnviz.figures import gradient_flow as figures
from rnnviz.lessons import Markup
from rnnviz.linear_flow import half_life
from rnnviz.recurrence import JacobianFlow
from rnnviz.spectra import Spectrum
from rnnviz.ui import controls
from rnnviz.ui.gradient_flow import data
from rnnviz.ui.gradient_flow.matrix import code
from rnnviz.ui.gradient_flow.shown import Shown, plain, tex
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, show
from rnnviz.ui.state import State

CONTROLS = ("kind", "n", "rho", "gain", "block", "angle", "departure", "activation", "T", "strength", "text", "seed")
EXAMPLES = {
    "twisted": ("Small radius, large norm", {"kind": "twisted", "activation": "linear", "T": 15}),
    "gated_off": ("Growth hidden by saturation", {"kind": "gated_off", "activation": "tanh", "T": 50}),
}


def draw(page: Page) -> Shown:
    """Draw the measured Jacobian products with the theory, the slopes, and the three cells."""
    state = page.state
    st.markdown(page.words("cell", state))
    controls.choices(state, CONTROLS, columns=4)
    with st.container(horizontal=True):
        for kind, (label, settings) in EXAMPLES.items():
            st.button(label, icon=":material/science:", on_click=_set, args=(state, settings), key=f"example_{kind}")
    spectrum, flow = data.chosen(state), data.through(state)
    if state["kind"] in EXAMPLES:
        effective = flow.effective_radius
        about = {"radius": spectrum.radius, "norm": spectrum.norm, "effective": effective}
        st.info(page.words(state["kind"], about), icon=":material/lightbulb:")
    _products(page, flow)
    _cells(page)
    numbers = {**state, **_numbers(spectrum, flow)}
    constant = state["kind"] == "gated_off"
    ranks = "[" + ", ".join(map(str, data.words(state))) + "]"
    return Shown(numbers, code(page, "code_constant" if constant else "code_words", "code_cell", words=Markup(ranks)))


def _set(state: State, settings: dict[str, object]) -> None:
    state.set(settings)


def _products(page: Page, flow: JacobianFlow) -> None:
    last = f"After {len(flow.product) - 1} steps {plain(flow.product[-1])} is left"
    show(figures.jacobians(flow), badge="measured", look=page.look("cell"), key="jacobians", alt=f"{last}, measured.")
    slopes = flow.states.slopes
    alt = f"Slope of each unit's activation at each step; the mean is {slopes.mean():.2f}."
    strip = figures.slopes(slopes, gamma=flow.gamma, dark=dark())
    show(strip, badge="measured", look=page.look("slopes"), key="slopes", alt=alt)


def _cells(page: Page) -> None:
    state = page.state
    st.subheader("SimpleRNN, LSTM and GRU", anchor=False)
    st.markdown(page.words("cells"))
    controls.choices(state, ("units", "forget_bias"), columns=2)
    flows = data.cells(state)
    alt = "; ".join(f"{figures.CELLS[cell]}: {plain(flow.left)} left" for cell, flow in flows.items())
    show(figures.cells(flows), badge="measured", look=page.look("cells"), key="cells", alt=alt)
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
