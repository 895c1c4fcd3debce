import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from rnnviz.statistics import (
    binary_cross_entropy,
    confusion,
    holm,
    is_positive,
    is_right,
    mcnemar,
    mean_interval,
    paired,
    roc,
    wilson,
)

NAN = float("nan")


def test_wilson_reproduces_hand_computed_values() -> None:
    # 8 of 10 with z = 1.96: (.8 + 1.9208/10 +- 1.96 sqrt(.016 + .009604)) / 1.38416
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    # 12,500 of 25,000: the familiar +-.0062; and .8 of them: the +-.005 of a good model
    assert wilson(12_500, 25_000) == pytest.approx((0.5 - 0.0062, 0.5 + 0.0062), abs=1e-4)
    low, high = wilson(20_000, 25_000)
    assert (high - low) / 2 == pytest.approx(0.005, abs=1e-4)


def test_wilson_at_its_ends() -> None:
    z2 = stats.norm.ppf(0.975) ** 2
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(0, 10) == pytest.approx((0.0, z2 / (10 + z2)))
    assert wilson(10, 10) == pytest.approx((10 / (10 + z2), 1.0))


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.floats(0.5, 0.999))
def test_wilson_agrees_with_scipy_and_obeys_its_laws(counts: tuple[int, int], confidence: float) -> None:
    successes, n = counts
    low, high = wilson(successes, n, confidence)
    interval = stats.binomtest(successes, n).proportion_ci(confidence, method="wilson")
    assert (low, high) == pytest.approx((interval.low, interval.high), abs=1e-9)
    assert 0 <= low <= successes / n <= high <= 1
    assert wilson(n - successes, n, confidence) == pytest.approx((1 - high, 1 - low), abs=1e-12)


@pytest.mark.parametrize(("successes", "n", "confidence"), [(3, 2, 0.95), (-1, 2, 0.95), (1, 2, 1.0), (1, 2, 0.0)])
def test_wilson_refuses_what_makes_no_sense(successes: int, n: int, confidence: float) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        wilson(successes, n, confidence)


def test_confusion_counts_by_hand() -> None:
    labels = [1, 1, 1, 0, 0, 0, 0, 1]
    probabilities = [0.9, 0.8, 0.4, 0.7, 0.1, 0.2, 0.3, 0.5]  # exactly .5 is not above the threshold
    scores = confusion(labels, probabilities)
    assert (scores.tp, scores.fp, scores.tn, scores.fn) == (2, 1, 3, 2)
    assert scores.accuracy == 5 / 8
    assert scores.precision == 2 / 3
    assert scores.recall == 2 / 4
    assert scores.f1 == pytest.approx(2 * (2 / 3) * (1 / 2) / (2 / 3 + 1 / 2))
    assert confusion(labels, probabilities, threshold=0.35).recall == 1.0


def test_a_share_of_nothing_is_nan() -> None:
    never_positive = confusion([1, 0], [0.1, 0.1])
    assert math.isnan(never_positive.precision)
    assert never_positive.recall == 0
    assert never_positive.f1 == 0
    no_positive_review = confusion([0, 0], [0.1, 0.1])
    assert math.isnan(no_positive_review.recall)
    assert math.isnan(no_positive_review.f1)
    assert math.isnan(confusion([], []).accuracy)


@pytest.mark.parametrize("score", [confusion, roc, binary_cross_entropy])
def test_scores_want_a_prediction_for_each_label(score: object) -> None:
    with pytest.raises(ValueError, match="2 labels for 3 predictions"):
        score([0, 1], [0.1, 0.2, 0.3])  # type: ignore[operator]


def test_roc_by_hand() -> None:
    curve = roc([1, 0, 1, 0], [0.9, 0.8, 0.7, 0.1])
    np.testing.assert_allclose(curve.tpr, [0, 0.5, 0.5, 1, 1])
    np.testing.assert_allclose(curve.fpr, [0, 0, 0.5, 0.5, 1])
    np.testing.assert_allclose(curve.thresholds, [np.inf, 0.9, 0.8, 0.7, 0.1])
    assert curve.auc == 0.75  # 3 of the 4 pairs are in the right order


def test_roc_extremes() -> None:
    labels = [0, 0, 1, 1]
    assert roc(labels, [0.1, 0.2, 0.3, 0.4]).auc == 1
    assert roc(labels, [0.4, 0.3, 0.2, 0.1]).auc == 0
    constant = roc(labels, [0.5] * 4)
    assert constant.auc == 0.5
    np.testing.assert_array_equal(constant.fpr, [0, 1])  # ties enter together: a straight line, not a staircase
    assert math.isnan(roc([1, 1], [0.1, 0.2]).auc)
    assert math.isnan(roc([], []).auc)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 8)), min_size=2, max_size=60))
