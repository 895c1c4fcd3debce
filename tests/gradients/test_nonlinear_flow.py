import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.gradients import matrices
from rnnviz.gradients.linear_flow import start_vector
from rnnviz.gradients.nonlinear_flow import GAMMA, jacobian_flow, product_norm, product_norms, run, vector_norms
from rnnviz.gradients.spectra import spectrum
from rnnviz.nn.activations import ACTIVATIONS


def inputs(steps, n, scale=0.3, seed=0):
    return scale * np.random.default_rng(seed).normal(size=(steps, n))


@pytest.mark.parametrize("activation", GAMMA)
def test_the_product_equals_finite_differences(activation):
    matrix, x = matrices.gaussian(4, 1.1, 0), inputs(12, 4)
    flow = jacobian_flow(spectrum(matrix), x, activation, np.ones(4))
    for k in (1, 5, 12):
        start = flow.states.h[12 - k]
        columns = []
        for j in range(4):
            step = 1e-6 * np.eye(4)[j]
            ahead = run(matrix, x[12 - k :], activation, start + step).h[-1]
            behind = run(matrix, x[12 - k :], activation, start - step).h[-1]
            columns.append((ahead - behind) / 2e-6)
        jacobian = np.array(columns).T
        assert 10 ** flow.product[k] == pytest.approx(np.linalg.norm(jacobian, 2), rel=1e-6, abs=1e-10)
        sent_back = np.linalg.norm(jacobian.T @ np.ones(4)) / 2
        assert 10 ** flow.vector[k] == pytest.approx(sent_back, rel=1e-6, abs=1e-10)


@pytest.mark.parametrize("activation", GAMMA)
def test_gamma_is_the_steepest_slope(activation):
    found = ACTIVATIONS[activation]
    assert found.slope(found.apply(np.linspace(-4, 4, 81))).max() == pytest.approx(GAMMA[activation])


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(list(GAMMA)), st.integers(1, 10), st.integers(0, 500), st.floats(0.1, 1.6), st.floats(0, 3))
def test_nothing_measured_exceeds_the_bound_of_pascanu(activation, n, seed, gain, scale):
    found = spectrum(matrices.gaussian(n, gain, seed))
    flow = jacobian_flow(found, inputs(25, n, scale, seed), activation, start_vector(n, seed))
    assert (flow.product <= flow.bound + 1e-9).all()
    assert (flow.vector <= flow.product + 1e-9).all()
    assert (flow.states.slopes <= GAMMA[activation] + 1e-12).all()


def test_linear_and_orthogonal_is_s_to_the_k_whatever_is_read():
    flow = jacobian_flow(spectrum(matrices.orthogonal(8, 1.1, 0)), inputs(50, 8), "linear", np.ones(8))
    assert 10 ** flow.product[-1] == pytest.approx(117.391, rel=1e-5)
    np.testing.assert_allclose(flow.product, flow.radius_law, atol=1e-10)
    np.testing.assert_allclose(flow.vector, flow.radius_law, atol=1e-10)


def test_saturation_fights_growth():
    ends = []
    for seed in range(12):
        found = spectrum(matrices.orthogonal(32, 1.1, seed))
        flow = jacobian_flow(found, inputs(50, 32, 0.1, seed), "tanh", start_vector(32, seed))
        ends.append(10 ** flow.vector[-1])
    assert 0.2 < np.median(ends) < 10  # 1.1^50 is 117


def test_a_small_radius_can_explode_once_a_unit_saturates():
    steps = 60
    found = spectrum(matrices.GATED_OFF)
    x = np.tile(matrices.GATED_OFF_INPUT, (steps, 1))
    flow = jacobian_flow(found, x, "tanh", np.ones(2), matrices.GATED_OFF_STATE)
    np.testing.assert_allclose(flow.states.h[-1], matrices.GATED_OFF_STATE, atol=1e-9)
    assert flow.effective_radius == pytest.approx(1.2)
    np.testing.assert_allclose(np.diff(flow.product[1:]), np.log10(1.2), atol=1e-9)
    assert flow.radius_law[-1] < -15 < 4 < flow.product[-1]


def test_twisted_explodes_for_a_while_in_a_linear_recurrence():
    flow = jacobian_flow(spectrum(matrices.TWISTED), np.zeros((8, 2)), "linear", np.ones(2))
    assert 10 ** flow.product[1] == pytest.approx(5.05, abs=0.005)
    assert (flow.product[1:6] > 0).all()
    assert (flow.product[6:] < 0).all()


def test_products_far_beyond_floating_point_are_kept():
    for scale, expected in ((1e-9, -900), (1e9, 900)):
        jacobians = np.tile(scale * np.eye(3), (100, 1, 1))
        assert product_norms(jacobians)[-1] == pytest.approx(expected)
        assert product_norm(jacobians[::-1]) == pytest.approx(expected)
        assert vector_norms(jacobians, np.ones(3))[-1] == pytest.approx(expected)


def test_dead_relus_let_exactly_nothing_through():
    flow = jacobian_flow(spectrum(np.eye(2)), -np.ones((5, 2)), "relu", np.ones(2))
    assert flow.product[0] == 0
    assert (flow.product[1:] == -np.inf).all()
    assert (flow.vector[1:] == -np.inf).all()


def test_a_state_that_overflows_says_at_which_step():
    with pytest.raises(ValueError, match=r"overflowed at step \d+"):
        run(matrices.identity(2, 1e6), np.ones((100, 2)), "relu")


def test_where_the_loss_hears_each_state_a_zero_is_not_the_end() -> None:
    turned, w = np.array([[0.0, -1.0], [1.0, 0.0]]), np.array([1.0, 0.0])
    for jacobian in (-np.eye(2), turned):
        found = vector_norms(np.repeat(jacobian[None], 9, axis=0), w, at_each=True)
        gradient, expected = w, [1.0]
        for _ in range(9):
            gradient = gradient @ jacobian + w
            expected.append(float(np.linalg.norm(gradient)))
        np.testing.assert_allclose(10**found, expected, atol=1e-12)
    assert (found == -np.inf).sum() == 2  # after four turns, and eight
