"""One step of a cell backwards, operation by operation: each sends back to what went into it what came back to its result.

That is the chain rule, dL/dx = sum over the operations that x goes into of dL/d result * d result / dx, in the order in which
reverse-mode differentiation takes it (Rumelhart, Hinton & Williams 1986; for the LSTM Graves & Schmidhuber 2005, with the full
gradient through the gates).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rnnviz.nn.driven import Driven
from rnnviz.nn.operations import CANDIDATE, SYMBOLS, Operation

_STATE, _SUMMED = "U h", ("W x", "b")  # terms of the sum in a gate


@dataclass(frozen=True)
class Sent:
    """What one operation sends back to one of the numbers that went into it."""

    operation: Operation
    to: str  # symbol of that number
    arriving: float  # dL / d result
    slope: float  # d result / d number
    before: float  # what other operations have sent there already, and what came from later steps
    again: bool  # something has come back there before

    @property
    def total(self) -> float:
        """What has come back to that number with it."""
        return self.before + self.arriving * self.slope


def backwards(
    forward: Sequence[Operation], arriving: Mapping[str, float], recurrent: Mapping[str, float] | None = None
) -> tuple[Sent, ...]:
    """Run the operations of a step backwards.

    Args:
        forward: all of them, in the order in which they were computed.
        arriving: what comes back from the loss and from later steps, by symbol: 'h_t', and the memory 'c_t' where there is one.
        recurrent: the weight of h_{t-1} in each sum, by its symbol; None where nothing goes through the gates' own sums.
    """
    came, weights, sent = dict(arriving), recurrent or {}, []
    for operation in reversed(forward):
        here = came.get(operation.result, 0.0)
        for place, (symbol, _) in enumerate(operation.terms):
            if symbol in _SUMMED:  # the weights and the input: dL/dW = dL/da * x, dL/db = dL/da
                continue
            through = symbol == _STATE
            to, factor = ("h_t-1", weights.get(operation.result, 0.0)) if through else (symbol, slope(operation, place))
            each = Sent(operation, to, here, factor, came.get(to, 0.0), to in came)
            came[to] = each.total
            sent.append(each)
    return tuple(sent)


def slope(operation: Operation, place: int) -> float:
    """Return the derivative of an operation's result by one of the numbers that go into it."""
    value = operation.value
    match operation.kind:
        case "product":
            return float(np.prod([other for k, (_, other) in enumerate(operation.terms) if k != place]))
        case "sigmoid":
            return value * (1 - value)
        case "tanh":
            return 1 - value**2
        case "rest":
            return -1.0
        case _:
            return 1.0


def recurrent_weights(driven: Driven, x: np.ndarray, t: int) -> dict[str, float]:
    """Return the weight of h_{t-1} in the sum of each gate of a cell with one unit, by the symbol of the sum.

    Args:
        driven: what the cell computed.
        x: (steps, features) its inputs.
        t: the step, from 0.
    """
    states = tuple(driven.before[name][t] for name in driven.cell.states)
    step = driven.cell.Step(*(driven.signals[name][t] for name in driven.cell.signals()))
    names = driven.cell.sums(x[t], states, step)
    symbols = (CANDIDATE[driven.memory] if name == "candidate" else SYMBOLS[name] for name in names)
    return {f"a_{symbol}": float(weight) for symbol, weight in zip(symbols, driven.cell.U[0], strict=True)}
