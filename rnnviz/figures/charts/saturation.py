"""How often gates are shut and open: a point for each gate of each unit."""

from collections.abc import Sequence

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import Axis, Chart, Curve, Symbol
from rnnviz.probes.saturation import OPEN, SHUT, Saturation

HEIGHT = 380  # pixels
ALWAYS = "always one or the other"
_SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "up")


def chart(found: Sequence[Saturation], *, label: str) -> Chart:
    """Return the share of steps at which each unit's gates are open, and at which they are shut.

    Args:
        found: of each gate.
        label: what is seen, for those who do not see it.
    """
    ends = np.array([0.0, 1.0])
    line = Curve(ALWAYS, theme.MUTED, ends, ends[::-1], dash="dot", width=1.5)
    points = []
    for each, symbol in zip(found, _SYMBOLS, strict=False):
        order = np.argsort(each.open, kind="stable")
        color = theme.GATES[each.gate]
        points.append(
            Curve(
                f"{each.gate} gate", color, each.open[order], each.shut[order], mark="points", symbol=symbol, size=5.0
            )
        )
    reach = (-0.03, 1.03)
    return Chart(
        label,
        Axis(f"share of steps with the gate open (above {OPEN:g})", "percent", ends=reach),
        Axis(f"shut (below {SHUT:g})", "percent", ends=reach),
        (line, *points),
        height=HEIGHT,
        scatter=True,
    )
