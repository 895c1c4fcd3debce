"""Units ranked: how well each one alone, together with a signal, and what is lost without it."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from rnnviz.figures import theme

SHOWN: Final = 24  # units at most, the best ones
_SLANT: Final = -32  # degrees
_TITLES: Final = 80  # pixels for them


@dataclass(frozen=True)
class Column:
    """One measure of every unit."""

    title: str
    values: np.ndarray  # (units,)
    low: np.ndarray | None = None  # (units,) ends of an interval
    high: np.ndarray | None = None
    base: float = 0.0  # where nothing is to be seen: chance, no correlation, nothing lost
    percent: bool = False


def ranking(columns: list[Column], order: np.ndarray, *, unit: int) -> go.Figure:
    """Return one column of points per measure; the rows are units, in the same order in all.

    Args:
        columns: what was measured.
        order: (units,) from top to bottom.
        unit: the one to mark.
    """
    rows = order[:SHOWN]
    if unit not in rows:
        rows = np.append(rows[:-1], unit)
    figure = make_subplots(1, len(columns), shared_yaxes=True, horizontal_spacing=0.03)
    place = np.arange(len(rows))
    for number, column in enumerate(columns, 1):
        _bars(figure, column, rows, place, unit, number)
    row = int(np.flatnonzero(rows == unit)[0])
    figure.update_yaxes(
        tickvals=place,
        ticktext=[f"<b>▸ {each}</b>" if each == unit else str(each) for each in rows],
        range=[len(rows) - 0.4, -0.6],
        zeroline=False,
    )
    figure.update_yaxes(title="unit", col=1)
    figure.add_hrect(row - 0.45, row + 0.45, fillcolor=theme.faded(theme.MUTED, 0.2), line={"width": 0})
    margin = {"t": 20, "b": 60 + _TITLES, "l": 60, "r": 16}
    return figure.update_layout(height=130 + _TITLES + 22 * len(rows), showlegend=False, margin=margin)


def _title(figure: go.Figure, title: str, number: int) -> None:
    """Write a column's title below it at a slant: on a phone five of them have no room beside each other."""
    axis = "x" if number == 1 else f"x{number}"
    figure.add_annotation(
        text=title.replace("<br>", " "),
        textangle=_SLANT,
        x=0.5,
        xref=f"{axis} domain",
        xanchor="right",
        y=0,
        yref="paper",
        yshift=-34,
        yanchor="top",
        showarrow=False,
        font={"color": theme.MUTED},
    )


def _bars(figure: go.Figure, column: Column, rows: np.ndarray, place: np.ndarray, unit: int, number: int) -> None:
    values = column.values[rows]
    colours = [theme.POSITIVE if value >= column.base else theme.NEGATIVE for value in values]
    interval = None
    if column.low is not None and column.high is not None:
        interval = {
            "type": "data",
            "symmetric": False,
            "array": column.high[rows] - values,
            "arrayminus": values - column.low[rows],
            "color": theme.MUTED,
            "thickness": 2,
        }
    for k, value in zip(place, values, strict=True):  # a thin line from the base to the point, to read its side
        line = {"color": theme.MUTED, "width": 1}
        figure.add_shape(type="line", x0=column.base, x1=value, y0=k, y1=k, line=line, row=1, col=number)
    shown = ".1%" if column.percent else ".3f"
    figure.add_scatter(
        x=values,
        y=place,
        customdata=rows,
        error_x=interval,
        mode="markers",
        marker={
            "color": colours,
            "size": [13 if each == unit else 9 for each in rows],
            "symbol": ["diamond" if value >= column.base else "circle" for value in values],
        },
        hovertemplate="unit %{customdata}: %{x:" + shown + "}<extra></extra>",
        row=1,
        col=number,
    )
    figure.add_vline(column.base, line={"color": theme.MUTED, "dash": "dash", "width": 1}, row=1, col=number)
    _title(figure, column.title, number)
    figure.update_xaxes(tickformat=".3~%" if column.percent else None, nticks=4, zeroline=False, row=1, col=number)
