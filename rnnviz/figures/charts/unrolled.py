"""What truncation loses of the gradient of a small network."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme

RULE: Final = (20, 30)  # steps: the common choice for truncated BPTT
_LEGEND: Final = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}


def lost(lengths: np.ndarray, shares: Mapping[str, np.ndarray], marked: int) -> go.Figure:
    """Return the share of dL/dU that segments lose over their length, with the common choice as a band.

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
        annotation_text="common choice",
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
