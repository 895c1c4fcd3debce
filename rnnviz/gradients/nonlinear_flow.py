"""Jacobian products through a SimpleRNN-like recurrence h_t = phi(U h_{t-1} + x_t), with the bounds on their norm.

dh_T/dh_{T-k} = J_T J_{T-1} ... J_{T-k+1}, J_t = diag(phi'(a_t)) U. Pascanu, Mikolov and Bengio (2013, eqs. 5-7): its norm is at
most (gamma sigma_max)^k, gamma being the steepest slope of phi. All sizes are base-10 logarithms.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.gradients.linear_flow import power_law
from rnnviz.gradients.logscale import log10_abs, rescale
from rnnviz.gradients.spectra import Spectrum, effective_radius
from rnnviz.nn.activations import ACTIVATIONS

GAMMA: Final = {"linear": 1.0, "tanh": 1.0, "relu": 1.0, "sigmoid": 0.25}
"""The steepest slope of each activation."""


@dataclass(frozen=True)
class States:
    """A recurrence run forward."""

    h: np.ndarray  # (steps + 1, n); h[0] is the start
    slopes: np.ndarray  # (steps, n) phi'(a_t) of step t = 1 .. steps


@dataclass(frozen=True)
class JacobianFlow:
    """How much of a change at step T - k is left at step T, for k = 0 .. steps."""

    states: States
    product: np.ndarray  # (steps + 1,) log10 spectral norm of dh_T/dh_{T-k}, measured
    vector: np.ndarray  # (steps + 1,) log10 norm of one gradient sent back from h_T, measured
    single: np.ndarray  # (steps,) log10 spectral norm of each J_t alone, t = 1 .. steps
    bound: np.ndarray  # (steps + 1,) log10 (gamma sigma_max)^k; nothing measured exceeds it
    radius_law: np.ndarray  # (steps + 1,) log10 rho^k: right for a linear normal U, else only a guess
    effective_radius: float  # spectral radius of diag(mean slope) U
    gamma: float


def run(matrix: np.ndarray, inputs: np.ndarray, activation: str, start: np.ndarray | None = None) -> States:
    """Run h_t = phi(U h_{t-1} + x_t) forward.

    Args:
        matrix: U, (n, n).
        inputs: x_t with the bias already added, (steps, n).
        activation: a name in ACTIVATIONS.
        start: h_0, (n,); zeros if left out.

    Raises:
        ValueError: the states overflow float64 (a linear or ReLU recurrence that explodes).
    """
    phi = ACTIVATIONS[activation]
    h = np.zeros((len(inputs) + 1, len(matrix)))
    h[0] = 0.0 if start is None else start
    with np.errstate(over="ignore", invalid="ignore"):
        for t, x in enumerate(inputs):
            h[t + 1] = phi.apply(matrix @ h[t] + x)
    lost = ~np.isfinite(h).all(axis=1)
    if lost.any():
        raise ValueError(
            f"The state itself overflowed at step {int(lost.argmax())}: choose a smaller matrix or fewer steps."
        )
    return States(h, phi.slope(h[1:]))


def jacobian_flow(
    spectrum: Spectrum, inputs: np.ndarray, activation: str, gradient: np.ndarray, start: np.ndarray | None = None
) -> JacobianFlow:
    """Measure the Jacobian products of the recurrence on these inputs.

    Args:
        spectrum: of U.
        inputs: x_t with the bias already added, (steps, n).
        activation: a name in ACTIVATIONS.
        gradient: dL/dh_T, (n,), sent back for `vector`; its length does not matter.
        start: h_0, (n,); zeros if left out.

    Raises:
        ValueError: the states overflow, or the gradient is zero.
    """
    states = run(spectrum.matrix, inputs, activation, start)
    k = np.arange(len(inputs) + 1)
    gamma = GAMMA[activation]
    jacobians = states.slopes[:, :, None] * spectrum.matrix
    return JacobianFlow(
        states=states,
        product=product_norms(jacobians),
        vector=vector_norms(jacobians, gradient),
        single=spectral_norms(jacobians),
        bound=power_law(gamma * spectrum.norm, k),
        radius_law=power_law(spectrum.radius, k),
        effective_radius=effective_radius(spectrum.matrix, states.slopes.mean(axis=0)),
        gamma=gamma,
    )


def product_norms(jacobians: np.ndarray) -> np.ndarray:
    """Return log10 spectral norms of J_T, J_T J_{T-1}, ... preceded by that of the identity (0).

    Args:
        jacobians: J_t = dh_t/dh_{t-1} in the order of time, (steps, n, n).

    Returns:
        Shape (steps + 1,); -inf where the product is exactly zero.
    """
    steps, n = jacobians.shape[:2]
    products = np.zeros((steps, n, n))
    sizes = np.full(steps, -np.inf)
    product, size = rescale(np.eye(n))
    for k in range(steps):
        product, growth = rescale(product @ jacobians[steps - 1 - k])
        size += growth
        if not np.isfinite(size):
            break
        products[k], sizes[k] = product, size
    return np.concatenate([[0.0], sizes + spectral_norms(products)])


def product_norm(matrices: np.ndarray) -> float:
    """Return log10 of the spectral norm of a product of matrices, (count, n, n) from left to right; -inf where that is zero."""
    product, size = rescale(np.eye(matrices.shape[-1]))
    for matrix in matrices:
        product, growth = rescale(product @ matrix)
        size += growth
    return float(size + spectral_norms(product[None])[0]) if np.isfinite(size) else float(size)


def spectral_norms(matrices: np.ndarray) -> np.ndarray:
    """Return log10 of the largest singular value of each matrix; (count, n, n) -> (count,)."""
    return log10_abs(np.linalg.svd(matrices, compute_uv=False)[:, 0])


_NOTHING = -100.0  # log10, beside 1


def vector_norms(jacobians: np.ndarray, gradient: np.ndarray, *, at_each: bool = False) -> np.ndarray:
    """Return log10 |dL/dh_{T-k}| / |dL/dh_T| for k = 0 .. steps, by g <- J_t^T g. Shape (steps + 1,).

    Args:
        jacobians: (steps, n, n) from the first step to the last.
        gradient: (n,) dL/dh_T.
        at_each: the loss hears every state as much as the last one, as where it is of their mean: g <- J_t^T g + dL/dh_T.

    Raises:
        ValueError: the gradient is zero or not finite.
    """
    direction, length = start, _ = rescale(gradient)
    if not np.isfinite(length):
        raise ValueError("The gradient at the last step is zero, so there is nothing to send back.")
    norms = np.full(len(jacobians) + 1, -np.inf)
    size = norms[0] = 0.0
    for k, jacobian in enumerate(jacobians[::-1], start=1):
        arriving = direction @ jacobian
        direction, growth = rescale(arriving + start * 10.0**-size if at_each else arriving)
        size += growth
        norms[k] = size
        if at_each and size < _NOTHING:  # beside what the loss sends to the next state it is nothing
            direction, size = np.zeros_like(start), 0.0
        elif not np.isfinite(size):
            break
    return norms
