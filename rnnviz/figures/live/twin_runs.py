"""Twin runs live: their loss in one chart, and their gradient norms one above the other.

Specs depend on nothing that changes while runs train, so a chart's node survives new data.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.live.vega import CROSS, INK, SILENT, ZOOM, Spec, axis, notes, opacity, part, stack, thin, toggle

if TYPE_CHECKING:
    import pandas as pd

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
    "low": "float64",  # of several seeds
    "high": "float64",
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


def first_broken(steps: "pd.DataFrame") -> int | None:
    """Return the first step whose loss or gradient norm is not finite; None when there is none."""
    bad = np.flatnonzero(~np.isfinite(steps[["loss", "norm"]].to_numpy(float)).all(axis=1))
    return int(steps["step"].iloc[bad[0]]) if len(bad) else None


def losses(histories: "Mapping[str, Sequence[pd.DataFrame]]", total: int) -> "pd.DataFrame":
    """Return the rows of `loss_spec`.

    Args:
        histories: by the name of the run one or more of (steps, ...), one for each seed, with the columns of
            rnnviz.runs.records.StepRow. Of several seeds the mean is drawn, and a band from the lowest to the highest.
        total: steps of a whole run, where the axis ends.
    """
    rows = [_extent(total)]
    for place, (name, seeds) in enumerate(histories.items()):
        lines = [_finite(steps, "loss") for steps in seeds]
        smooth = [
            each.assign(value=each["value"].rolling(WINDOW, center=True, min_periods=1).median()) for each in lines
        ]
        if len(lines) == 1:
            rows.append(_thinned(lines[0]).assign(part="batch", run=name))
        rows += [each.assign(run=name) for each in _middle(smooth, "smoothed")]
        height = TOP * (0.85 - 0.15 * place)  # each on its own, as two may end at the same step
        rows.append(_broken(seeds, f"{name}: NaN", height, total).assign(run=name))
    return stack(rows, COLUMNS)


def norms(name: str, seeds: "Sequence[pd.DataFrame]", threshold: float | None, total: int) -> "pd.DataFrame":
    """Return the rows of NORM for one run.

    Args:
        name: of the run.
        seeds: its history, or several, as for `losses`; their mean is the geometric one.
        threshold: of its global norm; None without clipping.
        total: steps of a whole run, where the axis ends.
    """
    import pandas as pd

    rows = [_extent(total)]
    series = {"norm": BEFORE} if threshold is None else {"norm": BEFORE, "clipped_norm": AFTER}
    for column, word in series.items():
        lines = [line[line["value"] > 0] for line in (_finite(steps, column) for steps in seeds)]
        rows += [each.assign(run=name, series=word) for each in _middle(lines, "norm", logarithmic=True)]
    if threshold is not None:
        rows.append(pd.DataFrame({"part": ["threshold"], "run": [name], "series": THRESHOLD, "value": threshold}))
    middle = pd.concat([_finite(steps, "norm")["value"] for steps in seeds]).median()
    rows.append(_broken(seeds, "NaN", middle if middle > 0 else 1.0, total).assign(run=name, series=BEFORE))
    return stack(rows, COLUMNS)


def _middle(lines: "Sequence[pd.DataFrame]", drawn: str, *, logarithmic: bool = False) -> "list[pd.DataFrame]":
    """One curve as it is; of several the mean at the steps that all of them have, and their lowest and highest."""
    import pandas as pd

    if len(lines) == 1:
        return [_thinned(lines[0], logarithmic=logarithmic).assign(part=drawn)]
    every = pd.concat(lines).assign(size=lambda rows: np.log(rows["value"]) if logarithmic else rows["value"])
    found = every.groupby("step").agg(
        size=("size", "mean"), low=("value", "min"), high=("value", "max"), count=("value", "size")
    )
    known = found[found["count"] == len(lines)].reset_index()
    known["value"] = np.exp(known["size"]) if logarithmic else known["size"]
    band = known.iloc[thin(known["high"].to_numpy(), POINTS)]
    return [
        _thinned(known[["step", "value"]], logarithmic=logarithmic).assign(part=drawn),
        band[["step", "low", "high"]].assign(part="band"),
    ]


def _finite(steps: "pd.DataFrame", column: str) -> "pd.DataFrame":
    values = steps[column].astype(float)
    return steps.loc[np.isfinite(values), ["step"]].assign(value=values[np.isfinite(values)])


def _thinned(line: "pd.DataFrame", *, logarithmic: bool = False) -> "pd.DataFrame":
    values = line["value"].to_numpy()
    return line.iloc[thin(np.log(values) if logarithmic else values, POINTS)]


def _extent(total: int) -> "pd.DataFrame":
    """Both ends of the axis, so that all charts have the same one."""
    import pandas as pd

    return pd.DataFrame({"part": "extent", "step": [0, total]})


def _broken(seeds: "Sequence[pd.DataFrame]", note: str, value: float, total: int) -> "pd.DataFrame":
    """A mark at this height where a run, or the first of several, stops being a number; no row where none does."""
    import pandas as pd

    steps = [step for each in seeds if (step := first_broken(each)) is not None]
    if not steps:
        return pd.DataFrame(columns=["part"])
    step = min(steps)
    side = "left" if step > total / 2 else "right"
    words = f"{note} from step {step:,}" + (f" ({len(steps)} of {len(seeds)} seeds)" if len(seeds) > 1 else "")
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
            _band(place | {"color": look["color"]}),
            _layer("smoothed", {"type": "line", "strokeWidth": 3}, drawn | {"opacity": opacity()})
            | {"params": [ZOOM, toggle("run")]},
            *_marks(place),
        ],
    }


def _norm_spec(words: Sequence[str]) -> Spec:
    """The gradient norms of one run, by these series."""
    y = axis("value", "norm ‖g‖ (log)", style="~g", scale={"type": "log"})
    place = {"x": _STEP, "y": y}
    field = {"field": "series", "type": "nominal", "legend": _LEGEND if len(words) > 1 else None}
    looks = {BEFORE: (theme.BEFORE, [1, 0]), AFTER: (theme.AFTER, [1, 0]), THRESHOLD: (theme.MUTED, [6, 4])}
    colours, dashes = (list(each) for each in zip(*(looks[word] for word in words), strict=True))
    look = {
        "color": field | {"scale": {"domain": list(words), "range": colours}},
        "strokeDash": field | {"scale": {"domain": list(words), "range": dashes}},
        "opacity": opacity(),
    }
    tooltip = [{"field": "series"}, {"field": "step", "type": "quantitative"}, _value(".3~g")]
    line = _layer("norm", {"type": "line", "strokeWidth": 1.5}, place | look | {"tooltip": tooltip})
    threshold = _layer("threshold", {"type": "rule", "strokeWidth": 2}, {"y": y} | look)
    band = _band(place | {"color": look["color"]})
    layers = [band, line | {"params": [ZOOM, toggle("series")]}, threshold, *_marks(place)]
    return {"height": 240, "config": SILENT, "layer": layers}


def _by_run(names: Sequence[str]) -> Spec:
    field = {"field": "run", "type": "nominal", "legend": _LEGEND}
    colours = [theme.BEFORE, theme.AFTER, *theme.SERIES[2:4]][: len(names)]
    return {
        "color": field | {"scale": {"domain": list(names), "range": colours}},
        "strokeDash": field | {"scale": {"domain": list(names), "range": list(_DASHES[: len(names)])}},
    }


def _band(drawn: Spec) -> Spec:
    """From the lowest to the highest of several seeds."""
    ends = {"y": drawn["y"] | {"field": "low"}, "y2": {"field": "high"}}
    return _layer("band", {"type": "area"}, drawn | ends | {"opacity": opacity(0.2)})


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


NORM: Final[Spec] = _norm_spec([BEFORE])  # of a run without clipping
NORM_CLIPPED: Final[Spec] = _norm_spec([BEFORE, AFTER, THRESHOLD])
