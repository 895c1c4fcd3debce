"""Numbers of any size by their base-10 logarithm, so that no curve ends where floating point does.

A gradient pushed back through 100 steps may be 1e-300 or 1e+300. Every analysis here rescales its vector at each step
and adds up the logarithms; `-inf` stands for an exact zero. A figure shows such values between a floor and a ceiling,
which are the smallest and the largest number of float32, the format networks are trained in.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz import digits

SMALLEST: Final = float(np.finfo(np.float32).smallest_subnormal)  # 1.4e-45; anything smaller is 0 in float32
LARGEST: Final = float(np.finfo(np.float32).max)  # 3.4e+38; anything larger is infinite in float32
FLOOR: Final = float(np.log10(SMALLEST))
CEILING: Final = float(np.log10(LARGEST))


@dataclass(frozen=True)
class Clipped:
    """Log-scale values as a chart can show them."""

    values: np.ndarray  # any shape; log10, from FLOOR to CEILING
    below: np.ndarray  # same shape, bool; the true value is smaller than float32 can hold (or exactly zero)
    above: np.ndarray  # same shape, bool; the true value is larger than float32 can hold


def clip(log10: np.ndarray) -> Clipped:
    """Hold log-scale values between float32's smallest and largest number, and mark where that changed them.

    Raises:
        ValueError: a value is not a number.
    """
    values = np.asarray(log10, dtype=np.float64)
    if np.isnan(values).any():
        raise ValueError("Some values are not numbers (NaN), so there is nothing to draw: choose smaller settings.")
    return Clipped(np.clip(values, FLOOR, CEILING), values < FLOOR, values > CEILING)


def log10_abs(values: np.ndarray) -> np.ndarray:
    """Return log10 |values|, with -inf (and no warning) for zero."""
    with np.errstate(divide="ignore"):
        return np.asarray(np.log10(np.abs(values)))


def log10_norms(vectors: np.ndarray) -> np.ndarray:
    """Return log10 of the length of each vector, (..., n) -> (...), float64; -inf for an exact zero.

    Scaled by the largest entry first, so that squaring neither under- nor overflows.
    """
    largest = np.abs(vectors).max(axis=-1, initial=0.0).astype(np.float64)
    sized = (largest > 0) & np.isfinite(largest)
    scaled = np.where(sized[..., None], vectors, 1.0) / np.where(sized, largest, 1.0)[..., None]
    return log10_abs(largest) + np.where(sized, log10_abs(np.linalg.norm(scaled, axis=-1)), 0.0)


def rescale(array: np.ndarray) -> tuple[np.ndarray, float]:
    """Split an array of any shape into one of norm 1 and the log10 of its norm (the Frobenius norm of a matrix).

    Returns:
        (array / norm, log10 norm); (array, -inf) when the array is all zeros.

    Raises:
        ValueError: the array holds an infinity or a NaN.
    """
    largest = float(np.max(np.abs(array), initial=0.0))
    if not np.isfinite(largest):
        raise ValueError("The numbers grew past what a computer can hold: choose smaller settings.")
    if largest == 0.0:
        return array, -np.inf
    scaled = array / largest  # first by the largest entry, so that squaring neither under- nor overflows
    norm = float(np.linalg.norm(scaled))
    return scaled / norm, float(np.log10(largest) + np.log10(norm))


def written(log10: float) -> str:
    """Write a size as people do: 2.97, 0.0052, 1.2 × 10⁻⁵; 0 for an exact zero, ∞ and – for what has no size."""
    if not np.isfinite(log10):
        return "0" if np.isneginf(log10) else digits.written(log10)
    if -3 <= log10 < 4:
        return f"{float(f'{10.0**log10:.3g}'):g}"  # 2.05e+03 as 2050
    return digits.power(*_scientific(log10))


def latex(log10: float) -> str:
    r"""Write a size for a formula: 2.97, 1.20\cdot10^{-5}."""
    if np.isposinf(log10) or np.isnan(log10):
        return digits.in_formula(log10)
    if np.isneginf(log10) or -3 <= log10 < 4:
        return written(log10)
    return digits.power_in_formula(*_scientific(log10))


def _scientific(log10: float) -> tuple[str, int]:
    """Return mantissa, rounded, and exponent of a size."""
    exponent = int(np.floor(log10))
    mantissa = f"{10.0 ** (log10 - exponent):.2f}"
    return ("1.00", exponent + 1) if mantissa == "10.00" else (mantissa, exponent)
