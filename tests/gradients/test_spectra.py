import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.gradients import matrices
from rnnviz.gradients.spectra import effective_radius, spectrum


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 20), st.integers(0, 10_000))
def test_the_basis_holds_eigenvectors_of_the_transpose(n, seed):
    matrix = np.random.default_rng(seed).normal(size=(n, n)) / np.sqrt(n)
    found = spectrum(matrix)
    assert found.is_eigenbasis
    np.testing.assert_allclose(matrix.T @ found.basis, found.basis * found.eigenvalues, atol=1e-10)
    np.testing.assert_allclose(np.linalg.norm(found.basis, axis=0), 1, atol=1e-10)
    assert (np.diff(np.abs(found.eigenvalues)) < 1e-9).all()
    assert found.radius <= found.norm + 1e-12
    vector = np.arange(n) + 1.0
    np.testing.assert_allclose(found.basis @ found.components(vector), vector, atol=1e-7)


def test_normal_matrices_have_orthonormal_eigenvectors_and_no_departure():
    for matrix in (matrices.symmetric(8, 1.1, 0), matrices.orthogonal(8, 0.9, 0), matrices.complex_pair(8, 1, 0.3, 0)):
        found = spectrum(matrix)
        assert found.condition == pytest.approx(1, abs=1e-6)
        assert found.departure == pytest.approx(0, abs=1e-6)
        assert found.norm == pytest.approx(found.radius)
        assert found.warning == ""


def test_a_defective_matrix_is_said_to_be_one_and_gets_an_orthonormal_basis():
    found = spectrum(matrices.TWISTED)
    assert not found.is_eigenbasis
    assert "defective" in found.warning
    np.testing.assert_allclose(found.basis.conj().T @ found.basis, np.eye(2), atol=1e-12)
    np.testing.assert_allclose(found.eigenvalues, 0.5)
    assert found.norm == pytest.approx(5.05, abs=0.005)


def test_departure_is_henricis():
    found = spectrum(matrices.non_normal(6, 0.9, 1.0, 0))
    assert found.departure == pytest.approx(np.sqrt(0.5), abs=1e-9)  # |N| = |L|: half of |W|^2


def test_saturating_unit_2_leaves_the_radius_1_2():
    assert spectrum(matrices.GATED_OFF).radius == pytest.approx(0.53, abs=0.005)
    assert effective_radius(matrices.GATED_OFF, np.array([1.0, 0.0])) == pytest.approx(1.2)


def test_the_zero_matrix_has_a_spectrum_too():
    found = spectrum(np.zeros((3, 3)))
    assert (found.radius, found.norm, found.departure) == (0, 0, 0)


@pytest.mark.parametrize("bad", [np.ones((2, 3)), np.array([[np.nan]]), np.array([[np.inf]])])
def test_what_is_no_square_matrix_of_numbers_is_refused(bad):
    with pytest.raises(ValueError, match=r"square|not numbers"):
        spectrum(bad)


@pytest.mark.parametrize("size", [1e-14, 1.0, 1e14])
def test_a_nilpotent_matrix_is_one_at_any_size(size: float) -> None:
    found = spectrum(size * np.array([[0.0, 1.0], [0.0, 0.0]]))
    assert found.departure == 1
    assert found.warning
    assert "e+" not in found.warning
    assert not found.is_eigenbasis
