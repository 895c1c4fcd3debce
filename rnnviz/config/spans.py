"""The span curves: the same task at growing lags, for cells of the same number of parameters, with one budget.

"The verdict was k words ago", from easy to far; three seeds each. The recorded curves and a learner's own runs are made
from the same configs, so equal ones are one run.
"""

from collections.abc import Mapping
from typing import Any, Final

from rnnviz.config.sequences import SequencesConfig
from rnnviz.nn.layers import parameter_count

LAGS: Final = (5, 10, 20, 40, 70, 100)
SEEDS: Final = (0, 1, 2)
BUDGET: Final[Mapping[str, Any]] = {
    "task": "verdict", "subset": 3000, "test_subset": 500, "epochs": 10, "batch_size": 32, "learning_rate": 0.003,
}  # fmt: skip
# Units that give each about 8,600 parameters.
CELLS: Final[Mapping[str, Mapping[str, Any]]] = {
    "SimpleRNN": {"architecture": "simple_rnn", "units": 65},
    "Identity-ReLU": {
        "architecture": "simple_rnn", "units": 65, "activation": "relu", "recurrent_initializer": "identity",
    },  # Le et al. 2015
    "GRU": {"architecture": "gru", "units": 30},
    "LSTM": {"architecture": "lstm", "units": 24},
}  # fmt: skip


def config(cell: str, lag: int, seed: int) -> SequencesConfig:
    """Return the config of one point of a curve."""
    return SequencesConfig.from_flat({**BUDGET, **CELLS[cell], "length": lag, "seed": seed})


def parameters(cell: str) -> int:
    """Return how many numbers this cell's network learns, at any lag."""
    told = config(cell, LAGS[0], SEEDS[0])
    return parameter_count(told.network(), told.steps)
