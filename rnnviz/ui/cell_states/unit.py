"""View: one unit with all its signals, and its equation at the selected token."""

import numpy as np
import streamlit as st

from rnnviz.choices.cell_states import SIGNALS
from rnnviz.figures.scenes import readings as figures
from rnnviz.ui.cell_states import equation
from rnnviz.ui.cell_states.heatmap import steps_of
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.components import pictures
from rnnviz.ui.page import Page

_ORDER = ("cell", "hidden", "forget", "input", "output", "update", "reset", "candidate")


def draw_signals(page: Page, subject: Subject) -> None:
    """Draw the unit's signals over the words."""
    layer = subject.at
    signals = {name: subject.per_token(name)[:, subject.unit] for name in _ORDER if name in layer.signals}
    top = "cell" if "cell" in signals else "hidden"
    ends = {"low": np.nanmin(signals[top]), "high": np.nanmax(signals[top])}
    alt = page.plain("alt unit", {"unit": subject.unit, "state": SIGNALS[top], **ends})
    pictures.lines(
        figures.unit_signals(signals, steps_of(page, subject), label=alt),
        badge=subject.badge,
        look=page.look(f"unit {layer.kind}", {"unit": subject.unit}),
        key="cells_unit",
    )


def write_equation(page: Page, subject: Subject) -> None:
    """Write the cell's equation with the numbers of the selected token."""
    st.markdown(equation.formulas(subject, page.lesson.words[f"equation {subject.at.kind}"]))
