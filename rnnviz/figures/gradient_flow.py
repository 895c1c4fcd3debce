"""Gradients through recurrences: spectra, measured products against theory, cells side by side, cures."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import logaxis, theme
from rnnviz.figures.gradient_scenes import GRADIENT, NORM, RADIUS
from rnnviz.recurrence import JacobianFlow
from rnnviz.spectra import Spectrum
from rnnviz.state_flow import StateFlow

CELLS = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}
TOP_LEGEND = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}


def sizes(spectrum: Spectrum) -> go.Figure:
    """Singular values against the moduli of the eigenvalues, the largest first."""
    rank = np.arange(1, len(spectrum.singular_values) + 1)
    figure = go.Figure()
    for name, values, color, symbol in (
        ("singular values σⱼ", spectrum.singular_values, NORM, "diamond"),
        ("eigenvalues |λⱼ|", np.sort(np.abs(spectrum.eigenvalues))[::-1], RADIUS, "circle-open"),
    ):
        figure.add_scatter(
            x=rank, y=values, name=name, mode="markers", hovertemplate="%{x}: %{y:.4g}",
            marker={"color": color, "symbol": symbol, "size": 8, "line": {"width": 2}},
        )  # fmt: skip
    figure.add_hline(1.0, line={"color": theme.MUTED, "dash": "dash", "width": 1})
    figure.update_layout(
        height=300,
        legend=TOP_LEGEND,
        margin={"t": 40, "b": 50},
        xaxis_title="rank j, largest first",
        yaxis={"title": "size", "rangemode": "tozero"},
    )
    return figure


def jacobians(flow: JacobianFlow) -> go.Figure:
    """The norm of dh_T/dh_{T-k} over k: measured, with the bound and the guess that theory offers."""
    k = np.arange(len(flow.product))
    product = "measured ‖∂h<sub>T</sub>/∂h<sub>T−k</sub>‖"
    curves = (
        ("bound (γ σₘₐₓ)ᵏ" if flow.gamma != 1 else "bound σₘₐₓᵏ", flow.bound, NORM, "dot", 2.0),
        ("prediction ρᵏ", flow.radius_law, RADIUS, "dash", 2.0),
        (product, flow.product, GRADIENT, "solid", 3.5),
        ("measured, one gradient", flow.vector, theme.SERIES[0], "dashdot", 2.0),
    )
    low, high = logaxis.span(*(values for _, values, *_ in curves))
    lowest = logaxis.floor(*(values for _, values, *_ in curves))
    figure = go.Figure(
        [
            logaxis.curve(name, k, values, color=color, dash=dash, width=width, lowest=lowest)
            for name, values, color, dash, width in curves
        ]
    )
    logaxis.limits(figure, low, high)
    figure.update_layout(
        height=420,
        legend=TOP_LEGEND,
        margin={"t": 60, "b": 50},
        hovermode="x unified",
        xaxis_title="steps back k",
        yaxis=logaxis.axis("size of the Jacobian product", low, high),
    )
    return figure


def slopes(values: np.ndarray, *, gamma: float, dark: bool = False) -> go.Figure:
    """The activation's slope of every unit at every step: where it is 0, the unit lets no gradient through.

    Args:
        values: (steps, units), from 0 to gamma.
        gamma: the steepest slope.
        dark: for the dark page.
    """
    steps, units = values.shape
    heat = go.Heatmap(
        x=np.arange(1, steps + 1),
        y=np.arange(1, units + 1),
        z=values.T.astype(np.float32),
        zmin=0,
        zmax=gamma,
        colorscale=theme.sequential(dark),
        colorbar={"title": "slope", "thickness": 12},
        hovertemplate="step %{x}, unit %{y}: slope %{z:.3f}<extra></extra>",
    )
    mean = go.Scatter(
        x=np.arange(1, steps + 1),
        y=values.mean(axis=1),
        name="mean",
        line={"color": GRADIENT, "width": 2.5},
        hovertemplate="step %{x}: mean slope %{y:.3f}<extra></extra>",
    )
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.35, 0.65], vertical_spacing=0.06)
    figure.add_trace(mean, row=1, col=1)
    figure.add_trace(heat, row=2, col=1)
    figure.update_yaxes(title="mean", range=(-0.03 * gamma, 1.05 * gamma), row=1, col=1)
    figure.update_yaxes(title="unit", row=2, col=1)
    figure.update_xaxes(title="step t", row=2, col=1)
    figure.update_traces(colorbar={"title": "slope", "thickness": 12, "len": 0.65, "y": 0.32}, row=2, col=1)
    return figure.update_layout(height=340, margin={"t": 20, "b": 50}, showlegend=False)


def cells(flows: Mapping[str, StateFlow]) -> go.Figure:
    """SimpleRNN, LSTM and GRU on the same words: what is left of the state's gradient k steps back."""
    figure = go.Figure()
    every = [each for flow in flows.values() for each in (flow.norm, flow.direct) if each is not None]
    lowest = logaxis.floor(*every)
    for dash, (cell, flow) in zip(theme.DASHES, flows.items(), strict=False):
        k = np.arange(len(flow.norm))
        color = theme.ARCHITECTURES[cell]
        figure.add_trace(logaxis.curve(CELLS[cell], k, flow.norm, color=color, dash=dash, width=3, lowest=lowest))
        if flow.direct is not None:
            name = "LSTM, direct path only: ∏ f"
            figure.add_trace(logaxis.curve(name, k, flow.direct, color=theme.GATES["forget"], dash="dot", width=1.5))
    low, high = logaxis.span(*every)
    logaxis.limits(figure, low, high)
    return figure.update_layout(
        height=400,
        legend=TOP_LEGEND,
        margin={"t": 60, "b": 50},
        hovermode="x unified",
        xaxis_title="steps back k",
        yaxis=logaxis.axis("gradient left, relative", low, high),
    )
