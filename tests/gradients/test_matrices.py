import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.gradients import matrices
from rnnviz.gradients.spectra import spectrum
from rnnviz.nn import cells, initializers

SIZES = st.integers(2, 24)
SEEDS = st.integers(0, 1000)
RADII = st.floats(0.05, 2.0)


def radius(matrix):
    return np.abs(np.linalg.eigvals(matrix)).max()


@settings(deadline=None, max_examples=25)
@given(SIZES, RADII, SEEDS)
def test_every_family_has_the_radius_that_was_asked_for(n, rho, seed):
    for matrix in (
        matrices.symmetric(n, rho, seed),
        matrices.orthogonal(n, rho, seed),
        matrices.identity(n, rho),
        matrices.complex_pair(n, rho, 0.8, seed, rest=0.5 * rho),
    ):
        assert radius(matrix) == pytest.approx(rho, rel=1e-9)


def test_symmetric_is_symmetric_with_the_stated_eigenvalues():
    matrix = matrices.symmetric(5, 1.1, 3)
    np.testing.assert_allclose(matrix, matrix.T, atol=1e-15)
    np.testing.assert_allclose(np.sort(np.linalg.eigvalsh(matrix)), 1.1 * np.linspace(-0.6, 1, 5), rtol=1e-12)


def test_orthogonal_keeps_lengths_times_s():
    matrix = matrices.orthogonal(7, 0.9, 1)
    np.testing.assert_allclose(matrix @ matrix.T, 0.81 * np.eye(7), atol=1e-14)


def test_complex_pair_sits_at_its_radius_and_angle():
    eigenvalues = spectrum(matrices.complex_pair(6, 1.05, 0.7, 0)).eigenvalues
    np.testing.assert_allclose(eigenvalues[:2], 1.05 * np.exp([0.7j, -0.7j]), rtol=1e-12)
    assert np.abs(eigenvalues[2:]).max() == pytest.approx(0.5)
    assert matrices.complex_pair(2, 1.0, np.pi / 2, 0).shape == (2, 2)


def test_a_pair_needs_two_units():
    with pytest.raises(ValueError, match="at least 2 units"):
        matrices.complex_pair(1, 1.0, 0.5, 0)


@pytest.mark.parametrize("departure", [0.0, 0.3, 1.0, 3.0])
def test_non_normal_keeps_the_eigenvalues_and_reaches_the_departure(departure):
    n, rho = 6, 0.9
    matrix = matrices.non_normal(n, rho, departure, 0)
    eigenvalues = rho * np.linspace(1, -0.6, n)
    np.testing.assert_allclose(np.sort(np.linalg.eigvals(matrix).real), np.sort(eigenvalues), atol=1e-6)
    size = np.linalg.norm(eigenvalues)
    assert np.linalg.norm(matrix) == pytest.approx(size * np.sqrt(1 + departure**2), rel=1e-12)
    assert np.linalg.norm(matrix, 2) >= rho - 1e-12


def test_gaussian_fills_a_disc_of_its_gain():
    radii = [radius(matrices.gaussian(128, 1.3, seed)) for seed in range(5)]
    assert np.mean(radii) == pytest.approx(1.3, rel=0.1)


@pytest.mark.parametrize(("rows", "columns"), [(5, 5), (4, 16), (12, 4)])
def test_orthonormal_along_the_shorter_side(rows, columns):
    q = initializers.orthonormal(rows, columns, 0)
    assert q.shape == (rows, columns)
    gram = q @ q.T if rows <= columns else q.T @ q
    np.testing.assert_allclose(gram, np.eye(min(rows, columns)), atol=1e-13)


def test_keras_starts_a_simple_rnn_on_the_unit_circle_and_an_lstm_inside_it():
    on_circle = spectrum(matrices.keras_initial("simple_rnn", "state", 64, 0))
    np.testing.assert_allclose(np.abs(on_circle.eigenvalues), 1.0, atol=1e-12)
    radii, norms = [], []
    for seed in range(4):
        for block in cells.CELLS["lstm"].blocks():
            gate = spectrum(matrices.keras_initial("lstm", block, 64, seed))
            radii.append(gate.radius)
            norms.append(gate.norm)
    assert np.min(radii) > 0.48
    assert np.max(radii) < 0.60
    assert 0.50 < np.median(radii) < 0.55
    assert np.min(norms) > 0.82
    assert np.max(norms) < 0.89


@pytest.mark.tf
def test_the_spectra_are_those_of_keras_own_initialisers():
    import keras

    for cell, layer in (("simple_rnn", keras.layers.SimpleRNN), ("lstm", keras.layers.LSTM), ("gru", keras.layers.GRU)):
        keras.utils.set_random_seed(0)
        built = layer(64)
        built.build((None, 5, 8))
        kernel = np.asarray(built.cell.recurrent_kernel)
        for k, block in enumerate(cells.CELLS[cell].blocks()):
            theirs = spectrum(kernel[:, 64 * k : 64 * (k + 1)].T.astype(np.float64))
            ours = spectrum(matrices.keras_initial(cell, block, 64, 0))
            assert ours.radius == pytest.approx(theirs.radius, rel=0.15)
            assert ours.norm == pytest.approx(theirs.norm, rel=0.06)


def test_same_seed_same_matrix():
    for build in (
        lambda seed: matrices.gaussian(5, 1.0, seed),
        lambda seed: matrices.non_normal(5, 1.0, 0.5, seed),
        lambda seed: matrices.keras_initial("gru", "reset", 5, seed),
    ):
        assert (build(3) == build(3)).all()
        assert (build(3) != build(4)).any()


def test_twisted_grows_before_it_shrinks():
    powers = [np.linalg.norm(np.linalg.matrix_power(matrices.TWISTED, k), 2) for k in range(1, 9)]
    assert radius(matrices.TWISTED) == pytest.approx(0.5)
    assert powers[0] == pytest.approx(5.05, abs=0.005)
    assert min(powers[:5]) > 1 > powers[5]


def test_the_state_of_the_example_that_is_gated_off_stands_still() -> None:
    sums = matrices.GATED_OFF @ matrices.GATED_OFF_STATE + matrices.GATED_OFF_INPUT
    assert sums.tolist() == [0.0, 19.4]  # unit 1 where tanh has slope 1, unit 2 far in saturation
    np.testing.assert_allclose(np.tanh(sums), matrices.GATED_OFF_STATE, atol=1e-15)
