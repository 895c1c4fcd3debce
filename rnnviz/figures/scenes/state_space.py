"""State space for the player: a review's path through the plane of the first two principal components, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Entry, Lines, Range, Scene
from rnnviz.probes.space import Plane

_SIDES = {"negative": theme.NEGATIVE, "positive": theme.POSITIVE}


@dataclass(frozen=True)
class Cloud:
    """States as points in a plane, coloured by what the network makes of them, and a path among them."""

    title: str
    label: str
    x: str
    y: str
    points: np.ndarray  # (n, 2) of other reviews
    sides: np.ndarray  # (n,) running prediction there; below .5 a square, above a dot
    path: np.ndarray  # (steps + 1, 2) of the review, from before its first word
    words: tuple[str, ...]  # (steps + 1,) read at each step; '' at the start
    prediction: np.ndarray  # (steps + 1,)
    x_range: Range
    y_range: Range
    log: bool = False
    whole: bool = False
    colors: dict[str, str] = field(default_factory=lambda: dict(_SIDES))
    kind: str = "cloud"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """What the marks mean."""
        return (
            Entry("other reviews, p below 0.5", self.colors["negative"], "square"),
            Entry("p above 0.5", self.colors["positive"], "dot"),
            Entry("this review", theme.MUTED, "line"),
        )


def scene(
    plane: Plane,
    cloud: np.ndarray,
    cloud_prediction: np.ndarray,
    path: np.ndarray,
    prediction: np.ndarray,
    words: Sequence[str],
    *,
    state: str,
) -> Scene:
    """Return the path over the cloud, and beside it the running prediction.

    Args:
        plane: fitted to the cloud.
        cloud: (n, units) states of other reviews.
        cloud_prediction: (n,) running prediction at each of them.
        path: (steps + 1, units) states of the review, from before its first word.
        prediction: (steps + 1,) running prediction.
        words: (steps,) the words read.
        state: what the axes are made of, such as 'h'.
    """
    points, way = plane.project(cloud), plane.project(path)
    x_range, y_range = (_ends(points[:, k], way[:, k]) for k in (0, 1))
    share = [f"{each:.0%}" for each in plane.share]
    steps = len(path) - 1
    panel = Cloud(
        title=f"The states {state} of the layer",
        label=f"{len(points)} states of other reviews in the plane of the first two principal components, which hold "
        f"{plane.share.sum():.0%} of the variance, and the path of this review over {steps} words",
        x=f"first principal component of {state}: {share[0]} of the variance",
        y=f"second: {share[1]} of the variance",
        points=points,
        sides=cloud_prediction,
        path=way,
        words=("", *words),
        prediction=prediction,
        x_range=x_range,
        y_range=y_range,
    )
    line = Curve("running prediction", prediction, theme.GATES["hidden"], width=2.5, played=True)
    half = Curve("undecided", np.full(steps + 1, 0.5), theme.MUTED, dash="dot", width=1, spoken=False)
    ends = (-0.03, 1.03)
    chart = Lines(
        "The answer so far", "Running prediction word by word", "words read", "p", (half, line), ends, ends, log=False
    )
    return Scene("The path of the review through the space of states", "word", steps, (panel, chart))


def _ends(*values: np.ndarray) -> Range:
    every = np.concatenate(values)
    low, high = float(every.min()), float(every.max())
    pad = 0.06 * (high - low) + 1e-6
    return low - pad, high + pad
