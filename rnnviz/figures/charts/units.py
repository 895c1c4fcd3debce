"""Units ranked: how well each one alone, together with a signal, and what is lost without it."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme

SHOWN: Final = 24  # units at most, the best ones
_SLANT: Final = -32  # degrees
_TITLES: Final = 80  # pixels for them
_GAP: Final = 0.03  # between two columns, of the width of all


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
    row = int(np.flatnonzero(rows == unit)[0])
    traces, titles, axes = [], [], {}
    for number, column in enumerate(columns, 1):
        traces += _points(column, rows, unit, number)
        titles.append(_title(column.title, number, slanted=len(columns) > 1))
        axes[_axis(number).replace("x", "xaxis")] = _scale(column, number, len(columns))
    units = {
        "tickvals": np.arange(len(rows)),
        "ticktext": [f"<b>▸ {each}</b>" if each == unit else str(each) for each in rows],
        "range": [len(rows) - 0.4, -0.6],
        "zeroline": False,
        "title": {"text": "unit"},
    }
    shapes = [_band(row), *[_base(column.base, number) for number, column in enumerate(columns, 1)]]
    margin = {"t": 20, "b": 60 + _TITLES, "l": 60, "r": 16}
    height = 130 + _TITLES + 22 * len(rows)
    layout = {"shapes": shapes, "annotations": titles, "height": height, "showlegend": False, "margin": margin}
    return go.Figure(traces, layout | axes | {"yaxis": units})  # whole: each later call would check all of it again


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


def _scale(column: Column, number: int, count: int) -> dict[str, Any]:
    """Return the x axis of a column among so many that lie beside each other."""
    width = (1 - _GAP * (count - 1)) / count
    start = (number - 1) * (width + _GAP)
    form = ".3~%" if column.percent else None
    return {"domain": [start, start + width], "tickformat": form, "nticks": 4, "zeroline": False}


def _title(title: str, number: int, *, slanted: bool) -> dict[str, Any]:
    """Return a column's title, below it; slanted where there are several: on a phone five have no room beside each other."""
    place = {"x": 0.5, "xref": f"{_axis(number)} domain", "y": 0, "yref": "paper", "yshift": -34, "yanchor": "top"}
    lie = {"textangle": _SLANT, "xanchor": "right"} if slanted else {"textangle": 0, "xanchor": "center"}
    return {"text": title.replace("<br>", " "), "showarrow": False, "font": {"color": theme.MUTED}, **place, **lie}


def _points(column: Column, rows: np.ndarray, unit: int, number: int) -> list[dict[str, Any]]:
    """Return the points of a column, and before them a thin line from the base to each, to read its side.

    A shape for each line would be slow to draw.
    """
    values, place, axis = column.values[rows], np.arange(len(rows)), _axis(number)
    lines = {
        "type": "scatter",
        "x": _stems(column.base, values),
        "y": np.repeat(place, 3),
        "mode": "lines",
        "line": {"color": theme.MUTED, "width": 1},
        "hoverinfo": "skip",
        "xaxis": axis,
    }
    shown = ".1%" if column.percent else ".3f"
    points = {
        "type": "scatter",
        "x": values,
        "y": place,
        "customdata": rows,
        "error_x": _interval(column, rows),
        "mode": "markers",
        "marker": {
            "color": [theme.POSITIVE if value >= column.base else theme.NEGATIVE for value in values],
            "size": [13 if each == unit else 9 for each in rows],
            "symbol": ["diamond" if value >= column.base else "circle" for value in values],
        },
        "hovertemplate": "unit %{customdata}: %{x:" + shown + "}<extra></extra>",
        "xaxis": axis,
    }
    return [lines, points]


def _interval(column: Column, rows: np.ndarray) -> dict[str, Any] | None:
    """Return the bars of a column's intervals, if it has any."""
    if column.low is None or column.high is None:
        return None
    return {
        "type": "data",
        "symmetric": False,
        "array": (column.high - column.values)[rows],
        "arrayminus": (column.values - column.low)[rows],
        "color": theme.MUTED,
        "thickness": 2,
    }


def _stems(base: float, values: np.ndarray) -> np.ndarray:
    """Return (3 * rows,) where lines begin, end, and are parted by NaN."""
    return np.stack([np.full(len(values), base), values, np.full(len(values), np.nan)], axis=1).ravel()
