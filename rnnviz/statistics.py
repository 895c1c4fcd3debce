"""How sure can one be of an accuracy, and of a lead? Scores, intervals and paired tests for two-class predictions."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

import numpy as np
import scipy  # its parts load when they are first used: stats takes half a second
from numpy.typing import ArrayLike

KERAS_EPSILON = 1e-7


def wilson(successes: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return the Wilson score interval (low, high) of a proportion (Wilson 1927).

    Unlike the textbook's p ± z·sqrt(p(1-p)/n) it stays inside [0, 1] and keeps its promise at small n and at p near 0
    or 1. It holds every rate p for which the observed one, r, is at most z standard deviations away, by the deviation that p
    itself implies: (r - p)² <= z² p(1-p)/n, a quadratic in p. Without any trial nothing is known: (0, 1).

    Raises:
        ValueError: the counts or the confidence make no sense.
    """
    if not 0 <= successes <= n:
        raise ValueError(f"There cannot be {successes} successes in {n} trials.")
    if not 0 < confidence < 1:
        raise ValueError(f"A confidence lies between 0 and 1, not at {confidence}.")
    if n == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    rate, shrink = successes / n, 1 + z**2 / n
    centre = (rate + z**2 / (2 * n)) / shrink
    half = z * sqrt(rate * (1 - rate) / n + (z / (2 * n)) ** 2) / shrink
    # At 0 and at n successes one end is exactly 0 or 1; rounding must not move it.
    return 0.0 if successes == 0 else centre - half, 1.0 if successes == n else centre + half


@dataclass(frozen=True)
class Confusion:
    """How often each verdict met each label; positive means label 1. A share of nothing (0/0) is NaN."""

    tp: int  # positive, and so predicted
    fp: int  # negative, but predicted positive
    tn: int  # negative, and so predicted
    fn: int  # positive, but predicted negative

    @property
    def total(self) -> int:
        """The number of reviews."""
        return self.tp + self.fp + self.tn + self.fn

    @property
    def accuracy(self) -> float:
        """The share of verdicts that are right."""
        return _share(self.tp + self.tn, self.total)

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the accuracy."""
        return wilson(self.tp + self.tn, self.total)

    @property
    def precision(self) -> float:
        """The share of the positive verdicts that are right."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """The share of the positive reviews that are found."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def balanced_accuracy(self) -> float:
        """The mean of both labels' shares of right verdicts: what guessing gives .5 of, however uneven the labels."""
        return (self.recall + _share(self.tn, self.tn + self.fp)) / 2

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall: 2 tp / (2 tp + fp + fn)."""
        return _share(2 * self.tp, 2 * self.tp + self.fp + self.fn)


def mean_interval(values: ArrayLike, confidence: float = 0.95) -> tuple[float, float]:
    """Return Student's t interval (low, high) of a mean from few independent values (Student 1908).

    One value alone says nothing of the spread: (-inf, inf).
    """
    seen = np.asarray(values, np.float64)
    if len(seen) < 2:
        return -np.inf, np.inf
    half = scipy.special.stdtrit(len(seen) - 1, 0.5 + confidence / 2) * seen.std(ddof=1) / np.sqrt(len(seen))
    return float(seen.mean() - half), float(seen.mean() + half)


def is_positive(probabilities: ArrayLike, threshold: float = 0.5) -> np.ndarray:
    """Return the verdict on each review: positive above the threshold, as in Keras' metrics.

    Args:
        probabilities: any shape; network outputs.
        threshold: where positive begins.

    Returns:
        bool of the same shape.

    Raises:
        ValueError: one of them is no number. That is no verdict, so there is nothing to count.
    """
    said = np.asarray(probabilities)
    if np.isnan(said).any():
        raise ValueError("This network's answers are not numbers (NaN), so there is no verdict.")
    return said > threshold


def is_right(labels: ArrayLike, probabilities: ArrayLike) -> np.ndarray:
    """Return whether each verdict is that of its label, bool.

    Args:
        labels: 0 or 1, of a shape that fits that of `probabilities`.
        probabilities: network outputs, see `is_positive`.

    Raises:
        ValueError: one of them is no number.
    """
    return is_positive(probabilities) == (np.asarray(labels) == 1)


def confusion(labels: ArrayLike, probabilities: ArrayLike, threshold: float = 0.5) -> Confusion:
    """Count the verdicts (see `is_positive`) against the labels.

    Args:
        labels: (reviews,) 0 or 1.
        probabilities: (reviews,) network outputs.
        threshold: where positive begins.

    Raises:
        ValueError: an output is no number, or there are not as many labels as outputs.
    """
    truth, score = _paired(labels, probabilities)
    said = is_positive(score, threshold)
    return Confusion(
        tp=int(np.sum(said & truth)),
        fp=int(np.sum(said & ~truth)),
        tn=int(np.sum(~said & ~truth)),
        fn=int(np.sum(~said & truth)),
    )


@dataclass(frozen=True)
class Roc:
    """The receiver operating characteristic: every threshold's two error rates at once."""

    fpr: np.ndarray  # (points,) share of the negative reviews called positive, rising from 0 to 1
    tpr: np.ndarray  # (points,) share of the positive reviews called positive
    thresholds: np.ndarray  # (points,) lowest score that counts as positive, falling from infinity
    auc: float  # area under the curve; NaN when there is only one class


