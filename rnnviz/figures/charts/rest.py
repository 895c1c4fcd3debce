"""What a state keeps when nothing more is said: its prediction over further steps, and where it comes to rest."""

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve, Symbol

HEIGHT = 300  # pixels
BAND = (10, 90)  # percentiles between which a band lies
LOOKS: dict[int, tuple[str, str, str, Symbol]] = {
    1: ("positive reviews", theme.POSITIVE, "solid", "circle"),
    0: ("negative reviews", theme.NEGATIVE, "dash", "square"),
}


def predictions(prediction: np.ndarray, labels: np.ndarray, half: int | None, *, label: str) -> Chart:
    """Return the median running prediction of both labels by step, each in a band that holds eight of ten reviews.

    Args:
        prediction: (reviews, steps + 1), from the end of each review on.
        labels: (reviews,) 0 or 1.
        half: the step from which on half of the gap is gone; None where it stays.
        label: what is seen, for those who do not see it.
    """
    x = np.arange(prediction.shape[1], dtype=float)
    curves = [Curve("", theme.MUTED, NONE, np.array([0.5]), mark="level", dash="dot", width=1.0)]
    for which, (name, color, dash, _) in LOOKS.items():
        mine = prediction[labels == which]
        low, high = np.percentile(mine, BAND, axis=0)
        curves.append(Curve(name, color, x, low, high, mark="area", opacity=0.18))
        curves.append(Curve(name, color, x, np.median(mine, axis=0), dash=dash, width=2.5, told=True))
    if half is not None:
        curves.append(Curve("half is gone", "", np.array([float(half)]), NONE, mark="upright", dash="dot"))
    legend = tuple(name for name, *_ in LOOKS.values()) + (() if half is None else ("half is gone",))
    axis = Axis("tokens read after the end of the review", "count")
    return Chart(
        label, axis, Axis("running prediction p", ends=(-0.03, 1.03)), tuple(curves), height=HEIGHT, legend=legend
    )


def plane(before: np.ndarray, after: np.ndarray, labels: np.ndarray, *, label: str) -> Chart:
    """Return the states at the end of the reviews, faint, and where they are after all steps, in a plane.

    Args:
        before: (reviews, 2).
        after: (reviews, 2).
        labels: (reviews,) 0 or 1.
        label: what is seen, for those who do not see it.
    """
    curves = []
    for points, opacity, suffix in ((before, 0.35, ", at their end"), (after, 1.0, "")):
        for which, (name, color, _, symbol) in LOOKS.items():
            mine = points[labels == which]
            x, y = mine[np.argsort(mine[:, 0])].T
            size = 4.0 if suffix else 5.0 + 3.0 * which  # the first ones stand out behind the others at the same place
            curves.append(Curve(name + suffix, color, x, y, mark="points", symbol=symbol, size=size, opacity=opacity))
    axes = (Axis("first principal component"), Axis("second principal component"))
    return Chart(label, *axes, tuple(curves), height=HEIGHT, legend=tuple(each.name for each in curves))
