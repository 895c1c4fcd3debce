"""What a trained network says of unseen examples, for each kind of task."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from rnnviz.statistics import Confusion, PairedTest, binary_cross_entropy, confusion, is_right, paired


class Summary(NamedTuple):
    """The figures of an epoch's validation; NaN for what a kind of task does not have."""

    loss: float
    accuracy: float
    precision: float = float("nan")
    recall: float = float("nan")


NOTHING = Summary(float("nan"), float("nan"))


@dataclass(frozen=True)
class Evaluation:
    """What the trained network says of unseen reviews."""

    index: np.ndarray  # (reviews,) position in the corpus' test split
    labels: np.ndarray  # (reviews,) uint8
    outputs: np.ndarray  # (reviews,) float32; a probability, unless the network has no sigmoid
    logits: np.ndarray = field(default_factory=lambda: np.empty(0, np.float32))
    """(reviews,) before the sigmoid; empty of a network without one, and in files of before there were any."""

    @property
    def usable(self) -> bool:
        """Whether there are outputs, and all of them are numbers: without that there are no scores."""
        return _numbers(self.outputs)

    @property
    def loss(self) -> float:
        """The mean binary cross-entropy, see rnnviz.statistics; without logits a review costs at most about 16."""
        logits = self.logits if len(self.logits) == len(self.outputs) else None
        return binary_cross_entropy(self.labels, self.outputs, logits)

    @property
    def scores(self) -> Confusion:
        """The verdicts against the labels."""
        return confusion(self.labels, self.outputs)

    @property
    def summary(self) -> Summary:
        """Loss, accuracy, precision and recall."""
        scores = self.scores
        return Summary(self.loss, scores.accuracy, scores.precision, scores.recall)

    @property
    def majority(self) -> float:
        """The accuracy of always answering with the commoner label; NaN without reviews."""
        share = float(np.mean(self.labels)) if len(self.labels) else float("nan")
        return max(share, 1 - share)

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the accuracy."""
        return self.scores.interval

    @property
    def right(self) -> np.ndarray:
        """(reviews,) bool, which verdicts are right."""
        return is_right(self.labels, self.outputs)

    def against(self, other: "Evaluation") -> PairedTest:
        """Return McNemar's exact test of two networks on the reviews of one corpus that both were tested on."""
        return paired(self.index, self.right, other.index, other.right)


@dataclass(frozen=True)
class SequenceEvaluation:
    """What the trained network says of unseen sequences of numbers."""

    index: np.ndarray  # (sequences,)
    targets: (
        np.ndarray
    )  # numbers: (sequences, k) or (sequences, steps, k); classes: (sequences,) or (sequences, steps) int
    outputs: np.ndarray  # numbers: as targets; classes: log-probabilities (sequences, [steps,] classes)
    weights: np.ndarray  # (sequences,) or (sequences, steps), how much each answer counts
    tolerance: np.ndarray  # () how far off a number may be and still be right

    @property
    def distinct(self) -> "SequenceEvaluation":
        """The same with each sequence once: of a series more may have been asked for than it has places to go on from."""
        first = np.unique(self.index, return_index=True)[1]
        if len(first) == len(self.index):
            return self
        arrays = {name: getattr(self, name)[first] for name in ("index", "targets", "outputs", "weights")}
        return replace(self, **arrays)

    @property
    def usable(self) -> bool:
        """Whether there are outputs, and all of them are numbers: without that there are no scores."""
        return _numbers(self.outputs)

    @property
    def of_classes(self) -> bool:
        """Whether the answer is one of some classes."""
        return np.issubdtype(self.targets.dtype, np.integer)

    @property
    def losses(self) -> np.ndarray:
        """What each answer costs, in the shape of `weights`: a squared error, or a cross-entropy in nats."""
        if self.of_classes:
            return -np.take_along_axis(self.outputs, self.targets[..., None], axis=-1)[..., 0]
        return ((self.outputs - self.targets) ** 2).mean(axis=-1)

    @property
    def right(self) -> np.ndarray:
        """Which answers are right, bool in the shape of `weights`: the class, or each number within the tolerance."""
        if self.of_classes:
            return self.outputs.argmax(axis=-1) == self.targets
        return (np.abs(self.outputs - self.targets) < self.tolerance).all(axis=-1)

    @property
    def solved(self) -> np.ndarray:
        """(sequences,) bool, those of which every answer that counts is right."""
        fine = self.right | (self.weights == 0)
        return np.all(fine.reshape(len(fine), -1), axis=1)

    @property
    def loss(self) -> float:
        """The mean over the answers that count: squared error, or cross-entropy in nats."""
        return _mean(self.losses, self.weights)

    @property
    def accuracy(self) -> float:
        """The share of right answers among those that count."""
        return _mean(self.right, self.weights)

    @property
    def summary(self) -> Summary:
        """Loss and share of right answers."""
        return Summary(self.loss, self.accuracy)


@dataclass(frozen=True)
class LanguageEvaluation:
    """What the trained network says of an unseen text."""

    index: np.ndarray  # (windows,) position of each window's first token in its part of the text
    losses: np.ndarray  # (windows, tokens) cross-entropy of each next token in nats
    right: np.ndarray  # (windows, tokens) bool, whether the likeliest token was the true one

    @property
    def usable(self) -> bool:
        """Whether there are losses, and all of them are numbers: without that there are no scores."""
        return _numbers(self.losses)

    @property
    def loss(self) -> float:
        """The mean cross-entropy of a token in nats; NaN where nothing was held out."""
        return _mean(self.losses, np.ones_like(self.losses))

    @property
    def accuracy(self) -> float:
        """The share of tokens that were thought the likeliest."""
        return _mean(self.right, np.ones_like(self.losses))

    @property
    def bits(self) -> float:
        """The cross-entropy of a token in bits."""
        return self.loss / float(np.log(2))

    @property
    def summary(self) -> Summary:
        """Cross-entropy and share of right tokens."""
        return Summary(self.loss, self.accuracy)


def _numbers(values: np.ndarray) -> bool:
    return bool(values.size and np.isfinite(values).all())


def _mean(values: np.ndarray, weights: np.ndarray) -> float:
    """Return the weighted mean; NaN of nothing."""
    total = float(weights.sum(dtype=np.float64))
    return float((values * weights).sum(dtype=np.float64)) / total if total else float("nan")


Measured = Evaluation | SequenceEvaluation | LanguageEvaluation  # each with index, summary, and arrays as fields
