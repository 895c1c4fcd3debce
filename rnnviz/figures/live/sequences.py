"""The live loss of a network on sequences: by training step, between what guessing costs and a known solution."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve, Level, Symbol

HEIGHT: Final = 300  # pixels
TRAIN, VALIDATION = "train", "validation"


def losses(
    steps: np.ndarray, train: np.ndarray, watched: np.ndarray, known: Mapping[str, float], *, label: str
) -> Chart:
    """Return the chart. A loss that is not finite has no point.

    Args:
        steps: (n,) training steps, rising.
        train: (n,) the loss at each.
        watched: (epochs, 2) step and loss of the validation.
        known: known losses by name.
        label: what is seen, for those who do not see it.
    """
    learned = np.column_stack([steps, train])
    (at, losses), (ends, validated) = (rows[np.isfinite(rows[:, 1])].T for rows in (learned, watched))
    alone: Symbol = "circle" if len(at) == 1 else ""
    highest = 1.08 * max([*losses, *validated, *known.values()], default=1.0)
    return Chart(
        label,
        Axis("training step", "count"),
        Axis("loss", ends=(0.0, highest or 1.0)),
        (
            *(Curve("", theme.MUTED, NONE, np.array([loss]), mark="level", dash="dot") for loss in known.values()),
            Curve(TRAIN, theme.TRAIN, at, losses, symbol=alone, told=True),
            Curve(VALIDATION, theme.VALIDATION, ends, validated, dash="dash", symbol="circle", size=3.0, told=True),
        ),
        levels=_named(known),
        height=HEIGHT,
    )


def _named(known: Mapping[str, float]) -> tuple[Level, ...]:
    """The words of the levels, from the highest down in turn at both ends: two may lie near each other."""
    ordered = sorted(known.items(), key=lambda each: -each[1])
    return tuple(Level(loss, name, at=1.0 - k % 2) for k, (name, loss) in enumerate(ordered))
