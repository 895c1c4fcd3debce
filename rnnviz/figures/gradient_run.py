"""Gradient flow in a trained run: by timestep, over the epochs, and cut short."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import logaxis, theme
from rnnviz.figures.gradient_flow import TOP_LEGEND
from rnnviz.figures.gradient_scenes import GRADIENT
from rnnviz.run_gradients import Bands, ByStep, Truncation
from rnnviz.spectra import Spectrum

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
        band = [
            logaxis.curve(state, step, end, color=color, width=0, lowest=lowest)
            for end in (found[state].low, found[state].high)
        ]
        band[1].update(fill="tonexty", fillcolor=theme.faded(color, 0.18))
        figure.add_traces([each.update(mode="lines", showlegend=False, hoverinfo="skip") for each in band])
        median = found[state].median
        figure.add_trace(logaxis.curve(STATES[state], step, median, color=color, dash=dash, width=3, lowest=lowest))
    low, high = logaxis.span(*ends)
    logaxis.limits(figure, low, high)
    return figure.update_layout(
        height=380,
        legend=TOP_LEGEND,
        margin={"t": 50, "b": 50},
        hovermode="x unified",
        xaxis_title="timestep t, in reading order",
        yaxis=logaxis.axis("size of the gradient", low, high),
    )


def plane(spectra: Mapping[str, Spectrum], *, dark: bool = False) -> go.Figure:
    """The eigenvalues of each block of a recurrent kernel, with the unit circle."""
    turn = np.linspace(0, 2 * np.pi, 181)
    figure = go.Figure()
    figure.add_scatter(
        x=np.cos(turn), y=np.sin(turn), mode="lines", name="unit circle", hoverinfo="skip",
        line={"color": theme.MUTED, "dash": "dash", "width": 1.5},
    )  # fmt: skip
    for (block, each), symbol in zip(spectra.items(), ("circle", "diamond", "square", "cross"), strict=False):
        figure.add_scatter(
            x=each.eigenvalues.real, y=each.eigenvalues.imag, mode="markers", name=block,
            marker={"color": _block_color(block), "symbol": symbol, "size": 7},
            hovertemplate=f"{block}: %{{x:.3f}} + %{{y:.3f}} i<extra></extra>",
        )  # fmt: skip
    most = 1.1 * max(1.0, *(each.radius for each in spectra.values()))
    figure.update_xaxes(title="real part of λ", range=(-most, most), constrain="domain")
    figure.update_yaxes(title="imaginary part of λ", range=(-most, most), scaleanchor="x", constrain="domain")
    return figure.update_layout(height=420, legend=TOP_LEGEND, margin={"t": 60, "b": 50})


def spectra_over_epochs(epochs: Sequence[int], spectra: Sequence[Mapping[str, Spectrum]], epoch: int) -> go.Figure:
    """Spectral radius and largest singular value of each block, over the epochs.

    Args:
        epochs: the snapshots, ascending.
        spectra: one per snapshot, by block.
        epoch: the one that is looked at.
    """
    figure = go.Figure()
    for block in spectra[0]:
        color = _block_color(block)
        for name, values, dash in (
            (f"{block}: ρ", [each[block].radius for each in spectra], "solid"),
            (f"{block}: σₘₐₓ", [each[block].norm for each in spectra], "dot"),
        ):
            figure.add_scatter(
                x=list(epochs), y=values, name=name, mode="lines+markers", hovertemplate="%{y:.3f}",
                line={"color": color, "dash": dash}, marker={"symbol": "circle" if dash == "solid" else "diamond"},
            )  # fmt: skip
    figure.add_hline(1.0, line={"color": theme.MUTED, "dash": "dash", "width": 1})
    figure.add_vline(epoch, line={"color": theme.MUTED, "width": 1})
    return figure.update_layout(
        height=420,
        legend=TOP_LEGEND,
        margin={"t": 80, "b": 50},
        hovermode="x unified",
        xaxis=_epochs(epochs),
        yaxis={"title": "size", "rangemode": "tozero"},
    )


def _epochs(epochs: Sequence[int]) -> dict[str, object]:
    """An axis that counts."""
    return {"title": "epoch", "dtick": max(1, round((epochs[-1] - epochs[0]) / 10))}


def _block_color(block: str) -> str:
    return theme.GATES["hidden"] if block == "state" else theme.GATES[block]


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
    for at, (first, last) in enumerate(bands[0].edges):
        figure.add_scatter(
            x=list(epochs), y=[each.share[at] for each in bands], stackgroup="all",
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
        xaxis=_epochs(epochs),
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
        yaxis={"title": "share", "range": (min(0.0, float(np.nanmin(found.cosine))) - 0.02, most)},
    )
