"""One step of a cell taken apart into its operations, in the order in which they are computed, each with its numbers."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from rnnviz.nn.cells.base import Parts
from rnnviz.nn.driven import Driven

Kind = Literal["product", "sum", "sigmoid", "tanh", "rest"]
SYMBOLS = {"input": "i", "forget": "f", "output": "o", "update": "z", "reset": "r", "hidden": "h"}
CANDIDATE = {"cell": "c~", "hidden": "h~"}  # by the memory that it may become a part of


@dataclass(frozen=True)
class Operation:
    """One operation: what goes in, what comes out."""

    kind: Kind
    result: str  # symbol of what comes out, as in 'c_t'
    terms: tuple[tuple[str, float], ...]  # symbol and value of what goes in
    value: float
    signal: str = ""  # the signal that is complete with it, if it is one


def operations(driven: Driven, t: int, x: np.ndarray | None = None) -> tuple[Operation, ...]:
    """Return the operations of one step of a cell with one unit.

    Args:
        driven: what the cell computed.
        t: the step, from 0.
        x: (steps, features) the inputs, where the gates are computed from weights; None where they are given by hand.

    Raises:
        ValueError: the step is not one of the run.
    """
    if not 0 <= t < driven.steps:
        raise ValueError(f"There is no step {t + 1}: there are {driven.steps}.")
    now = {name: float(values[t, 0]) for name, values in driven.signals.items()}
    old = {name: float(values[t, 0]) for name, values in driven.before.items()}
    sums = () if x is None else _sums(driven, t, x)
    tail = _gru(now, old, driven, t, x is None) if "update" in now else _lstm(now, old)
    return (*sums, *tail)


def _sums(driven: Driven, t: int, x: np.ndarray) -> tuple[Operation, ...]:
    states = tuple(driven.before[name][t] for name in driven.cell.states)
    step = driven.cell.Step(*(driven.signals[name][t] for name in driven.cell.signals()))
    found = []
    for name, parts in driven.cell.sums(x[t], states, step).items():
        symbol = CANDIDATE[driven.memory] if name == "candidate" else SYMBOLS[name]
        found += _squashed(name, symbol, parts, float(driven.signals[name][t, 0]))
    return tuple(found)


def _squashed(name: str, symbol: str, parts: Parts, value: float) -> list[Operation]:
    word, state, bias = (float(part[0]) for part in parts)
    total = word + state + bias
    terms = (("W x", word), ("U h", state), ("b", bias))
    kind: Kind = "tanh" if name == "candidate" else "sigmoid"
    return [
        Operation("sum", f"a_{symbol}", terms, total),
        Operation(kind, f"{symbol}_t", ((f"a_{symbol}", total),), value, name),
    ]


def _lstm(now: dict[str, float], old: dict[str, float]) -> tuple[Operation, ...]:
    f, i, g, o, c = now.get("forget", 1.0), now["input"], now["candidate"], now["output"], now["cell"]
    kept, added, squashed = f * old["cell"], i * g, float(np.tanh(c))
    return (
        Operation("product", "kept", (("f_t", f), ("c_t-1", old["cell"])), kept),
        Operation("product", "added", (("i_t", i), ("c~_t", g)), added),
        Operation("sum", "c_t", (("kept", kept), ("added", added)), c, "cell"),
        Operation("tanh", "s_t", (("c_t", c),), squashed),
        Operation("product", "h_t", (("o_t", o), ("s_t", squashed)), now["hidden"], "hidden"),
    )


def _gru(now: dict[str, float], old: dict[str, float], driven: Driven, t: int, by_hand: bool) -> tuple[Operation, ...]:
    z, r, g, h = now["update"], now["reset"], now["candidate"], old["hidden"]
    x, u = float(driven.a[t, -1]), float(driven.cell.U[0, -1])
    remembered, kept, added = r * u * h, z * h, (1 - z) * g
    head = (
        Operation("product", "remembered", (("r_t", r), ("u", u), ("h_t-1", h)), remembered),
        Operation("sum", "a_h~", (("x_t", x), ("remembered", remembered)), x + remembered),
        Operation("tanh", "h~_t", (("a_h~", x + remembered),), g, "candidate"),
    )
    tail = (
        Operation("product", "kept", (("z_t", z), ("h_t-1", h)), kept),
        Operation("rest", "1 - z_t", (("z_t", z),), 1 - z),
        Operation("product", "added", (("1 - z_t", 1 - z), ("h~_t", g)), added),
        Operation("sum", "h_t", (("kept", kept), ("added", added)), now["hidden"], "hidden"),
    )
    return (*(head if by_hand else ()), *tail)
