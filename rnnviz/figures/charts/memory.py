"""Tasks of memory: answers against the truth, spans, series."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go
from plotly.colors import hex_to_rgb

from rnnviz.figures import theme
from rnnviz.figures.charts import numbered

MARKED = 20  # points of a curve that has a dot on each, at most
DOTS = 300  # answers that are drawn, at most: more lie upon each other, and each is an element of the page
_LEGEND = {"legend": {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0}, "margin": {"t": 60, "b": 50}}
LINES = {
    "SimpleRNN": (theme.ARCHITECTURES["simple_rnn"], "solid"),
    "Identity-ReLU": (theme.GATES["gradient"], "dash"),
    "GRU": (theme.ARCHITECTURES["gru"], "dot"),
    "LSTM": (theme.ARCHITECTURES["lstm"], "dashdot"),
}


@dataclass(frozen=True)
class Line:
    """One curve with its band."""

    name: str
    x: np.ndarray  # (points,)
    mean: np.ndarray  # (points,)
    low: np.ndarray  # (points,)
    high: np.ndarray  # (points,)
    own: bool = False  # the learner's


def numbers(truth: np.ndarray, told: np.ndarray, tolerance: float) -> go.Figure:
    """Return answers against the truth, both (n,), the first DOTS of them, with the band in which an answer counts as right."""
    ends = [float(min(truth.min(), told.min())), float(max(truth.max(), told.max()))]
    figure = go.Figure()
    truth, told = truth[:DOTS], told[:DOTS]
    figure.add_scatter(x=truth, y=told, mode="markers", marker={"size": 5, "color": theme.TRAIN}, name="answers")
    for shift, name in ((-tolerance, "right within this band"), (tolerance, "")):
        figure.add_scatter(
            x=ends, y=[end + shift for end in ends], mode="lines", name=name, showlegend=bool(name),
            line={"color": theme.MUTED, "dash": "dash"},
        )  # fmt: skip
    figure.update_xaxes(title="truth")
    figure.update_yaxes(title="answer")
    return figure.update_layout(_LEGEND)


def classes(shares: np.ndarray, names: Sequence[str], *, dark: bool) -> go.Figure:
    """Return for each true class the shares of the answers, (true, told)."""
    hover = "truth %{y}, answer %{x}: %{z:.1%}"
    figure = numbered.shares(shares, list(names), list(names), form=".0%", hover=hover, dark=dark)
    return figure.update_layout(xaxis_title="answer", yaxis_title="truth")


def lines(curves: Sequence[Line], *, x: str, y: str, chance: float | None = None, log: bool = False) -> go.Figure:
    """Return means with bands; the learner's own points are drawn with rings. `chance` is a dotted line."""
    figure = go.Figure()
    for curve in curves:
        color, dash = LINES[curve.name]
        ring = {"symbol": "circle-open" if curve.own else "circle", "size": 12 if curve.own else 6}
        mode = "markers" if curve.own else "lines+markers" if len(curve.x) <= MARKED else "lines"
        if not curve.own:
            figure.add_scatter(
                x=np.r_[curve.x, curve.x[::-1]], y=np.r_[curve.high, curve.low[::-1]], fill="toself", hoverinfo="skip",
                fillcolor=f"rgba{(*hex_to_rgb(color), 0.15)}", line={"width": 0}, showlegend=False, mode="lines",
            )  # fmt: skip
        figure.add_scatter(
            x=curve.x, y=curve.mean, mode=mode, marker=ring,
            name=f"{curve.name}, yours" if curve.own else curve.name, line={"color": color, "dash": dash},
        )  # fmt: skip
    if chance is not None:
        figure.add_hline(y=chance, line={"dash": "dot", "color": theme.MUTED}, annotation_text="guessing")
    figure.update_xaxes(title=x, type="log" if log else "linear")
    figure.update_yaxes(title=y)
    return figure.update_layout(_LEGEND)


def left(curves: Mapping[str, np.ndarray]) -> go.Figure:
    """Return log10 of what is left of a gradient by steps ago, (steps,) each: the first dashed, the last solid."""
    figure = go.Figure()
    looks = ((theme.VALIDATION, "dash"), (theme.TRAIN, "solid"))[-len(curves) :]
    for (name, values), (color, dash) in zip(curves.items(), looks, strict=True):
        figure.add_scatter(x=np.arange(len(values)), y=values, mode="lines", name=name, showlegend=True,
                           line={"color": color, "dash": dash})  # fmt: skip
    figure.update_xaxes(title="steps ago")
    figure.update_yaxes(title="log₁₀ of the gradient that is left")
    return figure.update_layout(_LEGEND)


def going_on(
    at: np.ndarray,
    shown: Mapping[str, np.ndarray],
    error: float,
    *,
    begins: float | None = None,
    window: tuple[int, int] | None = None,
) -> go.Figure:
    """Return lines over the positions (n,), the first one the truth; the second has a band of plus and minus `error`.

    `begins` is where a network goes on alone; `window` the first and last position of what was read for the last answer.
    """
    figure = go.Figure()
    styles = ((theme.MUTED, "solid"), (theme.TRAIN, "solid"), (theme.POSITIVE, "dot"), (theme.GATES["input"], "dash"))
    for (name, values), (color, dash) in zip(shown.items(), styles, strict=False):
        where = at[-len(values) :]
        if color == theme.TRAIN and error:
            figure.add_scatter(
                x=np.r_[where, where[::-1]], y=np.r_[values + error, (values - error)[::-1]], fill="toself",
                fillcolor=f"rgba{(*hex_to_rgb(color), 0.15)}", line={"width": 0}, hoverinfo="skip", mode="lines",
                name="± its error",
            )  # fmt: skip
        figure.add_scatter(x=where, y=values, mode="lines", name=name, line={"color": color, "dash": dash})
    if window is not None:
        figure.add_vrect(
            x0=window[0] - 0.5, x1=window[1] + 0.5, fillcolor=theme.MUTED, opacity=0.12, line={"width": 0},
            annotation_text="read for the last answer", annotation_position="bottom right",
        )  # fmt: skip
    if begins is not None:
        figure.add_vline(x=begins, line={"dash": "dot", "color": theme.MUTED}, annotation_text="goes on alone")
    figure.update_xaxes(title="position in the series")
    figure.update_yaxes(title="value")
    return figure.update_layout(_LEGEND)
