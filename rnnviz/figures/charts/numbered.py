"""A map of shares with its numbers in it, each in an ink that can be read on its colour."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme


def shares(
    values: np.ndarray, x: Sequence[str], y: Sequence[str], *, form: str, hover: str, dark: bool, size: int = 12
) -> go.Figure:
    """Return values from 0 to 1 as a map, the first row on top.

    Plotly's own numbers in a heatmap have one of two greys, which is too faint on some colours; so they are a trace of their own.

    Args:
        values: (rows, columns); NaN is an empty cell.
        x: (columns,) different names.
        y: (rows,) different names.
        form: of the numbers, as in format().
        hover: Plotly's template with %{x}, %{y} and %{z}.
        dark: whether the page is dark.
        size: of the numbers, in pixels.
    """
    scale = theme.sequential(dark)
    known = np.argwhere(~np.isnan(values)).tolist()
    numbers = go.Scatter(
        x=[x[column] for _, column in known], y=[y[row] for row, _ in known], mode="text", hoverinfo="skip", showlegend=False,
        text=[format(values[row, column], form) for row, column in known],
        textfont={"size": size, "color": [theme.ink_on(theme.at(scale, values[row, column])) for row, column in known]},
    )  # fmt: skip
    ground = go.Heatmap(
        z=values, x=list(x), y=list(y), zmin=0, zmax=1, colorscale=scale, showscale=False,
        hovertemplate=f"{hover}<extra></extra>",
    )  # fmt: skip
    figure = go.Figure([ground, numbers])
    figure.update_xaxes(type="category", showgrid=False, range=(-0.5, len(x) - 0.5))
    return figure.update_yaxes(type="category", showgrid=False, range=(len(y) - 0.5, -0.5))
