"""Twin runs: the same training with and without clipping, in settings that hold on ten seeds.

They were found by measurement on the sample reviews; `python -m scripts.make_twins` trains all of them with seeds 0 to 9 and
records how each ended in assets/twins.json, which the Clipping page shows with the badge 'recorded'. A SimpleRNN with ReLU
and learning rate 2 ends as NaN on all ten, and learns on all ten when its global norm is clipped at 0.2. With tanh and
momentum the state is bounded: most are thrown off without NaN, and learn when clipped at 0.1. The GRU's norm stays below 5.
Adam does not diverge on the first network.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from rnnviz.config.run import RunConfig, from_flat

_ALL: Final[dict[str, Any]] = {
    "vocabulary": 2000,
    "maxlen": 200,
    "subset": 2000,
    "embedding": 32,
    "units": 32,
    "optimizer": "sgd",
    "batch_size": 32,
    "epochs": 6,
}
_RELU: Final[dict[str, Any]] = {"architecture": "simple_rnn", "activation": "relu", "recurrent_gain": 1.25}
_TANH: Final[dict[str, Any]] = {"architecture": "simple_rnn", "activation": "tanh", "recurrent_gain": 0.8}

PAIRS: Final[dict[str, dict[str, Any]]] = {
    "explodes": {**_ALL, **_RELU, "learning_rate": 2.0},
    "stalls": {**_ALL, **_TANH, "learning_rate": 0.2, "momentum": 0.9},
    "calm": {**_ALL, "architecture": "gru", "learning_rate": 1.0},
    "adam": {**_ALL, **_RELU, "optimizer": "adam", "learning_rate": 0.01},
}
THRESHOLDS: Final = {"explodes": 0.2, "stalls": 0.1, "calm": 5.0, "adam": 0.5}
RACE: Final = (0.05, 0.2, 2.0)  # too low, good, rather high for the pair that explodes
RECORDED: Final = Path(__file__).resolve().parents[2] / "assets" / "twins.json"


class End(NamedTuple):
    """How one run of a pair ended."""

    seed: int
    threshold: float | None  # of the global norm; None without clipping
    status: str  # finished or diverged
    steps: int  # taken until then
    accuracy: float | None  # on the validation reviews after the last whole epoch; None before there is one
    clipped: float  # share of the steps that were clipped


@lru_cache(maxsize=1)
def recorded() -> dict[str, tuple[End, ...]]:
    """Return how the runs of each pair ended with ten seeds, as `scripts.make_twins` recorded it."""
    found = json.loads(RECORDED.read_text(encoding="utf-8"))
    return {pair: tuple(End(**end) for end in ends) for pair, ends in found.items()}


def ends(pair: str, threshold: float | None) -> tuple[End, ...]:
    """Return how the runs of a pair with this threshold ended, by seed."""
    return tuple(end for end in recorded()[pair] if end.threshold == threshold)


def on_all_seeds(pair: str) -> dict[str, float]:
    """Return what the recorded runs of a pair come to; a run that ended without an epoch counts as 0 correct.

    Returns:
        'seeds', 'broken' (diverged without clipping), 'stuck' (of the others, below .6), 'threshold', 'held_broken'
        (diverged with clipping), 'low' and 'high' (validation accuracy with clipping), 'better' (seeds where clipping
        ended higher).
    """
    free, held = ends(pair, None), ends(pair, THRESHOLDS[pair])
    accuracies = [end.accuracy or 0.0 for end in held]
    return {
        "seeds": len(free),
        "broken": sum(end.status == "diverged" for end in free),
        "stuck": sum(end.status != "diverged" and (end.accuracy or 0.0) < 0.6 for end in free),
        "threshold": THRESHOLDS[pair],
        "held_broken": sum(end.status == "diverged" for end in held),
        "low": min(accuracies),
        "high": max(accuracies),
        "better": sum(a > (end.accuracy or 0.0) for a, end in zip(accuracies, free, strict=True)),
    }


def configs(pair: str, *, source: str = "sample", race: bool = False, seed: int = 0) -> dict[str, RunConfig]:
    """Return the runs of an experiment by what they are called: first without clipping, then with.

    They differ in nothing but clipping, so they start from the same weights and see the same batches.

    Args:
        pair: a key of PAIRS.
        source: of the reviews: 'sample' or 'imdb'.
        race: train with each threshold of RACE instead of one.
        seed: of all of them.
    """
    shared = {**PAIRS[pair], "source": source, "seed": seed}
    thresholds = RACE if race else (THRESHOLDS[pair],)
    clipped = {
        f"clipped at {threshold:g}": from_flat({**shared, "clipping": "global_norm", "clip_threshold": threshold})
        for threshold in thresholds
    }
    return {"no clipping": from_flat(shared), **clipped}
