"""Lines over timesteps, as `frontend/src/readings.js` draws them: the running prediction, a unit's signals."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rnnviz.choices.cell_states import SIGNALS
from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Range, packed
from rnnviz.figures.steps import Steps, Timesteps

UP, DOWN = "▲", "▼"
_LABELS = 8  # words that have room beside each other on a phone
_HEIGHTS = (154, 300)  # pixels of the lines, without what stands below them


@dataclass(frozen=True)
class Curve:
    """One line."""

    name: str
    color: str
    dash: str  # one of theme.DASHES
    width: float
    values: np.ndarray  # (steps,) NaN where there is none


@dataclass(frozen=True)
class Level:
    """A line across."""

    at: float
    dash: str


@dataclass(frozen=True)
class Mover:
    """A word that moved the first line much."""

    at: int  # timestep
    word: str  # '' where it has no room
    up: bool
    color: str


@dataclass(frozen=True)
class Picture(Timesteps):
    """What the script in the browser needs, in its names."""

    y: str
    height: int
    range: Range
    holds: bool  # a value holds until the next step; otherwise lines go straight from one to the next
    levels: tuple[Level, ...]
    curves: tuple[Curve, ...]
    movers: tuple[Mover, ...] = ()


def prediction(
    values: np.ndarray, steps: Steps, before: float, marks: Mapping[int, str], *, label: str, probe: bool = False
) -> bytes:
    """Return the running prediction over the words, with the words that moved it most marked.

    Args:
        values: (maxlen,) probability after each token; NaN where there is none yet.
        steps: the review.
        before: the probability before the first word.
        marks: UP or DOWN by timestep.
        label: what is seen, for those who do not see it.
        probe: the network reads in both directions, so that this is no prediction of the text so far.
    """
    first, last = steps.shown
    marks = {at: mark for at, mark in marks.items() if first <= at <= last}
    named = _apart(values, marks, before, shown=len(values) - steps.left_out)
    movers = tuple(
        Mover(
            at,
            (steps.tokens[at] or "padding") if at in named else "",
            mark == UP,
            theme.POSITIVE if mark == UP else theme.NEGATIVE,
        )
        for at, mark in marks.items()
    )
    return packed(
        Picture(
            **vars(steps.review(label, words=False)),
            y="p, a probe" if probe else "p (positive)",
            height=_HEIGHTS[0],
            range=(-0.12, 1.12),  # room for words
            holds=True,
            levels=(Level(0.5, "dot"), *([Level(before, "dash")] if np.isfinite(before) else [])),
            curves=(Curve("p", theme.MUTED, "solid", 2.0, values),),
            movers=movers,
        )
    )


def unit_signals(signals: Mapping[str, np.ndarray], steps: Steps, *, label: str) -> bytes:
    """Return all signals of one unit over the words, on one axis.

    Args:
        signals: (maxlen,) each, by name: 'hidden', 'cell', gates, 'candidate'.
        steps: the review.
        label: what is seen, for those who do not see it.
    """
    known = np.concatenate([values[np.isfinite(values)] for values in signals.values()])
    low, high = float(known.min(initial=0.0)), float(known.max(initial=1.0))
    pad = 0.04 * (high - low)
    curves = tuple(
        Curve(
            SIGNALS[name],
            theme.GATES[name],
            "dash" if name == "candidate" else "solid" if name in ("cell", "hidden") else "dot",
            3.0 if name in ("cell", "hidden") else 1.8,
            values,
        )
        for name, values in signals.items()
    )
    return packed(
        Picture(
            **vars(steps.review(label)),
            y="value",
            height=_HEIGHTS[1],
            range=(low - pad, high + pad),
            holds=False,
            levels=(Level(0.0, "solid"),),
            curves=curves,
        )
    )


def _apart(values: np.ndarray, marks: Mapping[int, str], before: float, *, shown: int) -> set[int]:
    """Return the marked steps that have room for their word among those shown: the larger change goes first."""
    change = np.abs(np.diff(np.nan_to_num(values, nan=before), prepend=before))
    taken: set[int] = set()
    for step in sorted(marks, key=lambda each: -change[each]):
        near = max(1, shown // _LABELS)
        if all(abs(step - other) > near or marks[step] != marks[other] for other in taken):
            taken.add(step)
    return taken
