"""What all Vega-Lite charts share: how to zoom and toggle, how axes and notes look, and how long curves stay light.

A spec is a constant without data. The page hands it a frame with one row per drawn point; each layer picks its rows by
the column `part`. So the chart's node, its zoom and the state of its legend survive new data.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

Spec = dict[str, Any]

POINTS: Final = 1000  # of one raw curve; as many as a screen has columns

# Drag to move, Ctrl + wheel (or pinch) to zoom, double click to see all again. The plain wheel and a finger scroll the page.
ZOOM: Final[Spec] = {
    "name": "zoom",
    "bind": "scales",
    "select": {
        "type": "interval",
        "translate": "[pointerdown[event.pointerType !== 'touch'], window:pointerup] > window:pointermove!",
        "zoom": "wheel![event.ctrlKey || event.metaKey]",
    },
}
AUTOSIZE: Final[Spec] = {"type": "fit-x", "contains": "padding"}  # a legend of many lines adds height, it takes none
INK: Final[Spec] = {"expr": "luminance(background) > 0.5 ? 'black' : 'white'"}  # Streamlit has no colour for text marks
CROSS: Final = "M-1,-1L1,1M1,-1L-1,1"  # a shape for points
SILENT: Final[Spec] = {"mark": {"aria": False}}  # the chart as a whole has a text; its many marks need none
FAINT: Final = 0.06  # a curve that is switched off in the legend


def toggle(field: str) -> Spec:
    """Return the parameter that lets a click on a legend entry show that curve alone, and further clicks add others."""
    return {"name": "shown", "bind": "legend", "select": {"type": "point", "fields": [field], "toggle": "true"}}


def opacity(full: float = 1.0) -> Spec:
    """Return the opacity of a curve that the legend can switch off."""
    return {"condition": {"param": "shown", "value": full}, "value": FAINT}


def part(*names: str) -> list[Spec]:
    """Return the transform that keeps the rows of these parts."""
    return [{"filter": {"field": "part", "oneOf": list(names)}}]


def axis(field: str, title: str, *, style: str = "~g", scale: Mapping[str, Any] | None = None) -> Spec:
    """Return the encoding of a quantity on an axis."""
    count = {"tickCount": {"expr": "ceil(width / 90)" if field == "epoch" else "5"}}
    logarithmic = bool(scale and scale.get("type") == "log")
    return {
        "field": field,
        "type": "quantitative",
        "title": title,
        "axis": _decades(field) if logarithmic else _ticks(style) | count,
        "scale": dict(scale or {"zero": False}) | {"nice": False, "padding": 10},
    }


def _ticks(style: str) -> Spec:
    """Return how numbers stand at an axis: as they are, and with a power of ten only where they are very large or small.

    Vega gives a format the precision of the distance between two ticks: '~g' makes "2e+1" of 20.
    """
    if style != "~g":
        return {"format": style}
    size = "abs(datum.value)"
    far = f"datum.value != 0 && ({size} >= 1e5 || {size} < 1e-3)"
    return {"labelExpr": f"{far} ? format(datum.value, '.1~e') : format(datum.value, '.4~r')"}


def _decades(field: str) -> Spec:
    """Return the labels of a logarithmic axis: powers of ten; where there are few of these, 2 and 5 too.

    Vega labels what has room, which leaves numbers such as 80, 9 and .2.
    """
    value, channel = "datum.value", "y" if field == "value" else "x"
    power = f"floor(log({value}) / LN10 + 1e-9)"
    digit = f"round({value} / pow(10, {power}))"
    span = f"domain('{channel}')[1] / domain('{channel}')[0]"
    shown = f"{digit} === 1 || {span} < 8 || ({span} < 100 && ({digit} === 2 || {digit} === 5))"
    written = f"{value} >= 1e5 || {value} < 1e-3 ? format({value}, '.0e') : format({value}, '.2~r')"
    return {"labelExpr": f"{shown} ? ({written}) : ''", "labelOverlap": "greedy"}


def notes(x: Spec, y: Spec, *, below: bool = False) -> list[Spec]:
    """Return the layers that write the column `note` beside its point, on the side that the column `side` names.

    Args:
        x: the horizontal axis.
        y: the vertical one.
        below: whether it stands below its point, where that tends to be the highest of all.
    """
    halo = {"stroke": {"expr": "background"}, "strokeWidth": 4, "strokeOpacity": 0.8, "strokeJoin": "round"}
    return [
        {
            "transform": [{"filter": {"field": "side", "equal": side}}],
            "mark": {"type": "text", "align": align, "dx": dx, "dy": 18 if below else -16, "fontSize": 13, "clip": True}
            | look,
            "encoding": {"x": x, "y": y, "text": {"field": "note"}},
        }
        for look in (halo, {"color": INK})
        for side, align, dx in (("right", "left", 10), ("left", "right", -10))
    ]


def every(n: int, points: int) -> np.ndarray:
    """Choose about `points` of n positions at even distances, with both ends: enough of a smooth curve."""
    return np.unique(np.linspace(0, n - 1, min(n, points)).round().astype(int))


def thin(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """Choose the points of a long curve that keep its look: the least and the greatest of each stretch, and both ends.

    Args:
        values: (n,) finite numbers.
        points: about how many to keep.

    Returns:
        (kept,) their positions, rising; all n where there are not more than `points`.
    """
    n = len(values)
    if n <= points:
        return np.arange(n)
    stretch = np.arange(n) * (points // 2) // n
    by_value = np.lexsort((values, stretch))  # by stretch, and within it by value
    starts = np.flatnonzero(np.diff(stretch, prepend=-1))
    ends = np.append(starts[1:], n) - 1
    return np.unique(np.concatenate([[0, n - 1], by_value[starts], by_value[ends]]))


def stacked(parts: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> "pd.DataFrame":
    """Return rows one below the other with exactly these columns, as `stack`, from arrays: many times as fast.

    Args:
        parts: columns by name, each an array or one value for all rows; one at least is an array.
        columns: name: dtype.
    """
    import pandas as pd

    sizes = [next(len(each) for each in part.values() if isinstance(each, np.ndarray)) for part in parts]
    ends = np.cumsum([0, *sizes])
    found = {name: np.full(ends[-1], np.nan, dtype) for name, dtype in columns.items()}
    for part, start, stop in zip(parts, ends[:-1], ends[1:], strict=True):
        for name, values in part.items():
            found[name][start:stop] = values
    return pd.DataFrame({name: pd.Series(values, dtype=columns[name]) for name, values in found.items()})


def stack(frames: "Sequence[pd.DataFrame]", columns: Mapping[str, str]) -> "pd.DataFrame":
    """Return frames one below the other with exactly these columns (name: dtype); what a frame lacks is empty."""
    import pandas as pd

    there = [frame for frame in frames if len(frame)]

    def column(name: str, dtype: str) -> "pd.Series":
        parts = [
            frame[name].to_numpy(dtype) if name in frame else np.full(len(frame), np.nan, dtype) for frame in there
        ]
        return pd.Series(np.concatenate(parts) if parts else None, dtype=dtype)

    return pd.DataFrame({name: column(name, dtype) for name, dtype in columns.items()})
