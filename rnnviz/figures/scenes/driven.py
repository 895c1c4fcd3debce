"""A driven cell: the rows to draw its gates in, and the animation of what its memory does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.choices.cell_states import SIGNALS
from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Lines, Range, Scene, log_range
from rnnviz.gradients.logscale import log10_abs
from rnnviz.nn.driven import Driven, direct, left

_DASHES = {
    "input": "dash",
    "forget": "solid",
    "candidate": "dot",
    "output": "dashdot",
    "update": "solid",
    "reset": "dash",
}
_BELOW = 2.0  # decades below the smallest size at which exact zeros are drawn
_DEEPEST = -40.0  # log10; what is smaller is zero to any eye


@dataclass(frozen=True)
class Row:
    """One row of numbers to draw in."""

    name: str  # of the choice
    signal: str  # whose colour it has
    label: str
    ends: Range
    values: Sequence[float]  # (steps,)
    fixed: bool = False  # cannot be drawn in


def editor(rows: Iterable[Row]) -> dict[str, Any]:
    """Return what frontend/src/curves.js draws: a row of bars per curve."""
    curves = [
        {
            "name": row.name,
            "label": row.label,
            "color": theme.GATES.get(row.signal, theme.MUTED),
            "low": row.ends[0],
            "high": row.ends[1],
            "values": list(row.values),
            "fixed": row.fixed,
        }
        for row in rows
    ]
    return {"axis": "step t", "step": "step", "curves": curves}


def scene(driven: Driven, rival: Driven | None = None, *, gates: bool = False, unit: int = 0) -> Scene:
    """Return the animation: the states over the steps, and how much of a gradient of 1 at the end reaches each step.

    Args:
        driven: a cell.
        rival: another cell on the same input, to compare.
        gates: also draw gates and candidate, where nothing else on the page shows them.
        unit: the one of the cell's units to draw.
    """
    panels = (
        *((_gates(driven, unit),) if gates else ()),
        _states(driven, rival, unit),
        _gradients(driven, rival, unit),
    )
    return Scene(f"{driven.cell.title}, step by step", "t", driven.steps, panels)


def _gates(driven: Driven, unit: int) -> Lines:
    curves = tuple(
        Curve(
            _name(driven, name),
            _from_start(driven.signals[name][:, unit]),
            theme.GATES[name],
            dash=_DASHES[name],
            played=True,
        )
        for name in driven.cell.gates()
    )
    ends = (-1.1, 1.1)
    return Lines(
        "Gates and candidate", "Gates and candidate over the steps", "step t", "value", curves, ends, ends, log=False
    )


def _name(driven: Driven, signal: str) -> str:
    """Return what a signal is called; the candidate by what it is to become a part of."""
    return f"candidate {'c̃' if driven.memory == 'cell' else 'h̃'}" if signal == "candidate" else SIGNALS[signal]


def _states(driven: Driven, rival: Driven | None, unit: int) -> Lines:
    curves = [
        Curve(SIGNALS[name], np.concatenate([driven.before[name][:1, unit], driven.signals[name][:, unit]]), theme.GATES[name],
              dash="solid" if name == driven.memory else "dash", width=3 if name == driven.memory else 2, played=True)
        for name in driven.cell.states
    ]  # fmt: skip
    if rival is not None:
        color = theme.ARCHITECTURES["simple_rnn"]
        curves.append(Curve(f"{rival.cell.title}'s state", rival.path[:, 0], color, dash="dot", played=True))
    every = np.concatenate([curve.values for curve in curves])
    low, high = min(0.0, float(every.min())), max(1.0, float(every.max()))
    pad = 0.06 * (high - low)
    ends = (low - pad, high + pad)
    label = "States of the cell over the steps"
    return Lines("What it remembers", label, "step t", "state", tuple(curves), ends, ends, log=False)


def _gradients(driven: Driven, rival: Driven | None, unit: int) -> Lines:
    gate = {"update": "z", "forget": "f"}.get(_kept_by(driven), "1")
    curves = [
        Curve(f"∏ {gate}, the direct path", _size(direct(driven)[:, unit]), theme.GATES["forget"], dash="dash"),
        Curve(
            f"{driven.cell.title}: all paths",
            _size(left(driven, unit)[:, unit]),
            theme.GATES["gradient"],
            width=3,
            played=True,
        ),
    ]
    if rival is not None:
        color = theme.ARCHITECTURES["simple_rnn"]
        curves.append(Curve(rival.cell.title, _size(left(rival)[:, 0]), color, dash="dot", played=True))
    every = np.concatenate([curve.values for curve in curves])
    finite = every[np.isfinite(every)]
    zero = float(finite.min()) - _BELOW
    ends = log_range(every, lowest=zero)
    label = "What reaches each step of a gradient of 1 at the last step, on a logarithmic axis"
    symbol = "c" if driven.memory == "cell" else "h"
    y = f"|∂{symbol}(T) / ∂{symbol}(t)|"
    return Lines("Gradient that reaches step t", label, "step t", y, tuple(curves), ends, ends, zero=zero)


def _kept_by(driven: Driven) -> str:
    return next((name for name in ("forget", "update") if name in driven.signals), "")


def _size(gradient: np.ndarray) -> np.ndarray:
    """log10 of the size of a gradient over the steps."""
    sizes = log10_abs(gradient)
    return np.where(sizes < _DEEPEST, -np.inf, sizes)


def _from_start(values: np.ndarray) -> np.ndarray:
    """Gates have no value before the first step."""
    return np.concatenate([[np.nan], values])
