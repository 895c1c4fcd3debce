"""What the views share in which a cell is driven: rows to draw in, a line in words, the operations of one step."""

from collections.abc import Callable
from typing import Any

import numpy as np
import streamlit as st

from rnnviz.choices.curves import written
from rnnviz.digits import in_formula
from rnnviz.figures.html import cell_pictures
from rnnviz.figures.scenes.driven import editor
from rnnviz.lessons import Markup
from rnnviz.nn.driven import Driven
from rnnviz.nn.modes import Stretch, stretches
from rnnviz.nn.operations import Operation, operations
from rnnviz.ui import controls
from rnnviz.ui.components import hand
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.gates import numbers
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, heading
from rnnviz.ui.state import State

_MOST = 6  # stretches that are told
_component = bundled("curves")
_TEX = {
    "kept": r"\text{kept}", "added": r"\text{added}", "remembered": r"r u h", "s_t": r"\tanh(c_t)", "c_t-1": "c_{t-1}",
    "h_t-1": "h_{t-1}", "W x": "Wx_t", "U h": "Uh_{t-1}", "1 - z_t": "(1 - z_t)",
    "c~_t": r"\tilde c_t", "h~_t": r"\tilde h_t", "a_c~": r"a_{\tilde c}", "a_h~": r"a_{\tilde h}",
}  # fmt: skip


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


def press(page: Page, run: Driven, x: np.ndarray | None = None) -> None:
    """Let the learner press the operations of one step, one after the other, and see each number appear."""
    state = page.state
    st.subheader(page.plain("one step"), anchor=False)
    controls.choice(state, "step")
    every = operations(run, state["step"] - 1, x)
    done = min(state["done"], len(every))
    _buttons(page, every, done)
    numbers_known = _known(run, every[:done], state["step"] - 1, by_hand=x is None)
    picture = cell_pictures.cell(run.cell.kind, numbers_known, dark=dark())
    with st.container(key="figure_step", gap="xsmall"):
        heading("illustration", page.look("step"))
        st.image(picture, width=640, alt=page.plain("alt step", {"step": state["step"], "done": done}))
    for each in every[:done]:
        st.markdown(f"$${tex(each)}$$")


def _buttons(page: Page, every: tuple[Operation, ...], done: int) -> None:
    with st.container(horizontal=True):
        if done < len(every):
            label = page.plain("press", {"kind": page.plain(f"operation {every[done].kind}")})
            st.button(label, key="press", type="primary", on_click=_next, args=(page.state, len(every)))
            st.button(page.plain("press all"), key="all", on_click=page.state.set, args=({"done": len(every)},))
        if done:
            st.button(page.plain("press none"), key="none", on_click=page.state.set, args=({"done": 0},))


def _next(state: State, count: int) -> None:
    """Do one more: of two quick presses, too, which both belong to the button that was there."""
    state.set({"done": min(state["done"], count - 1) + 1})


def _known(run: Driven, done: tuple[Operation, ...], t: int, *, by_hand: bool) -> dict[str, float]:
    """Return the numbers that stand in the picture: what the step starts from, and what has been computed."""
    symbols = {"input": "i_t", "forget": "f_t", "candidate": "c~_t", "output": "o_t", "update": "z_t", "reset": "r_t"}
    start = {f"{name[0]}_t-1": float(run.before[name][t, 0]) for name in run.cell.states}
    held = {symbols[name]: float(run.signals[name][t, 0]) for name in (run.held if by_hand else ())}
    return {**start, **held, **{each.result: each.value for each in done}}


def tex(operation: Operation) -> str:
    """Return an operation with its numbers as LaTeX."""
    names, values = zip(*((_symbol(name), _number(value)) for name, value in operation.terms), strict=True)
    match operation.kind:
        case "product":
            left, right = r" \cdot ".join(names), r" \cdot ".join(values)
        case "sum":
            left, right = " + ".join(names), " + ".join(values)
        case "rest":
            left, right = f"1 - {names[0]}", f"1 - {values[0]}"
        case "sigmoid":
            left, right = rf"\sigma({names[0]})", rf"\sigma({in_formula(operation.terms[0][1], '.3g')})"
        case _:
            left, right = rf"\tanh({names[0]})", rf"\tanh({in_formula(operation.terms[0][1], '.3g')})"
    result = "" if operation.kind == "rest" or operation.result == "s_t" else f"{_symbol(operation.result)} = "
    return rf"{result}{left} = {right} = \mathbf{{{in_formula(operation.value, '.4g')}}}"


def _symbol(name: str) -> str:
    return _TEX.get(name, name)


def _number(value: float) -> str:
    number = in_formula(value, ".3g")
    return f"({number})" if number.startswith("-") else number


def typed(page: Page) -> None:
    """Offer the rows as text."""
    names = [name for name, *_ in numbers.ROWS[page.state["view"]]]
    controls.more(page.state, names, page.plain("type the rows"), icon=":material/keyboard:")
