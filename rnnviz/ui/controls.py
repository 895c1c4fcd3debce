"""Widgets made from declared choices: the right kind, its label, help and range, and a sentence where there is a problem."""

import math
from collections.abc import Iterable
from typing import Any, get_args

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.ui.state import State

_SEGMENTS = 4  # up to so many options lie side by side; more go into a list
_STOPS = 40  # a number with at most so many steps is a slider


def choice(state: State, name: str) -> Any:
    """Draw the widget of one choice, if it has an effect, and return its value."""
    if not state.matters(name):
        return state[name]
    kind = state.fields[name].annotation
    if get_args(kind):
        _options(state, name)
    elif kind is bool:
        control = state.fields.control(name)
        st.toggle(control.label, key=state.key(name), help=control.help)
    elif kind in (int, float):
        _number(state, name)
    else:
        control = state.fields.control(name)
        st.text_input(control.label, key=state.key(name), help=control.help)
    problem(state, name)
    return state[name]


def choices(state: State, names: Iterable[str], columns: int = 1) -> None:
    """Draw several choices, spread over columns; those without effect take no room."""
    shown = [name for name in names if state.matters(name)]
    if columns == 1:
        for name in shown:
            choice(state, name)
        return
    for start in range(0, len(shown), columns):
        for column, name in zip(st.columns(columns), shown[start : start + columns], strict=False):
            with column:
                choice(state, name)


def problem(state: State, name: str) -> None:
    """Write the sentence about a choice that was refused or does not fit, if there is one."""
    if sentence := state.problems.get(name):
        st.markdown(f":red[:material/error: {escape(sentence)}]")


def _options(state: State, name: str) -> None:
    control = state.fields.control(name)
    options = get_args(state.fields[name].annotation)
    names = control.names or {}

    def label(option: Any) -> str:
        return names.get(option, str(option))

    if len(options) <= _SEGMENTS:
        st.segmented_control(
            control.label, options, format_func=label, key=state.key(name), help=control.help, required=True
        )
    else:
        st.selectbox(control.label, options, format_func=label, key=state.key(name), help=control.help)


def _number(state: State, name: str) -> None:
    control = state.fields.control(name)
    kind = int if state.fields[name].annotation is int else float
    low, high = state.fields.bounds(name)
    step = control.step or 1
    few = low is not None and high is not None and (high - low) / step <= _STOPS and not control.logarithmic
    if low is not None and high is not None and (few or control.slider):
        st.slider(control.label, kind(low), kind(high), step=kind(step), key=state.key(name), help=control.help)
        return
    if control.logarithmic:
        step = 10.0 ** math.floor(math.log10(state[name]))
    st.number_input(
        control.label,
        min_value=None if low is None else kind(low),
        max_value=None if high is None else kind(high),
        step=kind(step),
        format="%d" if kind is int else "%g",
        key=state.key(name),
        help=control.help,
    )
