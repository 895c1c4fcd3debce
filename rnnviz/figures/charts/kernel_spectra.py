"""Spectra of a trained recurrent kernel: the plane, and how training moves them."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.gradients.spectra import Spectrum

TOP_LEGEND = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}


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


def over_epochs(epochs: Sequence[int], spectra: Sequence[Mapping[str, Spectrum]], epoch: int) -> go.Figure:
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
        xaxis=epoch_axis(epochs),
        yaxis={"title": "size", "rangemode": "tozero"},
    )


def _block_color(block: str) -> str:
    return theme.GATES["hidden"] if block == "state" else theme.GATES[block]


def epoch_axis(epochs: Sequence[int]) -> dict[str, object]:
    """An axis that counts.

    Plotly hides a label that lies over the edge, and has no place for the title where both of two labels do.
    """
    step = max(1, round((epochs[-1] - epochs[0]) / 10))
    return {"title": "epoch", "dtick": step, "ticklabeloverflow": "allow"}
