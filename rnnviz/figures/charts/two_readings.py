"""Two readings side by side: the running prediction of both, and how far apart their states are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts import rows
from rnnviz.figures.charts.word_axis import axis, safe

_BETWEEN = 0.455  # height of the gap between the two panels
_LEVELS = (9, -9)  # pixels from there: two labels one above the other, however near their places are
_UNDECIDED: Final = {
    "type": "line", "xref": "x domain", "x0": 0, "x1": 1, "yref": "y", "y0": 0.5, "y1": 0.5,
    "line": {"color": theme.MUTED, "dash": "dot", "width": 1},
}  # fmt: skip
EVENTS: Final = ("part", "meet again")
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
    at = np.arange(len(distance))
    drawn: list[dict[str, Any]] = [
        {"x": at, "y": reading.prediction, "name": safe(reading.name), "connectgaps": True,
         "line": {"color": color, "dash": dash, "width": 2.5}, "customdata": [safe(word) for word in reading.words],
         "hovertemplate": "%{customdata} → %{y:.3f}", **rows.at(0)}
        for reading, (color, dash) in zip(readings, LOOKS, strict=True)
    ]  # fmt: skip
    drawn.append(
        {"x": at, "y": distance, "name": "distance of the states", "connectgaps": True,
         "line": {"color": theme.GATES["gradient"], "width": 2.5}, "hovertemplate": "apart by %{y:.1%}", **rows.at(1)}
    )  # fmt: skip
    drawn.append(
        {"x": at[[0, -1]], "y": [tolerance] * 2, "name": f"together below {tolerance:.0%}", "hoverinfo": "skip",
         "line": {"color": theme.MUTED, "dash": "dot", "width": 1.5}, **rows.at(1)}
    )  # fmt: skip
    events = [
        (at, text, level) for at, text, level in zip((parts, meets), EVENTS, _LEVELS, strict=True) if at is not None
    ]
    layout = {
        "height": 480,
        "margin": {"t": 50, "b": 90},
        "hovermode": "x unified",
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "shapes": [_UNDECIDED, *(_mark(at, row) for at, _, _ in events for row in range(2))],
        "annotations": [_said(*event, count=len(at)) for event in events],
    }
    traces = [{"type": "scatter", "mode": "lines", **each} for each in drawn]
    return go.Figure(traces, layout | _axes(readings))


def _axes(readings: tuple[Reading, Reading]) -> dict[str, Any]:
    ys = (
        {"title": {"text": "running prediction"}, "range": (-0.03, 1.03)},
        {"title": {"text": "state distance"}, "rangemode": "tozero", "tickformat": ".0%"},
    )
    both = [b or a for a, b in zip(readings[0].words, readings[1].words, strict=True)]
    return rows.axes((0.55, 0.45), 0.11, x={}, ys=ys, last=axis(both))


def _mark(at: int, row: int) -> dict[str, Any]:
    """Return a line through a row where something happens."""
    axes = {
        "xref": rows.at(row)["xaxis"],
        "x0": at,
        "x1": at,
        "yref": f"{rows.at(row)['yaxis']} domain",
        "y0": 0,
        "y1": 1,
    }
    return {"type": "line", "line": {"color": theme.MUTED, "dash": "dot", "width": 1.5}, **axes}


def _said(at: int, text: str, level: int, *, count: int) -> dict[str, Any]:
    """Return the words for it, in the gap between the rows and within the figure."""
    side = "left" if at < 0.1 * count else "right" if at > 0.9 * count else "center"
    place = {"x": at, "y": _BETWEEN, "yref": "paper", "yshift": level, "yanchor": "middle", "xanchor": side}
    return {"text": f"they {text}", "showarrow": False, **place}
