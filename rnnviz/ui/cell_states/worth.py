"""What each unit of a layer is worth, by several measures, on reviews that the run was trained on or on its test reviews.

Units are ranked by training reviews and told of by test reviews: a unit that leads by luck then gives itself away. One that
was picked as the best on the reviews that it is measured on would look better than it is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from rnnviz import ranks
from rnnviz.nn import forward, silenced
from rnnviz.probes import ranking as probes
from rnnviz.runs.records import Snapshot
from rnnviz.statistics import PairedTest, is_right, mcnemar
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.words import plain

Split = Literal["training", "test"]
_NUMBERS: Final = 1_500_000  # states computed per silenced unit and all units together; decides on how many reviews
_TO_RANK: Final = 0.5  # of as many training reviews the units are silenced, to rank them


@dataclass(frozen=True)
class Truth:
    """How the units of a layer follow what the generator of the sample reviews knows about each word."""

    sentiment: np.ndarray  # (units,) correlation with the true running sentiment
    negation: np.ndarray  # (units,) area under the ROC for 'inside a negation'


def order(snapshot: Snapshot, path: str, by: str) -> np.ndarray:
    """Return the units of a layer from the first to the last, (units,), as training reviews rank them.

    Args:
        snapshot: whose.
        path: of the layer.
        by: 'alone', 'prediction', 'ablation', or of the sample reviews 'sentiment' or 'negation'.

    Raises:
        ValueError: the reviews are not at hand, or the states on them overflow.
    """
    return _ORDERS[by](snapshot, path)


def _by_truth(snapshot: Snapshot, path: str, name: str) -> np.ndarray:
    truth = against_truth(snapshot, path, "training")
    assert truth
    return _largest(truth.sentiment if name == "sentiment" else truth.negation - 0.5)


def _largest(values: np.ndarray) -> np.ndarray:
    """Return the units from the largest to the smallest size of a value."""
    return np.argsort(-np.abs(values), kind="stable")


@kept()
def alone(snapshot: Snapshot, path: str) -> probes.ThresholdAccuracy:
    """Return how well each unit's last state alone tells the label of test reviews, by a threshold of training reviews."""
    fit, held_out = (_last(_states(snapshot, path, split), path) for split in ("training", "test"))
    labels = [_reviews(snapshot, split).labels for split in ("training", "test")]
    return probes.threshold_accuracy(fit, labels[0], held_out, labels[1])


def whole(snapshot: Snapshot) -> np.ndarray:
    """Return which of the same test reviews the whole network judges right, (reviews,) bool."""
    return is_right(readings.others(snapshot.run).labels, readings.predictions(snapshot))


def lead(snapshot: Snapshot, path: str, unit: int) -> PairedTest:
    """Return McNemar's test of a unit alone against its network, on the same test reviews."""
    single, labels = alone(snapshot, path), readings.others(snapshot.run).labels
    values = _last(readings.states(snapshot, path), path)[:, [unit]]
    right = probes.right_alone(values, labels, single.threshold[[unit]], single.sign[[unit]])
    return mcnemar(right[:, 0], whole(snapshot))


@kept()
def following(snapshot: Snapshot, path: str, split: Split = "test") -> np.ndarray:
    """Return the correlation of each unit with the running prediction, over the words of many reviews, (units,)."""
    ids = _reviews(snapshot, split).ids
    words = ids[:, _last_tokens(snapshot)] != 0
    if split == "test":
        running = readings.running(snapshot)
    else:
        top = [readings.learned_states(snapshot, each) for each in readings.top_paths(snapshot)]
        running = readings.answered(snapshot, top, _reviews(snapshot, split).ids)
    return ranks.correlation(_states(snapshot, path, split)[words], running[words])


@kept(spinner=plain("silencing"))
def missed(snapshot: Snapshot, path: str, split: Split = "test") -> probes.Ablation:
    """Return what silencing each unit does to the verdicts on some of the reviews."""
    weights, reviews = stored.weights(snapshot), _reviews(snapshot, split)
    count = ablated(snapshot, path)
    count = count if split == "test" else round(_TO_RANK * count)
    ids = reviews.ids[:count]
    whole = readings.predictions(snapshot)[:count] if split == "test" else forward.predict(weights, ids)
    return probes.ablation(whole, silenced.predict(weights, ids, path), reviews.labels[:count])


@kept()
def against_truth(snapshot: Snapshot, path: str, split: Split = "test") -> Truth | None:
    """Compare the units with the truth about each word; None where the reviews come without it."""
    truth = _reviews(snapshot, split).truth
    if truth is None:
        return None
    at = _last_tokens(snapshot)
    known = truth.known[:, at]
    hidden = _states(snapshot, path, split)[known]
    sentiment, negated = truth.sentiment[:, at][known], truth.negated[:, at][known]
    return Truth(ranks.correlation(hidden, sentiment), ranks.auc(hidden, negated))


def ablated(snapshot: Snapshot, path: str) -> int:
    """Return on how many test reviews the units are silenced."""
    reviews, steps, units = readings.states(snapshot, path).shape
    return min(reviews, max(60, _NUMBERS // (steps * units)))


def _reviews(snapshot: Snapshot, split: Split) -> readings.Others:
    return readings.others(snapshot.run) if split == "test" else readings.learned(snapshot.run)


def _states(snapshot: Snapshot, path: str, split: Split) -> np.ndarray:
    return readings.states(snapshot, path) if split == "test" else readings.learned_states(snapshot, path)


def _last(states: np.ndarray, path: str) -> np.ndarray:
    """Return the state after the last step read, (reviews, units)."""
    return states[:, 0 if path.endswith("/backward") else -1]


def _last_tokens(snapshot: Snapshot) -> np.ndarray:
    """Return the last token that each step has seen, (steps,); the step's own one but after a convolution."""
    others = readings.others(snapshot.run)
    return forward.trace(stored.weights(snapshot), others.ids[0]).spans[:, 1] - 1


_ORDERS: Final[Mapping[str, Callable[[Snapshot, str], np.ndarray]]] = {
    "alone": lambda snapshot, path: alone(snapshot, path).order,
    "prediction": lambda snapshot, path: _largest(following(snapshot, path, "training")),
    "ablation": lambda snapshot, path: missed(snapshot, path, "training").order,
    "sentiment": lambda snapshot, path: _by_truth(snapshot, path, "sentiment"),
    "negation": lambda snapshot, path: _by_truth(snapshot, path, "negation"),
}
