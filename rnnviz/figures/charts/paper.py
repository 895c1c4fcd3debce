"""A live chart for paper and files: the same curves, notes and axes, as a figure of Plotly."""

import math
from typing import Final

import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve

_SYMBOLS: Final = {
    "circle": "circle", "square": "square", "up": "triangle-up", "diamond": "diamond", "down": "triangle-down",
    "plus": "cross", "ring": "circle-open", "cross": "x-thin-open",
}  # fmt: skip
HEIGHT: Final = 340  # pixels
_ON_LEVEL: Final = {"xref": "paper", "x": 0, "xanchor": "left", "yanchor": "bottom", "showarrow": False}


def on_paper(chart: Chart) -> go.Figure:
    """Return a live chart as a figure."""
    figure = go.Figure()
    named: set[str] = set()
    for curve in chart.curves:
        if curve.mark == "level":
            level = float(curve.y[0])
            figure.add_hline(level, line={"color": curve.color, "width": 2, "dash": "dot"})
            figure.add_annotation(_ON_LEVEL, y=_place(chart.y, level), text=curve.name)
        elif len(curve.x):
            figure.add_traces(_traces(curve, legend=bool(curve.name) and curve.name not in named))
            named.add(curve.name)
    for note in chart.notes:
        figure.add_annotation(x=note.x, y=_place(chart.y, note.y), text=note.text, ay=28 if note.below else -28)
    figure.update_xaxes(_axis(chart.x))
    figure.update_yaxes(_axis(chart.y))
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=HEIGHT, margin={"t": 40, "b": 50, "l": 70, "r": 20}, legend=legend)


def _place(axis: Axis, value: float) -> float:
    """Return where words stand: Plotly takes the logarithm of numbers on such an axis, and not that of their words."""
    return math.log10(value) if axis.log else value


def _traces(curve: Curve, *, legend: bool) -> list[go.Scatter]:
    """An area is two lines, the second of which is filled to the first."""
    lines = curve.mark != "points"
    line = go.Scatter(
        x=curve.x,
        y=curve.y,
        name=curve.name,
        showlegend=legend,
        mode="+".join(["lines"] * lines + ["markers"] * bool(curve.symbol)) or "lines",
        line={"color": curve.color or theme.MUTED, "width": curve.width, "dash": curve.dash},
        marker={"symbol": _SYMBOLS.get(curve.symbol, "circle"), "size": 2 * curve.size},
        opacity=curve.opacity,
    )
    if curve.mark != "area":
        return [line]
    edge = {"mode": "lines", "line": {"width": 0}, "opacity": 1.0}
    fill = theme.faded(curve.color, curve.opacity)
    other = go.Scatter(line, y=curve.other, fill="tonexty", fillcolor=fill, **edge)
    return [go.Scatter(line, showlegend=False, **edge), other]


def _axis(axis: Axis) -> dict[str, object]:
    look: dict[str, object] = {"title": axis.title, "exponentformat": "power"}
    look |= {"type": "log"} if axis.log else {}
    look |= {"tickformat": ".0%"} if axis.style == "percent" else {}
    return look | ({"range": list(axis.ends)} if axis.ends else {})
