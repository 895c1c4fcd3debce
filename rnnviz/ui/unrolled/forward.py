"""The network that every view but Shapes is about: chosen, played forward, edited."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import streamlit as st

from rnnviz.choices.matrices import EMPTY
from rnnviz.choices.unrolled import LIMIT
from rnnviz.figures.scenes.unrolled import forward_scene
from rnnviz.nn.toy import forward
from rnnviz.ui import controls
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark
from rnnviz.ui.unrolled import numbers
from rnnviz.ui.unrolled.player import play


def choose_network(page: Page) -> None:
    """Let the learner choose what is read and how large the network is."""
    state = page.state
    left, right = st.columns([1, 2])
    with left:
        controls.choice(state, "source")
    with right:
        if state["source"] == "words":
            controls.choice(state, "text")
        else:
            controls.choices(state, ("steps", "features"), columns=2)
    first, second = st.columns([2, 1], vertical_alignment="bottom")
    with first:
        controls.choice(state, "units")
    with second, st.container(horizontal=True):
        _button(page, "draw again", _draw_again, sets=("seed", *numbers.MATRICES))
        _button(page, "zero U", _zero, sets=("U",))


def _button(page: Page, label: str, act: Callable[[Page], None], *, sets: Collection[str]) -> None:
    key = label.lower().replace(" ", "_")
    held, why = page.state.holds(sets), controls.why_held(page.state, sets)
    st.button(page.plain(label), key=key, on_click=act, args=(page,), disabled=held, help=why)


def _draw_again(page: Page) -> None:
    page.state.set({**dict.fromkeys(numbers.MATRICES, ""), "seed": (page.state["seed"] + 1) % 1000})


def _zero(page: Page) -> None:
    units = page.state["units"]
    page.state.set({"U": "; ".join([" ".join(["0"] * units)] * units)})


def draw_forward(page: Page) -> None:
    """Play the forward pass; every number of x, W, U and b can be edited in its table."""
    state = page.state
    said, network = numbers.sequence(state), numbers.network(state)
    seen = forward(network, said.x)
    words, fixed = state["source"] == "words", list(filter(state.is_held, numbers.MATRICES))
    scene = forward_scene(network, seen, said.names, said.inputs, limit=LIMIT, words=words, dark=dark(), fixed=fixed)
    controls.held(state, fixed)
    play(
        scene, badge="illustration", look=page.look("forward"), key="forward",
        on_edited=lambda message: state.set(edited(message, state)),
    )  # fmt: skip
    for name in numbers.MATRICES:
        controls.problem(state, name)
    st.markdown(page.told("one-hot") if words else page.words("edit"))
    type_numbers(page)


def type_numbers(page: Page) -> None:
    """Offer the matrices as text."""
    names = [name for name in numbers.MATRICES if page.state.matters(name)]
    refused = any(name in page.state.problems for name in names)
    with st.expander(
        page.plain("type numbers"), icon=":material/keyboard:", expanded=refused, key="typed", on_change="rerun"
    ) as part:
        if part.open or refused:
            st.markdown(page.words("how to type", {"now": "; ".join(_now(page, names))}))
            controls.choices(page.state, names, columns=2)


def _now(page: Page, names: list[str]) -> list[str]:
    texts = numbers.texts(numbers.sequence(page.state), numbers.network(page.state), "WUb")
    return [f"{name} = {text}" for name, text in texts.items() if name in names]


def edited(message: Any, choices: Mapping[str, Any]) -> dict[str, str]:
    """Return a matrix as a choice after one cell of it was typed; nothing where the browser sent anything else."""
    if not isinstance(message, dict):
        return {}
    name, row, column, text = (message.get(key) for key in ("name", "row", "column", "text"))
    if name not in ("x", "W", "U", "b") or type(row) is not int or type(column) is not int or not isinstance(text, str):
        return {}
    current = numbers.texts(numbers.sequence(choices), numbers.network(choices), name)[name]
    cells = [line.split() for line in current.split(";")]
    if not (0 <= row < len(cells) and 0 <= column < len(cells[row])):
        return {}
    cells[row][column] = "".join(text.replace(";", ",").split())[:20] or EMPTY
    return {name: "; ".join(" ".join(line) for line in cells)}
