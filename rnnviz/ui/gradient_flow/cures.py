"""View 5: every cure for a vanishing gradient, measured on the same words."""

from collections.abc import Iterable

from rnnviz import digits
from rnnviz.lessons import Markup
from rnnviz.ui.cached import theory
from rnnviz.ui.gradient_flow.cell import gate
from rnnviz.ui.gradient_flow.shown import Shown
from rnnviz.ui.page import Page

CONTROLS = ("cell_gain", "forget_bias", "units", "T", "strength", "text", "seed")


def cure_names(page: Page, cures: Iterable[str]) -> dict[str, str]:
    """Return what each cure is called."""
    called = {key: page.words(f"cure_{key}") for key in cures}
    called["forget_bias"] += f" {digits.plain(page.state['forget_bias'])}"
    return called


def cures_shown(page: Page) -> Shown:
    """Return what the end of the page needs."""
    return Shown(
        {**page.state, **gate(page.state)},
        page.code("code_cures", {**page.state, "words": Markup(theory.words(page.state).tolist())}),
    )
