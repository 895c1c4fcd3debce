"""Numbers as a reader sees them: a minus is a minus, a zero is not below zero, a power of ten is not written with an e, and
what is no number is a dash.

Programs that are shown, and what people type, keep Python's own notation.
"""

import math
import re
from numbers import Integral, Real

NOTHING = "–"
_SIGN = re.compile(r"(?:.?[<>=^])?[-+ ]?")  # of a format: fill, alignment, sign; "z" comes after them
_POWER = re.compile(r"(?<=\d)e([+-])0*(\d+)")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def written(value: Real | float, form: str = "") -> str:
    """Return a number for a sentence, a table or a figure: −0.30, 0.00 where Python has -0.00, 2.2 × 10⁻¹⁶, ∞, – for NaN.

    Args:
        value: the number.
        form: how, as in format(): '.2f', '+.3f', ',', '.1%'.
    """
    if math.isnan(value):
        return NOTHING
    powers = _POWER.sub(lambda found: power("", _exponent(found)), _formatted(value, form))
    return minus(powers).replace("inf", "∞")


def plain(value: float) -> str:
    """Return a number that somebody has chosen or set: 2,000,000, 0.5."""
    return written(value, ",.0f" if value == int(value) else "g")


def in_formula(value: Real | float, form: str = "") -> str:
    r"""Return a number for a formula in LaTeX, which typesets a hyphen as a minus: -0.30, 2.2\cdot10^{-16}, \infty, – for NaN."""
    if math.isnan(value):
        return NOTHING
    powers = _POWER.sub(lambda found: power_in_formula("", _exponent(found)), _formatted(value, form))
    return powers.replace("inf", r"\infty").replace("%", r"\%")


def power(mantissa: str, exponent: int) -> str:
    """Return a mantissa, written, with its power of ten: 1.2 × 10⁻⁵."""
    return f"{mantissa} × 10{str(exponent).translate(_RAISED)}"


def power_in_formula(mantissa: str, exponent: int) -> str:
    r"""Return the same for a formula: 1.2\cdot10^{-5}."""
    return rf"{mantissa}\cdot10^{{{exponent}}}"


def minus(text: str) -> str:
    """Return written numbers with a minus sign where they have a hyphen."""
    return text.replace("-", "−")


def _exponent(found: re.Match[str]) -> int:
    return int(found[1] + found[2])


def _formatted(value: Real | float, form: str) -> str:
    if isinstance(value, Integral):
        return format(value, form)
    end = _SIGN.match(form).end()  # type: ignore[union-attr]
    return format(float(value), f"{form[:end]}z{form[end:]}")
