import numpy as np
import pytest

from rnnviz.gradients import logscale


def test_clip_marks_what_float32_cannot_hold():
    clipped = logscale.clip(np.array([-np.inf, -300.0, -10.0, 0.0, 300.0]))
    assert clipped.values == pytest.approx([logscale.FLOOR, logscale.FLOOR, -10.0, 0.0, logscale.CEILING])
    assert clipped.below.tolist() == [True, True, False, False, False]
    assert clipped.above.tolist() == [False, False, False, False, True]


def test_floor_and_ceiling_are_the_ends_of_float32():
    with np.errstate(under="ignore", over="ignore"):
        assert np.float32(10.0 ** (logscale.FLOOR + 0.001)) > 0
        assert np.float32(10.0 ** (logscale.FLOOR - 0.31)) == 0  # less than half the smallest number rounds to 0
        assert np.isinf(np.float32(10.0 ** (logscale.CEILING + 0.001)))


def test_clip_refuses_what_is_not_a_number():
    with pytest.raises(ValueError, match="NaN"):
        logscale.clip(np.array([0.0, np.nan]))


@pytest.mark.parametrize("size", [1e-300, 1e-200, 1.0, 1e200, 1e300])
def test_rescale_neither_underflows_nor_overflows(size):
    vector = size * np.array([3.0, -4.0])
    unit, log = logscale.rescale(vector)
    np.testing.assert_allclose(unit, [0.6, -0.8], rtol=1e-12)
    assert log == pytest.approx(np.log10(size) + np.log10(5), abs=1e-9)


def test_rescale_of_zero_and_of_infinity():
    assert logscale.rescale(np.zeros(3))[1] == -np.inf
    with pytest.raises(ValueError, match="past what a computer can hold"):
        logscale.rescale(np.array([1.0, np.inf]))


@pytest.mark.parametrize(
    ("log", "text", "formula"),
    [(-np.inf, "0", "0"), (np.log10(2.966), "2.97", "2.97"), (-5.0, "1.00 × 10⁻⁵", r"1.00\cdot10^{-5}"),
     (300.5, "3.16 × 10³⁰⁰", r"3.16\cdot10^{300}"), (-2.0, "0.01", "0.01"), (np.log10(2048.4), "2050", "2050"),
     (3.9999, "10000", "10000"), (2.9999, "1000", "1000")],
)  # fmt: skip
def test_sizes_in_words_and_formulas(log, text, formula):
    assert logscale.written(log) == text
    assert logscale.latex(log) == formula


def test_formulas_change_to_powers_of_ten_at_the_same_ends_as_sentences() -> None:
    assert [logscale.latex(size) for size in (-3.0, 3.99)] == ["0.001", logscale.written(3.99)]
    assert [r"\cdot10" in logscale.latex(size) for size in (-3.01, -3.0, 3.99, 4.0)] == [True, False, False, True]


@pytest.mark.parametrize("size", [1e-300, 1e-170, 1.0, 1e170, 1e300])
def test_lengths_neither_underflow_nor_overflow(size: float) -> None:
    vectors = size * np.array([[[3.0, -4.0], [0.0, 0.0]], [[0.0, 1.0], [2.0, 0.0]]])
    expected = np.log10([[5.0, 1.0], [1.0, 2.0]]) + np.log10(size)
    expected[0, 1] = -np.inf  # an exact zero
    assert np.allclose(logscale.log10_norms(vectors), expected)
    assert logscale.log10_norms(np.zeros((2, 0))).tolist() == [-np.inf, -np.inf]


@pytest.mark.parametrize("size", [9.996e-5, 9.9951e-6, 99990.0, 9.994e-7, 1e-5, 1.004e5])
def test_a_mantissa_is_never_ten(size: float) -> None:
    mantissa, exponent = logscale.written(np.log10(size)).split(" × 10")
    assert 1 <= float(mantissa) < 10
    power = int(exponent.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")))
    assert float(mantissa) * 10.0**power == pytest.approx(size, rel=5e-3)
    assert logscale.latex(np.log10(size)) == rf"{mantissa}\cdot10^{{{power}}}"


def test_what_is_infinite_or_no_number_is_said() -> None:
    assert logscale.log10_norms(np.array([[np.inf, 1.0], [3.0, 4.0]])).tolist() == pytest.approx([np.inf, np.log10(5)])
    assert np.isnan(logscale.log10_norms(np.array([np.nan, 1.0])))
    assert (logscale.written(np.inf), logscale.written(np.nan)) == ("∞", "–")
    assert (logscale.latex(np.inf), logscale.latex(np.nan)) == (r"\infty", "–")
