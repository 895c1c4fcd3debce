"""The functions that squash a sum into a state, and their slopes.

As a function of the output y = f(a): tanh' = 1 - y^2, sigmoid' = y (1 - y) (Rumelhart, Hinton & Williams 1986, for the logistic
function). ReLU is max(a, 0), its slope at 0 taken as 0 (Glorot, Bordes & Bengio 2011; Le, Jaitly & Hinton 2015 in a SimpleRNN).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

__all__ = ["ACTIVATIONS", "HARD_SIGMOID", "LINEAR", "RELU", "SIGMOID", "TANH", "Activation", "sigmoid"]

Function = Callable[[np.ndarray], np.ndarray]


def sigmoid(x: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(-x)), any shape. A third of the time of scipy's `expit`, the same but for the last digit."""
    with np.errstate(over="ignore"):  # far below zero exp(-x) is infinite, and the quotient 0
        return 1 / (1 + np.exp(-x))


@dataclass(frozen=True)
class Activation:
    """An elementwise function and its derivative.

    The derivative is a function of the *output*: all of these allow it, and backpropagation has the outputs at hand.
    """

    name: str
    apply: Function  # sum -> output, any shape
    slope: Function  # output -> derivative at the sum that gave it


TANH: Final = Activation("tanh", np.tanh, lambda y: 1 - y * y)
SIGMOID: Final = Activation("sigmoid", sigmoid, lambda y: y * (1 - y))
RELU: Final = Activation("relu", lambda x: np.maximum(x, 0), lambda y: (y > 0).astype(y.dtype))
LINEAR: Final = Activation("linear", lambda x: x, np.ones_like)

HARD_SIGMOID: Final = Activation(  # three straight pieces, as Keras has it; no layer here trains with it
    "hard_sigmoid", lambda x: np.clip(x / 6 + 0.5, 0, 1), lambda y: ((y > 0) & (y < 1)).astype(y.dtype) / 6
)

ACTIVATIONS: Final = {each.name: each for each in (TANH, RELU, SIGMOID, LINEAR)}
