"""Numbers as a reader sees them."""

import math

import numpy as np
import pytest

from rnnviz import digits


@pytest.mark.parametrize(("value", "form", "written", "formula"), [
    (-0.3144, "+.4f", "−0.3144", "-0.3144"),
    (0.3144, "+.4f", "+0.3144", "+0.3144"),
    (-0.0, ".2f", "0.00", "0.00"),
    (-0.001, ".2f", "0.00", "0.00"),
    (-0.001, "+.2f", "+0.00", "+0.00"),
    (np.float32(-0.0), "g", "0", "0"),
    (-12345, ",", "−12,345", "-12,345"),
    (-0.004, ".1%", "−0.4%", r"-0.4\%"),
    (2.2e-16, ".1g", "2 × 10⁻¹⁶", r"2\cdot10^{-16}"),
    (-1e9, "g", "−1 × 10⁹", r"-1\cdot10^{9}"),
    (math.inf, ".2f", "∞", r"\infty"),
    (np.int64(3), "", "3", "3"),
    (0.5, "", "0.5", "0.5"),
])  # fmt: skip
def test_a_number_for_readers_and_in_a_formula(value: float, form: str, written: str, formula: str) -> None:
    assert digits.written(value, form) == written
    assert digits.in_formula(value, form) == formula


@pytest.mark.parametrize("form", ["", ".1%", "+.2f", ",", ".3g"])
def test_what_is_no_number_is_a_dash(form: str) -> None:
    assert digits.written(float("nan"), form) == "–"


@pytest.mark.parametrize(
    ("value", "text"),
    [(2_000_000.0, "2,000,000"), (1234567, "1,234,567"), (0.5, "0.5"), (0.00001, "1 × 10⁻⁵"), (-3, "−3")],
)
def test_a_number_that_was_set_is_written_whole(value: float, text: str) -> None:
    assert digits.plain(value) == text


def test_what_is_no_number_is_a_dash_in_a_formula_too() -> None:
    assert digits.in_formula(math.nan, ".3g") == digits.NOTHING
