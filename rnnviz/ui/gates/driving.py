"""What the views share in which a cell is driven: rows to draw in, and what it does in words."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from rnnviz.choices.curves import written
from rnnviz.figures.scenes.driven import editor
from rnnviz.lessons import Markup
from rnnviz.nn.driven import Driven
from rnnviz.nn.modes import Stretch, stretches
from rnnviz.ui import controls
from rnnviz.ui.components import hand
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.gates import numbers
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading

_MOST = 6  # stretches that are told
_component = bundled("curves")


@st.fragment
def drive(page: Page, draw: Callable[[], None]) -> None:
    """Draw the rows and what follows from them. While a hand draws, only this part runs again."""
    key = f"curves_{page.state['view']}"

    def moved() -> None:
        page.state.set(drawn(hand.message(key)))

    fields = page.state.fields
    labels = {name: fields.control(name).label for name, *_ in numbers.ROWS[page.state["view"]]}
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading("illustration", page.look("curves"))
        controls.held(page.state, labels)
        fixed = [name for name in labels if page.state.is_held(name)]
        _component(key=key, data=editor(numbers.rows(page.state, labels, fixed)), on_moved_change=moved)
    tell(page, numbers.driven(page.state))
    draw()
    hand.follow(key)


def drawn(message: Any) -> dict[str, str]:
    """Return rows as choices from what a browser sent; nothing where it is not rows of numbers."""
    if not isinstance(message, dict):
        return {}
    return {
        str(name): written(values)
        for name, values in message.items()
        if isinstance(values, list) and values and all(type(value) in (int, float) for value in values)
    }


def tell(page: Page, run: Driven) -> None:
    """Say in words what the cell does at the chosen step, and over all steps."""
    found, step = stretches(run), page.state["step"]
    now = next(each for each in found if each.first <= step <= each.last)
    told = "; ".join(_told(page, each) for each in found[:_MOST])
    more = page.words("more stretches", {"count": len(found) - _MOST}) if len(found) > _MOST else ""
    st.markdown(page.words("now", {"step": step, "what": Markup(page.words(f"mode {now.mode}"))}))
    st.markdown(page.words("all", {"told": Markup(told), "more": Markup(more)}))


def _told(page: Page, stretch: Stretch) -> str:
    values = {"first": stretch.first, "last": stretch.last, "before": stretch.before, "after": stretch.after}
    key = "stretch" if stretch.steps > 1 else "stretch of one"
    return page.words(key, {**values, "what": Markup(page.words(f"mode {stretch.mode}"))})


def typed(page: Page) -> None:
    """Offer the rows as text."""
    names = [name for name, *_ in numbers.ROWS[page.state["view"]]]
    controls.more(page.state, names, page.plain("type the rows"), icon=":material/keyboard:")