def roc(labels: ArrayLike, probabilities: ArrayLike) -> Roc:
    """Return the ROC curve with one point per distinct score.

    Reviews of equal score enter together, so the area is the Mann-Whitney statistic: the chance that a random positive
    review scores above a random negative one, ties counting half.

    Args:
        labels: (reviews,) 0 or 1.
        probabilities: (reviews,) scores; only their order matters. Rows without a number are left out.
    """
    truth, score = _paired(labels, probabilities)
    known = ~np.isnan(score)
    order = np.argsort(-score[known], kind="stable")
    truth, score = truth[known][order], score[known][order]
    last_of_tie = np.flatnonzero(np.append(score[1:] != score[:-1], True)) if len(score) else np.array([], int)
    true_positives = np.cumsum(truth)[last_of_tie]
    false_positives = np.cumsum(~truth)[last_of_tie]
    with np.errstate(invalid="ignore"):  # a share of a class that is not there is NaN
        tpr = np.concatenate([[0], true_positives]) / np.sum(truth)
        fpr = np.concatenate([[0], false_positives]) / np.sum(~truth)
    area = float(np.trapezoid(tpr, fpr)) if truth.any() and not truth.all() else float("nan")
    return Roc(fpr, tpr, np.concatenate([[np.inf], score[last_of_tie]]), area)


@dataclass(frozen=True)
class PairedTest:
    """McNemar's exact test of two classifiers on the same reviews."""

    n: int  # reviews both have judged
    b: int  # right by the first only
    c: int  # right by the second only
    p: float  # two-sided

    @property
    def lead(self) -> float:
        """The first one's accuracy minus the second one's; NaN without reviews."""
        return _share(self.b - self.c, self.n)


def mcnemar(correct_a: ArrayLike, correct_b: ArrayLike) -> PairedTest:
    """Test whether two classifiers are equally accurate, from which of the same reviews each got right.

    Only reviews on which they differ say anything (McNemar 1947). Were both equally good, each of these b + c reviews
    would fall to either side like a fair coin, so the exact two-sided p is that of the binomial distribution.

    Args:
        correct_a: (reviews,) bool.
        correct_b: (reviews,) bool, of the same reviews in the same order.

    Raises:
        ValueError: the two are not of the same shape.
    """
    a, b = np.asarray(correct_a, bool), np.asarray(correct_b, bool)
    if a.shape != b.shape:
        raise ValueError("A paired test needs the same reviews twice.")
    only_a, only_b = int(np.sum(a & ~b)), int(np.sum(b & ~a))
    differ = only_a + only_b
    p = float(scipy.stats.binomtest(only_a, differ, 0.5).pvalue) if differ else 1.0
    return PairedTest(a.size, only_a, only_b, p)


def paired(index_a: ArrayLike, correct_a: ArrayLike, index_b: ArrayLike, correct_b: ArrayLike) -> PairedTest:
    """Run McNemar's test on the reviews that both classifiers have judged.

    Args:
        index_a: (reviews of a,) which review each is; no review twice.
        correct_a: (reviews of a,) bool.
        index_b: (reviews of b,) the same for the other one.
        correct_b: (reviews of b,) bool.
    """
    a, b = np.asarray(index_a), np.asarray(index_b)
    _, at_a, at_b = np.intersect1d(a, b, assume_unique=True, return_indices=True)
    return mcnemar(np.asarray(correct_a, bool)[at_a], np.asarray(correct_b, bool)[at_b])


def holm(p: ArrayLike) -> np.ndarray:
    """Return p values adjusted for being several, by Holm's step-down rule (Holm 1979).

    Of m, the smallest is multiplied by m, the next by m - 1, and so on; none falls below one that was smaller. Calling
    those below alpha real is wrong in at most a share alpha of such families of tests, whatever their dependence.

    Args:
        p: (tests,) each in [0, 1].

    Returns:
        (tests,) in the same order, at most 1.
    """
    values = np.asarray(p, float)
    order = np.argsort(values, kind="stable")
    raised = np.maximum.accumulate(values[order] * np.arange(len(values), 0, -1))
    adjusted = np.empty_like(values)
    adjusted[order] = np.minimum(raised, 1)
    return adjusted


def binary_cross_entropy(labels: ArrayLike, outputs: ArrayLike, logits: ArrayLike | None = None) -> float:
    """Return the mean binary cross-entropy in nats, in float64, as Keras has it.

    Behind a sigmoid Keras takes it from the logit z: max(z, 0) - z y + log(1 + exp(-|z|)), so that a review that is
    misjudged with certainty costs |z|, however large. Without logits it is that of outputs cut to [1e-7, 1 - 1e-7] in
    float32, at most about 16 a review: what Keras does for a network without a sigmoid.

    Args:
        labels: (reviews,) 0 or 1.
        outputs: (reviews,) what the network answers; not looked at where there are logits.
        logits: (reviews,) the sums before the sigmoid; None for a network without one.

    Returns:
        NaN where there are no reviews, or where an output is NaN.

    Raises:
        ValueError: there are not as many labels as outputs.
    """
    truth, score = _paired(labels, outputs if logits is None else logits)
    if not score.size:
        return float("nan")
    if logits is not None:
        with np.errstate(invalid="ignore"):  # an output of a diverged network is NaN, and so is its loss
            return float(np.mean(np.logaddexp(0, np.where(truth, -score, score))))
    one = np.float32(1.0)
    q = np.clip(score.astype(np.float32), np.float32(KERAS_EPSILON), one - np.float32(KERAS_EPSILON))
    return float(np.mean(-np.log(np.where(truth, q, one - q)), dtype=np.float64))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def _paired(labels: ArrayLike, scores: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    truth, score = np.asarray(labels).ravel(), np.asarray(scores, float).ravel()
    if truth.shape != score.shape:
        raise ValueError(f"There are {truth.size} labels for {score.size} predictions.")
    return truth.astype(bool), score
