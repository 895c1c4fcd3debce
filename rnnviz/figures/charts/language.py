"""Language models in charts: what may come next, and bits per token beside what counting reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts.reach import safe


def next_tokens(labels: Sequence[str], probabilities: np.ndarray, *, drawn: int = -1) -> go.Figure:
    """Return a bar for each of the likeliest tokens, the likeliest on top.

    Args:
        labels: of the tokens.
        probabilities: (tokens,) of each.
        drawn: the place of the token that was written; -1 where none of these was.
    """
    names = [f"▸ {label}" if k == drawn else label for k, label in enumerate(labels)]
    colors = [theme.POSITIVE if k == drawn else theme.NEGATIVE for k in range(len(labels))]
    figure = go.Figure(
        go.Bar(
            x=probabilities,
            y=list(range(len(labels))),
            orientation="h",
            marker={"color": colors},
            text=[f"{p:.1%}" for p in probabilities],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{text}<extra></extra>",
        )
    )
    figure.update_xaxes(title="probability of coming next", range=[0, 1.1], tickformat=".0%")
    figure.update_yaxes(tickvals=list(range(len(labels))), ticktext=names, autorange="reversed")
    return figure.update_layout(height=90 + 26 * len(labels), margin={"t": 10, "b": 50, "l": 90, "r": 30})


@dataclass(frozen=True)
class Bits:
    """A run's cross-entropy by epoch, in bits per token."""

    epochs: np.ndarray  # (epochs,) from 1
    training: np.ndarray  # (epochs,)
    validation: np.ndarray  # (epochs,) NaN where nothing was held out


def bits(run: Bits, levels: Sequence[tuple[str, float]]) -> go.Figure:
    """Return bits per token by epoch, with a dotted line for what each of the baselines reaches.

    Args:
        run: the network's.
        levels: (name, bits per token) of each baseline.
    """
    figure = go.Figure()
    for name, values, color, dash in (
        ("training", run.training, theme.TRAIN, "solid"),
        ("validation", run.validation, theme.VALIDATION, "dash"),
    ):
        if np.isfinite(values).any():
            line = {"color": color, "dash": dash, "width": 2.5}
            figure.add_scatter(x=run.epochs, y=values, name=name, mode="lines", line=line)
    return _by_epoch(figure, levels)


def compared(runs: Mapping[str, tuple[np.ndarray, np.ndarray]], levels: Sequence[tuple[str, float]]) -> go.Figure:
    """Return several runs' bits per token over one another.

    Args:
        runs: by name, epochs (epochs,) and bits per token (epochs,).
        levels: (name, bits per token) of each baseline.
    """
    figure = go.Figure()
    for k, (name, (epochs, values)) in enumerate(runs.items()):
        line = {"color": theme.SERIES[k % len(theme.SERIES)], "dash": theme.DASHES[k % len(theme.DASHES)], "width": 2.5}
        figure.add_scatter(x=epochs, y=values, name=safe(name), mode="lines", line=line)
    return _by_epoch(figure, levels)


def _by_epoch(figure: go.Figure, levels: Sequence[tuple[str, float]]) -> go.Figure:
    for name, value in levels:
        figure.add_hline(
            y=value,
            line={"dash": "dot", "color": theme.MUTED},
            annotation={"text": f"{name}: {value:.2f}", "font": {"size": 11}},
            annotation_position="top right",
        )
    figure.update_xaxes(title="epoch")
    figure.update_yaxes(title="bits per token", rangemode="tozero")
    return figure.update_layout(height=420, legend={"orientation": "h", "y": 1.08}, margin={"t": 40, "b": 50, "r": 20})


@dataclass(frozen=True)
class Truncated:
    """What runs that differ in the window and in whether the state is carried on reach on the same text."""

    windows: tuple[int, ...]
    fresh: tuple[float, ...]  # bits per token, each window from an empty state
    carried: tuple[float, ...]  # and with the state carried on


def truncated(measured: Truncated) -> go.Figure:
    """Return bits per token against the window, a line for each way to begin a window."""
    figure = go.Figure()
    for name, values, color, dash, symbol in (
        ("empty state", measured.fresh, theme.SERIES[1], "dash", "square"),
        ("state carried on", measured.carried, theme.SERIES[0], "solid", "circle"),
    ):
        figure.add_scatter(
            x=measured.windows,
            y=values,
            name=name,
            mode="lines+markers",
            line={"color": color, "dash": dash},
            marker={"symbol": symbol, "size": 9},
        )
    figure.update_xaxes(title="window (timesteps the gradient goes back)", type="log", tickvals=list(measured.windows))
    figure.update_yaxes(title="bits per character on held-out text", rangemode="tozero")
    return figure.update_layout(height=360, legend={"orientation": "h", "y": 1.1}, margin={"t": 40, "b": 50})
