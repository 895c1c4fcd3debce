"""Widgets made from declared choices: the right kind, its label, help and range, and a sentence where there is a problem."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

import streamlit as st

from rnnviz.choices.base import ToDo
from rnnviz.lessons import escape
from rnnviz.ui.show import opened
from rnnviz.ui.state import State
from rnnviz.ui.words import common

_LETTERS = 85  # options with up to so many letters together lie side by side; more are a list
_STOPS = 40  # a number with at most so many steps is a slider
V = TypeVar("V")

_LINE = 200  # a text that may be longer than this gets several lines


def choice(state: State, name: str, only: Sequence[Any] | None = None, *, empty: str = "") -> Any:
    """Draw the widget of one choice, if it has an effect, and return its value.

    Args:
        state: the choices.
        name: of the one to draw.
        only: those of its options that fit here; another value counts as the first of them.
        empty: what an empty text box stands for, shown in it.
    """
    if not state.is_shown(name):
        return state[name]
    kind = state.fields[name].annotation
    value = state[name] if only is None or state[name] in only else only[0]
    if value != state[name]:
        st.session_state[state.key(name)] = value
    if get_args(kind):
        _options(state, name, only or get_args(kind))
    elif kind is bool:
        control = state.fields.control(name)
        st.toggle(control.label, **_common(state, name))
    elif kind in (int, float):
        _number(state, name)
    else:
        _text(state, name, empty)
    problem(state, name)
    return value


def choices(state: State, names: Iterable[str], columns: int = 1) -> None:
    """Draw several choices, spread over columns; those without effect take no room."""
    shown = [name for name in names if state.is_shown(name)]
    for start in range(0, len(shown), columns):
        row = st.columns(columns) if columns > 1 else (st.container(),)
        for column, name in zip(row, shown[start : start + columns], strict=False):
            with column:
                choice(state, name)


def more(state: State, names: Sequence[str], label: str, *, icon: str | None = None, columns: int = 2) -> None:
    """Draw choices that few learners want behind a label: they are drawn when it is opened, or one of them is refused.

    Args:
        state: the choices.
        names: of those to draw.
        label: what stands on it.
        icon: beside the label.
        columns: over which they are spread.
    """
    troubled = any(name in state.problems for name in names)
    if part := opened(label, key=f"more/{state.prefix}{names[0]}", icon=icon, needed=troubled):
        with part:
            choices(state, names, columns)


def view(state: State, views: Mapping[str, V]) -> V:
    """Let the learner choose one of a page's views, and return what stands under its name.

    Args:
        state: whose choice 'view' names it.
        views: by that name, in the order to show.
    """
    if not state.is_shown("view"):
        return views[state["view"]]
    control = state.fields.control("view")
    st.segmented_control(
        control.label,
        list(views),
        format_func=(control.names or {}).__getitem__,
        key=state.key("view"),
        disabled=state.is_held("view"),
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )
    return views[state["view"]]


def _common(state: State, name: str) -> dict[str, Any]:
    """Return what every widget of a choice is told: its key, its help, and whether it can be moved."""
    return {"key": state.key(name), "help": state.fields.help(name), "disabled": state.is_held(name)}


def held(state: State, names: Collection[str]) -> bool:
    """Say which of the choices that a hand moves in a figure are fixed, and return whether any is."""
    if said := why_held(state, names):
        st.caption(said)
    return state.holds(names)


def why_held(state: State, names: Collection[str]) -> str | None:
    """Return the sentence about those of some choices that are fixed and shown, for what would set them; None where none is."""
    labels = [state.fields.control(name).label for name in names if state.is_held(name) and state.is_shown(name)]
    return common("held here", {"names": ", ".join(labels)}) if labels else None


def problem(state: State, name: str) -> None:
    """Write the sentence about a choice that was refused, does not fit, or wants something done first; if there is one."""
    if sentence := state.problems.get(name):
        st.markdown(marked(sentence))


def marked(sentence: str, said: str = "") -> str:
    """Return a sentence about a choice as Markdown, red only where something is wrong; `said` takes its place in words."""
    said = said or escape(sentence)
    return f":material/arrow_forward: {said}" if isinstance(sentence, ToDo) else f":red[:material/error: {said}]"


def _options(state: State, name: str, options: Sequence[Any]) -> None:
    control = state.fields.control(name)
    names = control.names or {}

    def written(option: Any) -> str:
        return names.get(option, str(option))

    if sum(len(written(option)) for option in options) <= _LETTERS:
        st.segmented_control(
            control.label,
            options,
            format_func=written,
            required=True,
            wrap=True,
            **_common(state, name),
        )
    else:
        st.selectbox(control.label, options, format_func=written, **_common(state, name))


def _number(state: State, name: str) -> None:
    control = state.fields.control(name)
    kind = int if state.fields[name].annotation is int else float
    low, high = state.fields.bounds(name)
    step = control.step or 1
    if few := state.fields.few(name):
        _options(state, name, few)
        return
    if low is not None and high is not None and (control.slider or _few_stops(low, high, step, control.logarithmic)):
        st.slider(control.label, kind(low), kind(high), step=kind(step), **_common(state, name))
        return
    if control.logarithmic:
        step = 10.0 ** math.floor(math.log10(state[name]))  # the arrows change the leading digit
    st.number_input(
        control.label,
        min_value=None if low is None else kind(low),
        max_value=None if high is None else kind(high),
        value=None,  # it is in session state already; an emptied box then shows that value again
        step=kind(step),
        format="%d" if kind is int else "%g",
        **_common(state, name),
    )


def _few_stops(low: float, high: float, step: float, logarithmic: bool) -> bool:
    return not logarithmic and (high - low) / step <= _STOPS


def _text(state: State, name: str, empty: str) -> None:
    longest = state.fields.longest(name)
    draw = st.text_area if longest and longest > _LINE else st.text_input
    # No bound of the browser's: it throws a longer text away whole, without a word. What is too long is refused in one sentence.
    draw(state.fields.control(name).label, placeholder=empty or None, **_common(state, name))
