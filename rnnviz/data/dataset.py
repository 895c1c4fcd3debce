"""The rows of one run: which reviews are learned from, watched and tested, encoded as token ids."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Rows:
    """Encoded reviews."""

    ids: np.ndarray  # (reviews, maxlen) int32; 0 pad, 1 start, 2 out of vocabulary
    labels: np.ndarray  # (reviews,) uint8
    index: np.ndarray  # (reviews,) int32; position in the corpus' split

    def __len__(self) -> int:
        return len(self.labels)


@dataclass(frozen=True)
class Dataset:
    """What one run sees."""

    train: Rows
    validation: Rows
    test: Rows
