"""View 1: x_n = a^n x_0."""

from rnnviz.gradients.linear_flow import ScalarFlow
from rnnviz.ui.gradient_flow.shown import Shown, tex
from rnnviz.ui.page import Page


def fate(a: float) -> str:
    """Return the passage that says what becomes of the number."""
    return "number_stays" if abs(a) == 1 else "number_fades" if abs(a) < 1 else "number_grows"


def facts(flow: ScalarFlow) -> dict[str, object]:
    """Return the numbers in that passage."""
    return {
        "half_life": flow.half_life,
        "doubling": -flow.half_life,
        "limit": flow.underflow if flow.underflow is not None else flow.overflow,
    }


def number_shown(page: Page, flow: ScalarFlow) -> Shown:
    """Return what the end of the page needs."""
    numbers = {**page.state, **facts(flow), "last": tex(float(flow.log10[-1]))}
    return Shown(numbers, page.code("code_number", page.state))
