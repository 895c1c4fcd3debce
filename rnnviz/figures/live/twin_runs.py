"""Twin runs live: their loss in one chart, their gradient norms one above the other, and a table of what clipping did.

Specs depend on nothing that changes while runs train, so a chart's node survives new data.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd

from rnnviz.figures import theme
from rnnviz.figures.live.vega import CROSS, INK, SILENT, ZOOM, Spec, axis, notes, opacity, part, stack, thin, toggle
from rnnviz.gradients import clip_rules

WINDOW: Final = 25  # batches; the smoothed loss is their median, which a single explosion does not move
TOP: Final = 2.0  # the end of the loss axis: what explodes leaves it
POINTS: Final = 600  # of one curve
BEFORE, AFTER, THRESHOLD = "before clipping", "after clipping", "threshold"
COLUMNS: Final = {
    "part": "object",  # which layer draws the row
    "run": "object",  # its name in the experiment
    "series": "object",  # of a norm: before, after or threshold
    "step": "float64",
    "value": "float64",
    "note": "object",  # words beside the point
    "side": "object",  # where they stand: left or right of it
}
_DASHES: Final = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_LEGEND: Final = {
    "orient": "top",
    "title": None,
    "symbolType": "stroke",
    "symbolStrokeWidth": 3,
    "symbolOpacity": 1,
    "columns": {"expr": "width > 500 ? 4 : 2"},
}
_STEP: Final = axis("step", "step", style=",d", scale={"zero": True})


def first_broken(steps: pd.DataFrame) -> int | None:
    """Return the first step whose loss or gradient norm is not finite; None when there is none."""
    bad = np.flatnonzero(~np.isfinite(steps[["loss", "norm"]].to_numpy(float)).all(axis=1))
    return int(steps["step"].iloc[bad[0]]) if len(bad) else None


def losses(histories: Mapping[str, pd.DataFrame], total: int) -> pd.DataFrame:
    """Return the rows of `loss_spec`.

    Args:
        histories: (steps, ...) with the columns of rnnviz.runs.records.StepRow, by the name of the run.
        total: steps of a whole run, where the axis ends.
    """
    rows = [_extent(total)]
    for name, steps in histories.items():
        line = _finite(steps, "loss")
        smooth = line.assign(value=line["value"].rolling(WINDOW, center=True, min_periods=1).median())
        rows += [_thinned(line).assign(part="batch", run=name), _thinned(smooth).assign(part="smoothed", run=name)]
        height = TOP * (0.85 - 0.15 * list(histories).index(name))  # each on its own, as two may end at the same step
        rows.append(_broken(steps, f"{name}: NaN", height, total).assign(run=name))
    return stack(rows, COLUMNS)


def norms(name: str, steps: pd.DataFrame, threshold: float | None, total: int) -> pd.DataFrame:
    """Return the rows of NORM for one run.

    Args:
        name: of the run.
        steps: its history, as for `losses`.
        threshold: of its global norm; None without clipping.
        total: steps of a whole run, where the axis ends.
    """
    rows = [_extent(total)]
    series = {"norm": BEFORE} if threshold is None else {"norm": BEFORE, "clipped_norm": AFTER}
    for column, word in series.items():
        line = _finite(steps, column)
        line = _thinned(line[line["value"] > 0], logarithmic=True)
        rows.append(line.assign(part="norm", run=name, series=word))
    if threshold is not None:
        rows.append(pd.DataFrame({"part": ["threshold"], "run": [name], "series": THRESHOLD, "value": threshold}))
    middle = _finite(steps, "norm")["value"].median()
    rows.append(_broken(steps, "NaN", middle if middle > 0 else 1.0, total).assign(run=name, series=BEFORE))
    return stack(rows, COLUMNS)


def _finite(steps: pd.DataFrame, column: str) -> pd.DataFrame:
    values = steps[column].astype(float)
    return steps.loc[np.isfinite(values), ["step"]].assign(value=values[np.isfinite(values)])


def _thinned(line: pd.DataFrame, *, logarithmic: bool = False) -> pd.DataFrame:
    values = line["value"].to_numpy()
    return line.iloc[thin(np.log(values) if logarithmic else values, POINTS)]


def _extent(total: int) -> pd.DataFrame:
    """Both ends of the axis, so that all charts have the same one."""
    return pd.DataFrame({"part": "extent", "step": [0, total]})


def _broken(steps: pd.DataFrame, note: str, value: float, total: int) -> pd.DataFrame:
    """A mark at this height where a run stops being a number; no row where it does not."""
    step = first_broken(steps)
    if step is None:
        return pd.DataFrame(columns=["part"])
    side = "left" if step > total / 2 else "right"
    words = f"{note} from step {step:,}"
    return pd.DataFrame({"part": ["broken"], "step": step, "value": value, "note": words, "side": side})


def loss_spec(names: Sequence[str]) -> Spec:
    """Return the chart of the losses of these runs."""
    y = axis("value", "loss (binary cross-entropy)", scale={"domain": [0, TOP]})
    place = {"x": _STEP, "y": y}
    look = _by_run(names)
    tooltip = [{"field": "run"}, {"field": "step", "type": "quantitative"}, _value(".3f")]
    drawn = place | look | {"tooltip": tooltip}
    return {
        "height": 300,
        "config": SILENT,
        "layer": [
            _layer("batch", {"type": "line", "strokeWidth": 1}, drawn | {"opacity": opacity(0.25)}),
            _layer("smoothed", {"type": "line", "strokeWidth": 3}, drawn | {"opacity": opacity()})
            | {"params": [ZOOM, toggle("run")]},
            *_marks(place),
        ],
    }


def _norm_spec() -> Spec:
    """The gradient norms of one run."""
    y = axis("value", "norm ‖g‖ (log)", style="~g", scale={"type": "log"})
    place = {"x": _STEP, "y": y}
    field = {"field": "series", "type": "nominal", "legend": _LEGEND}
    words = [BEFORE, AFTER, THRESHOLD]
    look = {
        "color": field | {"scale": {"domain": words, "range": [theme.BEFORE, theme.AFTER, theme.MUTED]}},
        "strokeDash": field | {"scale": {"domain": words, "range": [[1, 0], [1, 0], [6, 4]]}},
        "opacity": opacity(),
    }
    tooltip = [{"field": "series"}, {"field": "step", "type": "quantitative"}, _value(".3~g")]
    line = _layer("norm", {"type": "line", "strokeWidth": 1.5}, place | look | {"tooltip": tooltip})
    threshold = _layer("threshold", {"type": "rule", "strokeWidth": 2}, {"y": y} | look)
    layers = [line | {"params": [ZOOM, toggle("series")]}, threshold, *_marks(place)]
    return {"height": 240, "config": SILENT, "layer": layers}


def _by_run(names: Sequence[str]) -> Spec:
    field = {"field": "run", "type": "nominal", "legend": _LEGEND}
    colours = [theme.BEFORE, theme.AFTER, *theme.SERIES[2:4]][: len(names)]
    return {
        "color": field | {"scale": {"domain": list(names), "range": colours}},
        "strokeDash": field | {"scale": {"domain": list(names), "range": list(_DASHES[: len(names)])}},
    }


def _value(style: str) -> Spec:
    return {"field": "value", "type": "quantitative", "format": style}


def _layer(parts: str, mark: Spec, encoding: Spec) -> Spec:
    return {"transform": part(parts), "mark": {"clip": True} | mark, "encoding": encoding}


def _marks(place: Spec) -> list[Spec]:
    """The layers that all charts have: where a run stopped being a number, and the ends of the axis."""
    cross = {"type": "point", "shape": CROSS, "size": 120, "strokeWidth": 3, "color": INK}
    unseen = {"type": "point", "opacity": 0}
    return [
        _layer("broken", cross, place),
        _layer("extent", unseen, {"x": place["x"]}),
        *notes(place["x"], place["y"]),
    ]


def summary(
    histories: Mapping[str, pd.DataFrame],
    thresholds: Mapping[str, float | None],
    accuracies: Mapping[str, float | None],
) -> pd.DataFrame:
    """Return a table with a row per run: what its gradients were, and what clipping did to them.

    Args:
        histories: as for `losses`.
        thresholds: of the global norm by run; None without clipping.
        accuracies: on the validation reviews after the last epoch, by run; None before there is one.

    Returns:
        Text columns: Steps, Loss (median of the last WINDOW batches), Accuracy, Median norm, Largest norm, Steps clipped.
    """
    rows: dict[str, dict[str, str]] = {}
    for name, steps in histories.items():
        norm = steps["norm"].to_numpy(float)
        finite = norm[np.isfinite(norm)]
        threshold, accuracy = thresholds[name], accuracies[name]
        rows[name] = {
            "Steps": f"{len(steps):,}",
            "Loss": _loss(steps),
            "Validation accuracy": "–" if accuracy is None else f"{accuracy:.1%}",
            "Median norm": f"{np.median(finite):.3g}" if len(finite) else "–",
            "Largest norm": f"{finite.max():.3g}" if len(finite) else "–",
            "Steps clipped": "–"
            if threshold is None or not len(norm)
            else f"{clip_rules.share_clipped(norm, threshold):.0%}",
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def last_loss(steps: pd.DataFrame) -> float:
    """Return the median loss of the last WINDOW batches; NaN where there is none."""
    return float(steps["loss"].astype(float).tail(WINDOW).median())


def _loss(steps: pd.DataFrame) -> str:
    broken = first_broken(steps)
    if broken is not None:
        return f"not a number from step {broken:,}"
    return f"{last_loss(steps):.3f}" if len(steps) else "–"


NORM: Final[Spec] = _norm_spec()
