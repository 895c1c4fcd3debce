"""View: every unit at every word, one signal at a time."""

import numpy as np

from rnnviz.figures.charts import states as figures
from rnnviz.probes.space import cluster_order
from rnnviz.ui import controls
from rnnviz.ui.cell_states import ranking
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, show

SIGNED = ("cell", "hidden", "candidate", "cell_change", "hidden_change")
_CHANGE = "_change"


def draw(page: Page, subject: Subject) -> None:
    """Draw the heatmap, with its rows ordered as the learner wants."""
    layer, state = subject.at, page.state
    offered = [name for name in ("cell", "hidden", *layer.gates) if name in layer.signals]
    offered += [f"{name}{_CHANGE}" for name in ("cell", "hidden") if name in layer.signals]
    quantity = controls.choice(state, "quantity", offered)
    rows = controls.choice(state, "rows")
    values = _values(subject, quantity)
    order = _order(subject, rows, values)
    name = (state.fields.control("quantity").names or {})[quantity]
    show(
        figures.heatmap(
            values,
            steps_of(subject),
            quantity=name,
            order=order,
            unit=subject.unit,
            signed=quantity in SIGNED,
            dark=dark(),
        ),
        badge=subject.badge,
        look=page.look("heatmap signed" if quantity in SIGNED else "heatmap gate", {"unit": subject.unit}),
        key="cells_heatmap",
        alt=f"The {name} of {layer.units} units at {int(subject.real.sum())} tokens, "
        f"from {np.nanmin(values):.2f} to {np.nanmax(values):.2f}.",
    )


def steps_of(subject: Subject) -> figures.Steps:
    """Return what the figures need to know of the review."""
    return figures.Steps(subject.tokens, subject.real, subject.trace.mask is not None, subject.range)


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
        return ranking.alone(subject.snapshot, subject.layer).order
    return np.arange(values.shape[1])
