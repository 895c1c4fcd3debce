"""How often the gates of each unit are shut and open: Karpathy, Johnson & Fei-Fei 2015 (Visualizing and understanding recurrent
networks, section 4.2), who call a gate left-saturated below 0.1 and right-saturated above 0.9.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

SHUT, OPEN = 0.1, 0.9
MOSTLY: Final = 0.9  # of the steps


@dataclass(frozen=True)
class Saturation:
    """One gate, over many steps."""

    gate: str
    shut: np.ndarray  # (units,) share of the steps at which it is below SHUT
    open: np.ndarray  # (units,) share of the steps at which it is above OPEN

    @property
    def mostly_open(self) -> int:
        """In how many units it is open at MOSTLY all steps."""
        return int((self.open >= MOSTLY).sum())

    @property
    def mostly_shut(self) -> int:
        """In how many units it is shut at MOSTLY all steps."""
        return int((self.shut >= MOSTLY).sum())

    @property
    def between(self) -> int:
        """In how many units it is neither at most steps: it leaks, or lets a part in."""
        return int((self.open + self.shut < 0.5).sum())


def saturation(gate: str, values: np.ndarray, counts: np.ndarray) -> Saturation:
    """Return how often a gate is shut and open.

    Args:
        gate: its name.
        values: (reviews, steps, units) from 0 to 1; NaN where the layer skipped a step.
        counts: (reviews, steps) bool, which steps count.

    Raises:
        ValueError: no step counts.
    """
    seen = values[counts & np.isfinite(values).all(axis=-1)]
    if not len(seen):
        raise ValueError("There is no word to read.")
    return Saturation(gate, (seen < SHUT).mean(axis=0), (seen > OPEN).mean(axis=0))
