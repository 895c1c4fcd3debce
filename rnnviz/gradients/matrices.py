"""Recurrent matrices U with a chosen spectrum, in float64 and from a seed.

Everything here uses columns: h_t = U h_{t-1} + ..., so that a gradient travels back as g_{t-1} = U^T g_t. Keras stores
the recurrent kernel transposed and multiplies rows, h_{t-1} U^T: the same eigenvalues and singular values.
"""

from typing import Final

import numpy as np

from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.algebra import cut
from rnnviz.nn.initializers import orthonormal

TWISTED: Final = np.array([[0.5, 5.0], [0.0, 0.5]])
"""Radius 0.5, yet norm 5.05: powers grow first and fall below 1 only from the 6th. It is also defective: one
eigenvector for two eigenvalues."""

GATED_OFF: Final = np.array([[1.2, 1.0], [-1.0, -0.6]])
"""Radius 0.53, yet with unit 2 saturated (slope 0) only U[0, 0] = 1.2 is left: the gradient grows as 1.2^k."""

GATED_OFF_INPUT: Final = np.array([-1.0, 20.0])
GATED_OFF_STATE: Final = np.array([0.0, 1.0])
"""With tanh and this constant input, the state stays here: unit 2 saturated at 1 (slope 0), unit 1 at 0 (slope 1)."""


def spread(n: int) -> np.ndarray:
    """Return n real numbers evenly spaced from 1 down to -0.6, so that the first alone is the largest. Shape (n,)."""
    return np.linspace(1.0, -0.6, n) if n > 1 else np.ones(1)


def symmetric(n: int, rho: float, seed: int) -> np.ndarray:
    """U = R L R^T with eigenvalues evenly spaced from rho to -0.6 rho. Normal: its eigenvectors are orthonormal."""
    basis = orthonormal(n, n, seed)
    return (basis * (rho * spread(n))) @ basis.T


def orthogonal(n: int, scale: float, seed: int) -> np.ndarray:
    """U = s Q, Q orthogonal: every eigenvalue has modulus s, every singular value is s."""
    return scale * orthonormal(n, n, seed)


def identity(n: int, scale: float) -> np.ndarray:
    """U = s I, the start of the IRNN (Le et al. 2015) for s = 1."""
    return scale * np.eye(n)


def gaussian(n: int, gain: float, seed: int) -> np.ndarray:
    """Independent entries N(0, gain^2 / n): eigenvalues fill a disc of about radius `gain` (Girko's circular law)."""
    return np.random.default_rng(seed).normal(scale=gain / np.sqrt(n), size=(n, n))


def complex_pair(n: int, radius: float, angle: float, seed: int, *, rest: float = 0.5) -> np.ndarray:
    """U = R B R^T with one complex pair radius * exp(+-i angle); the other n - 2 eigenvalues are real, within +-rest.

    Args:
        n: size, at least 2.
        radius: modulus of the pair.
        angle: in radians. At 0 and pi the pair is a double real eigenvalue.
        seed: chooses the orthonormal basis R.
        rest: largest modulus of the others.

    Raises:
        ValueError: n is 1.
    """
    if n < 2:
        raise ValueError("A complex pair needs at least 2 units.")
    blocks = np.diag(np.concatenate([np.zeros(2), rest * spread(n - 2)]) if n > 2 else np.zeros(2))
    cosine, sine = radius * np.cos(angle), radius * np.sin(angle)
    blocks[:2, :2] = [[cosine, -sine], [sine, cosine]]
    basis = orthonormal(n, n, seed)
    return basis @ blocks @ basis.T


def non_normal(n: int, rho: float, departure: float, seed: int) -> np.ndarray:
    """U = R (L + N) R^T: the Schur form, with the eigenvalues of `symmetric` and a strictly upper triangular N.

    Args:
        n: size.
        rho: spectral radius. N does not change it.
        departure: |N| / |L| in Frobenius norms (Henrici's departure from normality, relative); 0 is normal.
        seed: chooses R and N.
    """
    eigenvalues = rho * spread(n)
    upper = np.triu(np.random.default_rng(seed + 1).normal(size=(n, n)), 1)
    size = np.linalg.norm(upper)
    if size > 0:
        upper *= departure * np.linalg.norm(eigenvalues) / size
    basis = orthonormal(n, n, seed)
    return basis @ (np.diag(eigenvalues) + upper) @ basis.T


def keras_initial(cell: str, block: str, n: int, seed: int) -> np.ndarray:
    """Return one block of a Keras recurrent kernel as it starts, as U (columns).

    Keras draws the whole kernel at once, (n, blocks * n) with orthonormal rows. SimpleRNN has one block, so its U is
    orthogonal; a gate's block of an LSTM or GRU is only a slice of orthonormal rows, so it shrinks what passes.

    Args:
        cell: one of rnnviz.nn.cells.CELLS.
        block: one of the cell's blocks.
        n: units.
        seed: of the draw. The distribution is Keras', the numbers are not.
    """
    names = CELLS[cell].blocks()
    kernel = orthonormal(n, len(names) * n, seed)
    return cut(kernel, len(names))[names.index(block)].T
