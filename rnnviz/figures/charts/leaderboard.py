"""Networks of one size in the order of their accuracy: each seed, the mean, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme

_PER_ROW = 46  # pixels


@dataclass(frozen=True)
class Bar:
    """One network."""

    name: str
    seeds: tuple[float, ...]  # accuracy of each
    mean: float
    margin: float  # half of the interval of the mean; NaN where there is none
    color: str


def standings(bars: Sequence[Bar], *, chance: float = 0.5) -> go.Figure:
    """Return one row per network, the first on top: a bar for the interval, a diamond for the mean, a ring for each seed.

    Args:
        bars: the networks, in their order.
        chance: accuracy of guessing, as a line.
    """
    names = [bar.name for bar in bars]
    figure = go.Figure()
    figure.add_scatter(
        x=[bar.mean for bar in bars], y=names, mode="markers", name="mean and 95 % interval",
        error_x={"array": [bar.margin for bar in bars], "thickness": 2.5, "width": 7, "color": theme.MUTED},
        marker={"symbol": "diamond", "size": 11, "color": [bar.color for bar in bars]},
        hovertemplate="%{y}: %{x:.1%}<extra></extra>",
    )  # fmt: skip
    rows = [(seed, bar) for bar in bars for seed in bar.seeds]
    figure.add_scatter(
        x=[seed for seed, _ in rows], y=[bar.name for _, bar in rows], mode="markers", name="one seed",
        marker={"symbol": "circle-open", "size": 9, "line": {"width": 1.8}, "color": [bar.color for _, bar in rows]},
        hovertemplate="%{y}, one seed: %{x:.1%}<extra></extra>",
    )  # fmt: skip
    figure.add_vline(chance, line={"color": theme.MUTED, "dash": "dot", "width": 1.5})
    lowest = min([chance, *(bar.mean - float(np.nan_to_num(bar.margin)) for bar in bars)])
    figure.update_xaxes(title="accuracy on unseen reviews", tickformat=".0%", range=[lowest - 0.03, 1.03])
    figure.update_yaxes(autorange="reversed", automargin=True, title="")
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=120 + _PER_ROW * len(bars), margin={"t": 40, "b": 50}, legend=legend)
