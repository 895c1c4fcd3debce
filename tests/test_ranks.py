"""Rank statistics, held to SciPy's and to their definitions."""

import numpy as np
import pytest
import scipy

from rnnviz.ranks import auc, correlation, ranks, spearman
from rnnviz.statistics import roc


@pytest.mark.parametrize("shape", [(0,), (1,), (40,), (40, 3), (0, 3)])
@pytest.mark.parametrize("levels", [2, 5, 1_000_000])
def test_ranks_are_those_of_scipy(shape, levels):
    values = np.random.default_rng(levels).integers(0, levels, shape).astype(np.float32)
    found = ranks(values)
    assert found.shape == shape
    assert np.array_equal(found, scipy.stats.rankdata(values, axis=0) if values.size else np.zeros(shape))


def test_spearman_is_that_of_scipy_and_0_of_what_never_changes():
    rng = np.random.default_rng(5)
    values, target = rng.integers(0, 6, (50, 3)).astype(float), rng.integers(0, 4, 50)
    values[:, 2] = 1
    found = spearman(values, target)
    assert np.allclose(found[:2], [scipy.stats.spearmanr(column, target).statistic for column in values[:, :2].T])
    assert found[2] == 0


def test_the_area_is_that_of_the_curve():
    rng = np.random.default_rng(6)
    scores, truth = rng.integers(0, 9, 60).astype(float), rng.integers(0, 2, 60) == 1
    assert auc(scores[:, None], truth)[0] == pytest.approx(roc(truth, scores).auc)


def test_correlation_is_pearsons():
    rng = np.random.default_rng(2)
    values, target = rng.normal(size=(50, 4)), rng.normal(size=50)
    values[:, 1] = 3 - 2 * target
    values[:, 3] = 7
    found = correlation(values, target)
    assert found[1] == pytest.approx(-1)
    assert found[3] == 0
    assert found[0] == pytest.approx(np.corrcoef(values[:, 0], target)[0, 1])


def test_auc_counts_pairs():
    rng = np.random.default_rng(3)
    values, truth = rng.integers(0, 5, (40, 3)), rng.integers(0, 2, 40) == 1
    pairs = values[truth][:, None] - values[~truth][None]
    assert np.allclose(auc(values, truth), ((pairs > 0) + 0.5 * (pairs == 0)).mean(axis=(0, 1)))
    with pytest.raises(ValueError, match="both kinds"):
        auc(values, np.ones(40, bool))


def test_infinities_of_one_sign_are_equal() -> None:
    values = np.array([np.inf, np.inf, 1.0, -np.inf, -np.inf, 0.0])
    assert np.array_equal(ranks(values), scipy.stats.rankdata(values))
    truth, finite = np.array([1, 0, 1, 0]), np.array([9.0, 9.0, 0.0, 0.0])
    infinite = np.where(finite > 0, np.inf, -np.inf)
    assert auc(infinite[:, None], truth.astype(bool))[0] == auc(finite[:, None], truth.astype(bool))[0] == 0.5
    assert roc(truth, infinite).auc == roc(truth, finite).auc == 0.5
    assert len(roc(truth, infinite).fpr) == 3  # the beginning, and one point for each score
