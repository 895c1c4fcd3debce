"""The same inputs run through four cells: what each remembers."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme
from rnnviz.nn.driven import Driven

MARKED: Final = (
    4  # steps between two marks of a line; each line has them at other steps, so that equal lines can be told apart
)
SYMBOLS: Final = ("circle", "square", "diamond", "x")
COLOURS: Final = dict(zip(("lstm_1997", "lstm", "lstm_peephole", "gru_classic"), theme.SERIES, strict=False))


def memories(runs: Mapping[str, Driven], pulses: np.ndarray, resets: np.ndarray, *, chosen: str) -> go.Figure:
    """Return the inputs, every cell's memory and what it gives out, over the steps.

    Args:
        runs: what each cell computed, by its kind.
        pulses: (steps,)
        resets: (steps,)
        chosen: the cell whose lines are thick.
    """
    steps = np.arange(1, len(pulses) + 1)
    titles = ("input", "memory: c, in the GRU h", "output h")
    figure = make_subplots(rows=3, cols=1, shared_xaxes=True, row_heights=[0.2, 0.45, 0.35], vertical_spacing=0.09,
                           subplot_titles=titles)  # fmt: skip
    for name, row, color in (("pulse", pulses, theme.SERIES[0]), ("reset", resets, theme.SERIES[1])):
        figure.add_bar(
            x=steps, y=row, name=name, marker={"color": color, "pattern": {"shape": "/" if name == "reset" else ""}}
        )
    for k, (dash, (kind, run)) in enumerate(zip(theme.DASHES, runs.items(), strict=False)):
        line = {"color": COLOURS[kind], "dash": dash, "width": 4 if kind == chosen else 1.8}
        marker = {"symbol": SYMBOLS[k], "size": np.where(steps % MARKED == k, 9, 0), "opacity": 1}
        for place, values in ((2, run.signals[run.memory]), (3, run.signals["hidden"])):
            figure.add_scatter(
                x=steps, y=values[:, 0], name=run.cell.title, mode="lines+markers", line=line, marker=marker,
                showlegend=place == 2, row=place, col=1,
            )  # fmt: skip
    figure.update_xaxes(title="step t", row=3, col=1)
    for place, title in enumerate(("input", "memory", "h"), start=1):
        figure.update_yaxes(title=title, row=place, col=1)
    return figure.update_layout(
        height=560, barmode="overlay", margin={"t": 70, "b": 50}, hovermode="x",
        legend={"orientation": "h", "y": 1.08, "yanchor": "bottom", "x": 0, "itemsizing": "constant"},
    )  # fmt: skip
