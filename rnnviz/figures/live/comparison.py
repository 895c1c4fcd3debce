"""The curves of several runs over one another: their points as rows, and the chart that is drawn of these."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve, Symbol
from rnnviz.figures.live.parts import Parts
from rnnviz.figures.live.points import every, stack
from rnnviz.figures.live.training import SMOOTH_POINTS, TITLES, WINDOW, Quantity

if TYPE_CHECKING:
    import pandas as pd

SYMBOLS: Final[tuple[Symbol, ...]] = ("circle", "square", "up", "diamond", "down", "plus")
Look = tuple[str, str, Symbol]  # colour, dash, symbol
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
    """Return the rows of `chart`: each run's validation by epoch and its smoothed training curve.

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


def chart(
    rows: "pd.DataFrame",
    architectures: Mapping[str, str],
    *,
    quantity: Quantity,
    label: str,
    title: str = "",
    groups: Mapping[str, Sequence[str]] | None = None,
) -> Chart:
    """Return the chart of these runs.

    Args:
        rows: of `overlay`.
        architectures: a key of theme.ARCHITECTURES by the run's name. Runs of one architecture have its colour and
            differ in dash and symbol; where all are of one, each has a colour of its own, too.
        quantity: which curve.
        label: what is seen, for those who do not see it.
        title: of the vertical axis, where it is not that of a run on reviews.
        groups: as for `overlay`; of several, each mean has the colour of its first run.
    """
    parts = Parts(rows, by="run")
    looks = _looks(architectures)
    means = sorted(name for name in parts.names() if len(parts.at("mean", name)))
    several = groups if groups and len(means) > 1 else {}
    colors = {name: looks[several[name][0]][0] if name in several else theme.MUTED for name in means}
    return Chart(
        label,
        Axis("epoch"),
        Axis(title or TITLES[quantity], "number" if quantity == "loss" else "percent"),
        (
            *(
                Curve(run, color, *parts.line("train", run), dash=dash, width=1.0, opacity=0.6)
                for run, (color, dash, _) in looks.items()
            ),
            *(
                Curve(run, color, *parts.line("validation", run), dash=dash, width=2.5, symbol=symbol, told=True)
                for run, (color, dash, symbol) in looks.items()
            ),
            *(curve for name in means for curve in _mean_of(parts, name, colors[name])),
            *(_points(parts, "lone", run, color, "circle") for run, (color, *_) in looks.items()),
            *(_points(parts, "leaves", run, color, "cross") for run, (color, *_) in looks.items()),
        ),
        legend=(*looks, *means),
    )


def _points(parts: Parts, part: str, run: str, color: str, symbol: Symbol) -> Curve:
    return Curve(run, color, *parts.line(part, run), mark="points", symbol=symbol)


def _mean_of(parts: Parts, name: str, color: str) -> tuple[Curve, Curve]:
    """The mean of some runs, and a band from the lowest to the highest of them."""
    band = parts.area("mean", name, "low", "high")
    return (
        Curve(name, color, *band, mark="area", opacity=0.18),
        Curve(name, color, *parts.line("mean", name), width=4.0, told=True),
    )


def _looks(architectures: Mapping[str, str]) -> dict[str, Look]:
    """Give each run its architecture's colour, and the first dash and symbol that no run of that colour has yet."""
    free = {name: product(range(len(SYMBOLS)), theme.DASHES) for name in set(architectures.values())}
    looks = {}
    for place, (run, architecture) in enumerate(architectures.items()):
        turn, dash = next(free[architecture], (0, theme.DASHES[0]))
        color = theme.SERIES[place % len(theme.SERIES)] if len(free) == 1 else theme.ARCHITECTURES[architecture]
        looks[run] = (color, dash, SYMBOLS[(place + turn) % len(SYMBOLS)])
    return looks


def _finite(history: "pd.DataFrame", column: str) -> "pd.DataFrame":
    """The epochs and the finite values of one column, as (epoch, value)."""
    rows = history[["epoch"]].assign(value=history[column].astype(float))
    return rows[np.isfinite(rows["value"])]
