"""The live curves of one run: its loss, its accuracy, its gradient norms.

Frames of a run's history, as everywhere: `steps` with the columns of rnnviz.runs.records.StepRow, `epochs` with those of
EpochRow. Losses are binary cross-entropies in nats; norms are Euclidean norms over all weights.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve, Note, Steps, Style, side
from rnnviz.figures.live.points import every, thin

if TYPE_CHECKING:
    import pandas as pd

Quantity = Literal["loss", "accuracy"]

WINDOW: Final = 25  # batches; the smoothed curve is their mean, centred so that it does not lag behind
SMOOTH_POINTS: Final = 300
BATCH, SMOOTHED, VALIDATION, GAP = "train, each batch", "train, smoothed", "validation", "overfitting gap"
BEFORE, AFTER, THRESHOLD = "before clipping", "after clipping", "threshold"
NORM: Final = "gradient norm"  # of a run without clipping
NORMS: Final = {BEFORE: theme.BEFORE, AFTER: theme.AFTER}
TITLES: Final = {"loss": "loss (binary cross-entropy)", "accuracy": "accuracy"}
_EPOCH: Final = Axis("epoch")
_DOTTED: Final[dict[str, Any]] = {"dash": "dash", "width": 2.5, "symbol": "circle"}


@dataclass(frozen=True)
class Points:
    """A quantity where it is a finite number."""

    epoch: np.ndarray  # (points,) epochs done, with the part of the current one
    step: np.ndarray  # (points,)
    value: np.ndarray  # (points,)

    @classmethod
    def known(cls, history: "pd.DataFrame", column: str) -> "Points":
        """Return those of a column."""
        epoch, step, value = (history[name].to_numpy(float) for name in ("epoch", "step", column))
        return cls(epoch, step, value).at(np.isfinite(value))

    def at(self, where: np.ndarray) -> "Points":
        """Return some of them."""
        return Points(self.epoch[where], self.step[where], self.value[where])

    @property
    def line(self) -> tuple[np.ndarray, np.ndarray]:
        """X and y of a Curve; no line where there is but one point."""
        return (self.epoch, self.value) if len(self.value) > 1 else (NONE, NONE)

    @property
    def lone(self) -> tuple[np.ndarray, np.ndarray]:
        """X and y of a Curve, where there is but one point."""
        return (self.epoch, self.value) if len(self.value) == 1 else (NONE, NONE)


def best_epoch(epochs: "pd.DataFrame") -> int | None:
    """Return the epoch of the lowest validation loss, the one that early stopping keeps; None before there is one."""
    losses = epochs["val_loss"].to_numpy(float)
    known = np.flatnonzero(np.isfinite(losses))
    return int(epochs["epoch"].to_numpy()[known[losses[known].argmin()]]) if len(known) else None


def curves(
    steps: "pd.DataFrame",
    epochs: "pd.DataFrame",
    *,
    quantity: Quantity,
    label: str,
    smooth: "pd.DataFrame | None" = None,
    title: str = "",
) -> Chart:
    """Return the chart of a loss or an accuracy. Numbers that are not finite have no point; a cross says where they begin.

    Args:
        steps: (steps, ...) history by batch.
        epochs: (epochs, ...) history by epoch.
        quantity: which of the two.
        label: what is seen, for those who do not see it.
        smooth: (points, ...) means over WINDOW steps with the columns epoch, step, loss and accuracy, where `steps` are
            not all there are; None takes the means of `steps`.
        title: of the vertical axis; '' for the usual one.
    """
    batches = Points.known(steps, quantity)
    around = _means(batches) if smooth is None else Points.known(smooth, quantity)
    batches = batches.at(thin(batches.value))
    watched = Points.known(epochs, f"val_{quantity}")
    best = watched.at(watched.epoch == (best_epoch(epochs) or 0))
    broken, notes = _broken(steps, quantity, quantity)
    below = quantity == "accuracy"  # the best is the highest there
    said = [
        _noted(best, f"best: epoch {best_epoch(epochs)}", steps, below, VALIDATION),
        _noted(broken, notes, steps, below),
    ]
    style: Style = "percent" if quantity == "accuracy" else "number"
    return Chart(
        label,
        _EPOCH,
        Axis(title or TITLES[quantity], style),
        (
            Curve(GAP, theme.MUTED, *_gap(around, watched, quantity), mark="area", opacity=0.3),
            Curve(BATCH, theme.BATCH, *batches.line, width=1.0, opacity=0.7, told=True),
            Curve(BATCH, theme.BATCH, *batches.lone, mark="points", symbol="circle", told=True),
            Curve(SMOOTHED, theme.TRAIN, around.epoch, around.value, width=3.0, told=True),
            Curve(VALIDATION, theme.VALIDATION, watched.epoch, watched.value, told=True, **_DOTTED),
            Curve(VALIDATION, theme.VALIDATION, best.epoch, best.value, mark="points", symbol="ring", size=8.0),
            _cross(broken),
        ),
        notes=tuple(note for each in said for note in each),
        legend=(BATCH, SMOOTHED, VALIDATION, GAP),
        steps=_steps(batches, around, watched),
    )


def norms(steps: "pd.DataFrame", *, label: str, threshold: float | None = None, clipped: bool = True) -> Chart:
    """Return the chart of the gradient norms.

    Args:
        steps: (steps, ...) history by batch.
        label: what is seen, for those who do not see it.
        threshold: where clipping by the global norm begins. None for rules whose threshold is not one of this norm.
        clipped: whether the norms after clipping are drawn, too.
    """
    shown = {name: _positive(steps, name) for name in ("norm", "clipped_norm")[: 1 + clipped]}
    looks = list(zip(shown.values(), norms_by_name(clipped).items(), strict=True))
    levels = np.array([threshold] if threshold is not None and len(steps) else [])
    broken, note = _broken(steps, "norm", "gradient")
    return Chart(
        label,
        _EPOCH,
        Axis("gradient norm ‖g‖, log scale", log=True),
        (
            *(Curve(name, color, *points.line, width=1.5, told=True) for points, (name, color) in looks),
            *begins_at(levels),
            *(
                Curve(name, color, *points.lone, mark="points", symbol="circle", told=True)
                for points, (name, color) in looks
            ),
            _cross(broken),
        ),
        notes=_noted(broken, note, steps),
        height=200,
        steps=Steps(shown["norm"].epoch, shown["norm"].step),
    )


def norms_by_name(clipped: bool) -> dict[str, str]:
    """Return the colours of the norms that are drawn, by name: where nothing is clipped there is no before and after."""
    return NORMS if clipped else {NORM: theme.BEFORE}


def begins_at(levels: np.ndarray) -> tuple[Curve, ...]:
    """The line at which clipping begins, (1,); no line where there is none, (0,)."""
    return tuple(Curve(THRESHOLD, theme.MUTED, NONE, levels, mark="level", dash="dash") for _ in levels)


def _means(line: Points) -> Points:
    """The centred means over WINDOW batches, at about SMOOTH_POINTS of them."""
    import pandas as pd

    means = pd.Series(line.value).rolling(WINDOW, center=True, min_periods=1).mean().to_numpy()
    return Points(line.epoch, line.step, means).at(every(len(means), SMOOTH_POINTS))


def _positive(steps: "pd.DataFrame", column: str) -> Points:
    """The points that have a place on a logarithmic axis."""
    line = Points.known(steps, column)
    line = line.at(line.value > 0)
    return line.at(thin(np.log(line.value)))


def _gap(smooth: Points, watched: Points, quantity: Quantity) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The area between the smoothed training curve and a worse validation: how far the network has learned by heart."""
    if len(watched.epoch) < 2:
        return NONE, NONE, NONE
    inside = smooth.at((watched.epoch.min() <= smooth.epoch) & (smooth.epoch <= watched.epoch.max()))
    validation = np.interp(inside.epoch, watched.epoch, watched.value)
    worse = np.maximum if quantity == "loss" else np.minimum
    return inside.epoch, inside.value, worse(inside.value, validation)


