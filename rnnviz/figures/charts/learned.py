"""How a run has learned, as figures for paper and files; on a page its live curves show the same rows."""

from typing import TYPE_CHECKING, Final

import plotly.graph_objects as go

from rnnviz.figures import theme
from rnnviz.figures.live import training as live

if TYPE_CHECKING:
    import pandas as pd

_LOOKS: Final = {
    live.BATCH: (theme.BATCH, 1.0, "solid", 0.35),
    live.SMOOTHED: (theme.TRAIN, 2.5, "solid", 1.0),
    live.VALIDATION: (theme.VALIDATION, 2.5, "dash", 1.0),
    live.BEFORE: (theme.BEFORE, 1.2, "solid", 1.0),
    live.AFTER: (theme.AFTER, 1.2, "solid", 1.0),
}
_LINES: Final = ("batch", "lone", "smoothed", "validation", "norm")


def curves(rows: "pd.DataFrame", *, title: str, logarithmic: bool = False) -> go.Figure:
    """Return the curves of a loss, an accuracy or a gradient norm over the epochs.

    Args:
        rows: of rnnviz.figures.live.training.curves or norms.
        title: of the axis.
        logarithmic: draw sizes of any order of magnitude.
    """
    figure = go.Figure()
    drawn = rows[rows["part"].isin(_LINES)]
    for name, (colour, width, dash, opacity) in _LOOKS.items():
        line = drawn[drawn["series"] == name].sort_values("epoch")
        if line.empty:
            continue
        figure.add_scatter(
            x=line["epoch"],
            y=line["value"],
            name=name,
            mode="lines+markers" if name == live.VALIDATION or len(line) == 1 else "lines",
            line={"color": colour, "width": width, "dash": dash},
            opacity=opacity,
        )
    for value in rows.loc[rows["part"] == "threshold", "value"]:
        look = {"color": theme.MUTED, "width": 2, "dash": "dot"}
        figure.add_hline(value, line=look, annotation_text=live.THRESHOLD, annotation_position="top left")
    for best in rows[rows["part"] == "best"].itertuples():
        figure.add_annotation(x=best.epoch, y=best.value, text=best.note, ay=-28)
    figure.update_xaxes(title="epoch")
    figure.update_yaxes(title=title, type="log" if logarithmic else None, exponentformat="power")
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=340, margin={"t": 40, "b": 50, "l": 70, "r": 20}, legend=legend)
