"""Word vectors: a word's neighbours, and answers to pairs of sentences."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.charts.leaning import sides
from rnnviz.figures.charts.reach import safe
from rnnviz.probes.embedding import Neighbour

_LEGEND = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0}


def neighbours(title: str, found: Sequence[Neighbour], leaning: np.ndarray) -> go.Figure:
    """Return words with their cosines as points on lines from 0, the nearest on top.

    Args:
        title: what they are near to, or when.
        found: the nearest first.
        leaning: (neighbours,) from -1 to 1, NaN where it is not known.
    """
    place, marks = np.arange(len(found)), sides(leaning)
    cosines = np.array([each.cosine for each in found])
    points = go.Scatter(
        x=cosines, y=place, mode="markers",
        error_x={"type": "data", "array": np.maximum(-cosines, 0), "arrayminus": np.maximum(cosines, 0), "symmetric": False,
                 "color": theme.MUTED, "thickness": 1, "width": 0},
        marker={"size": 11, "color": [m.color for m in marks], "symbol": [m.symbol for m in marks]},
        customdata=[f"{safe(each.word)} ({mark.name})" for each, mark in zip(found, marks, strict=True)],
        hovertemplate="%{customdata}: cosine %{x:.3f}<extra></extra>",
    )  # fmt: skip
    words = [f"{safe(each.word)}  {written(each.cosine, '.3f')}" for each in found]
    rows = {
        "tickvals": place,
        "ticktext": words,
        "range": (len(found) - 0.4, -0.6),
        "showgrid": False,
        "zeroline": False,
    }
    low = min(0.0, float(cosines.min(initial=0)) - 0.05)
    return go.Figure(
        points,
        {
            "title": {"text": " ".join(safe(word) for word in title.split()), "font": {"size": 15}, "x": 0.5},
            "xaxis": {"title": "cosine", "range": (low, 1.06), "nticks": 5},
            "yaxis": rows,
            "height": 130 + 26 * len(found),
            "margin": {"t": 44, "b": 50},
            "showlegend": False,
        },
    )


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
