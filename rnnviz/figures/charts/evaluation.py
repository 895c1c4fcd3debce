"""What a trained network says of reviews it has never seen: right and wrong verdicts, every threshold, every probability."""

from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.statistics import Confusion, Roc

BINS: Final = 20
THRESHOLD: Final = 0.5  # above it, the verdict is positive
LABELS: Final = ("negative", "positive")
MARGIN: Final = {"t": 20, "b": 50, "r": 30}


def confusion(counts: Confusion, *, dark: bool = False) -> go.Figure:
    """Return the confusion matrix: in each cell its name, the count, and the share of the reviews with that label.

    Args:
        counts: verdicts against labels.
        dark: whether the page is dark.
    """
    cells = np.array([[counts.tn, counts.fp], [counts.fn, counts.tp]])  # (label, verdict)
    of_label = cells.sum(axis=1, keepdims=True)
    shares = np.divide(cells, of_label, out=np.full((2, 2), np.nan), where=of_label > 0)
    names = (("true negatives", "false positives"), ("false negatives", "true positives"))
    text = [
        [f"{names[k][m]}<br><b>{cells[k, m]:,}</b><br>{_percent(shares[k, m])}" for m in range(2)] for k in range(2)
    ]
    figure = go.Figure(
        go.Heatmap(
            z=np.nan_to_num(shares),
            x=LABELS,
            y=LABELS,
            text=text,
            colorscale=theme.sequential(dark),
            zmin=0,
            zmax=1,
            showscale=False,
            xgap=3,
            ygap=3,
            hovertemplate="label %{y}, verdict %{x}<br>%{text} of the reviews with this label<extra></extra>",
        )
    )
    for k, m in np.ndindex(2, 2):  # not the heatmap's own text, whose grey is too faint on some of its colours
        ground = theme.at(theme.sequential(dark), np.nan_to_num(shares[k, m]))
        font = {"size": 14, "color": theme.ink_on(ground)}
        figure.add_annotation(x=LABELS[m], y=LABELS[k], text=text[k][m], font=font, showarrow=False)
    figure.update_xaxes(title="the network's verdict", side="bottom", showgrid=False)
    figure.update_yaxes(title="the label", autorange="reversed", showgrid=False, tickangle=-90)
    return figure.update_layout(height=360, margin=MARGIN)


def roc(curve: Roc, *, threshold: float = THRESHOLD) -> go.Figure:
    """Return the ROC curve with its area, the line of pure chance and the point at the usual threshold.

    Args:
        curve: the rates at every threshold.
        threshold: the one to mark; a verdict is positive above it.
    """
    figure = go.Figure()
    rates = {"x": curve.fpr, "y": curve.tpr, "customdata": curve.thresholds}
    figure.add_scatter(
        **rates,
        mode="lines",
        name="this network" if np.isnan(curve.auc) else f"this network: area {curve.auc:.3f}",
        line={"color": theme.TRAIN, "width": 3, "shape": "linear"},
        hovertemplate="positive from %{customdata:.3f} on<br>true positives %{y:.1%}, false positives %{x:.1%}<extra></extra>",
    )
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        name="chance: area 0.5",
        line={"color": theme.MUTED, "width": 2, "dash": "dash"},
        hoverinfo="skip",
    )
    at = np.flatnonzero(curve.thresholds > threshold)[-1:]
    figure.add_scatter(
        x=curve.fpr[at],
        y=curve.tpr[at],
        mode="markers",
        name=f"positive above {threshold:g}",
        marker={"color": theme.POSITIVE, "size": 12, "symbol": "diamond"},
        hovertemplate="true positives %{y:.1%}, false positives %{x:.1%}<extra></extra>",
    )
    if np.isnan(curve.auc):
        words = "A curve needs reviews of both labels."
        figure.add_annotation(text=words, x=0.3, y=0.8, xref="paper", yref="paper", showarrow=False)
    figure.update_xaxes(title="false positive rate", tickformat=".0%", range=[-0.02, 1.02])
    figure.update_yaxes(title="true positive rate", tickformat=".0%", range=[-0.02, 1.02])
    legend = {"x": 0.98, "y": 0.04, "xanchor": "right", "yanchor": "bottom"}
    return figure.update_layout(height=360, margin=MARGIN, legend=legend)


def histogram(labels: np.ndarray, outputs: np.ndarray, *, threshold: float = THRESHOLD) -> go.Figure:
    """Return how often the network gave each probability, for the reviews of either label.

    Args:
        labels: (reviews,) 0 or 1.
        outputs: (reviews,) probabilities; any number of a network without a sigmoid. Those not finite are left out.
        threshold: where the verdict becomes positive.
    """
    known = np.isfinite(outputs)
    shown = outputs[known].astype(float)
    low, high = min(0.0, shown.min(initial=0.0)), max(1.0, shown.max(initial=1.0))
    edges = np.linspace(low, high, BINS + 1)
    figure = go.Figure()
    looks = zip(LABELS, (theme.NEGATIVE, theme.POSITIVE), ("", "/"), strict=True)
    for label, (name, colour, pattern) in enumerate(looks):
        counts, _ = np.histogram(shown[labels[known] == label], edges)
        figure.add_bar(
            x=(edges[:-1] + edges[1:]) / 2,
            y=counts,
            name=f"labelled {name}",
            marker={"color": colour, "pattern": {"shape": pattern}, "line": {"width": 0}},
            customdata=np.column_stack([edges[:-1], edges[1:]]),
            hovertemplate="%{y} reviews from %{customdata[0]:.2f} to %{customdata[1]:.2f}",
        )
    figure.add_vline(threshold, line={"color": theme.MUTED, "dash": "dash", "width": 2})
    bounded = low == 0 and high == 1
    figure.update_xaxes(
        title="predicted probability of positive" if bounded else "output of the network", range=[low, high]
    )
    figure.update_yaxes(title="reviews")
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=320, barmode="group", bargap=0.15, margin={**MARGIN, "t": 40}, legend=legend)


def _percent(share: float) -> str:
    return "–" if np.isnan(share) else f"{share:.1%}"