def test_auc_is_the_mann_whitney_statistic_even_with_ties(rows: list[tuple[bool, int]]) -> None:
    labels = np.array([label for label, _ in rows])
    scores = np.array([score / 8 for _, score in rows])
    curve = roc(labels, scores)
    if labels.all() or not labels.any():
        assert math.isnan(curve.auc)
        return
    u = stats.mannwhitneyu(scores[labels], scores[~labels]).statistic
    assert curve.auc == pytest.approx(u / (labels.sum() * (~labels).sum()))
    assert np.all(np.diff(curve.tpr) >= 0)
    assert np.all(np.diff(curve.fpr) >= 0)
    assert np.all(np.diff(curve.thresholds) < 0)
    assert (curve.tpr[-1], curve.fpr[-1]) == (1, 1)
    assert roc(~labels, -scores).auc == pytest.approx(curve.auc)


def test_roc_leaves_out_what_is_no_number() -> None:
    assert roc([1, 0, 1], [0.9, 0.1, NAN]).auc == 1


def test_mcnemar_by_hand() -> None:
    # 5 reviews only a got right, 1 only b: p = 2 (C(6,0) + C(6,1)) / 2^6 = 14/64
    a = np.array([1] * 5 + [0] + [1] * 10 + [0] * 4, bool)
    b = np.array([0] * 5 + [1] + [1] * 10 + [0] * 4, bool)
    test = mcnemar(a, b)
    assert (test.b, test.c, test.n) == (5, 1, 20)
    assert test.p == pytest.approx(14 / 64)
    assert test.lead == pytest.approx(4 / 20)


def test_mcnemar_without_a_difference() -> None:
    assert mcnemar([True, False], [True, False]).p == 1
    assert mcnemar([True, False], [False, True]).p == 1  # one each: 2 * 3/4 is cut to 1
    assert mcnemar([], []).p == 1
    assert math.isnan(mcnemar([], []).lead)
    with pytest.raises(ValueError, match="same reviews"):
        mcnemar([True], [True, False])


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 50))
def test_mcnemar_is_the_exact_binomial_test_and_symmetric(b: int, c: int, agree: int) -> None:
    first = np.array([True] * b + [False] * c + [True] * agree)
    second = np.array([False] * b + [True] * c + [True] * agree)
    test, swapped = mcnemar(first, second), mcnemar(second, first)
    assert test.p == pytest.approx(stats.binomtest(b, b + c).pvalue if b + c else 1.0)
    assert test.p == swapped.p
    assert 0 < test.p <= 1
    assert (test.b, test.c) == (swapped.c, swapped.b) == (b, c)


@pytest.mark.slow
def test_mcnemar_keeps_its_promise_under_the_null() -> None:
    rng = np.random.default_rng(0)
    a, b = rng.random((2, 2000, 200)) < 0.8
    small = np.mean([mcnemar(*pair).p < 0.05 for pair in zip(a, b, strict=True)])
    assert 0.01 < small <= 0.05  # an exact test never exceeds its level


def test_paired_compares_the_common_reviews_only() -> None:
    a = paired([4, 2, 9, 7], [True, False, True, True], [7, 9, 1, 2], [False, True, True, True])
    # common: 2 (F, T), 7 (T, F), 9 (T, T)
    assert (a.n, a.b, a.c) == (3, 1, 1)
    assert paired([1], [True], [2], [True]).n == 0


@given(st.permutations(range(30)), st.integers(0, 2**30 - 1), st.integers(0, 2**30 - 1))
def test_paired_does_not_depend_on_the_order(order: list[int], bits_a: int, bits_b: int) -> None:
    a, b = (np.array([bits >> k & 1 for k in range(30)], bool) for bits in (bits_a, bits_b))
    assert paired(np.arange(30), a, order, b[order]) == mcnemar(a, b)


def test_cross_entropy_by_hand() -> None:
    assert binary_cross_entropy([1, 0], [0.5, 0.5]) == pytest.approx(math.log(2))
    assert binary_cross_entropy([1, 0], [0.8, 0.3]) == pytest.approx(-(math.log(0.8) + math.log(0.7)) / 2, rel=1e-6)
    assert math.isnan(binary_cross_entropy([1, 0], [0.8, NAN]))
    assert math.isnan(binary_cross_entropy([], []))


def test_a_certain_mistake_costs_about_sixteen() -> None:
    assert binary_cross_entropy([1], [0.0]) == pytest.approx(16.118, abs=1e-3)
    assert binary_cross_entropy([0], [1.0]) == pytest.approx(15.942, abs=1e-3)  # float32 has no 1 - 1e-7
    assert binary_cross_entropy([1], [-3.0]) == binary_cross_entropy([1], [0.0])


