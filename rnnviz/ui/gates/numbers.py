"""What the page's choices describe: cells that are driven, as functions of the choices alone."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

import numpy as np

from rnnviz.choices.curves import STEPS, values_of
from rnnviz.choices.gates import CANDIDATE_ROW, GATE_ROW, INPUT_ROW
from rnnviz.figures.scenes.driven import Row
from rnnviz.lessons import Markup
from rnnviz.nn import generations
from rnnviz.nn.activations import SIGMOID, TANH
from rnnviz.nn.driven import Driven, direct, drive, left, one_unit

Choices = Mapping[str, Any]
ROWS: Final = {
    "hand": (
        ("i", "input", GATE_ROW),
        ("f", "forget", GATE_ROW),
        ("g", "candidate", CANDIDATE_ROW),
        ("o", "output", GATE_ROW),
    ),
    "gru": (("z", "update", GATE_ROW), ("r", "reset", GATE_ROW), ("x", "candidate", INPUT_ROW)),
}
GATES: Final = "ifgo"


def rows(choices: Choices, labels: Mapping[str, str], fixed: Collection[str] = ()) -> list[Row]:
    """Return the rows to draw in, of the view that is chosen; those of `fixed` only to look at."""
    return [
        Row(name, signal, labels[name], ends, values_of(choices[name]), name in fixed)
        for name, signal, ends in ROWS[choices["view"]]
    ]


def lstm(choices: Choices) -> Driven:
    """Return the LSTM whose gates are drawn: one unit, no weights."""
    cell = one_unit("lstm", [[0.0] * 4], [0.0] * 4, [0.0] * 4)
    held = {signal: np.array(values_of(choices[name])) for name, signal, _ in ROWS["hand"]}
    return drive(cell, np.zeros((STEPS, 4)), held, start=choices["c0"])


def rival(choices: Choices) -> Driven:
    """Return a SimpleRNN that reads what the LSTM adds, i * g, with the recurrent weight w."""
    added = np.array(values_of(choices["i"])) * np.array(values_of(choices["g"]))
    return drive(one_unit("simple_rnn", [[1.0]], [choices["w"]], [0.0]), added[:, None], {})


def gru(choices: Choices) -> Driven:
    """Return the GRU whose gates and input are drawn; u is the recurrent weight of its candidate."""
    cell = one_unit("gru", [[0.0, 0.0, 1.0]], [0.0, 0.0, choices["u"]], [0.0] * 3)
    x = np.array(values_of(choices["x"]))[:, None]
    return drive(cell, cell.input_sums(x), {"update": values_of(choices["z"]), "reset": values_of(choices["r"])})


def inputs(choices: Choices) -> np.ndarray:
    """Return the inputs of the LSTM with weights, (steps, 1)."""
    return np.array(values_of(choices["inputs"]))[:, None]


def weighted(choices: Choices) -> Driven:
    """Return the LSTM that computes its gates from the inputs and the weights."""
    W, U, b = ([choices[f"{variable}{gate}"] for gate in GATES] for variable in ("w", "u", "b"))
    cell = one_unit("lstm", [W], U, b)
    return drive(cell, cell.input_sums(inputs(choices)), {})


def history(choices: Choices) -> dict[str, Driven]:
    """Return the four cells on the same pulses and resets."""
    pulses, resets = (np.array(values_of(choices[name])) for name in ("pulses", "resets"))
    return {kind: generations.run(kind, pulses, resets) for kind in generations.KINDS}


def driven(choices: Choices) -> Driven:
    """Return the cell of the view that is chosen."""
    return {"hand": lstm, "gru": gru, "inputs": weighted}[choices["view"]](choices)


def facts(choices: Choices) -> dict[str, Any]:
    """Return the numbers in the formulas: at the chosen step, and over all of them."""
    run = driven(choices) if choices["view"] in ("hand", "gru", "inputs") else lstm(choices)
    t = choices["step"] - 1
    now = {f"now_{name}": float(values[t, 0]) for name, values in run.signals.items()}
    old = {f"old_{name}": float(values[t, 0]) for name, values in run.before.items()}
    ends = {"product": float(direct(run)[0, 0]), "whole": float(left(run)[0, 0]), "last": float(run.path[-1, 0])}
    written = {name: Markup(value) if isinstance(value, str) else value for name, value in choices.items()}
    return {**written, **now, **old, **ends, **_squashed(choices["at"]), **_inputs(choices), "t": t + 1, "before_t": t}


def _squashed(at: float) -> dict[str, float]:
    """Return what the two functions of gates and states make of a sum, with their slopes."""
    found: dict[str, float] = {}
    for name, function in (("sigma", SIGMOID), ("tanh", TANH)):
        value = function.apply(np.array(at))
        found |= {name: float(value), f"{name}_slope": float(function.slope(value))}
    return found


def _inputs(choices: Choices) -> dict[str, Markup]:
    """Return the pulses and the resets of the history as numbers in code."""
    return {
        f"{name}_row": Markup(", ".join(f"{value:g}" for value in values_of(choices[name])))
        for name in ("pulses", "resets")
    }


def _one(of: Callable[[Choices], Driven], at: Callable[[Driven], float]) -> Callable[[Choices], float]:
    return lambda choices: float(at(of(choices)))


def answers() -> dict[str, Callable[[Choices], float]]:
    """Return the values of the answers, each computed when it is asked for."""
    memories = {
        f"end_{kind}": (lambda choices, kind=kind: float(history(choices)[kind].path[-1, 0]))
        for kind in generations.KINDS
    }
    return {
        "end_c": _one(lstm, lambda run: run.path[-1, 0]),
        "end_h": _one(lstm, lambda run: run.signals["hidden"][-1, 0]),
        "end_rnn": _one(rival, lambda run: run.path[-1, 0]),
        "reaches": _one(lstm, lambda run: left(run)[0, 0]),
        "reaches_rnn": _one(rival, lambda run: abs(left(run)[0, 0])),
        "gru_reaches": _one(gru, lambda run: abs(left(run)[0, 0])),
        "gru_memory": _one(gru, lambda run: run.path[-1, 0]),
        **memories,
    }
