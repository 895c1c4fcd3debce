"""What is computed from puzzles and the networks that learned them, once for all sessions."""

from typing import Final

import numpy as np

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES
from rnnviz.gradients import reach
from rnnviz.runs.records import Snapshot
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import kept

EXAMPLES: Final = 100
FRESH: Final = (999_999_937, 3)  # the seed of examples that no run learns from or is tested on


@kept()
def examples(config: SequencesConfig) -> Examples:
    """Return fresh sequences of a puzzle to look at."""
    return PUZZLES[config.data.task].make(config.data, EXAMPLES, np.random.default_rng(FRESH))


@kept()
def reached(snapshot: Snapshot) -> reach.Reach:
    """Return how far back the gradient of the last answer reaches in a run's network.

    Raises:
        ValueError: see rnnviz.gradients.reach.
    """
    config = stored.run(snapshot.run_id).config
    assert isinstance(config, SequencesConfig)
    some = examples(config).take(slice(reach.SEQUENCES))
    targets = some.targets[:, -1] if config.shape.every_step else some.targets
    return reach.reach(stored.weights(snapshot), some.inputs, targets)
