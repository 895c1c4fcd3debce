"""How far back the gradient of a task's loss reaches: its size at each step, against the step it starts from."""

from dataclasses import dataclass

import numpy as np

from rnnviz.gradients.logscale import log10_norms
from rnnviz.nn.answers import answer, back
from rnnviz.nn.weights import Weights

SEQUENCES = 64  # from which it is measured


@dataclass(frozen=True)
class Reach:
    """The gradient at the state of the topmost layer: the cell state where there is one, else the hidden state."""

    log10: np.ndarray  # (steps,) by how many steps ago, from 0: the median over sequences, relative to 0 steps ago

    @property
    def half_life(self) -> float:
        """Steps until half is left, at the mean rate from the last step to the first where anything is left.

        Infinite where it does not fall, 0 where nothing is left one step ago.
        """
        if len(self.log10) > 1 and np.isneginf(self.log10[1:]).all():
            return 0.0
        ago = int(np.flatnonzero(np.isfinite(self.log10))[-1])
        fallen = float(self.log10[ago])
        return float(np.log10(0.5) * ago / fallen) if fallen < 0 else float("inf")


def reach(weights: Weights, inputs: np.ndarray, targets: np.ndarray) -> Reach:
    """Backpropagate the loss of the answer after the last step (Hochreiter 1991; Bengio et al. 1994), in float64.

    Args:
        weights: of a network of numbers, see rnnviz.nn.answers.
        inputs: (sequences, steps, features).
        targets: (sequences,) classes or (sequences, k) numbers: what is wanted after the last step.

    Raises:
        ValueError: the states overflow, so that there is nothing to measure.
    """
    read = answer(weights, inputs)
    if not np.isfinite(read.outputs).all():
        raise ValueError("The states of this network overflow, so there is no gradient to measure.")
    shape = read.outputs.shape[:2]
    wanted = np.broadcast_to(targets[:, None], (*shape, *targets.shape[1:]))
    counts = np.zeros(shape)
    counts[:, -1] = 1
    gradients = back(weights, read, wanted, counts)
    state = gradients.hidden if gradients.cell is None else gradients.cell
    sizes = log10_norms(state)[:, ::-1]  # (sequences, steps ago)
    sizes = sizes[np.isfinite(sizes[:, 0])]
    if not len(sizes):
        raise ValueError("The loss of this network has no gradient on these sequences.")
    return Reach(np.median(sizes - sizes[:, :1], axis=0))
