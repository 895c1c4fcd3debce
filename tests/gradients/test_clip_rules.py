"""The three clipping rules: Keras' numbers, and the laws each rule keeps."""

import numpy as np
import pytest

from rnnviz.gradients import clip_rules

PAIR = [np.array([3.0, 4.0]), np.array([0.0, 12.0])]  # global norm 13


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        ("global_norm", (3 / 13, 4 / 13), (0, 12 / 13)),
        ("norm", (0.6, 0.8), (0, 1)),
        ("value", (1, 1), (0, 1)),
        ("none", (3, 4), (0, 12)),
    ],
)
def test_the_published_example(rule, first, second):
    a, b = clip_rules.clip(PAIR, rule, 1.0)
    np.testing.assert_allclose(a, first)
    np.testing.assert_allclose(b, second)


@pytest.mark.parametrize("rule", clip_rules.RULES)
def test_a_gradient_inside_the_threshold_is_left_alone(rule):
    small = [np.array([0.1, -0.2]), np.array([[0.3]])]
    for before, after in zip(small, clip_rules.clip(small, rule, 1.0), strict=True):
        np.testing.assert_array_equal(before, after)


@pytest.mark.parametrize("seed", range(20))
def test_laws(seed):
    rng = np.random.default_rng(seed)
    gradients = [rng.normal(0, 10.0 ** rng.integers(-2, 3), shape) for shape in ((3, 4), (5,), ())]
    threshold = float(10.0 ** rng.uniform(-2, 2))
    by = {rule: clip_rules.compare(gradients, rule, threshold) for rule in clip_rules.RULES}
    joint = by["global_norm"]
    assert joint.cosine == pytest.approx(1)
    assert joint.angle == pytest.approx(0, abs=1e-5)
    assert joint.clipped_norm == pytest.approx(min(joint.norm, threshold))
    assert joint.length_ratio == pytest.approx(min(1, threshold / joint.norm))
    assert all(np.abs(g).max() <= threshold for g in by["value"].after)
    assert all(clip_rules.global_norm([g]) <= threshold * (1 + 1e-12) for g in by["norm"].after)
    assert all(-1 <= c.cosine <= 1 and c.clipped_norm <= c.norm * (1 + 1e-12) for c in by.values())


def test_value_turns_the_gradient_and_norm_turns_only_the_whole():
    one = [np.array([1.0, 10.0])]
    assert clip_rules.compare(one, "value", 1.0).angle == pytest.approx(45 - np.degrees(np.arctan(0.1)))
    assert clip_rules.compare(one, "norm", 1.0).cosine == pytest.approx(1)  # one variable: the same as the global norm
    whole = clip_rules.compare(PAIR, "norm", 1.0)  # (.6, .8, 0, 1) against (3, 4, 0, 12) / 13
    assert whole.cosine == pytest.approx((0.6 * 3 + 0.8 * 4 + 12) / (13 * np.sqrt(2)))


def test_no_gradient_is_no_direction():
    still = clip_rules.compare([np.zeros(2)], "global_norm", 1.0)
    assert np.isnan(still.cosine)
    assert np.isnan(still.length_ratio)
    np.testing.assert_array_equal(still.after[0], np.zeros(2))


def test_a_gradient_that_is_clipped_to_nothing_has_lost_its_direction():
    gone = clip_rules.compare([np.array([1e200, 1.0])], "norm", 1.0)  # its norm overflows, and Keras' rule leaves 0
    assert (gone.norm, gone.clipped_norm) == (np.inf, 0)
    assert np.isnan(gone.cosine)


def test_an_infinite_gradient_cannot_be_clipped_by_the_norm():
    endless = [np.array([np.inf, 1.0])]
    assert np.isnan(clip_rules.by_global_norm(endless, 1.0)[0]).all()
    np.testing.assert_array_equal(clip_rules.by_value(endless, 1.0)[0], [1.0, 1.0])


