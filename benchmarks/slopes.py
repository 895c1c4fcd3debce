"""How cost grows: python -m benchmarks.slopes. A minute.

Processor milliseconds of reading a review, and of its gradients, by tokens and by units (in NumPy, as the pages compute), and
of a training step by timesteps (as the worker computes). "slope": of the logarithms over the last doublings: 1 is in
proportion, 2 with the square. In theory 1 in tokens and timesteps, between 1 and 2 in units.
"""

import os
import time
from collections.abc import Callable, Sequence

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the app

import numpy as np

from rnnviz.config.run import from_flat
from rnnviz.nn.backward import backpropagate
from rnnviz.nn.forward import trace
from tests.networks import random_weights

TOKENS, UNITS, TIMESTEPS = (125, 250, 500, 1000), (16, 32, 64, 128, 256), (50, 100, 200, 400)
REPEATS = 7


def spent(work: Callable[[], object]) -> float:
    """Return the median of the processor milliseconds."""
    work()
    times = []
    for _ in range(REPEATS):
        began = time.process_time()
        work()
        times.append(1000 * (time.process_time() - began))
    return float(np.median(times))


def told(what: str, sizes: Sequence[int], times: Sequence[float]) -> None:
    slope = np.polyfit(np.log(sizes[-3:]), np.log(times[-3:]), 1)[0]
    print(f"  {what:<34}" + "".join(f"{each:9.1f}" for each in times) + f"   slope {slope:.2f}", flush=True)


def header(what: str, sizes: Sequence[int]) -> None:
    print(f"\n{what:<36}" + "".join(f"{size:>9}" for size in sizes))


def reading(what: str, sizes: Sequence[int], maxlen: Callable[[int], int], units: Callable[[int], int]) -> None:
    header(what, sizes)
    for cell in ("simple_rnn", "lstm", "gru"):
        forward, backward = [], []
        for size in sizes:
            steps = maxlen(size)
            config = from_flat({"architecture": cell, "units": units(size), "maxlen": min(steps, 500)})
            weights = random_weights(config.network(), steps, dtype=np.float32)
            review = np.random.default_rng(0).integers(1, 10_000, steps)
            seen = trace(weights, review)
            forward.append(spent(lambda w=weights, r=review: trace(w, r)))  # type: ignore[misc]
            backward.append(spent(lambda w=weights, s=seen: backpropagate(w, s)))  # type: ignore[misc]
        told(f"{cell}, reading", sizes, forward)
        told(f"{cell}, gradients", sizes, backward)


def training() -> None:
    from rnnviz.training.compiled import measure_step

    header("a training step by timesteps", TIMESTEPS)
    for cell in ("simple_rnn", "lstm"):
        times = []
        for steps in TIMESTEPS:
            config = from_flat({"architecture": cell, "maxlen": steps})
            measure_step(config)
            before = time.process_time()
            count = 20
            measure_step(config, count)
            times.append(1000 * (time.process_time() - before) / (count + 1))
        told(f"{cell}, batch {config.training.batch_size}, two cores", TIMESTEPS, times)


def main() -> None:
    reading("a review by tokens, 32 units", TOKENS, lambda size: size, lambda _: 32)
    reading("a review by units, 200 tokens", UNITS, lambda _: 200, lambda size: size)
    training()


if __name__ == "__main__":
    main()
