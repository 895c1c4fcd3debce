"""Twin runs live: their loss in one chart, and their gradient norms one above the other."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve
from rnnviz.figures.live.parts import Parts
from rnnviz.figures.live.points import stack, thin
from rnnviz.figures.live.training import AFTER, BEFORE, NORM, THRESHOLD, begins_at, norms_by_name

if TYPE_CHECKING:
    import pandas as pd

WINDOW: Final = 25  # batches; the smoothed loss is their median, which a single explosion does not move
TOP: Final = 2.0  # the end of the loss axis: what explodes leaves it
POINTS: Final = 600  # of one curve
_COLOURS: Final = (theme.BEFORE, theme.AFTER, *theme.SERIES[2:4])
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


def first_broken(steps: "pd.DataFrame") -> int | None:
    """Return the first step whose loss or gradient norm is not finite; None when there is none."""
    bad = np.flatnonzero(~np.isfinite(steps[["loss", "norm"]].to_numpy(float)).all(axis=1))
    return int(steps["step"].iloc[bad[0]]) if len(bad) else None


def losses(histories: "Mapping[str, Sequence[pd.DataFrame]]", total: int) -> "pd.DataFrame":
    """Return the rows of `loss_chart`.

    Args:
        histories: by the name of the run one or more of (steps, ...), one for each seed, with the columns of
            rnnviz.runs.records.StepRow. Of several seeds the mean is drawn, and a band from the lowest to the highest.
        total: steps of a whole run.
    """
    rows = []
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
    """Return the rows of `norm_chart` for one run.

    Args:
        name: of the run.
        seeds: its history, or several, as for `losses`; their mean is the geometric one.
        threshold: of its global norm; None without clipping.
        total: steps of a whole run.
    """
    import pandas as pd

    rows = []
    series = {"norm": NORM} if threshold is None else {"norm": BEFORE, "clipped_norm": AFTER}
    for column, word in series.items():
        lines = [line[line["value"] > 0] for line in (_finite(steps, column) for steps in seeds)]
        rows += [each.assign(run=name, series=word) for each in _middle(lines, "norm", logarithmic=True)]
    if threshold is not None:
        rows.append(pd.DataFrame({"part": ["threshold"], "run": [name], "series": THRESHOLD, "value": threshold}))
    rows.append(_broken(seeds, "NaN", _last_norm(seeds), total).assign(run=name, series=BEFORE))
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


def _last_norm(seeds: "Sequence[pd.DataFrame]") -> float:
    """The last norm of the first seed that stops being a number; 1 where there is none."""
    broken = [(step, steps) for steps in seeds if (step := first_broken(steps)) is not None]
    if not broken:
        return 1.0
    first, steps = min(broken, key=lambda each: each[0])
    before = _finite(steps[steps["step"] < first], "norm")["value"]
    return float(before.iloc[-1]) if len(before) and before.iloc[-1] > 0 else 1.0


def _finite(steps: "pd.DataFrame", column: str) -> "pd.DataFrame":
    values = steps[column].astype(float)
    return steps.loc[np.isfinite(values), ["step"]].assign(value=values[np.isfinite(values)])


def _thinned(line: "pd.DataFrame", *, logarithmic: bool = False) -> "pd.DataFrame":
    values = line["value"].to_numpy()
    return line.iloc[thin(np.log(values) if logarithmic else values, POINTS)]


def _broken(seeds: "Sequence[pd.DataFrame]", note: str, value: float, total: int) -> "pd.DataFrame":
    """A mark at this height where a run, or the first of several, stops being a number; no row where none does."""
    import pandas as pd

    steps = [step for each in seeds if (step := first_broken(each)) is not None]
    if not steps:
        return pd.DataFrame(columns=["part"])
    step = min(steps)
    side = "left" if step > total / 2 else "right"
    words = f"{note} from step {step:,}"
    if len(seeds) > 1:
        words += f" at the earliest, {len(steps)} of {len(seeds)} seeds in the end"
    return pd.DataFrame({"part": ["broken"], "step": step, "value": value, "note": words, "side": side})


def loss_chart(rows: "pd.DataFrame", names: Sequence[str], total: int, *, label: str) -> Chart:
    """Return the chart of the losses.

    Args:
        rows: of `losses`.
        names: of the runs of the experiment, also of those that have not begun.
        total: steps of a whole run, where the axis ends.
        label: what is seen, for those who do not see it.
    """
    parts = Parts(rows, x="step", by="run")
    looks = list(zip(names, _COLOURS, theme.DASHES, strict=False))
    return Chart(
        label,
        _steps(total),
        Axis("loss (binary cross-entropy)", ends=(0.0, TOP)),
        (
            *(Curve(name, color, *parts.line("batch", name), width=1.0, opacity=0.25) for name, color, _ in looks),
            *(_band(parts, name, color) for name, color, _ in looks),
            *(
                Curve(name, color, *parts.line("smoothed", name), dash=dash, width=3.0, told=True)
                for name, color, dash in looks
            ),
            _broken_off(parts),
        ),
        notes=parts.notes("broken"),
        height=300,
    )


def norm_chart(rows: "pd.DataFrame", total: int, *, label: str) -> Chart:
    """Return the chart of the gradient norms of one run.

    Args:
        rows: of `norms`.
        total: steps of a whole run, where the axis ends.
        label: what is seen, for those who do not see it.
    """
    parts = Parts(rows, x="step")
    clipped = norms_by_name(clipped=bool(len(parts.at("norm", AFTER))))
    looks = {name: color for name, color in clipped.items() if len(parts.at("norm", name))}
    return Chart(
        label,
        _steps(total),
        Axis("norm ‖g‖ (log)", log=True),
        (
            *(_band(parts, name, color) for name, color in looks.items()),
            *(Curve(name, color, *parts.line("norm", name), width=1.5, told=True) for name, color in looks.items()),
            *begins_at(parts.line("threshold", THRESHOLD)[1]),
            _broken_off(parts),
        ),
        notes=parts.notes("broken"),
        height=240,
    )


def _band(parts: Parts, name: str, color: str) -> Curve:
    """From the lowest to the highest of several seeds."""
    return Curve(name, color, *parts.area("band", name, "low", "high"), mark="area", opacity=0.2)


def _broken_off(parts: Parts) -> Curve:
    """Where a run stopped being a number."""
    return Curve("", "", *parts.line("broken"), mark="points", symbol="cross", size=6.0)


def _steps(total: int) -> Axis:
    """The same axis for all charts, from the first step to the last, with some room."""
    return Axis("step", "count", ends=(-0.01 * total, 1.01 * total))
