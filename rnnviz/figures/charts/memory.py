"""Tasks of memory: answers against the truth, spans, series."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve, Style, Symbol
from rnnviz.figures.charts import numbered

Measure = Literal["accuracy", "loss"]

MARKED = 20  # points of a curve that has a dot on each, at most
DOTS = 300  # answers that are drawn, at most: more lie upon each other
HEIGHT = 340  # pixels
LEFT = "log₁₀ of the gradient that is left"
LEAST_LOSS = 1e-9  # is drawn: an axis of powers has no place for 0
LENGTH = {"copy": "blank steps", "verdict": "words after the verdict"}  # what is counted, where it is not all steps
ANSWERS, RIGHT = "answers", "right within this band"
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


def numbers(truth: np.ndarray, told: np.ndarray, tolerance: float, *, label: str) -> Chart:
    """Return answers against the truth, both (n,), the first DOTS of them, with the band in which an answer counts as right."""
    ends = np.array([min(truth.min(), told.min()), max(truth.max(), told.max())], float)
    order = np.argsort(truth[:DOTS], kind="stable")
    answers = truth[:DOTS][order], told[:DOTS][order]
    return Chart(
        label,
        Axis("truth"),
        Axis("answer"),
        (
            Curve(ANSWERS, theme.TRAIN, *answers, mark="points", symbol="circle", size=2.5, told=True),
            *(Curve(RIGHT, theme.MUTED, ends, ends + shift, dash="dash") for shift in (-tolerance, tolerance)),
        ),
        height=HEIGHT,
        scatter=True,
    )


def classes(shares: np.ndarray, names: Sequence[str], *, dark: bool) -> go.Figure:
    """Return for each true class the shares of the answers, (true, told)."""
    hover = "truth %{y}, answer %{x}: %{z:.1%}"
    figure = numbered.shares(shares, list(names), list(names), form=".0%", hover=hover, dark=dark)
    return figure.update_layout(xaxis_title="answer", yaxis_title="truth")


def lines(
    curves: Sequence[Line], *, x: str, y: str, label: str, chance: float | None = None, style: Style = "number"
) -> Chart:
    """Return means with bands; the learner's own points are drawn with rings. `chance` is a dotted line."""
    drawn: list[Curve] = []
    for each in curves:
        color, dash = LINES[each.name]
        if each.own:
            order, own = np.argsort(each.x), f"{each.name}, yours"
            mine = each.x[order], each.mean[order]
            drawn.append(Curve(own, color, *mine, mark="points", symbol="ring", size=6.0, told=True))
            continue
        symbol: Symbol = "circle" if len(each.x) <= MARKED else ""
        drawn.append(Curve(each.name, color, each.x, each.low, each.high, mark="area", opacity=0.15))
        drawn.append(Curve(each.name, color, each.x, each.mean, dash=dash, symbol=symbol, size=3.0, told=True))
    if chance is not None:
        drawn.append(Curve("guessing", theme.MUTED, NONE, np.array([chance]), mark="level", dash="dot"))
    return Chart(label, Axis(x), Axis(y, style), tuple(drawn), height=HEIGHT)


def left(curves: Mapping[str, np.ndarray], *, label: str) -> Chart:
    """Return log10 of what is left of a gradient by steps ago, (steps,) each: the first dashed, the last solid."""
    looks = ((theme.VALIDATION, "dash"), (theme.TRAIN, "solid"))[-len(curves) :]
    drawn = tuple(
        Curve(name, color, np.arange(len(values)), values, dash=dash, told=True)
        for (name, values), (color, dash) in zip(curves.items(), looks, strict=True)
    )
    axes = Axis("steps ago", "count"), Axis(LEFT)
    return Chart(label, *axes, drawn, height=HEIGHT, legend=tuple(curves))  # one alone has its name, too


def over_lengths(
    lengths: np.ndarray, values: np.ndarray, measure: Measure, *, task: str, trained: int, chance: float, label: str
) -> Chart:
    """Return accuracy or loss by the length of the sequences that are read, both (lengths,), on an axis of powers.

    An upright line stands at the length that was trained on, a level at what guessing reaches; a loss of 0 lies at LEAST_LOSS.
    """
    percent = measure == "accuracy"
    drawn = values if percent else np.maximum(values, LEAST_LOSS)
    curves = (
        Curve(
            "trained at this length",
            theme.GATES["gradient"],
            np.array([trained], float),
            NONE,
            mark="upright",
            dash="dash",
        ),
        Curve("guessing", theme.MUTED, NONE, np.array([chance]), mark="level", dash="dot"),
        Curve(measure, theme.TRAIN, lengths, drawn, symbol="circle", told=True),
    )
    x = Axis(f"length: {LENGTH.get(task, 'steps')} (log)", "count", log=True)
    y = Axis("right answers", "percent", ends=(-0.04, 1.04)) if percent else Axis("loss (log)", log=True)
    return Chart(label, x, y, curves, height=HEIGHT, legend=(measure, "trained at this length", "guessing"))


def going_on(
    at: np.ndarray,
    shown: Mapping[str, np.ndarray],
    error: float,
    *,
    label: str,
    begins: float | None = None,
    window: tuple[int, int] | None = None,
) -> Chart:
    """Return lines over the positions (n,), the first one the truth; the second has a band of plus and minus `error`.

    `begins` is where a network goes on alone; `window` the first and last position of what was read for the last answer.
    """
    drawn: list[Curve] = []
    styles = ((theme.MUTED, "solid"), (theme.TRAIN, "solid"), (theme.POSITIVE, "dot"), (theme.GATES["input"], "dash"))
    for (name, values), (color, dash) in zip(shown.items(), styles, strict=False):
        where = at[-len(values) :]
        if color == theme.TRAIN and error:
            band = Curve("± its error", color, where, values - error, values + error, mark="area", opacity=0.15)
            drawn.append(band)
        drawn.append(Curve(name, color, where, values, dash=dash, told=True))
    if window is not None:
        ends = np.array([window[0] - 0.5, window[1] + 0.5])
        least, most = (float(end([end(values) for values in shown.values()])) for end in (np.min, np.max))
        read = (ends, np.full(2, least), np.full(2, most))
        drawn.insert(0, Curve("read for the last answer", theme.MUTED, *read, mark="area", opacity=0.15))
    if begins is not None:
        alone = np.array([begins])
        drawn.append(Curve("goes on alone from here", theme.MUTED, alone, NONE, mark="upright", dash="dot"))
    return Chart(label, Axis("position in the series", "count"), Axis("value"), tuple(drawn), height=HEIGHT)
