"""The early stopping that a script writes out stops where the app does, and keeps what it keeps."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from rnnviz.config.sequences import SequencesConfig
from rnnviz.export.sequences import _training

NAN = float("nan")


class Model:
    """Has as its weights how many epochs it learned, and the losses that it is told."""

    def __init__(self, losses: list[float]) -> None:
        self.losses, self.weights, self.learned = losses, 0, 0

    def fit(self, *_: Any, **__: Any) -> SimpleNamespace:
        self.learned = self.weights = self.weights + 1
        return SimpleNamespace(history={"val_loss": [self.losses[self.learned - 1]]})

    def get_weights(self) -> int:
        return self.weights

    def set_weights(self, weights: int) -> None:
        self.weights = weights


@pytest.mark.parametrize(
    ("losses", "learned", "kept"),
    [
        ([3, 2, 1, 2, 3, 0], 5, 3),
        ([3, 2, 2, 2, 0, 0], 4, 2),  # the first of equals is the best
        ([NAN, NAN, 1, 1, 1, 1], 2, 0),  # nothing to keep but where it began
        ([2, NAN, 1, NAN, NAN, 0], 5, 3),
        ([6, 5, 4, 3, 2, 1], 6, 6),
    ],
)
def test_the_best_epoch_is_kept(losses: list[float], learned: int, kept: int) -> None:
    training, model = SequencesConfig.from_flat({"epochs": 6, "early_stopping": 2}).training, Model(losses)
    rows = np.zeros(3)
    data = {"x_train": rows, "y_train": rows, "x_val": rows, "y_val": rows}
    exec(_training(training, weighted=False), {"np": np, "model": model, "data": data})
    assert (model.learned, model.weights) == (learned, kept)
