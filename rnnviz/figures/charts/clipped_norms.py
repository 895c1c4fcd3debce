"""How long a run's gradients were, and what each threshold would have clipped."""

from typing import Any, Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts import logaxis, rows
from rnnviz.gradients import clip_rules

BINS: Final = 60
FAR: Final = 2.0  # decades between the norms and a threshold that the axis is not widened for
PERCENTILES: Final = (50, 90, 95, 99)


def percentiles(norms: np.ndarray) -> dict[int, float]:
    """Return the percentiles of the finite norms (steps,), by percent."""
    finite = norms[np.isfinite(norms)]
    return {percent: float(np.percentile(finite, percent)) for percent in PERCENTILES}


def histogram(norms: np.ndarray, *, threshold: float) -> go.Figure:
    """Return the histogram of the norms and, below it on the same axis, the share that each threshold would clip.

    Args:
        norms: (steps,) global norms before clipping; those that are zero or not finite have no place on the axis.
        threshold: the one that is tried.
    """
    shown = norms[np.isfinite(norms) & (norms > 0)]
    low, high = _ends(shown)
    edges = np.logspace(low, high, BINS + 1)
    counts, _ = np.histogram(shown, edges)
    centres = np.sqrt(edges[:-1] * edges[1:])
    traces = [
        _bars(edges, counts, centres <= threshold, "left as it is", theme.AFTER, ""),
        _bars(edges, counts, centres > threshold, "clipped", theme.BEFORE, "/"),
    ]
    tried = np.logspace(low, high, 200)
    share = {"x": tried, "y": clip_rules.share_clipped(norms, tried), "name": "share of steps clipped"}
    look = {"type": "scatter", "line": {"color": theme.BEFORE, "width": 2.5}, "showlegend": False}
    traces.append({**share, **look, **rows.at(1)})
    lines, words = _marks(norms, threshold)
    layout = {
        "height": 460,
        "bargap": 0,
        "margin": {"t": 40, "b": 40, "l": 10, "r": 10},
        "legend": {"orientation": "h", "y": 1.12},
        "shapes": lines,
        "annotations": words,
    }
    return go.Figure(traces, layout | _axes(*_with(low, high, threshold)))


def _bars(
    edges: np.ndarray, counts: np.ndarray, chosen: np.ndarray, name: str, colour: str, pattern: str
) -> dict[str, Any]:
    """Return the chosen ones of the bars."""
    bars = {"x": np.sqrt(edges[:-1] * edges[1:])[chosen], "y": counts[chosen], "width": np.diff(edges)[chosen]}
    hatched = {"shape": pattern, "fillmode": "overlay", "size": 6}
    marker = {"color": colour, "pattern": hatched, "line": {"width": 0}}
    return {"type": "bar", "name": name, "marker": marker, **bars, **rows.at(0)}


def _ends(norms: np.ndarray) -> tuple[float, float]:
    """Return log10 of the axis' ends: a little more than the norms, and at least a decade."""
    low, high = float(np.log10(norms.min())), float(np.log10(norms.max()))
    pad = 0.5 if high - low < 1 else 0.1
    return low - pad, high + pad


def _with(low: float, high: float, threshold: float) -> tuple[float, float]:
    """Widen the axis so that the threshold is on it, where that is not far beyond the norms."""
    at = float(np.log10(threshold))
    return (min(low, at - 0.1) if low - at < FAR else low), (max(high, at + 0.1) if at - high < FAR else high)


def _axes(low: float, high: float) -> dict[str, Any]:
    values, texts = logaxis.few(low, high)
    norm = {"type": "log", "range": [low, high], "tickvals": values, "ticktext": texts}
    ys = (
        {"title": {"text": "steps"}},
        {"title": {"text": "share clipped"}, "tickformat": ".0%", "range": [0, 1.02]},
    )
    named = {"title": {"text": "gradient norm ‖g‖, and threshold (log)"}}
    return rows.axes((0.6, 0.4), 0.06, x=norm, ys=ys, last=named)


def _marks(norms: np.ndarray, threshold: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the percentiles as dotted lines and the threshold as a dashed one; and a word for each."""
    lines, words = [], []
    for k, (percent, value) in enumerate(percentiles(norms).items()):  # each a little lower: near ones stay apart
        lines.append(_line(value, {"color": theme.MUTED, "width": 1, "dash": "dot"}))
        words.append(_word(value, f"{percent} %") | {"y": 1 - 0.2 * k, "yanchor": "top", "xanchor": "right"})
    lines.append(_line(threshold, {"color": theme.BEFORE, "width": 2.5, "dash": "dash"}))
    words.append(_word(threshold, "threshold") | {"y": 0, "yanchor": "bottom", "xanchor": "left"})
    return lines, words


def _line(at: float, line: dict[str, Any]) -> dict[str, Any]:
    """Return a line through both rows; on a logarithmic axis a shape stands at the value itself."""
    return {"type": "line", "x0": at, "x1": at, "xref": "x", "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _word(at: float, text: str) -> dict[str, Any]:
    """Return a word along a line of the upper row; on a logarithmic axis an annotation stands at the logarithm."""
    return {
        "x": np.log10(at),
        "xref": "x",
        "yref": "y domain",
        "text": text,
        "showarrow": False,
        "textangle": -90,
    }
