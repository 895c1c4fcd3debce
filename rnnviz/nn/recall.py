"""What a state keeps of the inputs before it, and what it does with a pattern that comes later.

`recalled` is Jaeger's short-term memory (2001, "Short term memory in echo state networks"): how well a linear readout of h_T
gives back x_(T-k). For one input feature without correlation over time the sum over k is at most the number of units.
"""

from collections.abc import Sequence

import numpy as np

from rnnviz.nn.toy import Network, forward

SEQUENCES = 600


def recalled(network: Network, inputs: np.ndarray) -> np.ndarray:
    """Return R^2 of reading x_(T-k) off h_T for k = 0 .. steps - 1, (steps,), on sequences that were not fitted.

    Args:
        network: whose states are read.
        inputs: (sequences, steps, d); the first half is fitted by least squares, the second is measured.
    """
    last = forward(network, inputs).h[:, -1]
    known = np.concatenate([last, np.ones((len(last), 1))], axis=1)
    half, steps = len(inputs) // 2, inputs.shape[1]
    wanted = inputs[:, ::-1].reshape(len(inputs), -1)  # the newest first
    # Of the tall matrix only its QR: LAPACK's least squares of all rows wakes every thread, and takes 28 ms instead of 0.1.
    basis, small = np.linalg.qr(known[:half])
    readout = np.linalg.lstsq(small, basis.T @ wanted[:half], rcond=None)[0]
    wrong = (wanted[half:] - known[half:] @ readout) ** 2
    around = (wanted[half:] - wanted[:half].mean(axis=0)) ** 2
    parts = [each.reshape(len(each), steps, -1).sum(axis=(0, 2)) for each in (wrong, around)]
    return np.clip(1 - parts[0] / np.where(parts[1] > 0, parts[1], 1), 0, 1)


def static(network: Network, x: np.ndarray) -> np.ndarray:
    """Return what a static map with the same weights gives, tanh(W x_t + b): (..., steps, d) -> (..., steps, n)."""
    return np.asarray(np.tanh(network.cell.input_sums(x)))


def placed(pattern: np.ndarray, at: int, length: int) -> np.ndarray:
    """Return the pattern (steps, d) from step `at` on, with zeros around it, (length, d)."""
    found = np.zeros((length, pattern.shape[1]))
    found[at : at + len(pattern)] = pattern
    return found


def unshared(networks: Sequence[Network], x: np.ndarray) -> np.ndarray:
    """Return the states (steps, n) of a network with other weights W and U at every step, all biases 0."""
    h = np.zeros(networks[0].units)
    states = []
    for network, x_t in zip(networks, x, strict=True):
        h = np.tanh(network.W @ x_t + network.U @ h)
        states.append(h)
    return np.stack(states)
