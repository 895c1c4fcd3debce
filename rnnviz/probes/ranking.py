"""Which units matter: alone as a classifier, together with a signal, and by what is lost without them.

A unit as a classifier of its own: the "sentiment unit" of Radford, Jozefowicz & Sutskever 2017.
"""

from dataclasses import dataclass

import numpy as np

from rnnviz.statistics import is_positive, is_right, wilson


@dataclass(frozen=True)
class ThresholdAccuracy:
    """How well each unit alone tells positive from negative reviews: 'positive where sign * value > sign * threshold'."""

    accuracy: np.ndarray  # (units,) on reviews that the threshold was not chosen on
    low: np.ndarray  # (units,) Wilson interval
    high: np.ndarray  # (units,)
    threshold: np.ndarray  # (units,)
    sign: np.ndarray  # (units,) +1 or -1
    reviews: int  # that the accuracy was measured on
    fitted: np.ndarray  # (units,) accuracy on the reviews that the thresholds were chosen on: it ranks the units

    @property
    def order(self) -> np.ndarray:
        """The units from the best to the worst on the reviews that the thresholds were chosen on, (units,) int."""
        return np.argsort(-self.fitted, kind="stable")


def threshold_accuracy(
    fit: np.ndarray, fit_labels: np.ndarray, held_out: np.ndarray, labels: np.ndarray, *, confidence: float = 0.95
) -> ThresholdAccuracy:
    """Choose each unit's best threshold and sign on some reviews, and measure it on others.

    Args:
        fit: (reviews, units) a value per review, for example the last hidden state.
        fit_labels: (reviews,) 0 or 1.
        held_out: (other reviews, units).
        labels: (other reviews,) 0 or 1.
        confidence: of the interval.

    Raises:
        ValueError: one of the two parts is empty.
    """
    if not len(fit) or not len(held_out):
        raise ValueError("Ranking units needs reviews to choose thresholds on, and others to measure on.")
    threshold, sign = best_threshold(fit, fit_labels)
    hits, n = right_alone(held_out, labels, threshold, sign).sum(axis=0), len(held_out)
    low, high = np.array([wilson(int(k), n, confidence) for k in hits]).T
    fitted = right_alone(fit, fit_labels, threshold, sign).mean(axis=0)
    return ThresholdAccuracy(hits / n, low, high, threshold, sign, n, fitted)


def right_alone(values: np.ndarray, labels: np.ndarray, threshold: np.ndarray, sign: np.ndarray) -> np.ndarray:
    """Return which verdicts of each unit alone are right, (reviews, units) bool.

    Args:
        values: (reviews, units).
        labels: (reviews,) 0 or 1.
        threshold: (units,).
        sign: (units,) +1 or -1: 'positive where sign * value > sign * threshold'.
    """
    return np.asarray(((values - threshold) * sign > 0) == (np.asarray(labels)[:, None] == 1))


def best_threshold(values: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the threshold (units,) and the sign (units,) with the fewest errors on (reviews, units) and (reviews,).

    In float64, where a middle of two neighbours of float32 is between them.
    """
    values = values.astype(np.float64)
    order = np.argsort(values, axis=0, kind="stable")
    ranked = np.take_along_axis(values, order, axis=0)
    positive = np.asarray(labels)[order] == 1
    below = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(~positive, axis=0) - np.cumsum(positive, axis=0)])
    score = below - below[-1] / 2  # of cutting after k reviews: right minus wrong, but for a constant
    cuts = np.vstack(
        [np.full((1, values.shape[1]), False), ranked[1:] > ranked[:-1], np.full((1, values.shape[1]), False)]
    )
    cuts[[0, -1]] = True  # all reviews on one side
    best = np.argmax(np.where(cuts, np.abs(score), -np.inf), axis=0)
    edges = np.vstack([ranked[:1] - 1, (ranked[1:] + ranked[:-1]) / 2, ranked[-1:] + 1])
    unit = np.arange(values.shape[1])
    return edges[best, unit], np.where(score[best, unit] >= 0, 1, -1)


@dataclass(frozen=True)
class Ablation:
    """What silencing each unit does to the verdicts."""

    baseline: float  # accuracy of the whole network
    accuracy: np.ndarray  # (units,) without the unit
    flipped: np.ndarray  # (units,) int; verdicts that change sides
    shift: np.ndarray  # (units,) mean change of the probability's size, |p without - p with|

    @property
    def lost(self) -> np.ndarray:
        """Accuracy lost without each unit, (units,); negative where the network does better."""
        return self.baseline - self.accuracy

    @property
    def order(self) -> np.ndarray:
        """The units from the most to the least missed, (units,) int."""
        return np.lexsort([-self.shift, -self.lost])


def ablation(whole: np.ndarray, without: np.ndarray, labels: np.ndarray) -> Ablation:
    """Compare the verdicts without each unit with those of the whole network.

    Args:
        whole: (reviews,) probabilities.
        without: (units, reviews) probabilities, see `rnnviz.nn.silenced`.
        labels: (reviews,) 0 or 1.
    """
    return Ablation(
        float(np.mean(is_right(labels, whole))),
        is_right(labels, without).mean(axis=1),
        (is_positive(without) != is_positive(whole)).sum(axis=1),
        np.abs(without - whole).mean(axis=1),
    )
