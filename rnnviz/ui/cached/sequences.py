"""What is computed from puzzles and the networks that learned them, once for all sessions."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES
from rnnviz.gradients import reach
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import kept

EXAMPLES: Final = 100
FRESH: Final = (999_999_937, 3)  # the seed of examples that no run learns from or is tested on
SMOOTH: Final = 25  # steps that one point of the loss is the mean of


@dataclass(frozen=True)
class Learned:
    """How a run's loss went so far."""

    steps: np.ndarray  # (points,)
    losses: np.ndarray  # (points,) means over SMOOTH steps
    validated: np.ndarray  # (epochs, 2) step and validation loss


def learned(run: Run) -> Learned:
    """Return how a run's loss went; of one that has ended it is kept."""
    return _learned(run.id) if run.active else _once_learned(run.key, *backend().store.reached(run.id))


@kept()
def _once_learned(key: RunKey, step: int, epoch: int) -> Learned:
    return _learned(key.run_id)


def _learned(run_id: str) -> Learned:
    store = backend().store
    steps, epochs = store.smoothed(run_id, SMOOTH), store.epochs(run_id)
    return Learned(
        steps["step"].to_numpy(float), steps["loss"].to_numpy(float), epochs[["step", "val_loss"]].to_numpy(float)
    )


def tested(run: Run) -> SequenceEvaluation | None:
    """Return what an ended run says of the unseen sequences; None where that is nothing, or no numbers."""
    found = None if run.active else _evaluation(run.key)
    return found if found is not None and found.usable else None


@kept()
def _evaluation(key: RunKey) -> SequenceEvaluation | None:
    return backend().store.artifacts(stored.run(key.run_id)).measured(SequenceEvaluation)


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
