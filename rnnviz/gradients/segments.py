"""What truncated backpropagation through time loses: segments that hand on their state but not their gradient.

With a loss at every step, dL/dU is a sum over pairs of a loss t and an earlier use s of U. Segments of L steps keep the pairs
that lie in one segment (Williams & Peng 1990, with h = h' = L). The share that is lost is |g - g_L| / |g|.
"""

import numpy as np

from rnnviz.nn.cells.simple_rnn import SimpleRNNStep
from rnnviz.nn.toy import Network, Pass


def blame(network: Network, seen: Pass, errors: np.ndarray) -> np.ndarray:
    """Return delta[t, s] = d loss_t / d sum_s, (steps, steps, n): what the loss of step t sends to step s, 0 for s > t.

    Args:
        network: the weights.
        seen: one sequence's forward pass.
        errors: (steps, k) Y - T.
    """
    cell, steps = network.cell, len(seen.h)
    above = errors @ network.V
    found = np.zeros((steps, steps, network.units))
    arriving = np.zeros((steps, network.units))  # at h_s, of every loss t
    for s in range(steps)[::-1]:
        arriving[s] = above[s]
        back = cell.gradient(SimpleRNNStep(seen.h[s]), (seen.before[s],), (arriving,))
        found[:, s] = back.input_sums
        arriving = back.before[0]
    return found


def within_segments(deltas: np.ndarray, length: int) -> np.ndarray:
    """Return delta_s, (steps, n), of segments of `length` steps: only losses of the same segment count."""
    segment = np.arange(len(deltas)) // length
    return np.einsum("tsn,ts->sn", deltas, segment[:, None] == segment[None, :])


def lost(network: Network, seen: Pass, errors: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Return which share of dL/dU is lost with segments of each length, (lengths,); 0 where there is no gradient at all."""
    deltas = blame(network, seen, errors)
    whole = deltas.sum(axis=0).T @ seen.before
    cut = np.stack([within_segments(deltas, int(length)).T @ seen.before for length in lengths])
    size = np.linalg.norm(whole)
    return np.linalg.norm(cut - whole, axis=(1, 2)) / size if size > 0 else np.zeros(len(lengths))


def enough(lengths: np.ndarray, shares: np.ndarray, most: float = 0.05) -> int | None:
    """Return the shortest length from which on no longer one loses more than `most`; None if even the longest does."""
    short = np.flatnonzero(shares > most)
    if not len(short):
        return int(lengths[0])
    return int(lengths[short[-1] + 1]) if short[-1] + 1 < len(lengths) else None
