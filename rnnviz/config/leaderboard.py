"""Networks of one size on the same reviews: who does best with the same number of weights, the same data and the same epochs?

The recorded leaderboard and a learner's own runs are made from these configs, so equal ones are one run.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.nn.layers import parameter_count

SEEDS: Final = (0, 1, 2)
PARAMETERS: Final = 13_000  # 12,000 of them are the embedding, which all have alike
LARGEST: Final = 128  # no network of that size needs more units
BUDGET: Final[Mapping[str, Any]] = {
    "source": "sample", "vocabulary": 1500, "maxlen": 60, "subset": 3000, "test_subset": 1000, "masking": True,
    "embedding": 8, "epochs": 5, "batch_size": 32, "learning_rate": 0.005,
}  # fmt: skip
# What each network is, and the choice that sets its size.
NETWORKS: Final[Mapping[str, tuple[Mapping[str, Any], str]]] = {
    "SimpleRNN": ({"architecture": "simple_rnn"}, "units"),
    "Identity-ReLU": (  # Le, Jaitly & Hinton 2015
        {"architecture": "simple_rnn", "activation": "relu", "recurrent_initializer": "identity"}, "units",
    ),
    "LSTM": ({"architecture": "lstm"}, "units"),
    "GRU": ({"architecture": "gru"}, "units"),
    "Bidirectional LSTM": ({"architecture": "lstm", "bidirectional": True}, "units"),
    "Feed-forward": ({"architecture": "feed_forward"}, "dense_units"),
    "CNN": ({"architecture": "cnn"}, "filters"),
    "CNN-LSTM": ({"architecture": "cnn_lstm", "filters": 8}, "units"),
}  # fmt: skip


def config(network: str, seed: int) -> RunConfig:
    """Return the config of one of NETWORKS: the one of all sizes whose parameters are nearest to PARAMETERS."""
    choices, measure = NETWORKS[network]
    return from_flat({**BUDGET, **choices, measure: _size(network), "seed": seed})


def parameters(network: str) -> int:
    """Return how many numbers one of NETWORKS learns."""
    return _parameters(config(network, SEEDS[0]))


@lru_cache
def _size(network: str) -> int:
    choices, measure = NETWORKS[network]

    def distance(size: int) -> float:
        try:
            sized = from_flat({**BUDGET, **choices, measure: size})
        except ValidationError:  # not a size that can be chosen
            return float("inf")
        return abs(_parameters(sized) - PARAMETERS)

    return min(range(1, LARGEST + 1), key=distance)


def _parameters(sized: RunConfig) -> int:
    return parameter_count(sized.network(), sized.steps)
