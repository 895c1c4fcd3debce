"""A published experiment's validation accuracy by epoch: as it was recorded here, as it was printed, and of one's own run."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.config.presets import Published
from rnnviz.figures import theme

_MARGIN: Final = {"t": 20, "b": 50, "r": 20}


def curves(recorded: Mapping[int, np.ndarray], published: Published, own: np.ndarray | None = None) -> go.Figure:
    """Return the curves.

    Args:
        recorded: validation accuracies of each seed, shape (epochs,).
        published: what the source prints.
        own: validation accuracies of the learner's run, shape (epochs,); None without one.
    """
    figure = go.Figure()
    for k, (seed, accuracies) in enumerate(sorted(recorded.items())):
        figure.add_scatter(
            x=np.arange(1, len(accuracies) + 1),
            y=accuracies,
            mode="lines+markers" if len(accuracies) < 12 else "lines",
            name=f"recorded, seed {seed}",
            line={"color": theme.VALIDATION, "width": 2, "dash": theme.DASHES[k % len(theme.DASHES)]},
            hovertemplate="epoch %{x}: %{y:.4f}<extra>seed " + str(seed) + "</extra>",
        )
    if published.validation_accuracies:
        printed = np.array(published.validation_accuracies)
        figure.add_scatter(x=np.arange(1, len(printed) + 1), y=printed, name="published", **_printed("circle"))
    elif published.best_validation_accuracy is not None and published.best_epoch is not None:
        figure.add_scatter(
            x=[published.best_epoch], y=[published.best_validation_accuracy], name="published best", **_printed("star")
        )
    elif published.best_validation_accuracy is not None:
        figure.add_hline(
            y=published.best_validation_accuracy,
            line={"color": theme.MUTED, "dash": "dash"},
            annotation_text="published best",
            annotation_position="bottom right",
        )
    if own is not None:
        figure.add_scatter(
            x=np.arange(1, len(own) + 1),
            y=own,
            mode="lines+markers",
            name="your run",
            line={"color": theme.TRAIN, "width": 3},
            marker={"symbol": "square"},
            hovertemplate="epoch %{x}: %{y:.4f}<extra>your run</extra>",
        )
    figure.update_xaxes(title="epoch", rangemode="tozero")
    figure.update_yaxes(title="validation accuracy", tickformat=".0%")
    return figure.update_layout(height=320, margin=_MARGIN, legend={"orientation": "h", "y": -0.25})


def _printed(symbol: str) -> dict[str, object]:
    return {
        "mode": "markers",
        "marker": {"color": theme.MUTED, "size": 12, "symbol": symbol, "line": {"width": 1}},
        "hovertemplate": "epoch %{x}: %{y:.4f}<extra>published</extra>",
    }
