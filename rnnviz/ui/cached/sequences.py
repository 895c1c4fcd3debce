"""What is computed from puzzles, series and the networks that learned them, once for all sessions."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.choices.sequences import SequenceData
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import cycles, series
from rnnviz.data.dataset import Examples
from rnnviz.data.puzzles import PUZZLES
from rnnviz.figures.live.training import WINDOW
from rnnviz.gradients import reach
from rnnviz.nn.answers import answer
from rnnviz.nn.free_running import go_on
from rnnviz.nn.weights import Weights
from rnnviz.probes import lengths
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import of_page

EXAMPLES: Final = 100
FRESH: Final = (999_999_937, 3)  # the seed of examples that no run learns from or is tested on


@dataclass(frozen=True)
class Learned:
    """How a run's loss went so far."""

    steps: np.ndarray  # (points,)
    losses: np.ndarray  # (points,) means over WINDOW steps
    validated: np.ndarray  # (epochs, 2) step and validation loss


def learned(run: Run) -> Learned:
    """Return how a run's loss went; of one that has ended it is kept."""
    return _learned(run.id) if run.active else _once_learned(run.key, *backend().store.reached(run.id))


@kept()
def _once_learned(key: RunKey, step: int, epoch: int) -> Learned:
    return _learned(key.run_id)


def _learned(run_id: str) -> Learned:
    store = backend().store
    steps, epochs = store.smoothed(run_id, WINDOW), store.epochs(run_id)
    return Learned(
        steps["step"].to_numpy(float), steps["loss"].to_numpy(float), epochs[["step", "val_loss"]].to_numpy(float)
    )


def tested(run: Run) -> SequenceEvaluation | None:
    """Return what an ended run says of the unseen sequences, each once; None where that is nothing, or no numbers."""
    found = stored.measured(run, SequenceEvaluation)
    return found.distinct if found else None


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


@dataclass(frozen=True)
class Lengths:
    """What a network reaches on fresh sequences of several lengths; NaN where its numbers overflow."""

    sequences: int  # of each length
    lengths: np.ndarray  # (lengths,) rising
    accuracy: np.ndarray  # (lengths,) share of the answers that are right
    loss: np.ndarray  # (lengths,) their mean cost, as in SequenceEvaluation
    answer: np.ndarray  # (lengths,) the mean of the answers, where they are numbers; else NaN
    truth: np.ndarray  # (lengths,) the mean of what was wanted, likewise


@kept(spinner=of_page("memory", "lengths measured"))
def at_lengths(snapshot: Snapshot) -> Lengths:
    """Measure a run's network on other lengths than the one it was trained on: see rnnviz.probes.lengths."""
    config = stored.run(snapshot.run_id).config
    assert isinstance(config, SequencesConfig)
    weights, tried = stored.weights(snapshot), lengths.lengths_around(config.data.length)
    count = lengths.how_many(weights, sum(tried))
    told = [_at_length(config, weights, length, count) for length in tried]
    return Lengths(count, np.array(tried), *(np.array(each) for each in zip(*told, strict=True)))


def _at_length(config: SequencesConfig, weights: Weights, length: int, count: int) -> tuple[float, float, float, float]:
    """Return accuracy, loss, mean answer and mean target at a length."""
    some = lengths.fresh(config.data, length, count)
    with np.errstate(over="ignore", invalid="ignore"):  # what overflows is said
        read = lengths.answers_to(weights, some, every_step=config.shape.every_step)
    outputs = read.astype(np.float64)  # for squares
    counts = np.ones(outputs.shape[:-1], np.float32) if some.weights is None else some.weights
    tolerance = np.array(config.goal.tolerance, np.float32)
    found = SequenceEvaluation(some.index, some.targets, outputs, counts, tolerance)
    if not found.usable:
        return (float("nan"),) * 4
    means = (float("nan"),) * 2 if found.of_classes else (float(outputs.mean()), float(some.targets.mean()))
    return found.accuracy, found.loss, *means


@dataclass(frozen=True)
class Series:
    """A series with mean 0 and deviation 1 in the part that is learned."""

    values: np.ndarray  # (points,)
    deviation: float  # of that part, in its own unit
    cycle: int  # steps after which it repeats itself, as it was made or, of a learner's own, as was found in that part


def series_of(data: SequenceData) -> Series:
    """Return the series of the choices.

    Raises:
        NotAtHandError: it is the learner's own, and not here, or somebody else's.
        ValueError: see rnnviz.data.series.values.
    """
    if data.series == "own" and backend().library.own_series(data.own_series) is None:  # removed, or somebody else's
        raise NotAtHandError(of_page("memory", "series gone"))
    return _series(data)


@kept()
def _series(data: SequenceData) -> Series:
    own = backend().library.own_series(data.own_series) if data.series == "own" else None
    try:
        made, _, deviation = series.scaled(series.values(data, own.values if own else None))
    except ValueError as error:
        if data.series == "own" and own is None:
            raise NotAtHandError(str(error)) from None
        raise
    learned = made[: series.border(len(made))]
    return Series(made, deviation, series.period(data) or cycles.cycle(learned))


@kept()
def one_ahead(snapshot: Snapshot, shown: int) -> np.ndarray:
    """Return what a run's network says of the last `shown` numbers of its series, each from the true ones before it, (shown,)."""
    data = _data_of(snapshot)
    made = series_of(data).values
    at = np.arange(len(made) - shown, len(made))
    told = answer(stored.weights(snapshot), series.windows(made, data.length, at).inputs).last
    return told[:, 0].copy()  # without the answers after each window's other steps


@kept()
def alone(snapshot: Snapshot, steps: int) -> np.ndarray:
    """Return how a run's network goes on by itself from the end of what it learned from, (steps,)."""
    data = _data_of(snapshot)
    made = series_of(data).values
    edge = series.border(len(made))
    return go_on(stored.weights(snapshot), made[edge - data.length : edge], steps)


def _data_of(snapshot: Snapshot) -> SequenceData:
    config = stored.run(snapshot.run_id).config
    assert isinstance(config, SequencesConfig)
    return config.data
