"""The live loss on sequences, by the numbers in it."""

import numpy as np
import pytest

from rnnviz.figures.live.sequences import TRAIN, VALIDATION, losses

WATCHED = np.array([[2.0, 0.4], [4.0, 0.2]])
KNOWN = {"known solution": 0.0, "guessing": 0.5}


def test_a_validation_stands_at_its_step_and_a_loss_without_end_has_no_place() -> None:
    drawn = losses(np.array([1.0, 3, 4]), np.array([0.6, 0.3, np.inf]), WATCHED, KNOWN, label="seen")
    train, validation = (next(each for each in drawn.curves if each.name == name) for name in (TRAIN, VALIDATION))
    assert (train.x.tolist(), train.y.tolist()) == ([1, 3], [0.6, 0.3])
    assert (validation.x.tolist(), validation.y.tolist(), validation.symbol) == ([2, 4], [0.4, 0.2], "circle")
    assert drawn.y.ends == (0, pytest.approx(0.648))
    assert (drawn.label, drawn.x.title, drawn.x.style) == ("seen", "training step", "count")


def test_known_losses_are_lines_with_their_names_at_different_ends() -> None:
    drawn = losses(np.array([1.0, 2]), np.array([0.6, 0.3]), WATCHED, KNOWN, label="")
    assert sorted(each.y[0] for each in drawn.curves if each.mark == "level") == [0, 0.5]
    assert [(each.text, each.y, each.at) for each in drawn.levels] == [("guessing", 0.5, 1), ("known solution", 0, 0)]


def test_one_step_is_a_point_and_no_loss_at_all_is_no_error() -> None:
    one = losses(np.array([1.0]), np.array([0.6]), np.empty((0, 2)), {}, label="")
    assert [each.symbol for each in one.curves if each.name == TRAIN] == ["circle"]
    none = losses(np.array([1.0]), np.array([np.nan]), np.empty((0, 2)), {}, label="")
    assert none.y.ends is not None
    assert none.y.ends[0] < none.y.ends[1]
