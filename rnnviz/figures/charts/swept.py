"""What one choice does: what runs that differ in it alone have reached."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz import digits
from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve, Style

HEIGHT = 300  # pixels
_PER_OPTION = 46  # pixels
FAR = 8.0  # times the least value, from where on an axis of powers keeps the small ones apart
BAND = "95 % interval"


@dataclass(frozen=True)
class Quantity:
    """What is measured of each run."""

    name: str  # of the axis
    style: Style
    tested: str  # where it counts, such as 'test reviews'
    learned: str = ""  # where it is known of training too, such as 'training reviews'
    lower: bool = False  # is better

    def written(self, value: float) -> str:
        """Return a value as it is told."""
        return f"{value:.1%}" if self.style == "percent" else digits.written(value, ".4g")


ACCURACY: Final = Quantity("accuracy", "percent", "test reviews", "training reviews")
RIGHT: Final = Quantity("share of sequences solved", "percent", "test sequences")
ERROR: Final = Quantity("mean squared error", "number", "test part of the series", lower=True)
BITS: Final = Quantity("bits per token", "number", "part that tests", "training text", lower=True)


@dataclass(frozen=True)
class Swept:
    """Runs by the value of the choice, which rises; several may have one value. Of options this is their place."""

    values: np.ndarray  # (runs,)
    train: np.ndarray  # (runs,) in training, in the epoch whose weights are tested; NaN where it is not known
    test: np.ndarray  # (runs,) where it counts
    low: np.ndarray  # (runs,) of the interval of `test`; NaN where there is none
    high: np.ndarray  # (runs,)

    @property
    def alone(self) -> bool:
        """Whether each value has one run."""
        return len(np.unique(self.values)) == len(self.values)

    @property
    def has_interval(self) -> bool:
        """Whether each value has one run, with an interval."""
        return self.alone and bool(np.isfinite(self.low).all())

    def means(self, measured: np.ndarray) -> np.ndarray:
        """Return the mean of each value, (values,), rising."""
        return np.array([measured[self.values == value].mean() for value in np.unique(self.values)])


def chart(swept: Swept, quantity: Quantity, *, title: str, label: str) -> Chart:
    """Return what was measured by the value of a choice: each run with its interval or, where several have one value, their mean.

    Args:
        swept: what was measured.
        quantity: what that is.
        title: of the axis of values.
        label: what is seen, for those who do not see it.
    """
    values = np.unique(swept.values)
    log = bool(values[0] > 0 and values[-1] >= FAR * values[0])
    named = tuple((float(value), digits.plain(value)) for value in values)
    x = Axis(f"{title} (log)" if log else title, log=log, named=named)
    spread: tuple[Curve, ...] = ()
    if swept.has_interval:
        spread = (Curve(BAND, theme.VALIDATION, swept.values, swept.low, swept.high, mark="area", opacity=0.18),)
    elif not swept.alone:
        spread = (Curve(quantity.tested, theme.VALIDATION, swept.values, swept.test, mark="points", symbol="ring"),)
    curves = [
        *spread,
        Curve(quantity.tested, theme.VALIDATION, values, swept.means(swept.test), symbol="circle", told=True),
    ]
    if quantity.learned:
        learned = swept.means(swept.train)
        curves.insert(
            -1, Curve(quantity.learned, theme.TRAIN, values, learned, dash="dash", symbol="square", told=True)
        )
    legend = tuple(dict.fromkeys((quantity.tested, *(each.name for each in (*spread, *curves)))))
    return Chart(label, x, Axis(quantity.name, quantity.style), tuple(curves), height=HEIGHT, legend=legend)


def options(swept: Swept, quantity: Quantity, names: list[str]) -> go.Figure:
    """Return one row per option, the first on top: where it counts a circle with its interval, and a square in training.

    Where options have several runs each of them is a ring, and their mean a diamond.

    Args:
        swept: what was measured, by the place of the option.
        quantity: what that is.
        names: of the options, in their order.
    """
    rows = [names[int(place)] for place in swept.values]
    hover = f"%{{y}}, %{{fullData.name}}: %{{x:{'.1%' if quantity.style == 'percent' else '.4~g'}}}<extra></extra>"
    figure = go.Figure()
    if quantity.learned:
        figure.add_scatter(
            x=swept.train, y=rows, mode="markers", name=quantity.learned, hovertemplate=hover,
            marker={"symbol": "square", "size": 9, "color": theme.TRAIN},
        )  # fmt: skip
    reach = {
        "array": swept.high - swept.test, "arrayminus": swept.test - swept.low,
        "thickness": 2.5, "width": 7, "color": theme.VALIDATION,
    }  # fmt: skip
    figure.add_scatter(
        x=swept.test, y=rows, mode="markers", hovertemplate=hover,
        name=f"{quantity.tested}, {BAND}" if swept.has_interval else quantity.tested,
        marker={"symbol": "circle" if swept.alone else "circle-open", "size": 11, "color": theme.VALIDATION},
        error_x=reach if swept.has_interval else None,
    )  # fmt: skip
    if not swept.alone:
        figure.add_scatter(
            x=swept.means(swept.test), y=[names[int(place)] for place in np.unique(swept.values)], mode="markers",
            name=f"mean, {quantity.tested}", hovertemplate=hover,
            marker={"symbol": "diamond", "size": 12, "color": theme.VALIDATION},
        )  # fmt: skip
    figure.update_xaxes(title=quantity.name, tickformat=".0%" if quantity.style == "percent" else "")
    order = {"categoryorder": "array", "categoryarray": names}
    figure.update_yaxes(autorange="reversed", automargin=True, title="", **order)
    legend = {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=120 + _PER_OPTION * len(names), margin={"t": 40, "b": 50}, legend=legend)
