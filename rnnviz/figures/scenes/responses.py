"""What a small network answers over the steps, and how its training goes: curves for the player."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Lines, Range, Scene

_UNIT: Final = (-1.05, 1.05)  # of tanh, with some room
_SHARE: Final = (-0.03, 1.05)


def static_and_system(static: np.ndarray, system: np.ndarray) -> Scene:
    """Return unit 1 of a static map and of a system with a state, both (steps, units), over the same input at every step."""
    curves = (
        Curve("static map", _from_start(static), theme.SERIES[1], dash="dash", played=True),
        Curve("system with a state", _from_start(system), theme.SERIES[0], width=3, played=True),
    )
    title = "The same input at every step"
    panel = _lines(title, f"{title}: unit 1 of both", "timestep t", "output of unit 1", curves, _UNIT)
    return Scene(title, "t", len(static), (panel,))


def shifted(pairs: Mapping[str, tuple[np.ndarray, np.ndarray]], by: int) -> Scene:
    """Return unit 1 for a pattern and for the same pattern later, a panel per network.

    Args:
        pairs: by the network's name, the states (steps, units) for the pattern at the start and for the later one: first with
            one set of weights, then with other weights at every step.
        by: steps between the two.
    """
    panels = tuple(
        _lines(
            name, f"{name}: unit 1 for the pattern at the start and {by} steps later", "timestep t", "unit 1",
            (
                Curve(f"at the start{which}", _from_start(first), theme.SERIES[0], width=3, played=True),
                Curve(f"{by} steps later{which}", _from_start(later), theme.SERIES[1], dash="dash", played=True),
            ),
            _UNIT,
        )
        for (name, (first, later)), which in zip(pairs.items(), ("", ", other weights"), strict=True)
    )  # fmt: skip
    steps = len(next(iter(pairs.values()))[0])
    return Scene(f"A pattern, and the same {by} steps later", "t", steps, panels)


def training(loss: np.ndarray, right: np.ndarray, chance: float) -> Scene:
    """Return loss and share of right answers over the updates, both (updates + 1,), with the loss of guessing."""
    guessing = Curve("guessing", np.full(len(loss), chance), theme.MUTED, dash="dash", spoken=False)
    curve = Curve("mean loss", loss, theme.SERIES[1], width=3, played=True)
    top = 1.06 * max(float(np.nanmax(loss)), chance)
    answers = Curve("right answers", right, theme.SERIES[0], width=3, played=True)
    panels = (
        _lines("Loss", "Mean loss after each update", "update", "mean loss", (curve, guessing), (-0.03 * top, top)),
        _lines("Right answers", "Share of right answers after each update", "update", "share", (answers,), _SHARE),
    )
    return Scene(f"{len(loss) - 1} updates", "update", len(loss) - 1, panels)


def _lines(title: str, label: str, x: str, y: str, curves: tuple[Curve, ...], ends: Range) -> Lines:
    return Lines(title, label, x, y, curves, ends, ends, log=False)


def _from_start(states: np.ndarray) -> np.ndarray:
    """Unit 1 of states (steps, units), with nothing before the first step."""
    return np.concatenate([[np.nan], states[:, 0]])
