"""View: one unit with all its signals, and its equation at the selected token."""

import numpy as np
import streamlit as st

from rnnviz.figures.charts import states as figures
from rnnviz.ui.cell_states import equation
from rnnviz.ui.cell_states.heatmap import steps_of
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import show

_ORDER = ("cell", "hidden", "forget", "input", "output", "update", "reset", "candidate")


def draw(page: Page, subject: Subject) -> None:
    """Draw the unit's signals over the words, and the equation with the numbers of the selected token."""
    layer = subject.at
    signals = {name: subject.per_token(name)[:, subject.unit] for name in _ORDER if name in layer.signals}
    top = "cell" if "cell" in signals else "hidden"
    show(
        figures.unit_signals(signals, steps_of(subject)),
        badge=subject.badge,
        look=page.look(f"unit {layer.kind}", {"unit": subject.unit}),
        key="cells_unit",
        alt=f"All signals of unit {subject.unit} over the words; its {figures.NAMES[top]} runs from "
        f"{np.nanmin(signals[top]):.2f} to {np.nanmax(signals[top]):.2f}.",
    )
    st.markdown(equation.formulas(subject, page.lesson.words[f"equation {layer.kind}"]))
