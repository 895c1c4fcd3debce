"""The unrolled network for the player: forward unit by unit, and backward step by step.

A step of the forward scene is one unit at one time; a step of the backward scene is one time, from the last to the first.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Entry, Lines, Panel, Scene
from rnnviz.nn.toy import Backward, Network, Pass


@dataclass(frozen=True)
class Drawing:
    """The network over time, folded or not; every vector can be pointed at."""

    title: str
    label: str
    times: int
    units: int
    features: int
    x: np.ndarray  # (times, features)
    h: np.ndarray  # (times, units)
    W: np.ndarray  # (units, features)
    U: np.ndarray  # (units, units)
    names: tuple[str, ...]  # (times,) words, or ''
    vectors: tuple[dict[str, str], ...]  # (2 * times,) the inputs and then the states with their numbers
    moments: tuple[str, ...]  # (steps + 1,) what each step computes
    most: float
    shades: tuple[str, str]
    legend: tuple[Entry, ...] = ()
    kind: str = "unrolled"


@dataclass(frozen=True)
class Numbers:
    """A matrix as a table; where `limit` is not 0 its numbers can be edited."""

    title: str
    label: str
    name: str
    values: np.ndarray  # (rows, columns), or (steps + 1, rows, columns) with NaN where a cell is still empty
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    most: float  # the size of full colour
    shades: tuple[str, str]
    lit_rows: tuple[int, ...] = ()  # (steps + 1,); -1 for none
    lit_columns: tuple[int, ...] = ()  # likewise; -1 for the whole row
    limit: float = 0.0
    moments: tuple[str, ...] = ()
    marked: tuple[int, ...] = ()  # (rows,) the column of a frame; -1 for none
    legend: tuple[Entry, ...] = ()
    kind: str = "numbers"


def forward_scene(
    network: Network,
    seen: Pass,
    names: Sequence[str],
    inputs: Sequence[str],
    *,
    limit: float,
    words: bool,
    dark: bool,
    fixed: Collection[str] = (),
) -> Scene:
    """Return the forward pass, one unit of one timestep after the other.

    Args:
        network: the weights.
        seen: what it computed on one sequence.
        names: (times,) of the timesteps: words, or ''.
        inputs: (features,) of the columns of W.
        limit: of what may be typed.
        words: whether the inputs are one-hot vectors of words, which cannot be edited.
        dark: colours for the dark theme.
        fixed: names of matrices that cannot be edited.
    """
    times, units = seen.h.shape
    steps, shades = times * units, _shades(dark)
    limits = {name: 0.0 if name in fixed or (words and name == "x") else limit for name in ("x", "W", "U", "b")}
    most = float(max(np.abs(network.W).max(), np.abs(network.U).max(), np.abs(network.b).max(), 0.1))
    unit_of = (-1, *(step % units for step in range(steps)))
    time_of = (-1, *(step // units for step in range(steps)))
    states = np.full((steps + 1, times, units), np.nan)
    for step in range(steps):
        states[step + 1].flat[: step + 1] = seen.h.flat[: step + 1]
    rows = tuple(f"unit {j}" for j in range(1, units + 1))
    at = tuple(f"{t}" if not name else f"{t} {name}" for t, name in enumerate(names, 1))
    lit = {"lit_rows": unit_of, "lit_columns": (-1,) * (steps + 1)}
    panels = (
        _network(network, seen, names, words, most, shades),
        _numbers("x", "Inputs x, a row per timestep", seen.x, at, inputs, 1.0, shades, limits["x"],
                 (time_of, (-1,) * (steps + 1))),
        _numbers("W", "W, a row per unit", network.W, rows, inputs, most, shades, limits["W"], (unit_of, lit["lit_columns"])),
        _numbers("U", "U, a row per unit", network.U, rows, tuple(f"h{j}" for j in range(1, units + 1)), most, shades,
                 limits["U"], (unit_of, lit["lit_columns"])),
        _numbers("b", "b", network.b[:, None], rows, ("",), most, shades, limits["b"], (unit_of, lit["lit_columns"])),
        _numbers("h", "States h, a row per timestep", states, at, rows, 1.0, shades, 0.0, (time_of, unit_of)),
    )  # fmt: skip
    return Scene("The forward pass, unit by unit", "step", steps, panels)


def _network(
    network: Network, seen: Pass, names: Sequence[str], words: bool, most: float, shades: tuple[str, str]
) -> Drawing:
    """Return the drawing of the forward pass."""
    (times, units), features = seen.h.shape, seen.x.shape[1]
    vectors = [
        {"text": f"{symbol}{t} = ({_list(values)})"}
        for symbol, rows in (("x", seen.x), ("h", seen.h))
        for t, values in enumerate(rows, 1)
    ]
    return Drawing(
        title="The network, once per timestep",
        label=f"A network of {units} units drawn {times} times, each reading its input and the whole state before it",
        times=times, units=units, features=features, x=seen.x, h=seen.h, W=network.W, U=network.U, names=tuple(names),
        vectors=tuple(vectors), moments=_spelt(network, seen), most=most, shades=shades,
        legend=(Entry("below 0", shades[0], "dot"), Entry("above 0", shades[1], "dot")),
    )  # fmt: skip


def backward_scene(
    seen: Pass,
    back: Backward,
    differences: np.ndarray,
    variable: str,
    classes: Sequence[str],
    *,
    marked: Sequence[int],
    shares: Mapping[str, np.ndarray],
    dark: bool,
) -> Scene:
    """Return the pass back through time: at each step a delta, and what it adds to the gradient of one variable.

    Args:
        seen: the forward pass.
        back: the backward pass.
        differences: the same gradient by finite differences, of the variable's shape.
        variable: one of rnnviz.nn.toy.VARIABLES.
        classes: (k,) names.
        marked: (times,) the target of each step; -1 where it does not count.
        shares: by variable, (times,) what each step brings of the whole gradient.
        dark: colours for the dark theme.
    """
    (times, units), shades = seen.h.shape, _shades(dark)
    at, every = tuple(f"t = {t}" for t in range(1, times + 1)), tuple(classes)
    lit, none = (-1, *range(times)[::-1]), (-1,) * (times + 1)
    deltas = np.full((times + 1, times, units), np.nan)
    for step in range(1, times + 1):
        deltas[step, times - step :] = back.deltas[times - step :]
    units_named = tuple(f"unit {j}" for j in range(1, units + 1))
    spread = float(max(np.abs(back.deltas).max(), 1e-12))
    size = f"of {times} steps and {len(classes)} classes"
    panels: tuple[Panel, ...] = (
        Numbers("p, the softmax of V h + c", f"Probabilities {size}", "p", seen.p, at, every, 1.0, shades, lit, none,
                moments=_told_back(seen, back, variable), marked=tuple(marked)),
        Numbers("Y − T", f"Probabilities less targets {size}", "Y-T", back.errors, at, every, 1.0, shades, lit, none),
        Numbers("δ, from the end to the start", f"Delta of {times} steps and {units} units", "delta", deltas, at, units_named,
                spread, shades, lit, none),
        *_sums(back.additions[variable].reshape(times, len(differences), -1), differences, variable,
               _row_names(variable, units, classes), shades),
        _so_far(shares, variable),
    )  # fmt: skip
    return Scene("Backpropagation through time, step by step", "step", times, panels)


def _sums(
    added: np.ndarray, differences: np.ndarray, variable: str, rows: tuple[str, ...], shades: tuple[str, str]
) -> tuple[Numbers, ...]:
    """Return what each step adds to a gradient (times, rows, columns), the sum so far, and what it should come to."""
    adds = np.concatenate([np.full((1, *added.shape[1:]), np.nan), added[::-1]])
    sums = np.concatenate([np.zeros((1, *added.shape[1:])), np.cumsum(added[::-1], axis=0)])
    columns = tuple(str(c) for c in range(1, added.shape[2] + 1)) if added.shape[2] > 1 else ("",)
    size = float(max(np.abs(sums).max(), np.abs(added).max(), 1e-12))
    shape = sums.shape[1:]
    return (
        Numbers(f"This step adds to dL/d{variable}", f"What a step adds to the gradient of {variable}, {shape}", "added", adds,
                rows, columns, size, shades),
        Numbers(f"dL/d{variable} so far", f"The sum of what the steps have added to {variable}, {shape}", "sum", sums, rows,
                columns, size, shades),
        Numbers("By finite differences", f"The gradient of {variable} by finite differences, {shape}", "check",
                differences.reshape(shape), rows, columns, size, shades),
    )  # fmt: skip


def _so_far(shares: Mapping[str, np.ndarray], variable: str) -> Lines:
    """Return which share of each whole gradient is there after so many steps of the way back."""
    looks = zip(shares.items(), theme.SERIES, cycle(theme.DASHES), strict=False)
    curves = tuple(
        Curve(f"dL/d{name}", np.concatenate([[0], np.cumsum(each[::-1])]), color, dash=dash,
              width=3.5 if name == variable else 1.8, played=True)
        for (name, each), color, dash in looks
    )  # fmt: skip
    every = np.concatenate([[0, 1], *(curve.values for curve in curves)])
    pad = 0.06 * float(every.max() - every.min())
    ends = (float(every.min()) - pad, float(every.max()) + pad)
    told = "Which share of each whole gradient is there after so many steps back"
    return Lines("Share of the whole gradient so far", told, "steps back", "share", curves, ends, ends, log=False)


def _numbers(
    name: str, title: str, values: np.ndarray, rows: Sequence[str], columns: Sequence[str], most: float,
    shades: tuple[str, str], limit: float, lit: tuple[tuple[int, ...], tuple[int, ...]],
) -> Numbers:  # fmt: skip
    size = f"{len(rows)} × {len(columns)}"
    label = f"{title}, {size}: {', '.join(rows)}; {', '.join(columns)}"
    return Numbers(
        f"{title} ({size})", label, name, values, tuple(rows), tuple(columns), most, shades, *lit, limit=limit
    )


def _row_names(variable: str, units: int, classes: Sequence[str]) -> tuple[str, ...]:
    return tuple(classes) if variable in "Vc" else tuple(f"unit {j}" for j in range(1, units + 1))


def _spelt(network: Network, seen: Pass) -> tuple[str, ...]:
    """Say every unit's product with its numbers; a product with 0 is left out."""
    told = ["before the first step: the state is 0"]
    for t, (x, before, h) in enumerate(zip(seen.x, seen.before, seen.h, strict=True), 1):
        for j in range(network.units):
            total = float(network.W[j] @ x + network.U[j] @ before + network.b[j])
            told.append(
                f"step {t}, unit {j + 1}:\nW x = {_products(network.W[j], x)}\nU h = {_products(network.U[j], before)}\n"
                f"b = {_number(network.b[j])}\nh = tanh({_number(total)}) = {_number(h[j])}"
            )
    return tuple(told)


