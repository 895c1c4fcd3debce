"""Answers of networks to pairs of sentences that differ in their order."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts.word_axis import safe

_LEGEND = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0}


def pairs(answers: Sequence[tuple[str, np.ndarray, np.ndarray]]) -> go.Figure:
    """Return each network's answers to pairs of sentences of the same words as points.

    Args:
        answers: (name, p of the praise (pairs,), p of the blame (pairs,)) of each network.
    """
    figure = go.Figure()
    corner = {"fillcolor": theme.faded(theme.SERIES[2], 0.14), "line": {"width": 0}, "layer": "below"}
    figure.add_shape(type="rect", x0=0.5, x1=1, y0=0, y1=0.5, **corner)
    note = {"showarrow": False, "font": {"size": 11}}
    figure.add_annotation(x=0.98, y=0.03, text="both right", xanchor="right", yanchor="bottom", **note)
    figure.add_annotation(x=0.02, y=0.97, text="both wrong", xanchor="left", yanchor="top", **note)
    line = {"color": theme.MUTED, "dash": "dash", "width": 1.5}
    figure.add_scatter(x=[0, 1], y=[0, 1], mode="lines", line=line, name="the same answer to both", hoverinfo="skip")
    symbols = ("circle", "square", "diamond", "x")
    for k, (name, praise, blame) in enumerate(answers):
        figure.add_scatter(
            x=praise, y=blame, mode="markers", name=safe(name),
            marker={"color": theme.SERIES[k % 8], "symbol": symbols[k % 4], "size": 8, "opacity": 0.75},
            hovertemplate="praise p = %{x:.3f}, blame p = %{y:.3f}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(title="p for the sentence that is praise", range=(-0.02, 1.02), zeroline=False)
    figure.update_yaxes(title="p for the same words as blame", range=(-0.02, 1.02), zeroline=False)
    return figure.update_layout(height=430, margin={"t": 60, "b": 50}, legend=_LEGEND)
