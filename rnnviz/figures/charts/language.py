"""Language models in charts: what may come next, and bits per token beside what counting reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme


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


def by_length(lengths: Sequence[int], right: np.ndarray, *, window: int) -> go.Figure:
    """Return how often the next word is right by the length of the prompt, as bars; that of the window stands out.

    Args:
        lengths: of the prompts, in words.
        right: (lengths,) shares.
        window: the length that the network was trained on.
    """
    colors = [theme.POSITIVE if length == window else theme.NEGATIVE for length in lengths]
    names = [f"{length}, as trained" if length == window else str(length) for length in lengths]
    figure = go.Figure(
        go.Bar(x=names, y=right, marker={"color": colors}, text=[f"{share:.0%}" for share in right], cliponaxis=False,
               textposition="outside", hovertemplate="%{x} words: %{text}<extra></extra>")
    )  # fmt: skip
    figure.update_xaxes(title="words of the prompt", type="category")
    figure.update_yaxes(title="next word right", range=[0, 1.12], tickformat=".0%")
    return figure.update_layout(height=280, margin={"t": 10, "b": 50})


@dataclass(frozen=True)
class Way:
    """What one way to begin a window reaches at each size of it, over some seeds."""

    name: str
    mean: tuple[float, ...]  # (windows,) bits per token
    low: tuple[float, ...]  # (windows,) of the best seed
    high: tuple[float, ...]  # (windows,) of the worst one


def truncated(windows: Sequence[int], ways: Sequence[Way]) -> go.Figure:
    """Return bits per token against the window: a line through the means, and a band from the best to the worst seed."""
    figure = go.Figure()
    looks = ((theme.SERIES[1], "dash", "square"), (theme.SERIES[0], "solid", "circle"))
    for way, (color, dash, symbol) in zip(ways, looks, strict=True):
        figure.add_scatter(
            x=[*windows, *windows[::-1]], y=[*way.high, *way.low[::-1]], fill="toself", mode="lines", hoverinfo="skip",
            fillcolor=theme.faded(color, 0.18), line={"width": 0}, showlegend=False, name=f"{way.name}, seeds",
        )  # fmt: skip
        figure.add_scatter(
            x=windows, y=way.mean, name=way.name, mode="lines+markers", line={"color": color, "dash": dash},
            marker={"symbol": symbol, "size": 9}, customdata=list(zip(way.low, way.high, strict=True)),
            hovertemplate="%{y:.3f} (%{customdata[0]:.3f} to %{customdata[1]:.3f})",
        )  # fmt: skip
    figure.update_xaxes(title="window (timesteps the gradient goes back)", type="log", tickvals=list(windows))
    figure.update_yaxes(title="bits per character on held-out text", rangemode="tozero")
    return figure.update_layout(
        height=360, hovermode="x unified", legend={"orientation": "h", "y": 1.1}, margin={"t": 40, "b": 50}
    )
