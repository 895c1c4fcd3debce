"""View 1: x_n = a^n x_0."""

import numpy as np
import streamlit as st

from rnnviz.figures.scenes.gradients import number_scene
from rnnviz.gradients.linear_flow import ScalarFlow, scalar_flow
from rnnviz.ui import controls
from rnnviz.ui.components.player import play
from rnnviz.ui.gradient_flow.shown import Shown, tex
from rnnviz.ui.page import Page


def draw(page: Page) -> Shown:
    """Draw the number, its size on a log axis, its half-life and where float32 ends."""
    state = page.state
    st.markdown(page.words("number"))
    controls.choices(state, ("a", "x0", "n_steps"), columns=3)
    flow = scalar_flow(state["a"], state["x0"], state["n_steps"])
    play(number_scene(flow), badge="illustration", look=page.look("number"), key="number_player")
    st.markdown(page.words(_fate(state["a"]), _facts(flow)))
    numbers = {**state, **_facts(flow), "last": tex(float(flow.log10[-1]))}
    return Shown(numbers, page.words("code_number", state))


def _fate(a: float) -> str:
    return "number_stays" if abs(a) == 1 else "number_fades" if abs(a) < 1 else "number_grows"


def _facts(flow: ScalarFlow) -> dict[str, object]:
    half_life, doubling = (f"{n:.3g}" if np.isfinite(n) else "∞" for n in (flow.half_life, -flow.half_life))
    return {
        "half_life": half_life,
        "doubling": doubling,
        "limit": flow.underflow if flow.underflow is not None else flow.overflow,
    }
