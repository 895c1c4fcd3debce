"""A network that goes on with a series by itself: each answer becomes the next input."""

import numpy as np

from rnnviz.nn.answers import head_of
from rnnviz.nn.cells.base import States
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.weights import Weights


def go_on(weights: Weights, window: np.ndarray, steps: int) -> np.ndarray:
    """Return what follows a window, (steps,): each number is the answer to the `length` numbers before it.

    Every window is read from an empty state. A number is read by all windows that hold it at the same time, each with a row of
    the states to itself: what would be length * steps steps of a cell are length + steps.

    Args:
        weights: of a network that reads and tells one number at a time.
        window: (length,) the last true numbers.
        steps: how far to go on.
    """
    length, made = len(window), list(np.asarray(window, np.float32))
    cells = [weights.cell(layer.name) for layer in weights.layers if isinstance(layer, Recurrent)]
    states: list[States] = [tuple(np.zeros((length, cell.units), np.float32) for _ in cell.states) for cell in cells]
    head = head_of(weights)
    for at in range(length + steps - 1):
        begins, ends = at % length, (at + 1) % length  # rows: of the window whose first number this is, whose last
        x = made[at].reshape(1, 1)
        for k, cell in enumerate(cells):
            for state in states[k]:
                state[begins] = 0
            states[k] = cell.step(cell.input_sums(x), states[k])[: len(cell.states)]
            x = states[k][0]
        if at >= length - 1:
            made.append((x[ends] @ weights.of(head, "kernel") + weights.of(head, "bias"))[0])
    return np.array(made[length:])
