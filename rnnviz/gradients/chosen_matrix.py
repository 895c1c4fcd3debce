"""The recurrent matrix that the choices of the gradient page describe."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np

from rnnviz.gradients import matrices


@dataclass(frozen=True)
class ChosenMatrix:
    """What was chosen of a recurrent matrix; each family looks at some of it."""

    kind: str  # the family
    n: int  # its size
    rho: float  # spectral radius, of the families that are scaled to one
    angle: float  # of the complex pair, in degrees
    departure: float  # of the non-normal family
    gain: float  # of the Gaussian family
    block: str  # 'cell/block' of the Keras family
    seed: int  # of every draw

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Self:
        """Pick these choices out of all those of a page."""
        return cls(**{field.name: values[field.name] for field in fields(cls)})

    def build(self) -> np.ndarray:
        """Return U, shape (n, n), or (2, 2) for the counter-examples.

        Raises:
            ValueError: there is no such family.
        """
        cell, _, name = self.block.partition("/")
        match self.kind:
            case "symmetric":
                return matrices.symmetric(self.n, self.rho, self.seed)
            case "orthogonal":
                return matrices.orthogonal(self.n, self.rho, self.seed)
            case "pair":
                return matrices.complex_pair(
                    self.n, self.rho, np.deg2rad(self.angle), self.seed, rest=min(0.5, self.rho)
                )
            case "non_normal":
                return matrices.non_normal(self.n, self.rho, self.departure, self.seed)
            case "gaussian":
                return matrices.gaussian(self.n, self.gain, self.seed)
            case "identity":
                return matrices.identity(self.n, self.rho)
            case "keras":
                return matrices.keras_initial(cell, name, self.n, self.seed)
            case "twisted":
                return matrices.TWISTED
            case "gated_off":
                return matrices.GATED_OFF
        raise ValueError(f"There is no family of matrices called '{self.kind}'.")
