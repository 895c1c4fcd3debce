"""The same inputs run through four cells: what each remembers."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.charts import rows
from rnnviz.nn.driven import Driven

MARKED: Final = (
    4  # steps between two marks of a line; each line has them at other steps, so that equal lines can be told apart
)
TITLES: Final = ("input", "memory: c, in the GRU h", "output h")
HEIGHTS, GAP = (0.2, 0.45, 0.35), 0.09
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
    traces: list[dict[str, Any]] = []
    for name, given, color in (("pulse", pulses, theme.SERIES[0]), ("reset", resets, theme.SERIES[1])):
        pattern = {"shape": "/" if name == "reset" else ""}
        traces.append(
            {"type": "bar", "x": steps, "y": given, "name": name, "marker": {"color": color, "pattern": pattern}}
        )
    for k, (dash, (kind, run)) in enumerate(zip(theme.DASHES, runs.items(), strict=False)):
        look = {
            "type": "scatter",
            "mode": "lines+markers",
            "line": {"color": COLOURS[kind], "dash": dash, "width": 4 if kind == chosen else 1.8},
            "marker": {"symbol": SYMBOLS[k], "size": np.where(steps % MARKED == k, 9, 0), "opacity": 1},
        }
        for row, values in ((1, run.signals[run.memory]), (2, run.signals["hidden"])):
            line = {"x": steps, "y": values[:, 0], "name": run.cell.title, "showlegend": row == 1}
            traces.append({**look, **line, **rows.at(row)})
    ys = [{"title": {"text": title}} for title in ("input", "memory", "h")]
    layout = {
        "height": 560,
        "barmode": "overlay",
        "margin": {"t": 70, "b": 50},
        "hovermode": "x",
        "legend": {"orientation": "h", "y": 1.08, "yanchor": "bottom", "x": 0, "itemsizing": "constant"},
        "annotations": [_title(text, top) for text, (_, top) in zip(TITLES, rows.domains(HEIGHTS, GAP), strict=True)],
    }
    return go.Figure(traces, layout | rows.axes(HEIGHTS, GAP, x={}, ys=ys, last={"title": {"text": "step t"}}))


def _title(text: str, top: float) -> dict[str, Any]:
    """Return the title of a row, above it."""
    place = {"x": 0.5, "xref": "paper", "xanchor": "center", "y": top, "yref": "paper", "yanchor": "bottom"}
    return {"text": text, "showarrow": False, "font": {"size": 16}, **place}
