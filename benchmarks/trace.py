"""How fast the NumPy network reads: one review with everything, its gradients, and a batch for predictions.

Run: python -m benchmarks.trace
"""

import os
from collections.abc import Callable
from functools import partial
from time import perf_counter

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the app

import numpy as np

from rnnviz.config.run import from_flat
from rnnviz.nn.backward import backpropagate
from rnnviz.nn.forward import predict, states, trace
from tests.networks import random_weights

CELLS = ("simple_rnn", "lstm", "gru")


def milliseconds(work: Callable[[], object], repeats: int) -> tuple[float, float]:
    """Return the fastest and the median time of some repeats."""
    times = []
    for _ in range(repeats):
        start = perf_counter()
        work()
        times.append(1e3 * (perf_counter() - start))
    return min(times), float(np.median(times))


def main() -> None:
    rng = np.random.default_rng(0)
    print(f"{'milliseconds':<46}{'fastest':>9}{'median':>9}")
    for cell in CELLS:
        long = from_flat({"architecture": cell, "units": 64, "maxlen": 500})
        weights = random_weights(long.network(), 500, dtype=np.float32)
        review = rng.integers(1, 10_000, 500)
        seen = trace(weights, review)
        many = from_flat({"architecture": cell, "units": 32, "maxlen": 100})
        small = random_weights(many.network(), 100, dtype=np.float32)
        batch = rng.integers(1, 10_000, (2_000, 100))
        jobs: tuple[tuple[str, Callable[[], object], int], ...] = (
            ("trace: 500 tokens x 64 units", partial(trace, weights, review), 40),
            ("backpropagate: the same", partial(backpropagate, weights, seen), 20),
            ("predict: 2,000 reviews x 100 tokens x 32", partial(predict, small, batch), 5),
            ("states: the same", partial(states, small, batch), 5),
        )
        for title, work, repeats in jobs:
            fastest, median = milliseconds(work, repeats)
            print(f"{cell:<11}{title:<42}{fastest:>9.1f}{median:>9.1f}")


if __name__ == "__main__":
    main()
