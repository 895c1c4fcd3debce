"""How far back a gradient reaches: its size at every word of a review, on a logarithmic axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import plotly.graph_objects as go

from rnnviz.digits import written
from rnnviz.figures.charts import logaxis, word_axis
from rnnviz.gradients.logscale import FLOOR


@dataclass(frozen=True)
class Curve:
    """One network's gradient over the words of a review."""

    name: str
    sizes: np.ndarray  # (words,) log10; -inf is an exact zero, NaN where this network does not read the word
    color: str
    dash: str = "solid"
    width: float = 2.0


def read(words: Sequence[str], curves: Sequence[Curve]) -> tuple[Sequence[str], list[Curve]]:
    """Leave out the words before the first and after the last that any of the networks reads: those that are cut off.

    Args:
        words: (words,) of the review in reading order.
        curves: over these words.
    """
    known = np.flatnonzero(np.any([~np.isnan(curve.sizes) for curve in curves], axis=0))
    kept = slice(known[0], known[-1] + 1) if len(known) else slice(None)
    return words[kept], [replace(curve, sizes=curve.sizes[kept]) for curve in curves]


def by_word(words: Sequence[str], curves: Sequence[Curve], *, quantity: str) -> go.Figure:
    """Return the sizes word by word, with the line below which float32 is 0.

    Args:
        words: (words,) of the review in reading order.
        curves: the first is the one that is looked at.
        quantity: what the axis shows.
    """
    known = [curve.sizes[~np.isnan(curve.sizes)] for curve in curves]
    known = [sizes for sizes in known if len(sizes)]
    if not known:
        raise ValueError("None of these networks reads a word of this review.")
    low, high = logaxis.span(*known)
    lowest = logaxis.floor(*known)
    figure = go.Figure()
    for curve in reversed(curves):  # the one that is looked at lies on top
        at = np.flatnonzero(~np.isnan(curve.sizes))
        line = logaxis.curve(
            word_axis.escaped(curve.name),
            at,
            curve.sizes[at],
            color=curve.color,
            dash=curve.dash,
            width=curve.width,
            lowest=lowest,
        )
        figure.add_trace(line.update(hovertemplate="%{text}"))
    logaxis.limits(figure, low, high)
    if low > FLOOR:
        note = f"float32 ends at 10<sup>{written(FLOOR, '.0f')}</sup>, far below"
        figure.add_annotation(
            text=note, xref="paper", yref="paper", x=1, y=0.02, xanchor="right", yanchor="bottom", showarrow=False,
            font={"size": 11},
        )  # fmt: skip
    figure.update_xaxes(**word_axis.axis(words), range=(-0.5, len(words) - 0.5))
    return figure.update_layout(
        height=440,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "reversed"},
        margin={"t": 60, "b": 90},
        hovermode="x unified",
        yaxis=logaxis.axis(quantity, low, high),
    )