@pytest.mark.parametrize(("dtype", "size"), [(np.float32, 1e20), (np.float64, 1e200)])
def test_a_norm_whose_square_overflows_is_infinite(dtype, size):
    gradients = [np.array([size, 1.0], dtype), np.array([0.3], dtype)]
    assert clip_rules.global_norm(gradients) == np.inf
    first, second = clip_rules.by_norm(gradients, 1.0)
    assert (first.tolist(), second.tolist()) == ([0, 0], gradients[1].tolist())
    assert all(np.isnan(g).all() for g in clip_rules.by_global_norm(gradients, 1.0))
    assert clip_rules.by_value(gradients, 1.0)[0].tolist() == [1, 1]


def test_numbers_that_are_infinite_become_nan_by_norm():
    cut = clip_rules.by_norm([np.array([np.inf, 1.0]), np.array([np.nan, 1.0])], 1.0)
    np.testing.assert_array_equal(cut, [[np.nan, 0], [np.nan, np.nan]])


@pytest.mark.parametrize(("rule", "threshold"), [("length", 1.0), ("value", 0.0), ("norm", -1.0), ("value", np.nan)])
def test_bad_input_gets_one_sentence(rule, threshold):
    with pytest.raises(ValueError, match=r"\.$"):
        clip_rules.clip(PAIR, rule, threshold)


def test_adams_first_step_ignores_the_length():
    gradient = [np.array([3.0, -0.004])]
    np.testing.assert_allclose(clip_rules.adam_first_step(gradient, 0.1)[0], [-0.1, 0.1], rtol=1e-3)
    clipped = clip_rules.by_global_norm(gradient, 0.5)
    np.testing.assert_allclose(clip_rules.adam_first_step(clipped, 0.1)[0], [-0.1, 0.1], rtol=6e-3)


def test_share_clipped():
    norms = np.array([0.5, 1.0, 2.0, np.nan])
    np.testing.assert_allclose(clip_rules.share_clipped(norms, np.array([0.1, 1.0, 1.5, 9.0])), [0.75, 0.25, 0.25, 0])
    assert clip_rules.share_clipped(np.array([0.1, 0.5, 2, np.nan, np.inf]), 1.0) == 0.4  # (norms > 1).mean()
    assert np.isnan(clip_rules.share_clipped(np.array([]), 1.0))


OVERFLOWING = [np.array([1e20, 1.0], np.float32), np.array([0.0, 0.3], np.float32)]
INFINITE = [np.array([np.inf, 1.0]), np.array([np.nan, 12.0])]


@pytest.mark.tf
@pytest.mark.parametrize("threshold", [0.5, 1.0, 5.0, 20.0])
@pytest.mark.parametrize("gradients", [PAIR, OVERFLOWING, INFINITE], ids=["pair", "overflowing", "infinite"])
@pytest.mark.parametrize(
    ("rule", "argument"), [("value", "clipvalue"), ("norm", "clipnorm"), ("global_norm", "global_clipnorm")]
)
def test_equal_to_keras(rule, argument, gradients, threshold):
    import keras

    variables = [keras.Variable(np.zeros(2)), keras.Variable(np.zeros(2))]
    optimizer = keras.optimizers.SGD(1.0, **{argument: threshold})
    optimizer.apply([keras.ops.convert_to_tensor(g, dtype="float32") for g in gradients], variables)
    for variable, expected in zip(variables, clip_rules.clip(gradients, rule, threshold), strict=True):
        np.testing.assert_allclose(-variable.numpy(), expected, rtol=1e-6)


@pytest.mark.tf
def test_adams_first_step_is_keras():
    import keras

    gradients = [np.array([3.0, -4e-5]), np.array([0.0, 12.0])]
    variables = [keras.Variable(np.zeros(2)), keras.Variable(np.zeros(2))]
    keras.optimizers.Adam(0.1).apply([keras.ops.convert_to_tensor(g, "float32") for g in gradients], variables)
    for variable, step in zip(variables, clip_rules.adam_first_step(gradients, 0.1), strict=True):
        np.testing.assert_allclose(variable.numpy(), step, rtol=1e-4)


@pytest.mark.tf
def test_two_rules_at_once_is_an_error_in_keras():
    import keras

    with pytest.raises(ValueError, match="Only one of"):
        keras.optimizers.SGD(1.0, clipnorm=1.0, clipvalue=1.0)
