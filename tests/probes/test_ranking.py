import numpy as np
import pytest

from rnnviz.probes.ranking import ablation, best_threshold, right_alone, threshold_accuracy
from rnnviz.statistics import wilson


def test_best_threshold_is_the_best_of_all_thresholds():
    rng = np.random.default_rng(0)
    values = rng.integers(0, 6, (30, 8)).astype(float)  # many ties
    labels = rng.integers(0, 2, 30)
    threshold, sign = best_threshold(values, labels)
    for unit in range(8):
        right = ((values[:, unit] - threshold[unit]) * sign[unit] > 0) == (labels == 1)
        best = max(
            np.mean(((values[:, unit] - cut) * side > 0) == (labels == 1))
            for cut in np.arange(-0.5, 7)
            for side in (1, -1)
        )
        assert right.mean() == best


def test_all_reviews_may_stand_on_one_side_and_equal_values_always_do():
    threshold, sign = best_threshold(np.array([[1.0], [2.0], [3.0]]), np.array([1, 1, 1]))
    assert (threshold.tolist(), sign.tolist()) == ([0], [1])
    threshold, sign = best_threshold(np.full((3, 1), 2.0), np.array([0, 1, 1]))
    assert (threshold.tolist(), sign.tolist()) == ([1], [1])


def test_a_unit_that_is_the_label_ranks_first_and_a_mirrored_one_is_as_good():
    rng = np.random.default_rng(1)
    labels = rng.integers(0, 2, 400)
    values = rng.normal(size=(400, 3))
    values[:, 2] += 4.0 * labels
    values[:, 0] -= 1.0 * labels
    ranking = threshold_accuracy(values[:200], labels[:200], values[200:], labels[200:])
    assert ranking.order.tolist() == [2, 0, 1]
    assert ranking.sign[2] == 1
    assert ranking.sign[0] == -1
    assert 1 < ranking.threshold[2] < 3
    hits = round(ranking.accuracy[2] * 200)
    assert (ranking.low[2], ranking.high[2]) == wilson(hits, 200)
    assert ranking.accuracy[1] == pytest.approx(0.5, abs=0.1)  # noise stays noise on reviews it was not fitted to


def test_the_order_is_that_of_the_reviews_that_chose_whatever_the_others_say():
    rng = np.random.default_rng(4)
    values, labels = rng.normal(size=(60, 9)), rng.integers(0, 2, 60)
    chosen = [
        threshold_accuracy(values[:30], labels[:30], values[30:], each) for each in (labels[30:], 1 - labels[30:])
    ]
    assert chosen[0].order.tolist() == chosen[1].order.tolist() == np.argsort(-chosen[0].fitted, kind="stable").tolist()
    assert np.allclose(chosen[0].accuracy + chosen[1].accuracy, 1)  # while what is reported turned around


def test_ranking_needs_both_parts():
    with pytest.raises(ValueError, match="others to measure on"):
        threshold_accuracy(np.zeros((3, 2)), np.zeros(3), np.zeros((0, 2)), np.zeros(0))


def test_ablation_measures_what_each_unit_is_worth():
    labels = np.array([1, 1, 0, 0])
    whole = np.array([0.9, 0.8, 0.1, 0.6])
    without = np.array(
        [
            [0.4, 0.8, 0.1, 0.6],  # loses one
            [0.9, 0.8, 0.1, 0.4],  # gains one
            [0.9, 0.8, 0.1, 0.6],
        ]
    )
    found = ablation(whole, without, labels)
    assert found.baseline == 0.75
    assert found.lost.tolist() == [0.25, -0.25, 0]
    assert found.flipped.tolist() == [1, 1, 0]
    assert np.allclose(found.shift, [0.125, 0.05, 0])
    assert found.order.tolist() == [0, 2, 1]


def test_the_cut_between_neighbouring_numbers_of_float32_is_found() -> None:
    """Saturated units are as near to one another as float32 allows, and a unit that grows is far from 1."""
    for low, high in ((np.nextafter(np.float32(1), np.float32(0)), np.float32(1)), (np.float32(1e9), np.float32(2e9))):
        values = np.repeat([low, high], 5)[:, None]
        for labels in (np.repeat([0, 1], 5), np.repeat([1, 0], 5), np.ones(10, int), np.zeros(10, int)):
            threshold, sign = best_threshold(values, labels)
            assert right_alone(values, labels, threshold, sign).all()
