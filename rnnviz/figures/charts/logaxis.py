"""Sizes of any order of magnitude on a Plotly axis: float32's limits as a marked floor and ceiling, never a blank chart."""

from typing import Any

import numpy as np
import plotly.graph_objects as go

from rnnviz.digits import minus, written
from rnnviz.figures import theme
from rnnviz.gradients.logscale import CEILING, FLOOR, clip

MOST_TICKS = 8
_FEW = 3  # decades


def floor(*log10: np.ndarray) -> float:
    """Return where exact zeros are drawn beside these values: two decades below the smallest, or at float32's end."""
    every = np.concatenate([each.ravel() for each in log10])
    alive = every[np.isfinite(every)]
    return max(FLOOR, float(alive.min(initial=CEILING)) - 2)


def curve(
    name: str,
    x: np.ndarray,
    log10: np.ndarray,
    *,
    color: str,
    dash: str = "solid",
    width: float = 2,
    lowest: float = FLOOR,
) -> go.Scatter:
    """Return a line of 10 ** log10 over x; points outside float32's range lie on its floor or ceiling.

    Points there are marked: a triangle that points where the true value is.

    Args:
        name: in the legend.
        x: (points,).
        log10: (points,); -inf is an exact zero.
        color: of the line.
        dash: of the line.
        width: of the line.
        lowest: where exact zeros are drawn (log10).
    """
    held = clip(log10)
    marked: dict[str, Any] = {"mode": "lines"}
    if (outside := held.below | held.above).any():
        symbols = np.where(held.below, "triangle-down", np.where(held.above, "triangle-up", "circle"))
        marker = {"symbol": symbols, "size": np.where(outside, 7, 0), "color": color}
        marked = {"mode": "lines+markers", "marker": marker}
    return go.Scatter(
        x=x,
        y=drawn_at(log10, lowest),
        name=name,
        line={"color": color, "dash": dash, "width": width},
        text=[_written(value) for value in log10],
        hovertemplate="%{x}: %{text}",
        **marked,
    )


def drawn_at(log10: np.ndarray, lowest: float = FLOOR) -> np.ndarray:
    """Return the sizes as they are drawn, (points,): between float32's floor and ceiling, exact zeros at `lowest` (log10)."""
    return np.asarray(10.0 ** np.where(np.isneginf(log10), lowest, clip(log10).values))


def _written(log10: float) -> str:
    """Write a size in words where a number would be wrong."""
    if np.isneginf(log10):
        return "exactly 0"
    if log10 < FLOOR:
        return f"10^{written(log10, '.0f')}, 0 in float32"
    return f"10^{log10:.0f}, infinite in float32" if log10 > CEILING else written(10.0**log10, ".3g")


def span(*log10: np.ndarray) -> tuple[float, float]:
    """Return the ends of an axis (log10) that holds all these values between the floor and the ceiling."""
    lowest = floor(*log10)
    held = np.concatenate([np.where(np.isneginf(each), lowest, clip(each).values).ravel() for each in log10])
    low, high = float(held.min()), float(held.max())
    pad = 0.05 * (high - low) + 0.2
    if high - low < 2:
        pad += (2 - (high - low)) / 2
    return low - pad, high + pad


def ticks(low: float, high: float) -> tuple[list[float], list[str]]:
    """Return round powers of ten between the ends (log10), and how they are written."""
    step = next(each for each in (1, 2, 5, 10, 20, 50) if (high - low) / each <= MOST_TICKS)
    exponents = range(int(np.ceil(low / step)) * step, int(np.floor(high)) + 1, step)
    return [10.0**e for e in exponents], [minus(f"10<sup>{e}</sup>") for e in exponents]


def few(low: float, high: float) -> tuple[list[float], list[str]]:
    """Return ticks for an axis of few decades (ends as log10), as people write numbers: 0.1, 0.2, 0.5, 1, 2 ..."""
    if high - low > _FEW:
        return ticks(low, high)
    steps = (1, 2, 5) if high - low > 0.5 else (1, 1.5, 2, 3, 4, 5, 7)
    values = [step * 10.0**e for e in range(int(np.floor(low)), int(np.ceil(high)) + 1) for step in steps]
    inside = [value for value in values if low <= np.log10(value) <= high]
    return inside, [written(value, ",.6g") for value in inside]


def axis(title: str, low: float, high: float) -> dict[str, object]:
    """Return a logarithmic axis from 10**low to 10**high."""
    values, texts = ticks(low, high)
    return {
        "title": title, "type": "log", "range": (low, high), "tickvals": values, "ticktext": texts, "zeroline": False
    }  # fmt: skip


def limits(figure: go.Figure, low: float, high: float) -> None:
    """Draw float32's ends into a figure whose axis reaches them, and the line at 1."""
    if low <= 0 <= high:
        figure.add_hline(1.0, line={"color": theme.MUTED, "width": 1})
    for end, text, place in (
        (FLOOR, "smallest float32: below it, 0", "bottom right"),
        (CEILING, "largest float32: above it, ∞", "top right"),
    ):
        if low <= end <= high:
            line = {"color": theme.MUTED, "width": 1, "dash": "dot"}
            figure.add_hline(10.0**end, line=line, annotation_text=text, annotation_position=place)
