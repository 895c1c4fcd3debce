"""The live curves of one run: Vega-Lite specs that never change, and the rows they draw.

Frames of a run's history, as everywhere: `steps` with the columns of rnnviz.runs.records.StepRow, `epochs` with those of
EpochRow. Losses are binary cross-entropies in nats; norms are Euclidean norms over all weights.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.live.vega import (
    AUTOSIZE,
    CROSS,
    SILENT,
    ZOOM,
    Spec,
    axis,
    every,
    notes,
    opacity,
    part,
    stacked,
    thin,
    toggle,
)

if TYPE_CHECKING:
    import pandas as pd

Quantity = Literal["loss", "accuracy"]
Points = dict[str, np.ndarray]  # of one curve: epoch, step and value, each (points,)
Rows = dict[str, Any]  # columns, each an array or one word for all rows

WINDOW: Final = 25  # batches; the smoothed curve is their mean, centred so that it does not lag behind
SOLID: Final = [1, 0]
SMOOTH_POINTS: Final = 300
BATCH, SMOOTHED, VALIDATION, GAP = "train, each batch", "train, smoothed", "validation", "overfitting gap"
BEFORE, AFTER, THRESHOLD = "before clipping", "after clipping", "threshold"
COLUMNS: Final = {
    "part": "object",  # which layer draws the row
    "series": "object",  # its name in the legend
    "epoch": "float32",  # epochs done, with the part of the current one
    "step": "float32",
    "value": "float32",
    "other": "float32",  # where a shaded area ends
    "note": "object",  # words beside the point
    "side": "object",  # where they stand: left or right of it
}
TITLES: Final = {"loss": "loss (binary cross-entropy)", "accuracy": "accuracy"}
_EPOCH: Final = axis("epoch", "epoch")


def best_epoch(epochs: "pd.DataFrame") -> int | None:
    """Return the epoch of the lowest validation loss, the one that early stopping keeps; None before there is one."""
    losses = epochs["val_loss"].to_numpy(float)
    known = np.flatnonzero(np.isfinite(losses))
    return int(epochs["epoch"].to_numpy()[known[losses[known].argmin()]]) if len(known) else None


def curves(
    steps: "pd.DataFrame", epochs: "pd.DataFrame", *, quantity: Quantity, smooth: "pd.DataFrame | None" = None
) -> "pd.DataFrame":
    """Return the rows of the specs LOSS and ACCURACY.

    Args:
        steps: (steps, ...) history by batch.
        epochs: (epochs, ...) history by epoch.
        quantity: which of the two.
        smooth: (points, ...) means over WINDOW steps with the columns epoch, step, loss and accuracy, where `steps` are
            not all there are; None takes the means of `steps`.

    Returns:
        A frame with COLUMNS. Numbers that are not finite have no row; where they begin there is one of part "broken".
    """
    import pandas as pd

    line = _known(steps, quantity)
    if smooth is None:
        means = pd.Series(line["value"]).rolling(WINDOW, center=True, min_periods=1).mean().to_numpy()
        around = _at(line | {"value": means}, every(len(means), SMOOTH_POINTS))
    else:
        around = _known(smooth, quantity)
    line = _at(line, thin(line["value"]))
    watched = _known(epochs, f"val_{quantity}")
    best = _at(watched, watched["epoch"] == (best_epoch(epochs) or 0))
    reach = float(steps["epoch"].max()) if len(steps) else 0.0
    rows: list[Rows] = [
        _gap(around, watched, quantity) | {"part": "gap", "series": GAP},
        line | {"part": "batch" if len(line["value"]) > 1 else "lone", "series": BATCH},
        around | {"part": "smoothed", "series": SMOOTHED},
        watched | {"part": "validation", "series": VALIDATION},
        _noted(best | {"part": "best", "note": f"best: epoch {best_epoch(epochs)}"}, reach),
        *_broken(steps, quantity, "loss" if quantity == "loss" else "accuracy", reach),
    ]
    return stacked(rows, COLUMNS)


def norms(steps: "pd.DataFrame", *, threshold: float | None = None, clipped: bool = True) -> "pd.DataFrame":
    """Return the rows of the specs NORM and NORM_CLIPPED.

    Args:
        steps: (steps, ...) history by batch.
        threshold: where clipping by the global norm begins. None for rules whose threshold is not one of this norm.
        clipped: whether the norms after clipping are drawn, too: NORM draws those before it alone.
    """
    rows: list[Rows] = []
    for column, name in (("norm", BEFORE), ("clipped_norm", AFTER))[: 1 + clipped]:
        line = _known(steps, column)
        line = _at(line, line["value"] > 0)  # a logarithmic axis has no place for zero
        shown = _at(line, thin(np.log(line["value"])))
        rows.append(shown | {"part": "norm" if len(shown["value"]) > 1 else "lone", "series": name})
    if threshold is not None and len(steps):
        rows.append({"part": "threshold", "series": THRESHOLD, "value": np.array([threshold])})
    reach = float(steps["epoch"].max()) if len(steps) else 0.0
    return stacked([*rows, *_broken(steps, "norm", "gradient", reach)], COLUMNS)


def _known(history: "pd.DataFrame", column: str) -> Points:
    """The points of a quantity at which it is a finite number."""
    found = {name: history[name].to_numpy(float) for name in ("epoch", "step")} | {
        "value": history[column].to_numpy(float)
    }
    return _at(found, np.isfinite(found["value"]))


def _at(points: Points, where: np.ndarray) -> Points:
    return {name: values[where] for name, values in points.items()}


def _gap(smooth: Points, watched: Points, quantity: Quantity) -> Points:
    """The area between the smoothed training curve and a worse validation: how far the network has learned by heart."""
    if len(watched["epoch"]) < 2:
        return _at(smooth, np.arange(0))
    first, last = watched["epoch"].min(), watched["epoch"].max()
    inside = _at(smooth, (first <= smooth["epoch"]) & (smooth["epoch"] <= last))
    validation = np.interp(inside["epoch"], watched["epoch"], watched["value"])
    worse = np.maximum if quantity == "loss" else np.minimum
    return inside | {"other": worse(inside["value"], validation)}


def _broken(steps: "pd.DataFrame", column: str, what: str, reach: float) -> list[Rows]:
    """The first row that is not a finite number, drawn where the curve was last; nothing when all are."""
    values = steps[column].to_numpy(float)
    bad = np.flatnonzero(~np.isfinite(values))
    if not len(bad):
        return []
    first = bad[0]
    before = values[first - 1] if first and (column != "norm" or values[first - 1] > 0) else 1.0
    kind = "not a number" if np.isnan(values[first]) else "infinite"
    row: Points = {name: steps[name].to_numpy(float)[[first]] for name in ("epoch", "step")}
    note = f"{what} {kind} from step {int(row['step'][0])}"
    return [_noted(row | {"value": np.array([before]), "part": "broken", "note": note}, reach)]


def _noted(rows: Rows, reach: float) -> Rows:
    """Let each note stand on the side of its point where there is more room; `reach` is where the curves end."""
    return rows | {"side": np.where(rows["epoch"] > reach / 2, "left", "right")}


def _lines(names: list[str], colours: list[str], dashes: list[list[int]]) -> Spec:
    """Colour and dash by series, as one legend above the chart."""
    legend: Spec = {"orient": "top", "title": None, "symbolType": "stroke", "symbolOpacity": 1, "symbolSize": 300}
    legend["symbolStrokeWidth"] = 3
    legend["columns"] = 2  # the same on any width: the height of a legend that changes would be cut off
    field = {
        "field": "series",
        "type": "nominal",
        "legend": legend if len(names) > 1 else None,
    }  # one curve is the title's
    return {
        "color": field | {"scale": {"domain": names, "range": colours}},
        "strokeDash": field | {"scale": {"domain": names, "range": dashes}},
    }


def _tooltip(title: str, style: str) -> list[Spec]:
    return [
        {"field": "series", "title": "curve"},
        {"field": "epoch", "type": "quantitative", "title": "epoch", "format": ".2f"},
        {"field": "step", "type": "quantitative", "title": "step", "format": ",d"},
        {"field": "value", "type": "quantitative", "title": title, "format": style},
    ]


def _layer(parts: str, mark: Spec, encoding: Spec, params: Sequence[Spec] = ()) -> Spec:
    layer: Spec = {"transform": part(parts), "mark": {"clip": True} | mark, "encoding": encoding}
    return layer | {"params": list(params)} if params else layer


def curves_spec(quantity: Quantity, title: str = "") -> Spec:
    """Return the spec that draws the rows of `curves`.

    Args:
        quantity: which of the two.
        title: of the vertical axis; '' for the usual one.
    """
    style = ".3f" if quantity == "loss" else ".1%"
    y = axis("value", title or TITLES[quantity], style="~g" if quantity == "loss" else ".0%")
    place = {"x": _EPOCH, "y": y}
    lines = _lines(
        [BATCH, SMOOTHED, VALIDATION, GAP],
        [theme.BATCH, theme.TRAIN, theme.VALIDATION, theme.MUTED],
        [SOLID, SOLID, [6, 3], SOLID],
    )
    drawn = place | lines | {"tooltip": _tooltip(quantity, style)}
    symbol = {"type": "point", "filled": False, "size": 180, "strokeWidth": 2, "color": theme.VALIDATION}
    return {
        "height": 260,
        "config": SILENT,
        "autosize": AUTOSIZE,
        "layer": [
            _layer(
                "gap",
                {"type": "area"},
                place | {"y2": {"field": "other"}, "color": lines["color"], "opacity": opacity(0.3)},
            ),
            _layer("batch", {"type": "line", "strokeWidth": 1}, drawn | {"opacity": opacity(0.7)}),
            _layer(
                "smoothed",
                {"type": "line", "strokeWidth": 3},
                drawn | {"opacity": opacity()},
                params=[ZOOM, toggle("series")],
            ),
            _layer(
                "validation",
                {"type": "line", "strokeWidth": 2.5, "point": {"size": 60, "filled": True}},
                drawn | {"opacity": opacity()},
            ),
            _layer("lone", {"type": "point", "size": 60, "filled": True}, drawn | {"opacity": opacity()}),
            _layer("best", symbol, place),
            _layer("broken", symbol | {"shape": CROSS, "color": theme.MUTED}, place),
            *notes(_EPOCH, y, below=quantity == "accuracy"),
        ],
    }


def _norms_spec(names: list[str]) -> Spec:
    y = axis("value", "gradient norm ‖g‖, log scale", style="~g", scale={"type": "log"})
    place = {"x": _EPOCH, "y": y}
    looks = {
        BEFORE: (theme.BEFORE, SOLID),
        AFTER: (theme.AFTER, SOLID),
        THRESHOLD: (theme.MUTED, [6, 4]),
    }
    colours, dashes = (list(look) for look in zip(*(looks[name] for name in names), strict=True))
    lines = _lines(names, colours, dashes)
    drawn = place | lines | {"opacity": opacity(), "tooltip": _tooltip("norm", ".3~g")}
    line = _layer("norm", {"type": "line", "strokeWidth": 1.5}, drawn, params=[ZOOM, toggle("series")])
    line["transform"] = [*line["transform"], {"filter": {"field": "series", "oneOf": names}}]
    lone = _layer("lone", {"type": "point", "size": 60, "filled": True}, drawn)
    lone["transform"] = [*lone["transform"], {"filter": {"field": "series", "oneOf": names}}]
    cross = {"type": "point", "shape": CROSS, "size": 100, "strokeWidth": 2, "color": theme.MUTED}
    rule = _layer("threshold", {"type": "rule", "strokeWidth": 2}, {"y": y} | lines | {"opacity": opacity()})
    return {
        "height": 200,
        "config": SILENT,
        "autosize": AUTOSIZE,
        "layer": [line, rule, lone, _layer("broken", cross, place), *notes(_EPOCH, y)],
    }


LOSS: Final[Spec] = curves_spec("loss")
ACCURACY: Final[Spec] = curves_spec("accuracy")
NORM: Final[Spec] = _norms_spec([BEFORE])  # of a run without clipping
NORM_CLIPPED: Final[Spec] = _norms_spec([BEFORE, AFTER, THRESHOLD])
