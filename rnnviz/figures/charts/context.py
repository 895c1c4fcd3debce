"""What a language model pays for a token by how many tokens it has read before, beside counting and guessing."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts.levels import draw_levels


def by_length(
    lengths: Sequence[int], bits: np.ndarray, dearer: np.ndarray, *, window: int, grams: Sequence[float], uniform: float
) -> go.Figure:
    """Return bits per token against the tokens read before, on a logarithmic axis, with the window that it was trained with.

    Args:
        lengths: tokens read before, rising.
        bits: (lengths,) of the network.
        dearer: (lengths, 2) interval of what a token costs more than with the longest context.
        window: of its training.
        grams: bits per token of n-grams that count with 1, 2, ... tokens before.
        uniform: of a guess among all tokens.
    """
    figure = go.Figure()
    counts = list(range(1, len(grams) + 1))
    figure.add_scatter(
        x=counts, y=list(grams), name="counting (n-grams)", mode="lines+markers",
        line={"color": theme.SERIES[1], "dash": "dash"}, marker={"symbol": "square", "size": 9},
        hovertemplate="%{y:.3f}",
    )  # fmt: skip
    figure.add_scatter(
        x=list(lengths), y=bits, name="the network", mode="lines+markers",
        line={"color": theme.SERIES[0], "width": 2.5}, marker={"symbol": "circle", "size": 9}, customdata=dearer,
        hovertemplate="%{y:.3f} (%{customdata[0]:+.3f} to %{customdata[1]:+.3f} beside the longest)",
    )  # fmt: skip
    draw_levels(figure, [(f"a guess: {uniform:.2f}", uniform)])
    figure.add_vline(x=window, line={"dash": "dot", "color": theme.MUTED})
    figure.add_annotation(
        text="window in training", x=np.log10(window), y=1, yref="y domain", xanchor="right", xshift=-4, yanchor="top",
        showarrow=False, font={"size": 11},
    )  # fmt: skip
    figure.update_xaxes(title="tokens read before (k), all else forgotten", type="log", tickvals=list(lengths))
    figure.update_yaxes(title="bits per token on held-out text", rangemode="tozero")
    return figure.update_layout(
        height=380, hovermode="x unified", legend={"orientation": "h", "y": 1.1}, margin={"t": 40, "b": 50}
    )
