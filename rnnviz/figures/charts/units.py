"""Units ranked: how well each one alone, together with a signal, and what is lost without it."""

from dataclasses import dataclass
from typing import Any, Final

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
    if len(columns) == 1:
        figure.update_annotations(textangle=0, xanchor="center")  # it has room
    row = int(np.flatnonzero(rows == unit)[0])
    figure.update_yaxes(
        tickvals=place,
        ticktext=[f"<b>▸ {each}</b>" if each == unit else str(each) for each in rows],
        range=[len(rows) - 0.4, -0.6],
        zeroline=False,
    )
    figure.update_yaxes(title="unit", col=1)
    shapes = [_band(row), *[_base(column.base, number) for number, column in enumerate(columns, 1)]]
    margin = {"t": 20, "b": 60 + _TITLES, "l": 60, "r": 16}
    height = 130 + _TITLES + 22 * len(rows)
    return figure.update_layout(shapes=shapes, height=height, showlegend=False, margin=margin)


def _axis(number: int) -> str:
    """Return the name of the x axis of a column, counted from 1."""
    return "x" if number == 1 else f"x{number}"


def _band(row: int) -> dict[str, Any]:
    """Return a band behind one row, through all columns."""
    ends = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": row - 0.45, "y1": row + 0.45}
    return {"type": "rect", "fillcolor": theme.faded(theme.MUTED, 0.2), "line": {"width": 0}, **ends}


def _base(value: float, number: int) -> dict[str, Any]:
    """Return the line of a column where nothing is to be seen."""
    line = {"color": theme.MUTED, "dash": "dash", "width": 1}
    return {
        "type": "line",
        "xref": _axis(number),
        "x0": value,
        "x1": value,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": line,
    }


def _title(figure: go.Figure, title: str, number: int) -> None:
    """Write a column's title below it at a slant: on a phone five of them have no room beside each other."""
    figure.add_annotation(
        text=title.replace("<br>", " "),
        textangle=_SLANT,
        x=0.5,
        xref=f"{_axis(number)} domain",
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
    figure.add_scatter(  # a thin line from the base to each point, to read its side; a shape each is slow to draw
        x=_stems(column.base, values),
        y=np.repeat(place, 3),
        mode="lines",
        line={"color": theme.MUTED, "width": 1},
        hoverinfo="skip",
        row=1,
        col=number,
    )
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
    _title(figure, column.title, number)
    figure.update_xaxes(tickformat=".3~%" if column.percent else None, nticks=4, zeroline=False, row=1, col=number)


def _stems(base: float, values: np.ndarray) -> np.ndarray:
    """Return (3 * rows,) where lines begin, end, and are parted by NaN."""
    return np.stack([np.full(len(values), base), values, np.full(len(values), np.nan)], axis=1).ravel()
