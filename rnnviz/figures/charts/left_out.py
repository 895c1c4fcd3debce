"""What leaving out each word does to a verdict, and the gradient at the same words, one above the other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts import rows
from rnnviz.figures.charts.word_axis import axis, safe

_ROOM = 1.25  # times the highest bar: the word over it has its place


def by_word(words: Sequence[str], change: np.ndarray, slope: np.ndarray) -> go.Figure:
    """Return two rows of bars over the same words; the highest bar of each row carries its word.

    Args:
        words: (words,) in reading order.
        change: (words,) p of the whole review less p without the word.
        slope: (words,) size of the gradient at the word.
    """
    at, names = np.arange(len(words)), [safe(word) for word in words]
    colors = np.where(change < 0, theme.NEGATIVE, theme.POSITIVE)
    bars = [
        {"y": change, "marker": {"color": colors}, "hovertemplate": "%{customdata}: %{y:+.3f}<extra></extra>", **rows.at(0)},
        {"y": slope, "marker": {"color": theme.GATES["gradient"]},
         "hovertemplate": "%{customdata}: %{y:.3g}<extra></extra>", **rows.at(1)},
    ]  # fmt: skip
    layout = {
        "height": 440,
        "margin": {"t": 20, "b": 90},
        "showlegend": False,
        "bargap": 0.15,
        "annotations": [
            _named(names, change, int(np.abs(change).argmax()), 0), _named(names, slope, int(slope.argmax()), 1),
        ],
    }  # fmt: skip
    traces = [{"type": "bar", "x": at, "customdata": names, **each} for each in bars]
    return go.Figure(traces, layout | _axes(words, change, slope))


def _axes(words: Sequence[str], change: np.ndarray, slope: np.ndarray) -> dict[str, Any]:
    low, high = min(change.min(initial=0.0), 0.0) * _ROOM, max(change.max(initial=0.0), 0.0) * _ROOM
    ys = (
        {"title": {"text": "p with it − p without"}, "range": (low, high) if high > low else (-1, 1), "zeroline": True},
        {"title": {"text": "gradient |∂p/∂x<sub>t</sub>|"}, "range": (0, slope.max(initial=0.0) * _ROOM or 1),
         "exponentformat": "power"},
    )  # fmt: skip
    return rows.axes((0.6, 0.4), 0.06, x={"range": (-0.6, len(words) - 0.4)}, ys=ys, last=axis(words))


def _named(names: Sequence[str], values: np.ndarray, at: int, row: int) -> dict[str, Any]:
    """Return the word over (or under) its bar, within the figure."""
    side = "left" if at < 0.1 * len(names) else "right" if at > 0.9 * len(names) else "center"
    axes = {"xref": rows.at(row)["xaxis"], "yref": rows.at(row)["yaxis"]}
    below = values[at] < 0
    return {"text": names[at], "x": at, "y": float(values[at]), "showarrow": False, "xanchor": side,
            "yanchor": "top" if below else "bottom", **axes}  # fmt: skip
