"""In which order a run meets its examples."""

from collections.abc import Iterator

import numpy as np


def batches(rows: int, batch_size: int, seed: int, epoch: int) -> Iterator[np.ndarray]:
    """Yield the indices of each batch of an epoch (counted from 0): a shuffle that depends on seed and epoch alone."""
    order = np.random.default_rng((seed, epoch)).permutation(rows)
    for first in range(0, rows, batch_size):
        yield order[first : first + batch_size]


def in_order(rows: int, batch_size: int) -> Iterator[np.ndarray]:
    """Yield the indices of each batch, one after another."""
    for first in range(0, rows, batch_size):
        yield np.arange(first, min(first + batch_size, rows))


def in_lanes(rows: int, readers: int) -> Iterator[np.ndarray]:
    """Yield the indices of each batch for readers that carry their state on.

    Each reads a stretch of its own of rows // readers successive windows: batch k holds the k-th window of every stretch.
    """
    length = rows // readers
    for k in range(length):
        yield np.arange(readers) * length + k
