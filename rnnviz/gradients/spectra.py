"""What decides how a matrix passes a gradient on: eigenvalues, eigenvectors, singular values, departure from normality.

The departure is Henrici's, sqrt(|U|_F^2 - sum |lambda_j|^2) (Henrici 1962), over |U|_F. What a matrix that is not normal can do
although its eigenvalues are small: Trefethen & Embree 2005, "Spectra and Pseudospectra".
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy.linalg

from rnnviz import digits

TRUSTED_CONDITION: Final = 1e8  # beyond it, components in the eigenbasis keep fewer than 8 of float64's 16 digits


@dataclass(frozen=True)
class Spectrum:
    """A matrix U and the basis in which its gradients are followed.

    A gradient travels back as g <- U^T g, so the basis holds eigenvectors of U^T (the left eigenvectors of U). Where
    U has no trustworthy eigenvectors, the basis is the orthonormal Schur basis of U^T and `warning` says so.
    """

    matrix: np.ndarray  # (n, n)
    eigenvalues: np.ndarray  # (n,) complex; largest modulus first
    singular_values: np.ndarray  # (n,) largest first
    basis: np.ndarray  # (n, n) complex; columns of length 1; an eigenbasis is in the order of the eigenvalues
    is_eigenbasis: bool
    condition: float  # of the eigenvectors: 1 for a normal U, inf for a defective one
    departure: float  # Henrici: the share of |U|_F that no eigenvalue explains; 0 for a normal U, 1 for a nilpotent one
    warning: str  # one sentence, '' when all is well

    @property
    def radius(self) -> float:
        """The spectral radius: the largest |eigenvalue|."""
        return float(np.abs(self.eigenvalues[0]))

    @property
    def norm(self) -> float:
        """The spectral norm: the largest singular value."""
        return float(self.singular_values[0])

    def components(self, vector: np.ndarray) -> np.ndarray:
        """Return the coordinates c of `vector` in the basis: vector = basis @ c. Shape (n,), complex."""
        if self.is_eigenbasis:
            return np.linalg.solve(self.basis, vector.astype(complex))
        return self.basis.conj().T @ vector


def spectrum(matrix: np.ndarray) -> Spectrum:
    """Take a square matrix apart.

    Raises:
        ValueError: the matrix is not square, or holds an infinity or a NaN.
    """
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"A recurrent matrix is square; this one has the shape {matrix.shape}.")
    if not np.isfinite(matrix).all():
        raise ValueError("The recurrent matrix holds numbers that are infinite or not numbers (NaN).")
    eigenvalues, vectors = _eigen(matrix)
    singular = np.linalg.svd(matrix, compute_uv=False)
    frobenius = float(np.linalg.norm(matrix))
    explained = float(np.sum(np.abs(eigenvalues) ** 2))
    departure = np.sqrt(max(0.0, 1.0 - explained / frobenius**2)) if frobenius else 0.0
    condition = _condition(vectors)
    trusted = condition < TRUSTED_CONDITION
    if not trusted:
        eigenvalues, vectors = _schur(matrix)
    return Spectrum(
        matrix=matrix,
        eigenvalues=eigenvalues,
        singular_values=singular,
        basis=vectors,
        is_eigenbasis=trusted,
        condition=condition,
        departure=float(departure),
        warning="" if trusted else _sentence(condition),
    )


def _eigen(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return eigenvalues and eigenvectors of U^T, largest modulus first, conjugate pairs side by side."""
    if np.allclose(matrix, matrix.T, rtol=0, atol=1e-13 * float(np.abs(matrix).max(initial=0.0))):
        eigenvalues, vectors = np.linalg.eigh(matrix)  # real and exactly orthonormal
    else:
        eigenvalues, vectors = np.linalg.eig(matrix.T)
    order = np.lexsort((-eigenvalues.imag, -eigenvalues.real, -np.round(np.abs(eigenvalues), 12)))
    return eigenvalues[order].astype(complex), vectors[:, order].astype(complex)


def _condition(vectors: np.ndarray) -> float:
    values = np.linalg.svd(vectors, compute_uv=False)
    return float(values[0] / values[-1]) if values[-1] > 0 else np.inf


def _schur(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the diagonal and the orthonormal columns of the complex Schur form of U^T."""
    triangle, basis = scipy.linalg.schur(matrix.T, output="complex")
    eigenvalues = np.diag(triangle)
    return eigenvalues[np.argsort(-np.abs(eigenvalues), kind="stable")], basis


def _sentence(condition: float) -> str:
    size = "infinite" if not np.isfinite(condition) else f"about {digits.written(condition, '.0e')}"
    return (
        f"This matrix is defective, or too close to it to tell (the condition number of its eigenvectors is {size}): it has "
        "no full set of eigenvectors to split the gradient into. The components shown are those along the orthonormal "
        "Schur vectors instead, measured step by step."
    )


def effective_radius(matrix: np.ndarray, slopes: np.ndarray) -> float:
    """Return the spectral radius of diag(slopes) U: what is left of U where units saturate.

    Args:
        matrix: U, shape (n, n).
        slopes: derivative of each unit's activation, shape (n,).
    """
    return float(np.abs(np.linalg.eigvals(slopes[:, None] * matrix)).max())
