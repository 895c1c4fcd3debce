"""Numbers over timesteps as colours, as `frontend/src/heatmap.js` draws them: all units over a review, inputs, states."""

from dataclasses import dataclass

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import packed
from rnnviz.figures.steps import Steps, Timesteps, counted


@dataclass(frozen=True)
class Heatmap(Timesteps):
    """What the script in the browser needs, in its names."""

    y: str
    quantity: str
    values: np.ndarray  # (rows, steps) from the top row down; NaN where a step is skipped or not complete
    rows: tuple[int, ...] | tuple[str, ...]  # what each is called after the name of the axis: units by number
    framed: int | None  # one of them
    marked: tuple[int, ...]  # timesteps
    low: float  # the value of the first colour
    high: float  # the value of the last colour
    stops: tuple[tuple[float, str], ...]  # shares from 0 to 1 and their colours


def heatmap(
    values: np.ndarray,
    steps: Steps,
    *,
    label: str,
    quantity: str,
    order: np.ndarray,
    unit: int,
    signed: bool,
    dark: bool = False,
) -> bytes:
    """Return every unit (row) at every word (column) as bytes.

    Args:
        values: (maxlen, units); NaN where a step is skipped or not complete.
        steps: the review.
        label: what is seen, for those who do not see it.
        quantity: what the values are.
        order: (units,) the units from top to bottom.
        unit: the one to frame.
        signed: values around zero; otherwise from 0 to 1.
        dark: whether the page is dark.
    """
    limit = _limit(values) if signed else 1.0
    return packed(
        Heatmap(
            **vars(steps.review(label)),
            y="unit",
            quantity=quantity,
            values=values.T[order],
            rows=tuple(order.tolist()),
            framed=unit,
            marked=(),
            low=-limit if signed else 0.0,
            high=limit,
            stops=tuple(theme.diverging(dark) if signed else theme.sequential(dark)),
        )
    )


def over_steps(
    values: np.ndarray,
    names: tuple[str, ...],
    marked: np.ndarray,
    *,
    label: str,
    y: str,
    quantity: str,
    dark: bool = False,
) -> bytes:
    """Return numbers around zero of any sequence, a row per name, with the timesteps that matter framed.

    Args:
        values: (steps, rows).
        names: of the rows.
        marked: (k,) timesteps.
        label: what is seen, for those who do not see it.
        y: what a row is.
        quantity: what the values are.
        dark: whether the page is dark.
    """
    limit = _limit(values)
    return packed(
        Heatmap(
            **vars(counted(np.arange(len(values)), label=label, x="step")),
            y=y,
            quantity=quantity,
            values=values.T,
            rows=names,
            framed=None,
            marked=tuple(int(step) for step in marked),
            low=-limit,
            high=limit,
            stops=tuple(theme.diverging(dark)),
        )
    )


def _limit(values: np.ndarray) -> float:
    """Return the largest size; a state may overflow: that cell has the last colour."""
    return float(np.abs(values[np.isfinite(values)]).max(initial=0.0)) or 1.0
