"""A simple recurrent network as a loop and nothing else: the code that the page about unrolling shows and runs."""

import numpy as np


class SimpleLoop:
    """h_t = tanh(W x_t + U h_(t-1) + b), from h_0 = 0 (Elman 1990), with column vectors as in the textbook."""

    def __init__(self, W: np.ndarray, U: np.ndarray, b: np.ndarray) -> None:
        """Keep the weights: W (units, features), U (units, units), b (units,)."""
        self.W, self.U, self.b = W, U, b

    def forward(self, x: np.ndarray) -> tuple[list[np.ndarray], np.ndarray]:
        """Read x (steps, features); return all outputs, as a list of (units,) and concatenated, (steps * units,)."""
        h = np.zeros(len(self.b))
        outputs = []
        for x_t in x:
            h = np.tanh(self.W @ x_t + self.U @ h + self.b)
            outputs.append(h)
        return outputs, np.concatenate(outputs)
