"""The curves of several runs over one another: a Vega-Lite spec per choice of runs, and the rows it draws."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.live.training import SMOOTH_POINTS, TITLES, WINDOW, Quantity
from rnnviz.figures.live.vega import AUTOSIZE, CROSS, SILENT, ZOOM, Spec, axis, every, opacity, part, stack, toggle

if TYPE_CHECKING:
    import pandas as pd

DASHES: Final = {"solid": [1, 0], "dash": [8, 4], "dot": [2, 3], "dashdot": [8, 3, 2, 3]}  # in pixels
SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
ORDINARY: Final = 2.0  # a loss up to here is shown whatever the others are
COLUMNS: Final = {
    "part": "object",
    "run": "object",
    "epoch": "float32",
    "value": "float32",
    "low": "float32",
    "high": "float32",
}


def overlay(
    histories: "Mapping[str, tuple[pd.DataFrame, pd.DataFrame]]",
    *,
    quantity: Quantity,
    groups: Mapping[str, Sequence[str]] | None = None,
) -> "pd.DataFrame":
    """Return the rows of `spec`: each run's validation by epoch and its smoothed training curve.

    Args:
        histories: (history by batch, history by epoch) by the run's name, with the columns of rnnviz.runs.records' rows.
        quantity: which curve.
        groups: names of runs that differ in the seed alone, by what their mean is called: a line, and a band from the
            lowest to the highest of them.

    Returns:
        A frame with COLUMNS; numbers that are not finite have no row.
    """
    rows = []
    for name, (steps, epochs) in histories.items():
        learning = _finite(steps, quantity)
        learning["value"] = learning["value"].rolling(WINDOW, center=True, min_periods=1).mean()
        learning = learning.iloc[every(len(learning), SMOOTH_POINTS)]
        rows.append(learning.assign(part="train" if len(learning) > 1 else "lone", run=name))
        rows.append(_finite(epochs, f"val_{quantity}").assign(part="validation", run=name))
    found = stack(rows, COLUMNS)
    watched = found[found["part"] == "validation"]
    return _within(stack([found, *(_mean(watched, name, runs) for name, runs in (groups or {}).items())], COLUMNS))


def _mean(watched: "pd.DataFrame", name: str, runs: Sequence[str]) -> "pd.DataFrame":
    """The mean validation of some runs at the epochs that all of them have reached, and its lowest and highest."""
    import pandas as pd

    by_epoch = watched[watched["run"].isin(runs)].groupby("epoch")["value"].agg(["mean", "min", "max", "count"])
    known = by_epoch[by_epoch["count"] == len(runs)].reset_index()
    return pd.DataFrame(
        {
            "part": "mean",
            "run": name,
            "epoch": known["epoch"],
            "value": known["mean"],
            "low": known["min"],
            "high": known["max"],
        }
    )


def _within(rows: "pd.DataFrame") -> "pd.DataFrame":
    """Cut off what a run that diverges would stretch everybody's axis with: a cross at the edge says where it leaves."""
    highest = rows.groupby("run")["value"].max()
    edge = max(ORDINARY, 3 * float(highest.min())) if len(highest) > 1 else np.inf
    beyond = rows["value"] > edge
    leaves = rows[beyond].groupby("run").first().reset_index().assign(part="leaves", value=edge)
    return stack([rows[~beyond], leaves], COLUMNS)


def spec(architectures: Mapping[str, str], *, quantity: Quantity) -> Spec:
    """Return the spec for these runs: the same for the same runs, so that it stays while one of them trains.

    Args:
        architectures: a key of theme.ARCHITECTURES by the run's name. Runs of one architecture have its colour and
            differ in dash and symbol.
        quantity: which curve.
    """
    line, points = _encodings(_looks(architectures), quantity)
    thin_line = {"type": "line", "strokeWidth": 1, "clip": True}
    symbols = {"type": "point", "size": 70, "filled": True, "clip": True}
    return {
        "height": 260,
        "config": SILENT,
        "autosize": AUTOSIZE,
        "layer": [
            {"transform": part("train"), "mark": thin_line, "encoding": line | {"opacity": opacity(0.6)}},
            {
                "transform": part("validation"),
                "mark": thin_line | {"strokeWidth": 2.5},
                "encoding": line | {"opacity": opacity()},
                "params": [ZOOM, toggle("run")],
            },
            {"transform": part("validation"), "mark": symbols, "encoding": points | {"opacity": opacity()}},
            {
                "transform": part("mean"),
                "mark": {"type": "area", "clip": True, "opacity": 0.18, "color": theme.MUTED},
                "encoding": {"x": line["x"], "y": line["y"] | {"field": "low"}, "y2": {"field": "high"}},
            },
            {
                "transform": part("mean"),
                "mark": {"type": "line", "strokeWidth": 4, "clip": True, "color": theme.MUTED},
                "encoding": {"x": line["x"], "y": line["y"], "tooltip": points["tooltip"]},
            },
            {"transform": part("lone"), "mark": symbols | {"size": 30}, "encoding": line | {"opacity": opacity()}},
            {
                "transform": part("leaves"),
                "mark": {"type": "point", "shape": CROSS, "size": 100, "strokeWidth": 2},
                "encoding": {each: line[each] for each in ("x", "y", "color")} | {"opacity": opacity()},
            },
        ],
    }


def _encodings(looks: Mapping[str, tuple[str, list[int], str]], quantity: Quantity) -> tuple[Spec, Spec]:
    """How the lines and how the points are drawn: place, look by run with one legend, and what a point says."""
    legend: Spec = {"orient": "top", "title": None, "labelLimit": 300, "symbolSize": 100, "symbolOpacity": 1}
    legend |= {"symbolStrokeWidth": 0, "columns": {"expr": "width > 500 ? 3 : 1"}}
    colours, dashes, shapes = (list(look) for look in zip(*looks.values(), strict=True)) if looks else ([], [], [])
    colour, dash, shape = (
        {"field": "run", "type": "nominal", "legend": legend, "scale": {"domain": list(looks), "range": values}}
        for values in (colours, dashes, shapes)
    )
    y = axis("value", TITLES[quantity], style="~g" if quantity == "loss" else ".0%")
    place = {"x": axis("epoch", "epoch"), "y": y, "color": colour}
    tooltip = [
        {"field": "run", "title": "run"},
        {"field": "epoch", "type": "quantitative", "title": "epoch", "format": "~g"},
        {"field": "value", "type": "quantitative", "title": f"validation {quantity}", "format": ".4~f"},
    ]
    return place | {"strokeDash": dash}, place | {"shape": shape, "tooltip": tooltip}


def _looks(architectures: Mapping[str, str]) -> dict[str, tuple[str, list[int], str]]:
    """Give each run its architecture's colour, and the first dash and symbol that no run of that colour has yet."""
    free = {name: product(range(len(SHAPES)), theme.DASHES) for name in set(architectures.values())}
    looks = {}
    for place, (run, architecture) in enumerate(architectures.items()):
        turn, dash = next(free[architecture], (0, theme.DASHES[0]))
        looks[run] = (theme.ARCHITECTURES[architecture], DASHES[dash], SHAPES[(place + turn) % len(SHAPES)])
    return looks


def _finite(history: "pd.DataFrame", column: str) -> "pd.DataFrame":
    """The epochs and the finite values of one column, as (epoch, value)."""
    rows = history[["epoch"]].assign(value=history[column].astype(float))
    return rows[np.isfinite(rows["value"])]
