"""Twin runs: the same training with and without clipping, in settings that were found by measurement.

Measured on the sample reviews with seeds 0 to 3 (benchmarks/clipping.py prints it again): a SimpleRNN with ReLU and
learning rate 2 ends as NaN on all four, after 4 to 260 steps, and learns on all four (validation accuracy .77 to .81 after
six epochs) when its global norm is clipped at 0.5; at 0.1 it learns more slowly (.70 to .72), at 2 it still diverges on two.
With tanh three of four are thrown off without NaN (.50), and learn when clipped (.71 to .78). The GRU's norm stays below 5.
Adam does not diverge on the first network without clipping, though it too does better with it (.81 to .86 against .75 to .79).
"""

from typing import Any, Final

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
_RELU: Final[dict[str, Any]] = {"architecture": "simple_rnn", "activation": "relu", "recurrent_gain": 1.1}
_TANH: Final[dict[str, Any]] = {"architecture": "simple_rnn", "activation": "tanh", "recurrent_gain": 0.8}

PAIRS: Final[dict[str, dict[str, Any]]] = {
    "explodes": {**_ALL, **_RELU, "learning_rate": 2.0},
    "stalls": {**_ALL, **_TANH, "learning_rate": 0.1, "momentum": 0.9},
    "calm": {**_ALL, "architecture": "gru", "learning_rate": 1.0},
    "adam": {**_ALL, **_RELU, "optimizer": "adam", "learning_rate": 0.01},
}
THRESHOLDS: Final = {"explodes": 0.5, "stalls": 0.5, "calm": 5.0, "adam": 0.5}
RACE: Final = (0.1, 0.5, 2.0)  # too low, good, rather high for the pair that explodes


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
