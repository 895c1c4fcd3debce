"""The space of states: the plane in which they differ most, and an order of the units that puts like by like."""

from dataclasses import dataclass

import numpy as np
import scipy


@dataclass(frozen=True)
class Plane:
    """The first principal components of a cloud of states."""

    mean: np.ndarray  # (units,)
    axes: np.ndarray  # (components, units) orthonormal, the largest loading of each positive
    share: np.ndarray  # (components,) of the variance

    def project(self, states: np.ndarray) -> np.ndarray:
        """(..., units) -> (..., components)."""
        return (states - self.mean) @ self.axes.T


def principal_plane(states: np.ndarray, components: int = 2) -> Plane:
    """Fit the plane to states (n, units), by the singular value decomposition of the centred cloud.

    With fewer units than components the missing axes are zero.

    Raises:
        ValueError: there are no states, or some are not finite.
    """
    states = np.asarray(states, np.float64)
    if not len(states) or not np.isfinite(states).all():
        raise ValueError("A plane needs states that are all finite numbers.")
    mean = states.mean(axis=0)
    _, sizes, axes = np.linalg.svd(states - mean, full_matrices=False)
    axes = axes[:components] * np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)])[:components, None]
    share = sizes**2 / max((sizes**2).sum(), np.finfo(float).tiny)
    missing = max(0, components - len(axes))
    return Plane(mean, np.pad(axes, ((0, missing), (0, 0))), np.pad(share[:components], (0, missing)))


def cluster_order(signal: np.ndarray) -> np.ndarray:
    """Order the units so that those that move together are neighbours, (units,) int.

    Average linkage on 1 - correlation, leaves in their optimal order (Bar-Joseph et al. 2001). Units that never change
    come last.

    Args:
        signal: (steps, units); steps with NaN (skipped ones) are left out.
    """
    signal = np.asarray(signal, np.float64)
    signal = signal[np.isfinite(signal).all(axis=1)]
    moving = np.flatnonzero(np.ptp(signal, axis=0) > 1e-12) if len(signal) else np.empty(0, np.int64)
    still = np.setdiff1d(np.arange(signal.shape[1]), moving)
    if len(moving) > 2:
        distance = np.clip(1 - np.corrcoef(signal[:, moving], rowvar=False), 0, 2)
        np.fill_diagonal(distance, 0)
        tree = scipy.cluster.hierarchy
        condensed = scipy.spatial.distance.squareform(distance, checks=False)
        moving = moving[tree.leaves_list(tree.optimal_leaf_ordering(tree.linkage(condensed, "average"), condensed))]
    return np.concatenate([moving, still])
