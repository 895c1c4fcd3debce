"""Gradient flow in a trained run: by timestep, over the epochs, and cut short."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts import logaxis
from rnnviz.figures.charts.kernel_spectra import TOP_LEGEND, epoch_axis
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
        legend=TOP_LEGEND,
        margin={"t": 50, "b": 50},
        hovermode="x unified",
        xaxis_title="timestep t, in the order of the text",
        yaxis=logaxis.axis("size of the gradient", low, high),
    )


def shares(epochs: Sequence[int], bands: Sequence[Bands], epoch: int, *, dark: bool = False) -> go.Figure:
    """Which stretch of steps wrote the gradient of the recurrent kernel: stacked shares over the epochs.

    Args:
        epochs: the snapshots, ascending.
        bands: one per snapshot, cut at the same steps.
        epoch: the one that is looked at.
        dark: for the dark page.
    """
    figure = go.Figure()
    count = len(bands[0].edges)
    places: list[float] = list(epochs)
    if len(epochs) == 1:  # an area over one epoch has no width
        places, bands = [epochs[0] - 0.5, epochs[0] + 0.5], [bands[0], bands[0]]
    for at, (first, last) in enumerate(bands[0].edges):
        figure.add_scatter(
            x=places, y=[each.share[at] for each in bands], stackgroup="all",
            name=f"{first}–{last} before the end",
            line={"width": 0.5, "color": theme.MUTED}, hovertemplate="%{y:.1%}",
            fillcolor=_shade(at / max(1, count - 1), dark),
        )  # fmt: skip
    figure.add_vline(epoch, line={"color": theme.MUTED, "width": 1})
    return figure.update_layout(
        height=380,
        legend={"traceorder": "normal", "title": "written by steps", "orientation": "h", "y": -0.22},
        margin={"t": 30, "b": 50},
        hovermode="x unified",
        xaxis=epoch_axis(epochs),
        yaxis={"title": "share of the gradient of U", "range": (0, 1), "tickformat": ".0%"},
    )


def _shade(share: float, dark: bool) -> str:
    """From blue (the latest steps) over neutral to orange (the earliest)."""
    middle = theme.neutral(dark)
    if share <= 0.5:
        return theme.mixed(theme.NEGATIVE, middle, 2 * share)
    return theme.mixed(middle, theme.POSITIVE, 2 * share - 1)


def truncated(found: Truncation, window: int) -> go.Figure:
    """The part of the gradient that truncated backpropagation loses, for every window."""
    figure = go.Figure()
    figure.add_scatter(
        x=found.window, y=found.lost, name="lost: |g − g<sub>window</sub>| / |g|", hovertemplate="%{y:.1%}",
        line={"color": GRADIENT, "width": 3},
    )  # fmt: skip
    figure.add_scatter(
        x=found.window, y=found.cosine, name="direction kept (cosine)", hovertemplate="%{y:.3f}",
        line={"color": theme.SERIES[2], "width": 2, "dash": "dash"},
    )  # fmt: skip
    figure.add_vline(window, line={"color": theme.MUTED, "width": 1})
    at = min(max(window, 1), len(found.lost)) - 1
    figure.add_scatter(
        x=[window], y=[found.lost[at]], mode="markers+text", text=[f"{found.lost[at]:.1%} lost"], showlegend=False,
        textposition="top right", marker={"size": 11, "color": GRADIENT}, hoverinfo="skip",
    )  # fmt: skip
    most = max(1.05, float(found.lost.max()) * 1.05)
    return figure.update_layout(
        height=360,
        legend=TOP_LEGEND,
        margin={"t": 50, "b": 50},
        hovermode="x unified",
        xaxis_title="window: steps that may contribute, counted from the last",
        yaxis={"title": "relative to the whole", "range": (min(0.0, float(np.nanmin(found.cosine))) - 0.02, most)},
    )
