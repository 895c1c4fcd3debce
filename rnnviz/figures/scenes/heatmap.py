"""Every unit of a layer at every word of a review, as `frontend/src/heatmap.js` draws it."""

from dataclasses import dataclass

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import packed
from rnnviz.figures.steps import Review, Steps


@dataclass(frozen=True)
class Heatmap(Review):
    """What the script in the browser needs, in its names."""

    y: str
    quantity: str
    values: np.ndarray  # (units, maxlen) from the top row down; NaN where a step is skipped or not complete
    units: tuple[int, ...]  # by row
    unit: int  # the one to frame
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
    sizes = np.abs(values[np.isfinite(values)])  # a state may overflow: that cell has the last colour
    limit = (float(sizes.max(initial=0.0)) or 1.0) if signed else 1.0
    return packed(
        Heatmap(
            **vars(steps.review(label)),
            y="unit",
            quantity=quantity,
            values=values.T[order],
            units=tuple(order.tolist()),
            unit=unit,
            low=-limit if signed else 0.0,
            high=limit,
            stops=tuple(theme.diverging(dark) if signed else theme.sequential(dark)),
        )
    )
