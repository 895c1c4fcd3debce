"""A gradient pushed back through a linear recurrence: one number (x_n = a^n x_0) or a vector (g <- U^T g).

The linear case of Pascanu, Mikolov & Bengio 2013, section 2.1: with U^T l_j = lambda_j l_j and g_0 = sum c_j l_j, g_k is
sum c_j lambda_j^k l_j, so that in the long run |lambda_1| = rho decides, while |g_k| <= sigma_max^k |g_0| always.

All sizes are base-10 logarithms (see logscale), so 1e-300 and 1e+300 are as good as 1.
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.gradients.logscale import LARGEST, log10_abs, rescale
from rnnviz.gradients.spectra import Spectrum

SMALLEST_NORMAL = float(np.finfo(np.float32).tiny)  # 1.2e-38: below it float32 loses digits, and many GPUs return 0


@dataclass(frozen=True)
class ScalarFlow:
    """x_n = a^n x_0."""

    values: np.ndarray  # (steps + 1,) float64; infinite where it overflows
    log10: np.ndarray  # (steps + 1,) log10 |x_n|, exact at any size
    half_life: float  # n_1/2 = ln(1/2) / ln|a| steps; negative for |a| > 1, see `half_life`
    underflow: int | None  # first step n whose |x_n| is below float32's smallest normal number; None: never
    overflow: int | None  # first step n whose |x_n| is above float32's largest number; None: never


def scalar_flow(a: float, x0: float, steps: int) -> ScalarFlow:
    """Follow x <- a x for `steps` steps.

    Raises:
        ValueError: x0 is zero, so that nothing ever moves.
    """
    if x0 == 0:
        raise ValueError("Starting from 0, x stays 0 for every a: choose another start.")
    n = np.arange(steps + 1)
    rate = float(log10_abs(np.array(a)))
    start = float(np.log10(abs(x0)))
    log10 = start + np.concatenate([[0.0], n[1:] * rate])  # 0 * -inf is not a number, so step 0 is written out
    with np.errstate(over="ignore", under="ignore"):
        values = x0 * np.float64(a) ** n
    return ScalarFlow(
        values=values,
        log10=log10,
        half_life=half_life(a),
        underflow=_crossing(start, rate, float(np.log10(SMALLEST_NORMAL))) if rate < 0 else None,
        overflow=_crossing(start, rate, float(np.log10(LARGEST))) if rate > 0 else None,
    )


def half_life(a: float) -> float:
    """Return n_1/2 = ln(1/2) / ln|a|, the n with |a|^n = 1/2, in steps.

    For |a| > 1 it is negative: half as much was there so many steps ago, and -n_1/2 is the doubling time. It is infinite
    for |a| = 1, and 0 for a = 0.
    """
    if abs(a) == 1.0:
        return np.inf
    return 0.0 if a == 0 else float(np.log(0.5) / np.log(abs(a)))


def _crossing(start: float, rate: float, limit: float) -> int:
    """Return the first whole step n at which start + n * rate lies beyond `limit`."""
    if not np.isfinite(rate):
        return 1
    return max(0, int(np.floor((limit - start) / rate)) + 1)


@dataclass(frozen=True)
class LinearFlow:
    """A vector g_k = (U^T)^k g_0, step by step."""

    directions: np.ndarray  # (steps + 1, n) g_k / |g_k|
    norm: np.ndarray  # (steps + 1,) log10 |g_k|, measured by repeated multiplication
    components: np.ndarray  # (steps + 1, n) log10 |component j|: c_j lambda_j^k, or measured in a Schur basis
    angles: np.ndarray  # (steps + 1, n) the component's angle in the complex plane, radians
    radius_law: np.ndarray  # (steps + 1,) log10 of |g_0| rho^k
    norm_law: np.ndarray  # (steps + 1,) log10 of |g_0| sigma_max^k, which nothing can exceed
    disagreement: float  # largest relative distance between the sum of the components and the vector, over the steps


def start_vector(n: int, seed: int) -> np.ndarray:
    """Return a random direction of length 1 for the gradient at the last step. Shape (n,)."""
    return rescale(np.random.default_rng(seed).normal(size=n))[0]


def linear_flow(spectrum: Spectrum, start: np.ndarray, steps: int) -> LinearFlow:
    """Push `start` back through `steps` steps of h_t = U h_{t-1}.

    Args:
        spectrum: of U, with the basis for the components.
        start: dL/dh_T, shape (n,), not all zero.
        steps: how far back.

    Raises:
        ValueError: the start is all zeros or not finite.
    """
    directions, norm = _iterate(spectrum.matrix.T, start, steps)
    k = np.arange(steps + 1)
    if spectrum.is_eigenbasis:
        components, angles = _by_law(spectrum, start, k)
    else:
        measured = directions @ spectrum.basis.conj()
        components, angles = norm[:, None] + log10_abs(measured), np.angle(measured)
    return LinearFlow(
        directions=directions,
        norm=norm,
        components=components,
        angles=angles,
        radius_law=norm[0] + power_law(spectrum.radius, k),
        norm_law=norm[0] + power_law(spectrum.norm, k),
        disagreement=_disagreement(spectrum.basis, components, angles, directions, norm),
    )


def power_law(base: float, k: np.ndarray) -> np.ndarray:
    """Return log10 of base^k for whole k >= 0 (0^0 is 1). Same shape as k."""
    return np.where(k == 0, 0.0, np.maximum(k, 1) * float(log10_abs(np.array(base))))


def _iterate(step: np.ndarray, start: np.ndarray, steps: int) -> tuple[np.ndarray, np.ndarray]:
    """Multiply by `step` again and again; return the directions (steps + 1, n) and log10 lengths (steps + 1,)."""
    direction, length = rescale(start.astype(np.float64))
    if not np.isfinite(length):
        raise ValueError("The gradient at the last step is zero, so there is nothing to send back.")
    directions = np.zeros((steps + 1, len(start)))
    norm = np.full(steps + 1, -np.inf)
    directions[0], norm[0] = direction, length
    for k in range(1, steps + 1):
        direction, growth = rescale(step @ direction)
        length += growth
        if not np.isfinite(length):
            break  # exactly zero, and zero it stays
        directions[k], norm[k] = direction, length
    return directions, norm


def _by_law(spectrum: Spectrum, start: np.ndarray, k: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return log10 size and angle of c_j lambda_j^k, both (steps + 1, n)."""
    c = spectrum.components(start)
    growth = log10_abs(spectrum.eigenvalues)
    with np.errstate(invalid="ignore"):
        powers = np.where(k[:, None] == 0, 0.0, k[:, None] * growth)
    turns = np.angle(c) + k[:, None] * np.angle(spectrum.eigenvalues)
    return log10_abs(c) + powers, np.angle(np.exp(1j * turns))


def _disagreement(
    basis: np.ndarray, components: np.ndarray, angles: np.ndarray, directions: np.ndarray, norm: np.ndarray
) -> float:
    """Return max over steps of |sum_j component_j basis_j - g_k| / |g_k|, ignoring steps where g_k is zero."""
    alive = np.isfinite(norm)
    relative = 10.0 ** (components[alive] - norm[alive, None]) * np.exp(1j * angles[alive])
    return float(np.linalg.norm(relative @ basis.T - directions[alive], axis=1).max())