def test_cross_entropy_from_logits_has_no_end() -> None:
    # a verdict bias of 30 on labels 0, 1, 0, 0: (30 + 0 + 30 + 30) / 4, where clipped probabilities say 11.957
    assert binary_cross_entropy([0, 1, 0, 0], np.ones(4), np.full(4, 30.0)) == pytest.approx(22.5, abs=1e-12)
    assert binary_cross_entropy([0, 1, 0, 0], np.ones(4)) == pytest.approx(11.957, abs=1e-3)
    assert binary_cross_entropy([1, 0], [0, 1], [-1e4, 1e4]) == 1e4
    assert binary_cross_entropy([1, 0], [1, 0], [20.0, -20.0]) == pytest.approx(math.exp(-20), rel=1e-8)
    assert binary_cross_entropy([0], [1.0], [math.inf]) == math.inf
    assert binary_cross_entropy([1], [1.0], [math.inf]) == 0
    assert math.isnan(binary_cross_entropy([1, 0], [NAN, 0.5], [NAN, 0.0]))
    assert math.isnan(binary_cross_entropy([], [], []))


@given(st.lists(st.tuples(st.booleans(), st.floats(-12, 12)), min_size=1, max_size=20))
def test_cross_entropy_of_logits_is_that_of_their_probabilities(rows: list[tuple[bool, float]]) -> None:
    labels, logits = (np.array(column) for column in zip(*rows, strict=True))
    p = 1 / (1 + np.exp(-logits))
    expected = -np.mean(np.where(labels, np.log(p), np.log1p(-p)))
    assert binary_cross_entropy(labels, p, logits) == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.tf
def test_cross_entropy_from_logits_equals_keras() -> None:
    import keras

    logits = np.array([-90, -30, -3, 0, 2, 30, 90, 30], np.float32)
    labels = np.array([0, 1, 0, 1, 1, 0, 1, 0], np.float32)
    expected = np.mean(keras.losses.binary_crossentropy(labels[:, None], logits[:, None], from_logits=True))
    assert binary_cross_entropy(labels, np.ones(8), logits) == pytest.approx(float(expected), rel=1e-6)


@pytest.mark.tf
def test_scores_equal_keras() -> None:
    import keras

    rng = np.random.default_rng(1)
    labels = rng.integers(0, 2, 500).astype(np.float32)
    outputs = np.concatenate([rng.random(488), [0, 1, 0, 1, 0.5, 0.5, 1e-9, 1 - 1e-9, -2, 3, -2, 3]]).astype(np.float32)
    expected = np.mean(keras.losses.binary_crossentropy(labels[:, None], outputs[:, None]))
    assert binary_cross_entropy(labels, outputs) == pytest.approx(float(expected), rel=1e-5)
    probabilities = np.clip(outputs, 0, 1)
    scores = confusion(labels, probabilities)
    for metric, ours in [
        (keras.metrics.BinaryAccuracy(), scores.accuracy),
        (keras.metrics.Precision(), scores.precision),
        (keras.metrics.Recall(), scores.recall),
    ]:
        metric.update_state(labels[:, None], probabilities[:, None])
        assert ours == pytest.approx(float(metric.result()), rel=1e-6)
    area = keras.metrics.AUC(num_thresholds=20_000)
    area.update_state(labels, probabilities)
    assert roc(labels, probabilities).auc == pytest.approx(float(area.result()), abs=2e-3)


def test_a_verdict_is_positive_only_above_the_threshold() -> None:
    said = [[0.5, np.nextafter(0.5, 1), 0.0], [0.2, 0.8, 1.0]]
    assert is_positive(said).tolist() == [[False, True, False], [False, True, True]]
    assert is_positive(said, threshold=0.8).tolist() == [[False, False, False], [False, False, True]]
    assert is_right([0, 1, 1], said).tolist() == [[True, True, False], [True, True, True]]


@pytest.mark.parametrize(
    "count", [is_positive, lambda said: is_right([0, 1], said), lambda said: confusion([0, 1], said)]
)
def test_an_answer_that_is_no_number_is_no_verdict(count) -> None:
    with pytest.raises(ValueError, match="no verdict"):
        count([0.3, np.nan])


def test_holm_raises_the_smallest_most_and_keeps_the_order() -> None:
    adjusted = holm([0.04, 0.01, 0.03, 0.005])  # Holm 1979: 0.005 x 4, 0.01 x 3, 0.03 x 2, 0.04 x 1 but not below
    np.testing.assert_allclose(adjusted, [0.06, 0.03, 0.06, 0.02])
    np.testing.assert_array_equal(holm([0.7, 0.6]), [1.0, 1.0])
    assert holm([0.2]).tolist() == [0.2]
    assert holm([]).size == 0


@pytest.mark.parametrize("label", [0, 1])
def test_one_class_alone_has_no_area(label: int) -> None:
    assert math.isnan(roc([label] * 3, [0.2, 0.4, 0.9]).auc)


def test_the_interval_of_a_mean_is_students() -> None:
    """Of 1, 2, 3: 2 ± 4.303 / sqrt(3), by the table of t with two degrees of freedom."""
    assert mean_interval([1, 2, 3]) == pytest.approx((2 - 4.303 / 3**0.5, 2 + 4.303 / 3**0.5), abs=1e-3)
    assert mean_interval([5.0]) == (-math.inf, math.inf)
