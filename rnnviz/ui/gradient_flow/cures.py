"""View 5: every cure for a vanishing gradient, measured on the same words."""

import streamlit as st

from rnnviz.figures.scenes.cures import cure_scene
from rnnviz.ui import controls
from rnnviz.ui.cached import theory
from rnnviz.ui.components.player import play
from rnnviz.ui.gradient_flow.cell import gate
from rnnviz.ui.gradient_flow.shown import Shown
from rnnviz.ui.page import Page

CONTROLS = ("cell_gain", "forget_bias", "units", "T", "strength", "text", "seed")


def draw(page: Page) -> Shown:
    """Draw the small multiples."""
    state = page.state
    st.markdown(page.words("cures", state))
    controls.choices(state, CONTROLS, columns=4)
    flows = theory.cured(state)
    names = {key: page.words(f"cure_{key}") for key in flows}
    names["forget_bias"] += f" {state['forget_bias']:g}"
    play(cure_scene(flows, names), badge="measured", look=page.look("cures"), key="cures_player")
    numbers = gate(state)
    shown = {"forget": f"{numbers['forget']:.3f}", "half_life": f"{numbers['half_life']:.3g}"}
    return Shown({**state, **shown}, page.words("code_cures", state))
