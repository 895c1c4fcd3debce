"""What truncated backpropagation costs, measured on the built-in text: `python -m scripts.make_truncated` recorded it.

Every run has the same network, text, number of steps and tokens per step (batch size times window). All are measured
alike: the held-out text is read from one end to the other without a break, as a network does when it writes.
"""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from statistics import fmean
from typing import Any, Final, NamedTuple

RECORDED: Final = Path(__file__).resolve().parents[2] / "assets" / "truncated.json"
WINDOWS: Final = (2, 8, 32, 128)
SEEDS: Final = (0, 1, 2)
TOKENS: Final = 1024  # of a step
CHOICES: Final[dict[str, Any]] = {
    "tokens": 60_000, "units": 48, "embedding": 16, "epochs": 48, "learning_rate": 0.005, "clipping": "global_norm",
}  # fmt: skip


class Measured(NamedTuple):
    """One run."""

    window: int
    carried: bool
    seed: int
    bits: float  # per character of held-out text


@lru_cache(maxsize=1)
def truncated() -> tuple[Measured, ...]:
    """Return what was recorded."""
    found = json.loads(RECORDED.read_text(encoding="utf-8"))
    return tuple(Measured(**run) for run in found["runs"])


def bits(reduce: Callable[[Sequence[float]], float] = fmean, *, carried: bool) -> tuple[float, ...]:
    """Return the mean over the seeds for each of WINDOWS, or what else `reduce` makes of them: the least, the greatest."""
    runs = [run for run in truncated() if run.carried == carried]
    return tuple(reduce([run.bits for run in runs if run.window == window]) for window in WINDOWS)
