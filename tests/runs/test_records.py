"""What a record tells of itself."""

import numpy as np
import pytest

from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import RunKey, Snapshot


def evaluation(*outputs: float) -> Evaluation:
    return Evaluation(np.arange(4), np.array([1, 0, 1, 0], np.uint8), np.array(outputs, np.float32))


def test_an_evaluation_has_its_verdicts_scores_and_interval() -> None:
    found = evaluation(0.9, 0.2, 0.5, 0.7)
    assert found.right.tolist() == [True, True, False, False]
    assert (found.scores.tp, found.scores.tn, found.scores.fp, found.scores.fn) == (1, 1, 1, 1)
    assert found.interval == pytest.approx((0.15004, 0.84996), abs=1e-5)


def test_two_evaluations_are_compared_on_the_reviews_that_both_have() -> None:
    test = evaluation(0.9, 0.2, 0.5, 0.7).against(evaluation(0.9, 0.2, 0.9, 0.1))
    assert test.lead == -0.5  # the first one is behind
    assert test.p == pytest.approx(0.5)


def test_another_epoch_of_a_snapshot_is_the_same_attempts() -> None:
    other = Snapshot("a", "first", 3).at(0)
    assert other == Snapshot("a", "first", 0)
    assert other.run == RunKey("a", "first")
