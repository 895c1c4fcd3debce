"""Two readings side by side: the running prediction of both, and how far apart their states are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme
from rnnviz.figures.charts.reach import safe

_BETWEEN = 0.455  # height of the gap between the two panels
_LEVELS = (9, -9)  # pixels from there: two labels one above the other, however near their places are
LOOKS = ((theme.SERIES[0], "solid"), (theme.SERIES[1], "dash"))


@dataclass(frozen=True)
class Reading:
    """One of the two."""

    name: str
    words: Sequence[str]  # (pairs,) '' where it has no word
    prediction: np.ndarray  # (pairs,) running prediction; NaN where it has no word


def trajectories(
    readings: tuple[Reading, Reading], distance: np.ndarray, *, tolerance: float, parts: int | None, meets: int | None
) -> go.Figure:
    """Return the running predictions above, and below them the distance of the states.

    Args:
        readings: the pinned one, and the one that is compared with it.
        distance: (pairs,) share of the mean size of a state; NaN where a word has no partner.
        tolerance: up to which they count as together.
        parts: pair at which they part; None if they never do.
        meets: pair from which on they are together again; None if they are not.
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.55, 0.45], vertical_spacing=0.11)
    at = np.arange(len(distance))
    for reading, (color, dash) in zip(readings, LOOKS, strict=True):
        figure.add_scatter(
            x=at, y=reading.prediction, name=safe(reading.name), mode="lines", connectgaps=True,
            line={"color": color, "dash": dash, "width": 2.5}, customdata=[safe(word) for word in reading.words],
            hovertemplate="%{customdata} → %{y:.3f}", row=1, col=1,
        )  # fmt: skip
    figure.add_scatter(
        x=at, y=distance, name="distance of the states", mode="lines", connectgaps=True, row=2, col=1,
        line={"color": theme.GATES["gradient"], "width": 2.5}, hovertemplate="apart by %{y:.1%}",
    )  # fmt: skip
    figure.add_hline(0.5, line={"color": theme.MUTED, "dash": "dot", "width": 1}, row=1, col=1)
    figure.add_scatter(
        x=at[[0, -1]], y=[tolerance] * 2, name=f"together below {tolerance:.0%}", mode="lines", hoverinfo="skip",
        line={"color": theme.MUTED, "dash": "dot", "width": 1.5}, row=2, col=1,
    )  # fmt: skip
    _events(figure, parts, meets, len(at))
    figure.update_yaxes(title="running prediction", range=(-0.03, 1.03), row=1, col=1)
    figure.update_yaxes(title="state distance", rangemode="tozero", tickformat=".0%", row=2, col=1)
    every = max(1, -(-len(at) // 14))
    both = [safe(b or a) for a, b in zip(readings[0].words, readings[1].words, strict=True)]
    figure.update_xaxes(
        title="word, in reading order", tickvals=at[::every], ticktext=both[::every], tickangle=-45, row=2, col=1
    )
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=480, margin={"t": 50, "b": 90}, hovermode="x unified", legend=legend)


def _events(figure: go.Figure, parts: int | None, meets: int | None, count: int) -> None:
    """Mark where they part and where they meet again."""
    for at, text, level in zip((parts, meets), ("part", "meet again"), _LEVELS, strict=True):
        if at is None:
            continue
        figure.add_vline(at, line={"color": theme.MUTED, "dash": "dot", "width": 1.5})
        side = "left" if at < 0.1 * count else "right" if at > 0.9 * count else "center"
        figure.add_annotation(
            x=at, y=_BETWEEN, yref="paper", yshift=level, text=f"they {text}", showarrow=False, yanchor="middle",
            xanchor=side,
        )  # fmt: skip
