"""The cliff: the error surface of a one-unit recurrent network, and gradient descent on it.

The network of Pascanu, Mikolov and Bengio (2013, figure 6): x_k = w * sigmoid(x_{k-1}) + b, run for T steps without
input, and the error E = (sigmoid(x_T) - target)^2. Everything here is exact in float64: the gradient is carried
forward beside the state (forward sensitivities), not estimated.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import expit

from rnnviz.gradients import clip_rules


@dataclass(frozen=True)
class Unit:
    """The network and its task, all but the two weights."""

    steps: int = 50  # T
    start: float = 0.5  # x_0
    target: float = 0.7


@dataclass(frozen=True)
class Map:
    """The part of the weight plane that is looked at."""

    w: tuple[float, float] = (2.0, 8.0)
    b: tuple[float, float] = (-5.0, 0.0)

    def holds(self, w: float, b: float) -> bool:
        """Return whether a point lies on the map (NaN never does)."""
        return self.w[0] <= w <= self.w[1] and self.b[0] <= b <= self.b[1]


def _sigmoid(x: float) -> float:
    """The logistic function of one number, without overflow; many times faster than NumPy's on a scalar."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)


def _unroll(w: Any, b: Any, unit: Unit, sigmoid: Callable[[Any], Any]) -> tuple[Any, Any, Any]:
    """Return E, dE/dw and dE/db for numbers or for arrays that broadcast."""
    x = unit.start + 0 * (w + b)
    x_w = x_b = 0 * x  # dx_k/dw and dx_k/db
    for _ in range(unit.steps):
        s = sigmoid(x)
        jacobian = w * s * (1 - s)  # dx_k/dx_{k-1}
        x = w * s + b
        x_w = s + jacobian * x_w
        x_b = 1 + jacobian * x_b
    y = sigmoid(x)
    e_x = 2 * (y - unit.target) * y * (1 - y)
    return (y - unit.target) ** 2, e_x * x_w, e_x * x_b


def error(w: float, b: float, unit: Unit) -> tuple[float, float, float]:
    """Return E, dE/dw and dE/db at one point; numbers that overflow come back as inf or NaN."""
    return _unroll(w, b, unit, _sigmoid)


@dataclass(frozen=True)
class Surface:
    """The error and its gradient on a grid."""

    w: np.ndarray  # (columns,)
    b: np.ndarray  # (rows,)
    error: np.ndarray  # (rows, columns)
    norm: np.ndarray  # (rows, columns) length of (dE/dw, dE/db)


def surface(unit: Unit, area: Map, *, size: int = 200) -> Surface:
    """Return the surface on size x size points of the map."""
    w = np.linspace(*area.w, size)
    b = np.linspace(*area.b, size)
    with np.errstate(over="ignore", invalid="ignore"):
        e, e_w, e_b = _unroll(w[None, :], b[:, None], unit, expit)
        return Surface(w, b, e, np.hypot(e_w, e_b))


def trajectory(w: float, b: float, unit: Unit) -> np.ndarray:
    """Return the states x_0 ... x_T, shape (steps + 1,)."""
    x = np.empty(unit.steps + 1)
    x[0] = unit.start
    for k in range(unit.steps):
        x[k + 1] = w * _sigmoid(x[k]) + b
    return x


def sensitivity(w: float, states: np.ndarray) -> float:
    """Return dx_T/dx_0 along the states of a `trajectory`: the product of the slopes w * s * (1 - s)."""
    s = expit(states[:-1])
    return float(np.prod(w * s * (1 - s)))


def folds(w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the lower and upper b between which there are three fixed points, for each w; NaN below the cusp at w = 4.

    On a fold the map touches the diagonal: slope w * s * (1 - s) = 1 at a fixed point x = logit(s) = w * s + b.
    """
    with np.errstate(invalid="ignore"):
        root = np.sqrt(0.25 - 1 / w)
        lower, upper = (np.log(s / (1 - s)) - w * s for s in (0.5 + root, 0.5 - root))
    return lower, upper


def slope(w: float, x: float) -> float:
    """Return w * sigmoid'(x) = dx_{k+1}/dx_k at x_k = x: what one step does to a small change, and to the gradient.

    Without unit: a factor per step. Above 1 in size both grow, below 1 they fade. Between 0 and w / 4, which it is at x = 0.
    """
    s = _sigmoid(x)
    return w * s * (1 - s)


def standstill(w: float, x: float) -> float:
    """Return the b for which x is a fixed point: x = w * sigmoid(x) + b."""
    return x - w * _sigmoid(x)


def wall(w: np.ndarray, unit: Unit) -> np.ndarray:
    """Return the b of the cliff for each w; NaN where there is none.

    On the line b = x_0 - w * sigmoid(x_0) the start x_0 is a fixed point. It repels where w * sigmoid'(x_0) > 1: then
    a little more b sends x to the upper attractor, a little less to the lower one, and E jumps.
    """
    return np.array([standstill(v, unit.start) if slope(v, unit.start) > 1 else np.nan for v in w])


@dataclass(frozen=True)
class Descent:
    """How gradient descent walks: SGD with momentum, as Keras has it."""

    learning_rate: float = 0.1
    momentum: float = 0.0
    rule: str = "none"  # "none" or a key of clip_rules.RULES, with w and b as two variables
    threshold: float = 1.0
    steps: int = 100


@dataclass(frozen=True)
class Path:
    """A walk on the surface. Row k is before update k; the last row is where it ended."""

    position: np.ndarray  # (rows, 2) w and b
    loss: np.ndarray  # (rows,) E there
    gradient: np.ndarray  # (rows, 2) dE/dw and dE/db there
    norm: np.ndarray  # (rows,) its length before clipping
    clipped_norm: np.ndarray  # (rows,) and after
    left_at: int | None  # first row outside the map
    diverged_at: int | None  # first row with a number that is not finite; the walk ends there

    @property
    def updates(self) -> int:
        """The number of updates taken."""
        return len(self.loss) - 1


def descend(start: tuple[float, float], unit: Unit, descent: Descent, area: Map) -> Path:
    """Walk down from `start` (w, b). A walk that leaves the map goes on; one that meets NaN or inf ends there."""
    point = np.array(start, dtype=np.float64)
    velocity = np.zeros(2)
    rows: list[tuple[float, ...]] = []
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(descent.steps + 1):
            e, e_w, e_b = error(float(point[0]), float(point[1]), unit)
            gradients = [np.array(e_w), np.array(e_b)]
            clipped = clip_rules.clip(gradients, descent.rule, descent.threshold)
            rows.append((*point, e, e_w, e_b, math.hypot(e_w, e_b), math.hypot(*clipped)))
            if not np.isfinite(rows[-1]).all():
                break
            velocity = descent.momentum * velocity - descent.learning_rate * np.array(clipped)
            point = point + velocity
    return _path(np.array(rows), area)


def _path(rows: np.ndarray, area: Map) -> Path:
    outside = [k for k, row in enumerate(rows) if not area.holds(row[0], row[1])]
    broken = np.flatnonzero(~np.isfinite(rows).all(axis=1))
    return Path(
        position=rows[:, :2],
        loss=rows[:, 2],
        gradient=rows[:, 3:5],
        norm=rows[:, 5],
        clipped_norm=rows[:, 6],
        left_at=outside[0] if outside else None,
        diverged_at=int(broken[0]) if len(broken) else None,
    )
