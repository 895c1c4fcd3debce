"""Charts as `frontend/src/chart.js` draws them on a canvas: curves over an axis, with a legend and notes.

New data are drawn in place: what was zoomed into, and the curves that were chosen in the legend, stay as they are.
"""

import dataclasses
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np

from rnnviz.figures.scenes.scene import Range, packed

NONE: Final = np.empty(0)
HEIGHT: Final = 260  # pixels, without the legend

Style = Literal["number", "percent", "count"]
Mark = Literal["line", "area", "points", "level", "upright"]
Side = Literal["left", "right"]
Symbol = Literal["", "circle", "square", "up", "diamond", "down", "plus", "ring", "cross"]


@dataclass(frozen=True)
class Axis:
    """One axis. It reaches from the least to the greatest of what is drawn, with some room at both ends."""

    title: str
    style: Style = "number"  # how its numbers are written; counts are whole
    log: bool = False  # of sizes above 0
    ends: Range | None = None  # of an axis that does not follow the data
    named: tuple[tuple[float, str], ...] = ()  # places of its own, rising, where round numbers would not do


@dataclass(frozen=True)
class Curve:
    """One thing drawn. Curves of the same name have one entry in the legend, and are chosen there together."""

    name: str  # '' for what is in no legend and is always there
    color: str  # of the theme; '' for that of the page's letters
    x: np.ndarray  # (points,) rising; one number for an upright line, none for a level
    y: np.ndarray  # (points,) one number for a level, which goes all the way across, none for an upright line
    other: np.ndarray = field(default_factory=lambda: NONE)  # (points,) the other edge of an area
    mark: Mark = "line"
    dash: str = "solid"  # one of theme.DASHES
    width: float = 2.0  # pixels
    opacity: float = 1.0
    symbol: Symbol = ""  # at each point, filled but for ring and cross
    size: float = 4.0  # pixels: half of a symbol
    told: bool = False  # its value stands beside the pointer; of an area, how high it is


@dataclass(frozen=True)
class Note:
    """Words beside a point."""

    x: float
    y: float
    text: str
    side: Side = "right"  # of the point
    below: bool = False
    of: str = ""  # the curve that it belongs to, where it goes with one


@dataclass(frozen=True)
class Level:
    """Words on a level: what it stands for, at one end of it or in between."""

    y: float
    text: str
    at: float = 1.0  # share of the width, from 0 to 1: where they end, from the middle on, or begin
    below: bool = False


@dataclass(frozen=True)
class Steps:
    """Which training step was done where: it is told with x."""

    at: np.ndarray = field(default_factory=lambda: NONE)  # (points,) x, rising
    step: np.ndarray = field(default_factory=lambda: NONE)  # (points,)


@dataclass(frozen=True)
class Chart:
    """What the script in the browser needs, in its names."""

    label: str  # what is seen, for those who do not see it
    x: Axis
    y: Axis
    curves: tuple[Curve, ...]  # later ones over earlier ones; the legend has the names in the order in which they come
    notes: tuple[Note, ...] = ()
    levels: tuple[Level, ...] = ()
    steps: Steps = field(default_factory=Steps)
    height: int = HEIGHT
    legend: tuple[str, ...] = ()  # the names in an order of their own
    scatter: bool = False  # points are told one by one, with both coordinates
    equal: bool = False  # a unit is as long on both axes


def drawn(chart: Chart) -> bytes:
    """Return a chart as the browser reads it."""
    return packed(chart)


def side(x: float, middle: float) -> Side:
    """Return where words have more room beside a point, by the middle of the axis."""
    return "left" if x > middle else "right"


def times(chart: Chart, factor: float) -> Chart:
    """Return a chart in another unit: all its values times a factor."""
    curves = tuple(dataclasses.replace(each, y=each.y * factor, other=each.other * factor) for each in chart.curves)
    notes = tuple(dataclasses.replace(each, y=each.y * factor) for each in chart.notes)
    return dataclasses.replace(chart, curves=curves, notes=notes)