def _broken(steps: "pd.DataFrame", column: str, what: str) -> tuple[Points, str]:
    """The first number that is not finite, drawn where the curve was last, and its words; no point when all are."""
    values = steps[column].to_numpy(float)
    bad = np.flatnonzero(~np.isfinite(values))[:1]
    here = Points(steps["epoch"].to_numpy(float)[bad], steps["step"].to_numpy(float)[bad], values[bad])
    if not len(bad):
        return here, ""
    before = values[bad - 1] if bad[0] and (column != "norm" or values[bad[0] - 1] > 0) else np.ones(1)
    kind = "not a number" if np.isnan(here.value[0]) else "infinite"
    return Points(here.epoch, here.step, before), f"{what} {kind} from step {int(here.step[0])}"


def _steps(*lines: Points) -> Steps:
    """The training step at every point that is told."""
    at, first = np.unique(np.concatenate([each.epoch for each in lines]), return_index=True)
    return Steps(at, np.concatenate([each.step for each in lines])[first])


def _cross(broken: Points) -> Curve:
    return Curve("", theme.MUTED, broken.epoch, broken.value, mark="points", symbol="cross", size=7.0)


def _noted(points: Points, text: str, steps: "pd.DataFrame", below: bool = False, of: str = "") -> tuple[Note, ...]:
    """Words beside a point, on the side where there is more room."""
    reach = float(steps["epoch"].max()) if len(steps) else 0.0
    return tuple(
        Note(float(x), float(y), text, side(x, reach / 2), below, of)
        for x, y in zip(points.epoch, points.value, strict=True)
    )
