"""One step of a cell, operation by operation, pressed by the learner: forward, or backwards with what each sends back."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import streamlit as st

from rnnviz.figures.html import cell_pictures
from rnnviz.lessons import Markup
from rnnviz.nn.driven import Driven
from rnnviz.nn.operations import Operation, operations
from rnnviz.nn.operations_back import backwards, recurrent_weights
from rnnviz.ui import controls
from rnnviz.ui.gates import formulas
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, heading
from rnnviz.ui.state import State

BACKWARDS: Final = "backwards"
_HELD: Final = {"input": "i_t", "forget": "f_t", "candidate": "c~_t", "output": "o_t", "update": "z_t", "reset": "r_t"}
_WIDTH: Final = 640  # pixels of the drawing


def press(page: Page, run: Driven, x: np.ndarray | None = None) -> None:
    """Let the learner press the operations of one step, one after the other, and see each number appear.

    Args:
        page: its choices and words.
        run: what the cell computed.
        x: (steps, features) the inputs, where the gates are computed from weights.
    """
    state = page.state
    st.subheader(page.plain("one step"), anchor=False)
    controls.choices(state, ("step", "way"), columns=2)
    every = operations(run, state["step"] - 1, x)
    if state["way"] == BACKWARDS:
        _back(page, run, every, x)
        return
    done = _buttons(page, every)
    _picture(page, run, _known(run, every[:done], state["step"] - 1, by_hand=x is None), done)
    for each in every[:done]:
        st.markdown(f"$${formulas.forward(each)}$$")


def _back(page: Page, run: Driven, every: tuple[Operation, ...], x: np.ndarray | None) -> None:
    """Press the same operations from the last to the first: what comes back to each number."""
    state, t = page.state, page.state["step"] - 1
    has_memory = run.memory == "cell"
    st.markdown(page.words("backwards"))
    controls.choices(state, ("dh", "dc") if has_memory else ("dh",), columns=2)
    arriving = {"h_t": state["dh"]} | ({"c_t": state["dc"]} if has_memory else {})
    order = every[::-1]
    done = _buttons(page, order)
    weights = None if x is None else recurrent_weights(run, x, t)
    seen = {each.result for each in order[:done]}
    sent = [each for each in backwards(every, arriving, weights) if each.operation.result in seen]
    known = arriving | {each.to: each.total for each in sent}
    _picture(page, run, known, done)
    for each in sent:
        st.markdown(f"$${formulas.sent(each)}$$")
    if done == len(order):
        st.markdown(page.words(f"back to {run.memory}", _facts(run, t, known)))
        if weights is not None:
            st.markdown(page.words("back through weights", {"back": known["h_t-1"]}))


def _facts(run: Driven, t: int, known: Mapping[str, float]) -> dict[str, float]:
    """Return the numbers of what is said of the way back along the memory."""
    keep, letter = float(run.keep[t, 0]), run.memory[0]
    here, back = known[f"{letter}_t"], known[f"{letter}_t-1"]
    return {"keep": keep, "here": here, "back": back, "direct": keep * here, "around": back - keep * here}


def _picture(page: Page, run: Driven, known: Mapping[str, float], done: int) -> None:
    state = page.state
    back = state["way"] == BACKWARDS
    picture = cell_pictures.cell(run.cell.kind, known, dark=dark(), back=back)
    with st.container(key="figure_step", gap="xsmall"):
        heading("illustration", page.look("step back" if back else "step"))
        alt = page.plain("alt step back" if back else "alt step", {"step": state["step"], "done": done})
        st.image(picture, width=_WIDTH, alt=alt)


def _buttons(page: Page, order: tuple[Operation, ...]) -> int:
    """Draw what does the next operation, or all; return how many are done."""
    done = min(page.state["done"], len(order))
    with st.container(horizontal=True):
        if done < len(order):
            label = page.plain("press", {"kind": Markup(page.plain(f"operation {order[done].kind}"))})
            st.button(label, key="press", type="primary", on_click=_next, args=(page.state, len(order)))
            st.button(page.plain("press all"), key="all", on_click=page.state.set, args=({"done": len(order)},))
        if done:
            st.button(page.plain("press none"), key="none", on_click=page.state.set, args=({"done": 0},))
    return done


def _next(state: State, count: int) -> None:
    """Do one more: of two quick presses, too, which both belong to the button that was there."""
    state.set({"done": min(state["done"], count - 1) + 1})


def _known(run: Driven, done: tuple[Operation, ...], t: int, *, by_hand: bool) -> dict[str, float]:
    """Return the numbers that stand in the picture: what the step starts from, and what has been computed."""
    start = {f"{name[0]}_t-1": float(run.before[name][t, 0]) for name in run.cell.states}
    held = {_HELD[name]: float(run.signals[name][t, 0]) for name in (run.held if by_hand else ())}
    return {**start, **held, **{each.result: each.value for each in done}}
