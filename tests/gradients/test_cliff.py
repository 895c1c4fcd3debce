"""The cliff: exact gradients, the published landmarks, and gradient descent as Keras has it."""

import numpy as np
import pytest
from scipy.special import expit

from rnnviz.gradients import cliff

UNIT = cliff.Unit()
AREA = cliff.Map()
POINTS = [(4.7, -2.0), (5.0, -3.5), (4.2, -2.1), (7.5, -0.5), (-3.0, 1.0), (0.0, 0.0)]


@pytest.mark.parametrize(("w", "b"), POINTS)
@pytest.mark.parametrize("unit", [UNIT, cliff.Unit(steps=1), cliff.Unit(steps=7, start=-1.5, target=0.2)])
def test_gradient_equals_finite_differences(w, b, unit):
    h = 1e-6
    _, e_w, e_b = cliff.error(w, b, unit)
    assert e_w == pytest.approx((cliff.error(w + h, b, unit)[0] - cliff.error(w - h, b, unit)[0]) / 2 / h, abs=1e-8)
    assert e_b == pytest.approx((cliff.error(w, b + h, unit)[0] - cliff.error(w, b - h, unit)[0]) / 2 / h, abs=1e-8)


def test_one_step_by_hand():
    s = 1 / (1 + np.exp(-0.5))
    y = 1 / (1 + np.exp(-(2 * s - 1)))
    e, e_w, e_b = cliff.error(2.0, -1.0, cliff.Unit(steps=1))
    assert e == pytest.approx((y - 0.7) ** 2)
    assert e_b == pytest.approx(2 * (y - 0.7) * y * (1 - y))
    assert e_w == pytest.approx(e_b * s)


def test_surface_holds_the_same_numbers_as_single_points():
    grid = cliff.surface(UNIT, AREA, size=21)
    for row, column in [(0, 0), (20, 3), (7, 19)]:
        e, e_w, e_b = cliff.error(grid.w[column], grid.b[row], UNIT)
        assert grid.error[row, column] == pytest.approx(e, rel=1e-9)
        assert grid.norm[row, column] == pytest.approx(np.hypot(e_w, e_b), rel=1e-9)


def test_the_wall_is_where_the_sources_put_it():
    w, b = np.meshgrid(np.linspace(3, 7, 41), np.linspace(-4, -1, 61))
    steepness = np.array([abs(cliff.error(*point, UNIT)[1]) for point in zip(w.flat, b.flat, strict=True)])
    peak = steepness.argmax()
    assert (w.flat[peak], b.flat[peak]) == pytest.approx((4.9, -2.55))
    assert steepness[peak] == pytest.approx(13.77, abs=0.01)
    assert np.median(cliff.surface(UNIT, AREA, size=101).norm) < 0.03
    wide = [abs(cliff.error(x, y, UNIT)[1]) for x in np.linspace(2, 8, 61) for y in np.linspace(-5, 0, 51)]
    assert np.median(wide) == pytest.approx(0.005, abs=0.0005)


def test_the_wall_has_a_formula():
    w = np.array([4.0, 4.9, 6.0])
    b = cliff.wall(w, UNIT)
    assert np.isnan(b[0])  # below w = 1 / sigmoid'(.5) = 4.255 the start does not repel
    assert b[1] == pytest.approx(-2.55, abs=1e-4)
    for x, y in zip(w[1:], b[1:], strict=True):
        np.testing.assert_allclose(cliff.trajectory(x, y, cliff.Unit(steps=10)), 0.5, atol=1e-6)
        below, above = (cliff.trajectory(x, y + shift, UNIT)[-1] for shift in (-0.01, 0.01))
        assert below < -1 < 1 < above


def test_on_the_wall_the_gradient_is_a_power():
    w = 4.9
    b = cliff.standstill(w, UNIT.start)
    s = 1 / (1 + np.exp(-0.5))
    slope = w * s * (1 - s)
    expected = 2 * (s - 0.7) * s * (1 - s) * sum(slope**k for k in range(50))
    assert cliff.error(w, b, UNIT)[2] == pytest.approx(expected, rel=1e-6)
    assert cliff.sensitivity(w, cliff.trajectory(w, b, UNIT)) == pytest.approx(slope**50, rel=1e-6)


