"""Vocabularies: how often words are used, what the commonest of them cover, what it costs to know fewer."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme
from rnnviz.figures.charts.reach import safe
from rnnviz.probes.vocabulary import Cost, coverage
from rnnviz.statistics import wilson

_LINE = {"color": theme.SERIES[0], "width": 2.5}


def frequencies(times: np.ndarray, marked: Mapping[str, int], sizes: Sequence[int]) -> go.Figure:
    """Return the words' occurrences over their rank, and below it the share of the text that a vocabulary knows.

    Args:
        times: (words,) occurrences, the commonest word first.
        marked: rank by word, of words to name.
        sizes: vocabularies to mark, in ids.
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.07, row_heights=[0.58, 0.42])
    rank = np.unique(np.geomspace(1, len(times), 400).round().astype(int))
    hover = "rank %{x:,}: %{y:,} times<extra></extra>"
    figure.add_scatter(x=rank, y=times[rank - 1], mode="lines", line=_LINE, hovertemplate=hover, row=1, col=1)
    ranked = sorted(marked.items(), key=lambda item: item[1])
    named = [(safe(word), rank) for word, rank in ranked if 0 < rank <= len(times) and times[rank - 1]]
    at = [rank for _, rank in named]
    figure.add_scatter(
        x=at, y=times[np.array(at, int) - 1], mode="markers+text", text=[word for word, _ in named], row=1, col=1,
        textposition=["top right" if k % 2 else "bottom left" for k in range(len(named))],
        marker={"color": theme.SERIES[1], "size": 8, "symbol": "diamond"},
        customdata=[rank + 3 for rank in at],
        hovertemplate="%{text}: rank %{x:,}, id %{customdata:,}, %{y:,} times<extra></extra>",
    )  # fmt: skip
    share = {"x": rank, "y": coverage(times, rank + 4), "mode": "lines", "line": _LINE}
    figure.add_scatter(**share, hovertemplate="the %{x:,} commonest words: %{y:.1%}<extra></extra>", row=2, col=1)
    for size in sizes:
        if size > 4:
            figure.add_vline(size - 4, line={"color": theme.MUTED, "dash": "dot", "width": 1.5})
            note = f"{size:,} ids: {coverage(times, np.array([size]))[0]:.0%}"
            figure.add_annotation(
                x=np.log10(size - 4), y=0.04, yref="y2 domain", xref="x2", text=note, showarrow=False, xanchor="right",
                yanchor="bottom", textangle=-90, font={"size": 11},
            )  # fmt: skip
    top = np.log10(max(len(times), *sizes)) + 0.05
    figure.update_xaxes(type="log", range=(-0.15, top), dtick=1)
    figure.update_xaxes(title="rank of the word: 1 is the commonest (log)", row=2, col=1)
    figure.update_yaxes(title="times in the reviews (log)", type="log", dtick=1, row=1, col=1)
    figure.update_yaxes(title="share known", tickformat=".0%", range=(0, 1.03), row=2, col=1)
    return figure.update_layout(height=480, margin={"t": 20, "b": 50}, showlegend=False)


def accuracy(right: Mapping[int, np.ndarray], *, chance: float = 0.5) -> go.Figure:
    """Return the accuracy of one network by how many ids it is shown, with 95 % intervals (Wilson's).

    Args:
        right: (reviews,) bool by vocabulary.
        chance: accuracy of guessing, as a line.
    """
    sizes = sorted(right)
    hits = [(int(right[size].sum()), len(right[size])) for size in sizes]
    share = np.array([k / n for k, n in hits])
    low, high = np.array([wilson(k, n) for k, n in hits]).T
    figure = go.Figure(
        go.Scatter(
            x=sizes, y=share, mode="lines+markers", line=_LINE, marker={"size": 9},
            error_y={"array": high - share, "arrayminus": share - low, "color": theme.MUTED, "thickness": 2},
            customdata=np.column_stack([hits, low, high]),
            hovertemplate="%{x:,} ids: %{customdata[0]:,} of %{customdata[1]:,} right, 95 % interval "
            "%{customdata[2]:.1%} to %{customdata[3]:.1%}<extra></extra>",
        )
    )  # fmt: skip
    figure.add_hline(
        chance, line={"color": theme.MUTED, "dash": "dash", "width": 1}, annotation_text="guessing",
        annotation_position="bottom right",
    )  # fmt: skip
    figure.update_xaxes(title="vocabulary that the network is shown, in ids (log)", type="log", dtick=1)
    figure.update_yaxes(title="accuracy, 95 % interval", tickformat=".0%", range=(min(0.42, low.min() - 0.02), 1.02))
    return figure.update_layout(height=340, margin={"t": 20, "b": 50}, showlegend=False)


def costs(by_way: Mapping[str, Cost]) -> go.Figure:
    """Return memory and multiply-adds of each way into the network, on one logarithmic axis with the numbers written.

    Args:
        by_way: such as {'one-hot rows': ..., 'ids': ...}; a number of 0 has no place on the axis and is written at its foot.
    """
    titles = ("bytes of input", "bytes of the matrix", "multiply-adds")
    figure, most = go.Figure(), 10
    for (name, cost), color, pattern in zip(by_way.items(), theme.SERIES[1::-1], ("/", ""), strict=True):
        values = [cost.input_bytes, cost.matrix_bytes, cost.multiply_adds]
        most = max(most, *values)
        figure.add_bar(
            x=np.maximum(values, 1), y=titles, orientation="h", name=name, text=[f"{value:,}" for value in values],
            textposition="outside", cliponaxis=False, hovertemplate="%{y}: %{text}", constraintext="none",
            marker={"color": color, "pattern": {"shape": pattern}},
        )  # fmt: skip
    figure.update_xaxes(title="how many (log)", type="log", range=(0, 1.45 * np.log10(most)), dtick=3)
    figure.update_yaxes(autorange="reversed")
    return figure.update_layout(
        height=290,
        margin={"t": 40, "b": 50},
        bargap=0.3,
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
    )
