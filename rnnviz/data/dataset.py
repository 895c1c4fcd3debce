"""The rows of one run: what is learned from, watched and tested, as the network takes it.

Every kind of task has rows with `inputs`, `targets`, `weights` and `index`, which is all that training asks for.
"""

from dataclasses import dataclass, replace
from typing import Protocol, Self

import numpy as np


class Part(Protocol):
    """Some examples of whatever kind."""

    @property
    def inputs(self) -> np.ndarray:
        """(examples, steps) int32 token ids, or (examples, steps, features) float32."""

    @property
    def targets(self) -> np.ndarray:
        """(examples, ...) what is wanted."""

    @property
    def weights(self) -> np.ndarray | None:
        """How much each answer counts: (examples,), or (examples, steps) where every step is answered; None: all 1."""

    @property
    def costs(self) -> np.ndarray | None:
        """(examples,) float32, a factor on each example's loss: Keras' class_weight. None: all 1."""

    def take(self, rows: slice | np.ndarray) -> Self:
        """Return some of them."""

    def __len__(self) -> int: ...


@dataclass(frozen=True)
class Rows:
    """Encoded reviews."""

    ids: np.ndarray  # (reviews, maxlen) int32; 0 pad, 1 start, 2 out of vocabulary
    labels: np.ndarray  # (reviews,) uint8
    index: np.ndarray  # (reviews,) int32; position in the corpus' split
    costs: np.ndarray | None = None  # (reviews,) float32, a factor on each review's loss; None: all 1

    @property
    def inputs(self) -> np.ndarray:
        """What the network reads, (reviews, maxlen)."""
        return self.ids

    @property
    def targets(self) -> np.ndarray:
        """What it shall say, (reviews, 1) float32."""
        return self.labels.astype(np.float32)[:, None]

    @property
    def weights(self) -> np.ndarray | None:
        """All reviews count the same."""
        return None

    def take(self, rows: slice | np.ndarray) -> "Rows":
        """Return some of them."""
        costs = None if self.costs is None else self.costs[rows]
        return Rows(self.ids[rows], self.labels[rows], self.index[rows], costs)

    def weighted(self, weights: tuple[float, float]) -> "Rows":
        """Return the same reviews with what a negative and a positive one cost."""
        return replace(self, costs=np.array(weights, np.float32)[self.labels])

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Examples:
    """Sequences with what is wanted of them, of a task that is not about reviews."""

    inputs: np.ndarray  # (examples, steps, features) float32, or (examples, steps) int32 token ids
    targets: (
        np.ndarray
    )  # numbers: (examples, k) or (examples, steps, k) float32; classes: (examples,) or (examples, steps) int32
    index: np.ndarray  # (examples,) int32; position in what they were taken from
    weights: np.ndarray | None = (
        None  # (examples,) or (examples, steps) float32, how much each answer counts; None: all 1
    )

    @property
    def costs(self) -> np.ndarray | None:
        """None costs more than another."""
        return None

    def take(self, rows: slice | np.ndarray) -> Self:
        """Return some of them."""
        weights = None if self.weights is None else self.weights[rows]
        parts = {name: getattr(self, name)[rows] for name in ("inputs", "targets", "index")}
        return replace(self, **parts, weights=weights)

    def __len__(self) -> int:
        return len(self.targets)


@dataclass(frozen=True)
class Dataset:
    """The encoded reviews of one run."""

    train: Rows
    validation: Rows
    test: Rows


@dataclass(frozen=True)
class TaskDataset:
    """What one run of another kind sees."""

    train: Examples
    validation: Examples
    test: Examples
