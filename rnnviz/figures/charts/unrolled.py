"""Figures about the state of a small network, what truncation loses of its gradient, and its training."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme

RULE: Final = (20, 30)  # steps: the rule of thumb for truncated BPTT
_LEGEND: Final = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}


def static_and_system(static: np.ndarray, system: np.ndarray) -> go.Figure:
    """Return unit 1 of a static map and of a system with a state, both (steps, units), over the same input at every step."""
    figure, steps = go.Figure(), np.arange(1, len(static) + 1)
    for name, values, color, dash, symbol in (
        ("static map", static[:, 0], theme.SERIES[1], "dash", "square"),
        ("system with a state", system[:, 0], theme.SERIES[0], "solid", "circle"),
    ):
        figure.add_scatter(
            x=steps, y=values, name=name, mode="lines+markers", line={"color": color, "dash": dash},
            marker={"symbol": symbol, "size": 8},
        )  # fmt: skip
    figure.update_xaxes(title="timestep t", dtick=1)
    figure.update_yaxes(title="output of unit 1", range=[-1.05, 1.05])
    return figure.update_layout(height=320, legend=_LEGEND, margin={"t": 40, "b": 50})


def shifted(pairs: Mapping[str, tuple[np.ndarray, np.ndarray]], by: int) -> go.Figure:
    """Return unit 1 for a pattern and for the same pattern later, a row per network.

    Args:
        pairs: by the network's name, the states (steps, units) for the pattern at the start and for the later one.
        by: steps between the two.
    """
    figure = make_subplots(len(pairs), 1, shared_xaxes=True, subplot_titles=list(pairs), vertical_spacing=0.14)
    for row, (first, later) in enumerate(pairs.values(), 1):
        for name, values, color, dash in (
            ("at the start", first, theme.SERIES[0], "solid"),
            (f"{by} steps later", later, theme.SERIES[1], "dash"),
        ):
            figure.add_scatter(
                x=np.arange(1, len(values) + 1), y=values[:, 0], name=name, mode="lines+markers", row=row, col=1,
                line={"color": color, "dash": dash}, showlegend=row == 1, legendgroup=name,
                marker={"symbol": "circle" if dash == "solid" else "square", "size": 6},
            )  # fmt: skip
    figure.update_yaxes(title="unit 1", range=[-1.05, 1.05])
    figure.update_xaxes(title="timestep t", row=len(pairs), col=1)
    return figure.update_layout(height=420, legend={**_LEGEND, "y": 1.08}, margin={"t": 60, "b": 50})


def recall(shares: np.ndarray) -> go.Figure:
    """Return how much of the input k steps ago the state still has, (steps,) from 0 to 1."""
    figure = go.Figure(
        go.Bar(
            x=np.arange(len(shares)), y=shares, marker={"color": theme.SERIES[0]}, text=[f"{share:.0%}" for share in shares],
            textposition="outside", cliponaxis=False, hovertemplate="%{x} steps ago: %{y:.1%}<extra></extra>",
        )
    )  # fmt: skip
    figure.update_xaxes(title="steps ago k", dtick=1)
    figure.update_yaxes(title="share of x read back, R²", range=[0, 1.12], tickformat=".0%")
    return figure.update_layout(height=320, margin={"t": 20, "b": 50})


def lost(lengths: np.ndarray, shares: Mapping[str, np.ndarray], marked: int) -> go.Figure:
    """Return the share of dL/dU that segments lose over their length, with the rule of thumb as a band.

    Args:
        lengths: of segments, in steps.
        shares: (lengths,) by the sequence's name.
        marked: the length that is chosen.
    """
    figure = go.Figure()
    figure.add_vrect(
        *RULE,
        fillcolor=theme.MUTED,
        opacity=0.18,
        line_width=0,
        annotation_text="rule of thumb",
        annotation_position="top right",
    )
    for (name, values), color, dash in zip(shares.items(), theme.SERIES, theme.DASHES, strict=False):
        known = lengths[: len(values)]
        figure.add_scatter(
            x=known, y=values, name=name, mode="lines", line={"color": color, "dash": dash, "width": 2.5},
            hovertemplate="segments of %{x}: %{y:.1%} lost<extra></extra>",
        )  # fmt: skip
    figure.add_vline(marked, line={"color": theme.MUTED, "dash": "dot", "width": 2})
    figure.update_xaxes(title="steps in a segment")
    figure.update_yaxes(title="share of dL/dU that is lost", tickformat=".0%", rangemode="tozero")
    return figure.update_layout(height=360, legend=_LEGEND, margin={"t": 40, "b": 50})


def history(loss: np.ndarray, right: np.ndarray, chance: float) -> go.Figure:
    """Return loss and share of right answers over the updates, both (updates + 1,), with the loss of guessing."""
    figure = make_subplots(2, 1, shared_xaxes=True, vertical_spacing=0.1)
    updates = np.arange(len(loss))
    for row, (name, values, color) in enumerate(
        (("loss", loss, theme.SERIES[1]), ("right", right, theme.SERIES[0])), 1
    ):
        figure.add_scatter(
            x=updates, y=values, mode="lines", line={"color": color, "width": 2.5}, name=name, row=row, col=1
        )
    figure.add_hline(
        chance, line={"color": theme.MUTED, "dash": "dash", "width": 1}, annotation_text="guessing", row=1, col=1
    )
    figure.update_yaxes(title="mean loss", rangemode="tozero", row=1, col=1)
    figure.update_yaxes(title="right", tickformat=".0%", range=[0, 1.05], row=2, col=1)
    figure.update_xaxes(title="updates", row=2, col=1)
    return figure.update_layout(height=400, showlegend=False, margin={"t": 20, "b": 50})
