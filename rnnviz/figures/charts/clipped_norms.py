"""How long a run's gradients were, and what each threshold would have clipped."""

from typing import Final

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme
from rnnviz.figures.charts import logaxis
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
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.06, row_heights=[0.6, 0.4])
    for name, chosen, colour, pattern in (
        ("left as it is", centres <= threshold, theme.AFTER, ""),
        ("clipped", centres > threshold, theme.BEFORE, "/"),
    ):
        bars = {"x": centres[chosen], "y": counts[chosen], "width": np.diff(edges)[chosen], "name": name}
        figure.add_bar(
            **bars,
            marker={
                "color": colour,
                "pattern": {"shape": pattern, "fillmode": "overlay", "size": 6},
                "line": {"width": 0},
            },
            row=1,
            col=1,
        )
    tried = np.logspace(low, high, 200)
    share = {"x": tried, "y": clip_rules.share_clipped(norms, tried), "name": "share of steps clipped"}
    figure.add_scatter(**share, line={"color": theme.BEFORE, "width": 2.5}, showlegend=False, row=2, col=1)
    _marks(figure, norms, threshold)
    _axes(figure, *_with(low, high, threshold))
    return figure


def _ends(norms: np.ndarray) -> tuple[float, float]:
    """Return log10 of the axis' ends: a little more than the norms, and at least a decade."""
    low, high = float(np.log10(norms.min())), float(np.log10(norms.max()))
    pad = 0.5 if high - low < 1 else 0.1
    return low - pad, high + pad


def _with(low: float, high: float, threshold: float) -> tuple[float, float]:
    """Widen the axis so that the threshold is on it, where that is not far beyond the norms."""
    at = float(np.log10(threshold))
    return (min(low, at - 0.1) if low - at < FAR else low), (max(high, at + 0.1) if at - high < FAR else high)


def _axes(figure: go.Figure, low: float, high: float) -> None:
    values, texts = logaxis.few(low, high)
    figure.update_xaxes(type="log", range=[low, high], tickvals=values, ticktext=texts)
    figure.update_xaxes(title_text="gradient norm ‖g‖, and threshold (log)", row=2, col=1)
    figure.update_yaxes(title_text="steps", row=1, col=1)
    figure.update_yaxes(title_text="share clipped", tickformat=".0%", range=[0, 1.02], row=2, col=1)
    legend = {"orientation": "h", "y": 1.12}
    figure.update_layout(height=460, bargap=0, margin={"t": 40, "b": 40, "l": 10, "r": 10}, legend=legend)


def _marks(figure: go.Figure, norms: np.ndarray, threshold: float) -> None:
    """Draw the percentiles as dotted lines and the threshold as a dashed one, each with a word."""
    for k, (percent, value) in enumerate(percentiles(norms).items()):  # each a little lower: near ones stay apart
        figure.add_vline(x=value, line={"color": theme.MUTED, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=np.log10(value), y=1 - 0.2 * k, yref="y domain", yanchor="top", text=f"{percent} %", showarrow=False, textangle=-90,
            xanchor="right", row=1, col=1,
        )  # fmt: skip
    figure.add_vline(x=threshold, line={"color": theme.BEFORE, "width": 2.5, "dash": "dash"})
    figure.add_annotation(
        x=np.log10(threshold), y=0, yref="y domain", yanchor="bottom", text="threshold", showarrow=False, textangle=-90,
        xanchor="left", row=1, col=1,
    )  # fmt: skip
