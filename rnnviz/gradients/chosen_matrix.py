"""The recurrent matrix that the choices of the gradient page describe."""

import numpy as np

from rnnviz.gradients import matrices


def build(
    kind: str, *, n: int, rho: float, angle: float, departure: float, gain: float, block: str, seed: int
) -> np.ndarray:
    """Return W, shape (n, n), or (2, 2) for the counter-examples.

    Args:
        kind: the family.
        n: size.
        rho: spectral radius, of the families that are scaled to one.
        angle: of the complex pair, in degrees.
        departure: of the non-normal family.
        gain: of the Gaussian family.
        block: 'cell/block' of the Keras family.
        seed: of every draw.

    Raises:
        ValueError: there is no such family.
    """
    cell, _, name = block.partition("/")
    match kind:
        case "symmetric":
            return matrices.symmetric(n, rho, seed)
        case "orthogonal":
            return matrices.orthogonal(n, rho, seed)
        case "pair":
            return matrices.complex_pair(n, rho, np.deg2rad(angle), seed, rest=min(0.5, rho))
        case "non_normal":
            return matrices.non_normal(n, rho, departure, seed)
        case "gaussian":
            return matrices.gaussian(n, gain, seed)
        case "identity":
            return matrices.identity(n, rho)
        case "keras":
            return matrices.keras_initial(cell, name, n, seed)
        case "twisted":
            return matrices.TWISTED
        case "gated_off":
            return matrices.GATED_OFF
    raise ValueError(f"There is no family of matrices called '{kind}'.")
