"""A network that goes on with a series by itself: each answer becomes the next input."""

from collections.abc import Callable

import numpy as np


def run_free(tell: Callable[[np.ndarray], float], window: np.ndarray, steps: int) -> np.ndarray:
    """Return what follows a window, (steps,).

    Args:
        tell: the next number after a window (length,).
        window: (length,) the last true numbers.
        steps: how far to go on.
    """
    length, made = len(window), list(window)
    for _ in range(steps):
        made.append(tell(np.array(made[-length:])))
    return np.array(made[length:])
