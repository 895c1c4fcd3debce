"""The live curves of one run: their points as rows, and the charts that are drawn of these.

Frames of a run's history, as everywhere: `steps` with the columns of rnnviz.runs.records.StepRow, `epochs` with those of
EpochRow. Losses are binary cross-entropies in nats; norms are Euclidean norms over all weights.
"""

from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.live.chart import Axis, Chart, Curve, Style
from rnnviz.figures.live.parts import Parts
from rnnviz.figures.live.points import every, stacked, thin

if TYPE_CHECKING:
    import pandas as pd

Quantity = Literal["loss", "accuracy"]
Points = dict[str, np.ndarray]  # of one curve: epoch, step and value, each (points,)
Rows = dict[str, Any]  # columns, each an array or one word for all rows

WINDOW: Final = 25  # batches; the smoothed curve is their mean, centred so that it does not lag behind
SMOOTH_POINTS: Final = 300
BATCH, SMOOTHED, VALIDATION, GAP = "train, each batch", "train, smoothed", "validation", "overfitting gap"
BEFORE, AFTER, THRESHOLD = "before clipping", "after clipping", "threshold"
COLUMNS: Final = {
    "part": "object",  # what is drawn of the row
    "series": "object",  # its name in the legend
    "epoch": "float32",  # epochs done, with the part of the current one
    "step": "float32",
    "value": "float32",
    "other": "float32",  # where a shaded area ends
    "note": "object",  # words beside the point
    "side": "object",  # where they stand: left or right of it
}
NORMS: Final = {BEFORE: theme.BEFORE, AFTER: theme.AFTER}
TITLES: Final = {"loss": "loss (binary cross-entropy)", "accuracy": "accuracy"}
_EPOCH: Final = Axis("epoch")


def best_epoch(epochs: "pd.DataFrame") -> int | None:
    """Return the epoch of the lowest validation loss, the one that early stopping keeps; None before there is one."""
    losses = epochs["val_loss"].to_numpy(float)
    known = np.flatnonzero(np.isfinite(losses))
    return int(epochs["epoch"].to_numpy()[known[losses[known].argmin()]]) if len(known) else None


def curves(
    steps: "pd.DataFrame", epochs: "pd.DataFrame", *, quantity: Quantity, smooth: "pd.DataFrame | None" = None
) -> "pd.DataFrame":
    """Return the rows of `chart`.

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
    """Return the rows of `norm_chart`.

    Args:
        steps: (steps, ...) history by batch.
        threshold: where clipping by the global norm begins. None for rules whose threshold is not one of this norm.
        clipped: whether the norms after clipping are there, too.
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


def chart(rows: "pd.DataFrame", quantity: Quantity, *, label: str, title: str = "") -> Chart:
    """Return the chart of a loss or an accuracy.

    Args:
        rows: of `curves`.
        quantity: which of the two.
        label: what is seen, for those who do not see it.
        title: of the vertical axis; '' for the usual one.
    """
    parts, below = Parts(rows), quantity == "accuracy"
    style: Style = "percent" if quantity == "accuracy" else "number"
    best, broken, lone = (parts.line(part) for part in ("best", "broken", "lone"))
    watched = parts.line("validation")
    return Chart(
        label,
        _EPOCH,
        Axis(title or TITLES[quantity], style),
        (
            Curve(GAP, theme.MUTED, *parts.area("gap", GAP, "value", "other"), mark="area", opacity=0.3),
            Curve(BATCH, theme.BATCH, *parts.line("batch"), width=1.0, opacity=0.7, told=True),
            Curve(SMOOTHED, theme.TRAIN, *parts.line("smoothed"), width=3.0, told=True),
            Curve(VALIDATION, theme.VALIDATION, *watched, dash="dash", width=2.5, symbol="circle", told=True),
            Curve(BATCH, theme.BATCH, *lone, mark="points", symbol="circle", told=True),
            Curve("", theme.VALIDATION, *best, mark="points", symbol="ring", size=8.0),
            Curve("", theme.MUTED, *broken, mark="points", symbol="cross", size=8.0),
        ),
        notes=parts.notes("best", "broken", below=below),
        legend=(BATCH, SMOOTHED, VALIDATION, GAP),
        steps=parts.steps("batch", "lone"),
    )


def norm_chart(rows: "pd.DataFrame", *, label: str) -> Chart:
    """Return the chart of the gradient norms.

    Args:
        rows: of `norms`.
        label: what is seen, for those who do not see it.
    """
    parts = Parts(rows)
    looks = {name: color for name, color in NORMS.items() if name in parts.names()}
    lines = [Curve(name, color, *parts.line("norm", name), width=1.5, told=True) for name, color in looks.items()]
    lone = [
        Curve(name, color, *parts.line("lone", name), mark="points", symbol="circle") for name, color in looks.items()
    ]
    threshold = Curve(THRESHOLD, theme.MUTED, *parts.level("threshold", THRESHOLD), mark="level", dash="dash")
    broken = Curve("", theme.MUTED, *parts.line("broken"), mark="points", symbol="cross", size=6.0)
    return Chart(
        label,
        _EPOCH,
        Axis("gradient norm ‖g‖, log scale", log=True),
        (*lines, *([threshold] if len(threshold.y) else []), *lone, broken),
        notes=parts.notes("broken"),
        height=200,
        steps=parts.steps("norm", "lone"),
    )
