"""The numbers that the answers of Try this want, as functions of the experiment's settings."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rnnviz.ui.cached import theory
from rnnviz.ui.gradient_flow.shown import plain

Values = Mapping[str, Any]
_OPTIONS = ("orthogonal", "gru", "lstm", "identity")  # in the order of the question's options


def answers() -> dict[str, Callable[[Values], Any]]:
    """Return every value by the name it has in the text."""
    return {
        "tanh_left": lambda v: plain(theory.through(v).product[-1]),
        "tanh_rate": lambda v: 10 ** (theory.through(v).product[-1] / v["T"]),
        "tanh_slope": _slope,
        "tanh_product": lambda v: v["rho"] * _slope(v),
        "tanh_answer": _tanh_answer,
        "twisted_1": lambda v: 10 ** theory.through(v).product[1],
        "twisted_5": lambda v: 10 ** theory.through(v).product[5],
        "keras_radius": lambda v: theory.chosen(v).radius,
        "keras_norm": lambda v: theory.chosen(v).norm,
        "gated_size": lambda v: plain(theory.through(v).product[-1]),
        "gated_power": lambda v: plain(_gated_power(v)),
        "gated_factor": lambda v: 10 ** (theory.through(v).product[-1] - _gated_power(v)),
        "cure_answer": lambda v: max(range(4), key=lambda k: theory.cured(v)[_OPTIONS[k]].left),
        **{f"cure_{name}": _left(name) for name in (*_OPTIONS, "forget_bias", "mean")},
    }


def _slope(values: Values) -> float:
    return float(theory.through(values).states.slopes.mean())


def _gated_power(values: Values) -> float:
    """log10 of what is left of U, the unit that still answers, to the power of the steps."""
    return float(values["T"] * np.log10(theory.chosen(values).matrix[0, 0]))


def _tanh_answer(values: Values) -> int:
    """0: grown more than threefold, 1: about as long as before, 2: shrunk to less than a third."""
    left = theory.through(values).product[-1]
    return 0 if left > 0.5 else 2 if left < -0.5 else 1


def _left(name: str) -> Callable[[Values], str]:
    return lambda values: plain(theory.cured(values)[name].left)
