"""Gradient flow in a trained run: by timestep, over the epochs, and cut short."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve, Note, side
from rnnviz.figures.charts import logaxis
from rnnviz.figures.charts.kernel_spectra import looked_at
from rnnviz.figures.scenes.gradients import GRADIENT
from rnnviz.gradients.trained import Bands, ByStep, Truncation

STATES = {"hidden": "|∂L/∂h<sub>t</sub>|", "cell": "|∂L/∂c<sub>t</sub>|"}


def by_step(found: Mapping[str, ByStep]) -> go.Figure:
    """The gradient at every step: the median review as a line, the middle half of the reviews as a band.

    Args:
        found: by state, 'hidden' and for an LSTM 'cell'.
    """
    figure = go.Figure()
    ends = [end for each in found.values() for end in (each.low, each.high)]
    lowest = logaxis.floor(*ends)
    for state, dash in zip(found, theme.DASHES, strict=False):
        step = np.arange(1, len(found[state].median) + 1)
        color = theme.GATES[state]
        for end, fill in ((found[state].low, "none"), (found[state].high, "tonexty")):
            figure.add_scatter(
                x=step, y=logaxis.drawn_at(end, lowest), name=state, mode="lines", line={"width": 0}, fill=fill,
                fillcolor=theme.faded(color, 0.18), showlegend=False, hoverinfo="skip",
            )  # fmt: skip
        median = found[state].median
        figure.add_trace(logaxis.curve(STATES[state], step, median, color=color, dash=dash, width=3, lowest=lowest))
    low, high = logaxis.span(*ends)
    logaxis.limits(figure, low, high)
    return figure.update_layout(
        height=380,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        margin={"t": 50, "b": 50},
        hovermode="x unified",
        xaxis_title="timestep t, in the order of the text",
        yaxis=logaxis.axis("size of the gradient", low, high),
    )


def shares(epochs: Sequence[int], bands: Sequence[Bands], epoch: int, *, label: str, dark: bool = False) -> Chart:
    """Which stretch of steps wrote the gradient of the recurrent kernel: stacked shares over the epochs.

    Args:
        epochs: the snapshots, ascending.
        bands: one per snapshot, cut at the same steps.
        epoch: the one that is looked at.
        label: what is seen, for those who do not see it.
        dark: for the dark page.
    """
    at = np.array(epochs, float)
    sizes = np.array([each.share for each in bands])  # (epochs, bands)
    tops = np.cumsum(sizes, axis=1)
    edges = bands[0].edges
    drawn: list[Curve] = []
    for k, (first, last) in enumerate(edges):
        color, name = _shade(k / max(1, len(edges) - 1), dark), f"steps {first}–{last} before the end"
        drawn += _band(name, color, at, tops[:, k] - sizes[:, k], tops[:, k])
    return Chart(
        label,
        Axis("epoch", "count"),
        Axis("share of the gradient of U", "percent", ends=(0.0, 1.0)),
        (*drawn, looked_at(epoch)),
        height=320,
    )


def _band(name: str, color: str, at: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[Curve, ...]:
    """An area over the epochs; over one epoch it has no width, so that one is drawn around it, and told there alone."""
    if len(at) > 1:
        return (Curve(name, color, at, low, high, mark="area", told=True),)
    around = at + np.array([-0.5, 0.5]), low.repeat(2), high.repeat(2)
    told = Curve(name, color, at, high - low, mark="points", opacity=0.0, told=True)
    return Curve(name, color, *around, mark="area"), told


def _shade(share: float, dark: bool) -> str:
    """From blue (the latest steps) over neutral to orange (the earliest)."""
    middle = theme.neutral(dark)
    if share <= 0.5:
        return theme.mixed(theme.NEGATIVE, middle, 2 * share)
    return theme.mixed(middle, theme.POSITIVE, 2 * share - 1)


def truncated(found: Truncation, window: int, *, label: str) -> Chart:
    """The part of the gradient that truncated backpropagation loses, for every window."""
    at = min(max(window, 1), len(found.lost)) - 1
    lost = float(found.lost[at])
    here = np.array([float(window)]), np.array([lost])
    most = max(1.05, float(found.lost.max()) * 1.05)
    return Chart(
        label,
        Axis("window: steps that may contribute, counted from the last", "count"),
        Axis("relative to the whole", ends=(min(0.0, float(np.nanmin(found.cosine))) - 0.02, most)),
        (
            looked_at(window),
            Curve("lost: |g − g window| / |g|", GRADIENT, found.window, found.lost, width=3.0, told=True),
            Curve("direction kept (cosine)", theme.SERIES[2], found.window, found.cosine, dash="dash", told=True),
            Curve("", GRADIENT, *here, mark="points", symbol="circle", size=5.5),
        ),
        notes=(Note(window, lost, f"{lost:.1%} lost", side(window, len(found.lost) / 2)),),
        height=300,
    )