@pytest.mark.parametrize(("w", "largest"), [(4.0, 1.0), (4.5, 361), (5.0, 7.01e4)])
def test_how_sensitive_the_end_can_be(w, largest):
    b = -w / 2  # x = 0 is then a fixed point, where the sigmoid is steepest
    assert cliff.sensitivity(w, cliff.trajectory(w, b, cliff.Unit(start=0.0))) == pytest.approx(largest, rel=1e-3)
    for start in np.linspace(-3, 3, 13):
        for shift in (-0.5, 0.1, 0.7):
            states = cliff.trajectory(w, b + shift, cliff.Unit(start=start))
            assert abs(cliff.sensitivity(w, states)) <= largest * 1.001


def test_folds_meet_in_the_cusp_and_bound_the_three():
    lower, upper = cliff.folds(np.array([3.9, 4.0, 5.0]))
    assert np.isnan(lower[0])
    assert (lower[1], upper[1]) == pytest.approx((-2, -2))
    for b, count in [(lower[2] - 1e-3, 1), (lower[2] + 1e-3, 3), (upper[2] - 1e-3, 3), (upper[2] + 1e-3, 1)]:
        x = np.linspace(-10, 10, 200_000)
        above = 5.0 * expit(x) + b > x
        assert np.count_nonzero(np.diff(above)) == count  # states that the network maps onto themselves


def test_an_unclipped_walk_is_thrown_out_and_a_clipped_one_arrives():
    start = (4.7, -2.0)
    free = cliff.descend(start, UNIT, cliff.Descent(), AREA)
    held = cliff.descend(start, UNIT, cliff.Descent(rule="global_norm", threshold=0.2), AREA)
    assert free.left_at == 34
    assert free.norm.max() > 100
    assert free.loss[-1] > 0.08
    assert held.left_at is None
    assert held.loss.min() < 1e-3
    assert held.clipped_norm.max() == pytest.approx(0.2)
    same = np.flatnonzero(free.norm > 0.2)[0]  # until the first clipped step the two are one
    np.testing.assert_array_equal(free.position[: same + 1], held.position[: same + 1])


def test_a_step_is_the_rule_written_out():
    walk = cliff.descend((4.4, -2.4), UNIT, cliff.Descent(0.3, 0.5, "value", 0.1, steps=5), AREA)
    assert walk.updates == 5
    velocity = np.zeros(2)
    for k in range(5):
        velocity = 0.5 * velocity - 0.3 * np.clip(walk.gradient[k], -0.1, 0.1)
        np.testing.assert_allclose(walk.position[k + 1], walk.position[k] + velocity)
        assert walk.loss[k] == cliff.error(walk.position[k, 0], walk.position[k, 1], UNIT)[0]


def test_an_overflow_ends_the_walk_and_is_a_result():
    w = 1e4  # on the wall, where the state stands still, the gradient is about 2350^400
    walk = cliff.descend((w, cliff.standstill(w, UNIT.start)), cliff.Unit(steps=400), cliff.Descent(), AREA)
    assert walk.diverged_at == walk.updates == 0
    assert walk.left_at == 0


@pytest.mark.tf
@pytest.mark.parametrize(("w", "b"), POINTS)
def test_gradient_equals_automatic_differentiation(w, b):
    import tensorflow as tf

    weights = [tf.Variable(v, dtype=tf.float64) for v in (w, b)]
    with tf.GradientTape() as tape:
        x = tf.constant(UNIT.start, tf.float64)
        for _ in range(UNIT.steps):
            x = weights[0] * tf.sigmoid(x) + weights[1]
        e = (tf.sigmoid(x) - UNIT.target) ** 2
    expected = [float(e), *(float(g) for g in tape.gradient(e, weights))]
    np.testing.assert_allclose(cliff.error(w, b, UNIT), expected, rtol=1e-9, atol=1e-14)


@pytest.mark.tf
def test_descent_is_keras_sgd():
    import keras
    import tensorflow as tf

    descent = cliff.Descent(0.3, 0.5, "global_norm", 0.05, steps=8)
    walk = cliff.descend((4.4, -2.4), UNIT, descent, AREA)
    weights = [keras.Variable(v, dtype="float64") for v in walk.position[0]]
    optimizer = keras.optimizers.SGD(0.3, momentum=0.5, global_clipnorm=0.05)
    for k in range(descent.steps):
        optimizer.apply([tf.constant(g, tf.float64) for g in walk.gradient[k]], weights)
        np.testing.assert_allclose([float(v) for v in weights], walk.position[k + 1], rtol=1e-6)


def test_the_map_is_the_part_of_the_plane_with_the_wall() -> None:
    whole = cliff.Map()
    assert [whole.holds(w, b) for w, b in ((2, -5), (8, 0), (8.01, -1), (5, 0.01), (np.nan, -1))] == [
        True, True, False, False, False,
    ]  # fmt: skip
