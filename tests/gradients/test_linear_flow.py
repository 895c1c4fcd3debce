import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.gradients import matrices
from rnnviz.gradients.linear_flow import half_life, linear_flow, scalar_flow, start_vector
from rnnviz.gradients.spectra import spectrum


@pytest.mark.parametrize(("scale", "after_50"), [(0.9, 0.00515378), (1.1, 117.391), (1.0, 1.0)])
def test_s_times_orthogonal_scales_the_gradient_by_exactly_s_to_the_k(scale, after_50):
    for seed in range(3):
        flow = linear_flow(spectrum(matrices.orthogonal(16, scale, seed)), start_vector(16, seed), 50)
        np.testing.assert_allclose(flow.norm, np.arange(51) * np.log10(scale), atol=1e-12)
        assert 10 ** flow.norm[-1] == pytest.approx(after_50, rel=1e-5)


def test_symmetric_component_j_scales_by_lambda_j_to_the_k():
    found = spectrum(matrices.symmetric(5, 1.05, 2))
    flow = linear_flow(found, start_vector(5, 0), 30)
    measured = (10.0 ** flow.norm[:, None] * flow.directions) @ found.basis.real
    np.testing.assert_allclose(np.abs(measured), 10.0**flow.components, rtol=1e-8, atol=1e-13)
    growth = flow.components[1:] - flow.components[:-1]
    expected = np.broadcast_to(np.log10(np.abs(found.eigenvalues)), growth.shape)
    np.testing.assert_allclose(growth, expected, atol=1e-10)


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 16), st.integers(0, 1000), st.floats(0.2, 1.8))
def test_the_components_add_up_to_the_vector_and_the_norm_stays_below_its_law(n, seed, gain):
    found = spectrum(matrices.gaussian(n, gain, seed))
    flow = linear_flow(found, start_vector(n, seed), 40)
    assert flow.disagreement < 1e-6
    assert (flow.norm <= flow.norm_law + 1e-9).all()


def test_a_matrix_power_gives_the_same_vector():
    found = spectrum(matrices.non_normal(6, 0.9, 1.0, 0))
    start = start_vector(6, 0)
    flow = linear_flow(found, start, 12)
    expected = np.linalg.matrix_power(found.matrix.T, 12) @ start
    np.testing.assert_allclose(10.0 ** flow.norm[12] * flow.directions[12], expected, rtol=1e-9)


def test_a_complex_pair_turns_by_its_angle():
    found = spectrum(matrices.complex_pair(4, 1.0, 0.3, 0))
    flow = linear_flow(found, start_vector(4, 1), 5)
    np.testing.assert_allclose(np.diff(np.unwrap(flow.angles[:, 0])), 0.3, atol=1e-9)
    np.testing.assert_allclose(flow.components[:, 0], flow.components[0, 0], atol=1e-12)


def test_a_defective_matrix_is_followed_along_its_schur_vectors():
    flow = linear_flow(spectrum(matrices.TWISTED), np.array([1.0, 0.0]), 8)
    exact = np.linalg.matrix_power(matrices.TWISTED.T, 8) @ [1.0, 0.0]
    assert 10 ** flow.norm[8] == pytest.approx(np.linalg.norm(exact))
    assert flow.disagreement < 1e-12
    squares = (10.0 ** (2 * flow.components)).sum(axis=1)
    np.testing.assert_allclose(squares, 10.0 ** (2 * flow.norm), rtol=1e-9)  # orthonormal: Pythagoras


def test_sizes_far_beyond_floating_point_are_kept():
    tiny = linear_flow(spectrum(matrices.identity(2, 1e-3)), start_vector(2, 0), 200)
    huge = linear_flow(spectrum(matrices.identity(2, 1e3)), start_vector(2, 0), 200)
    assert tiny.norm[-1] == pytest.approx(-600)
    assert huge.norm[-1] == pytest.approx(600)
    assert tiny.disagreement < 1e-12


def test_a_gradient_that_becomes_exactly_zero_stays_zero():
    nilpotent = np.array([[0.0, 1.0], [0.0, 0.0]])
    flow = linear_flow(spectrum(nilpotent), np.array([1.0, 1.0]), 4)
    assert flow.norm[1] == 0
    assert (flow.norm[2:] == -np.inf).all()


def test_a_zero_start_is_refused():
    with pytest.raises(ValueError, match="nothing to send back"):
        linear_flow(spectrum(np.eye(2)), np.zeros(2), 3)


@pytest.mark.parametrize(("bias", "steps"), [(0, 1.0), (1, 2.2), (2, 5.5), (5, 103)])
def test_half_lives_of_a_forget_gate(bias, steps):
    assert half_life(1 / (1 + np.exp(-bias))) == pytest.approx(steps, abs=0.05 if steps < 100 else 0.5)


def test_half_life_at_the_ends():
    assert half_life(1.0) == half_life(-1.0) == np.inf
    assert half_life(0.0) == 0
    assert half_life(2.0) == pytest.approx(-1)


def test_one_number():
    flow = scalar_flow(0.9, 1.0, 50)
    assert flow.values[-1] == pytest.approx(0.00515378, rel=1e-5)
    np.testing.assert_allclose(10**flow.log10, flow.values, rtol=1e-12)
    assert scalar_flow(-0.5, 2.0, 3).values.tolist() == [2.0, -1.0, 0.5, -0.25]
    assert scalar_flow(0.0, 3.0, 2).log10.tolist() == [np.log10(3), -np.inf, -np.inf]


@pytest.mark.parametrize(("a", "x0"), [(0.9, 1.0), (-0.3, 5.0), (0.5, 1e-30), (1.1, 1.0), (-2.0, 0.1), (1.01, 1e30)])
def test_the_step_where_float32_gives_up_is_where_float32_gives_up(a, x0):
    flow = scalar_flow(a, x0, 10)
    exact = x0
    for n in range(20_000):
        if abs(exact) < float(np.finfo(np.float32).tiny):
            assert flow.underflow == n
            break
        if abs(exact) > float(np.finfo(np.float32).max):
            assert flow.overflow == n
            break
        exact *= a
    assert (flow.underflow is None) == (abs(a) > 1)
    assert (flow.overflow is None) == (abs(a) < 1)


def test_one_never_leaves_float32():
    assert scalar_flow(-1.0, 1.0, 5).underflow is scalar_flow(-1.0, 1.0, 5).overflow is None
    assert scalar_flow(0.0, 1.0, 5).underflow == 1


def test_one_number_from_zero_is_refused():
    with pytest.raises(ValueError, match="stays 0"):
        scalar_flow(0.5, 0.0, 3)
