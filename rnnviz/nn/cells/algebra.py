"""The little linear algebra that all cells share."""

import numpy as np


def project(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Return W x + b: (..., d) inputs, (d, k) kernel, (k,) bias -> (..., k)."""
    flat = x.reshape(-1, x.shape[-1]) @ kernel + bias
    return flat.reshape(*x.shape[:-1], -1)


def cut(sums: np.ndarray, count: int) -> list[np.ndarray]:
    """Cut the last axis into `count` equal blocks (views): (..., count * n) -> `count` times (..., n)."""
    n = sums.shape[-1] // count
    return [sums[..., k * n : (k + 1) * n] for k in range(count)]


def joined(*blocks: np.ndarray) -> np.ndarray:
    """Lay blocks side by side again: `count` times (..., n) -> (..., count * n)."""
    return np.concatenate(blocks, axis=-1)


def diagonal(values: np.ndarray) -> np.ndarray:
    """diag(values): (..., n) -> (..., n, n)."""
    return values[..., :, None] * np.eye(values.shape[-1])


def through(slope: np.ndarray, U: np.ndarray) -> np.ndarray:
    """diag(slope) U^T, the derivative of f(U h) by h where `slope` is f': (..., n) and (n, n) -> (..., n, n)."""
    return slope[..., :, None] * U.T
