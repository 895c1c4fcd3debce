"""How long a computation takes, in words: for benchmarks of single steps."""

import time
from collections.abc import Callable

import numpy as np


def milliseconds(work: Callable[[], object], repeats: int = 20) -> str:
    work()
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - began))
    return f"median {np.median(times):6.1f} ms, slowest {max(times):6.1f} ms"
