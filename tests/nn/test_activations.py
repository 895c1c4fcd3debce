"""Each activation's values and slopes, by hand and by finite differences."""

import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS, sigmoid


@pytest.mark.parametrize(
    ("name", "x", "value", "slope"),
    [
        ("tanh", np.log(2), 3 / 5, 16 / 25),
        ("tanh", 0.0, 0.0, 1.0),
        ("sigmoid", np.log(3), 3 / 4, 3 / 16),
        ("sigmoid", -np.log(4), 1 / 5, 4 / 25),
        ("relu", 2.5, 2.5, 1.0),
        ("relu", -2.5, 0.0, 0.0),
        ("relu", 0.0, 0.0, 0.0),
        ("linear", -7.0, -7.0, 1.0),
    ],
)
def test_values_and_slopes_by_hand(name: str, x: float, value: float, slope: float) -> None:
    each = ACTIVATIONS[name]
    y = each.apply(np.array([x]))
    assert y == pytest.approx(value)
    assert each.slope(y) == pytest.approx(slope)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_are_derivatives(name: str) -> None:
    f = ACTIVATIONS[name]
    x = np.linspace(-3, 3, 40)  # no zero: ReLU has a corner there
    np.testing.assert_allclose(f.slope(f.apply(x)), (f.apply(x + 1e-6) - f.apply(x - 1e-6)) / 2e-6, atol=1e-8)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_they_keep_shape_and_precision(name: str) -> None:
    f, x = ACTIVATIONS[name], np.zeros((2, 0, 3), np.float32)
    assert f.name == name
    for each in (f.apply(x), f.slope(f.apply(x))):
        assert (each.shape, each.dtype) == ((2, 0, 3), np.dtype(np.float32))


def test_the_sigmoid_saturates_without_a_warning() -> None:
    assert sigmoid(np.array([-1e4, 1e4])).tolist() == [0, 1]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_sigmoid_far_from_zero_is_as_exact_as_the_numbers_are(dtype: type[np.floating]) -> None:
    x: np.ndarray = np.array([-1e4, -60, -20, 0, 20, 1e4], dtype)
    expected = np.array([0, np.exp(-60.0), 1 / (1 + np.exp(20.0)), 0.5, 1 / (1 + np.exp(-20.0)), 1])
    np.testing.assert_allclose(sigmoid(x), expected, rtol=8 * float(np.finfo(dtype).eps))
    assert sigmoid(x).dtype == dtype
