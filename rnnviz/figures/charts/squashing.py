"""A function that squashes a sum, its derivative, and where it is saturated."""

from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.nn.activations import Activation

SATURATED: Final = 0.1  # where the slope is less than this share of the largest
ENDS: Final = (-6.0, 6.0)


def saturated(function: Activation, sums: np.ndarray) -> np.ndarray:
    """Return where a function hardly answers any more, (sums,) bool: its slope is below a tenth of its largest."""
    slopes = function.slope(function.apply(sums))
    return slopes < SATURATED * slopes.max()


def curves(function: Activation, at: float, *, name: str) -> go.Figure:
    """Return a function and its derivative over the sums from -6 to 6, the saturated parts shaded.

    Args:
        function: what is drawn.
        at: the sum to mark.
        name: of the function.
    """
    sums = np.linspace(*ENDS, 601)
    values = function.apply(sums)
    slopes, marked = function.slope(values), np.array([at])
    figure = go.Figure()
    for first, last in _runs(saturated(function, sums)):
        figure.add_vrect(x0=sums[first], x1=sums[last], fillcolor=theme.MUTED, opacity=0.18, line_width=0)
    figure.add_scatter(
        x=sums,
        y=values,
        mode="lines",
        name=f"{name}(a)",
        line={"color": theme.SERIES[0], "width": 3, "simplify": False},
    )
    figure.add_scatter(
        x=sums,
        y=slopes,
        mode="lines",
        name="its derivative",
        line={"color": theme.SERIES[1], "width": 2, "dash": "dash", "simplify": False},
    )
    value = function.apply(marked)
    figure.add_scatter(
        x=[at, at], y=[value[0], function.slope(value)[0]], mode="markers", name="at a", showlegend=False,
        marker={"size": 11, "color": [theme.SERIES[0], theme.SERIES[1]], "symbol": ["circle", "diamond"]},
    )  # fmt: skip
    figure.update_xaxes(title="sum a", range=ENDS)
    figure.update_yaxes(title="value", range=[min(-1.3, 1.1 * values.min()), max(1.8, 1.1 * values.max())])
    return figure.update_layout(
        height=360, legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}, margin={"t": 40, "b": 50}
    )


def _runs(on: np.ndarray) -> list[tuple[int, int]]:
    """Return first and last index of each stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(int), [0]])))
    return [(int(first), int(last) - 1) for first, last in zip(edges[::2], edges[1::2], strict=True)]
