"""Words and units: which words move a unit, and which units a word moves."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts.word_axis import safe

SIDES = (("raises it", theme.POSITIVE, ""), ("lowers it", theme.NEGATIVE, "/"))


def words(names: Sequence[str], mean: np.ndarray, error: np.ndarray, count: np.ndarray, *, change: str) -> go.Figure:
    """Return a bar per word: the mean change of one unit at it, with two standard errors.

    Args:
        names: (words,) from the top bar to the lowest.
        mean: (words,).
        error: (words,) standard error of the mean; NaN where it is not known.
        count: (words,) occurrences.
        change: what the axis shows, such as 'mean change of h, unit 3'.
    """
    figure = go.Figure()
    at = np.arange(len(names))
    for (name, color, pattern), mine in zip(SIDES, (mean >= 0, mean < 0), strict=True):
        figure.add_bar(
            x=mean[mine],
            y=at[mine],
            orientation="h",
            name=name,
            error_x={"array": 2 * np.nan_to_num(error[mine]), "color": theme.MUTED, "thickness": 1.5},
            marker={"color": color, "pattern": {"shape": pattern}, "line": {"width": 0}},
            customdata=[(safe(names[k]), int(count[k])) for k in np.flatnonzero(mine).tolist()],
            hovertemplate="%{customdata[0]}: %{x:+.3f}, %{customdata[1]} times<extra></extra>",
        )
    figure.add_vline(0, line={"color": theme.MUTED, "width": 1})
    figure.update_xaxes(title=change)
    figure.update_yaxes(
        title="word", tickvals=at, ticktext=[safe(name) for name in names], autorange="reversed", showgrid=False
    )
    return figure.update_layout(
        height=110 + 24 * len(names), margin={"t": 40, "b": 50}, barmode="overlay",
        legend={"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0},
    )  # fmt: skip


def units(mean: np.ndarray, error: np.ndarray, *, word: str, change: str, chosen: int) -> go.Figure:
    """Return a bar per unit: its mean change at one word, with two standard errors.

    Args:
        mean: (units,).
        error: (units,) standard error of the mean; NaN where it is not known.
        word: the word.
        change: what the axis shows, such as 'mean change of h'.
        chosen: the unit that is marked.
    """
    figure = go.Figure()
    at = np.arange(len(mean))
    for (name, color, pattern), mine in zip(SIDES, (mean >= 0, mean < 0), strict=True):
        figure.add_bar(
            x=at[mine],
            y=mean[mine],
            name=name,
            error_y={"array": 2 * np.nan_to_num(error[mine]), "color": theme.MUTED, "thickness": 1.5},
            marker={"color": color, "pattern": {"shape": pattern}, "line": {"width": 0}},
            hovertemplate="unit %{x}: %{y:+.3f}<extra></extra>",
        )
    figure.add_hline(0, line={"color": theme.MUTED, "width": 1})
    figure.add_vline(chosen, line={"color": theme.MUTED, "width": 1, "dash": "dot"}, layer="below")
    figure.update_xaxes(title="unit", tickformat="d")
    figure.update_yaxes(title=f"{change} at “{safe(word)}”")
    return figure.update_layout(
        height=360, margin={"t": 40, "b": 50}, barmode="overlay",
        legend={"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0},
    )  # fmt: skip
