"""What one choice does: the accuracy of runs that differ in it alone."""

from dataclasses import dataclass

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve

HEIGHT = 300  # pixels
FAR = 8.0  # times the least value, from where on an axis of powers keeps the small ones apart
TRAIN, TEST, BAND = "training reviews", "test reviews", "95 % interval"


@dataclass(frozen=True)
class Swept:
    """Runs by the value of the choice, which rises; several may have one value."""

    values: np.ndarray  # (runs,)
    train: np.ndarray  # (runs,) share of right answers in the last epoch of training
    test: np.ndarray  # (runs,) on the test reviews
    low: np.ndarray  # (runs,) of the interval of `test`
    high: np.ndarray  # (runs,)

    @property
    def alone(self) -> bool:
        """Whether each value has one run."""
        return len(np.unique(self.values)) == len(self.values)

    def means(self, shares: np.ndarray) -> np.ndarray:
        """Return the mean share of each value, (values,), rising."""
        return np.array([shares[self.values == value].mean() for value in np.unique(self.values)])


def chart(swept: Swept, *, title: str, label: str) -> Chart:
    """Return accuracy by the value of a choice: with the interval of each run or, where several have one value, their mean.

    Args:
        swept: what was measured.
        title: of the axis of values.
        label: what is seen, for those who do not see it.
    """
    values = np.unique(swept.values)
    log = bool(values[0] > 0 and values[-1] >= FAR * values[0])
    x = Axis(f"{title} (log)" if log else title, log=log)
    if swept.alone:
        spread = Curve(BAND, theme.VALIDATION, swept.values, swept.low, swept.high, mark="area", opacity=0.18)
    else:
        spread = Curve(TEST, theme.VALIDATION, swept.values, swept.test, mark="points", symbol="ring")
    curves = (
        spread,
        Curve(TRAIN, theme.TRAIN, values, swept.means(swept.train), dash="dash", symbol="square", told=True),
        Curve(TEST, theme.VALIDATION, values, swept.means(swept.test), symbol="circle", told=True),
    )
    legend = tuple(dict.fromkeys((TEST, spread.name, TRAIN)))
    return Chart(label, x, Axis("accuracy", "percent"), curves, height=HEIGHT, legend=legend)
