"""View: every unit at every word, one signal at a time."""

from dataclasses import replace

import numpy as np

from rnnviz.data.encoding import on_screen
from rnnviz.figures.scenes import heatmap as figures
from rnnviz.figures.steps import Steps
from rnnviz.probes.space import cluster_order
from rnnviz.ui import controls
from rnnviz.ui.cell_states import worth
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.components import pictures
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark

SIGNED = ("cell", "hidden", "candidate", "cell_change", "hidden_change")
_CHANGE = "_change"


def choose_signal(page: Page, subject: Subject) -> tuple[str, str]:
    """Let the learner choose one of the signals of this cell, and the order of the rows."""
    signals = subject.at.signals
    offered = [name for name in ("cell", "hidden", *subject.at.gates) if name in signals]
    offered += [f"{name}{_CHANGE}" for name in ("cell", "hidden") if name in signals]
    return controls.choice(page.state, "quantity", offered), controls.choice(page.state, "rows")


def draw_heatmap(page: Page, subject: Subject, quantity: str, rows: str) -> None:
    """Draw a signal of all units at all words."""
    values = _values(subject, quantity)
    name = (page.state.fields.control("quantity").names or {})[quantity]
    described = {"quantity": name, "units": subject.at.units, "tokens": int(subject.real.sum())}
    ends = {"low": np.nanmin(values), "high": np.nanmax(values)}
    pictures.heatmap(
        figures.heatmap(
            values,
            steps_of(page, subject),
            label=page.plain("alt heatmap", described | ends),
            quantity=name,
            order=_order(subject, rows, values),
            unit=subject.unit,
            signed=quantity in SIGNED,
            dark=dark(),
        ),
        badge=subject.badge,
        look=page.look("heatmap signed" if quantity in SIGNED else "heatmap gate", {"unit": subject.unit}),
        key="cells_heatmap",
        on_row=lambda row: _choose(page, row, subject.at.units),
    )


def _choose(page: Page, row: object, units: int) -> None:
    """Choose a unit that was clicked, if it is one."""
    if isinstance(row, int) and 0 <= row < units:
        page.state.set({"unit": row})


def steps_of(page: Page, subject: Subject) -> Steps:
    """Return what the figures need to know of the review."""
    tokens, skipped = tuple(map(on_screen, subject.tokens)), subject.trace.mask is not None
    return Steps(tokens, subject.real, skipped, subject.range, whole=page.state["pads"])


def choose_pads(page: Page, subject: Subject) -> None:
    """Let the learner choose whether all of the padding is shown, where there is more than stands beside the words."""
    if replace(steps_of(page, subject), whole=False).left_out:
        controls.choice(page.state, "pads")


def _values(subject: Subject, quantity: str) -> np.ndarray:
    """Return (maxlen, units) of a signal, or of what each step added to a state."""
    if not quantity.endswith(_CHANGE):
        return subject.per_token(quantity)
    layer = subject.at
    change = np.where(layer.mask[:, None], layer.change(quantity.removesuffix(_CHANGE)), np.nan)
    return subject.trace.at_tokens(change)


def _order(subject: Subject, rows: str, values: np.ndarray) -> np.ndarray:
    """Return the units from top to bottom, (units,)."""
    if rows == "cluster":
        return cluster_order(values[subject.real])
    if rows == "ranking":
        return worth.order(subject.snapshot, subject.layer, "alone")
    return np.arange(values.shape[1])