def _products(weights: np.ndarray, values: np.ndarray) -> str:
    terms = [(w, f"{_number(abs(w))}×{_bracketed(v)}") for w, v in zip(weights, values, strict=True) if v]
    if not terms:
        return "0"
    signed = "".join(f" {'−' if w < 0 else '+'} {text}" for w, text in terms)
    first = signed[3:] if terms[0][0] >= 0 else f"−{signed[3:]}"
    return f"{first} = {_number(float(weights @ values))}"


def _told_back(seen: Pass, back: Backward, variable: str) -> tuple[str, ...]:
    """Say what is done at each step on the way back, with the numbers of the first unit."""
    told = ["before the way back: the gradient is 0"]
    for t in range(len(seen.h))[::-1]:
        h, above, later = float(seen.h[t, 0]), float(back.above[t, 0]), float(back.later[t, 0])
        told.append(
            f"t = {t + 1}, unit 1: delta = (1 − h²) × (from its own loss + from later) = {_number(1 - h * h)} × "
            f"({_number(above)} + {_bracketed(later)}) = {_number(float(back.deltas[t, 0]))}; it adds "
            f"{_number(float(np.linalg.norm(back.additions[variable][t])))} in length to dL/d{variable}"
        )
    return tuple(told)


def _number(value: float) -> str:
    return written(value, ".3g")


def _bracketed(value: float) -> str:
    return f"({_number(value)})" if value < 0 else _number(value)


def _list(values: np.ndarray) -> str:
    return ", ".join(_number(float(value)) for value in values)


def _shades(dark: bool) -> tuple[str, str]:
    scale = theme.diverging(dark)
    return scale[0][1], scale[-1][1]
