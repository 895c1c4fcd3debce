"""Each family of matrices has the spectrum that its choices name."""

import numpy as np
import pytest

from rnnviz.gradients import matrices
from rnnviz.gradients.chosen_matrix import ChosenMatrix

CHOICES = {"n": 6, "rho": 1.2, "angle": 30.0, "departure": 1.5, "gain": 0.8, "block": "lstm/forget", "seed": 3}


def build(kind: str, **other: object) -> np.ndarray:
    return ChosenMatrix.of({"kind": kind, **CHOICES, **other, "beside": "not its own"}).build()


def sizes(W: np.ndarray) -> np.ndarray:
    return np.sort(np.abs(np.linalg.eigvals(W)))[::-1]


@pytest.mark.parametrize("kind", ["symmetric", "orthogonal", "pair", "non_normal", "identity"])
def test_scaled_families_have_the_radius_that_is_asked_for(kind: str) -> None:
    assert sizes(build(kind))[0] == pytest.approx(1.2)


def test_the_pair_is_alone_outside_half_or_outside_a_smaller_radius() -> None:
    W = build("pair")
    assert np.abs(np.angle(np.linalg.eigvals(W))).max() >= np.deg2rad(30)
    np.testing.assert_allclose(sizes(W)[:3], [1.2, 1.2, 0.5])
    np.testing.assert_allclose(sizes(build("pair", rho=0.3))[:3], [0.3, 0.3, 0.3])


def test_departure_gain_and_block_reach_their_families() -> None:
    normal, other = (build("non_normal", departure=departure) for departure in (0.0, 1.5))
    np.testing.assert_allclose(normal @ normal.T, normal.T @ normal, atol=1e-12)
    assert np.linalg.norm(other) == pytest.approx(np.sqrt(1 + 1.5**2) * np.linalg.norm(normal))
    np.testing.assert_allclose(build("gaussian", gain=1.6), 2 * build("gaussian"))
    np.testing.assert_array_equal(build("keras"), matrices.keras_initial("lstm", "forget", 6, 3))


def test_the_counter_examples_are_fixed_and_others_are_refused() -> None:
    assert build("twisted").tolist() == [[0.5, 5.0], [0.0, 0.5]]
    assert build("gated_off").tolist() == [[1.2, 1.0], [-1.0, -0.6]]
    with pytest.raises(ValueError, match="no family of matrices called 'round'"):
        build("round")
