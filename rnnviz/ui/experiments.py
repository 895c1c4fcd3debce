"""Try this: questions whose answer is predicted first; the answer then sets the experiment and shows what happens."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from rnnviz import lessons
from rnnviz.glossary import linked
from rnnviz.lessons import Experiment, Lesson
from rnnviz.ui import progress, way_back
from rnnviz.ui.state import State
from rnnviz.ui.way_back import Scope
from rnnviz.ui.words import common, plain

Value = Callable[[Mapping[str, Any]], Any] | float | str
Apply = Callable[[Mapping[str, Any]], None]


def draw_experiments(
    lesson: Lesson,
    scope: Scope,
    values: Mapping[str, Value],
    apply: Apply,
    only: Mapping[int, int | None] | None = None,
) -> None:
    """Draw a page's experiments, two beside each other where there is room.

    Args:
        lesson: the page's.
        scope: all that they may set.
        values: see `Page.try_this`.
        apply: see there.
        only: in a teacher's lesson those that are shown, and what was predicted there already.
    """
    numbers = range(len(lesson.experiments)) if only is None else list(only)
    if not numbers:
        return
    st.header(plain("try this"), anchor="try-this")
    if any(lesson.experiments[number].choices for number in numbers):
        st.caption(common("prediction sets"))
    for start in range(0, len(numbers), 2):
        for column, number in zip(st.columns(2), numbers[start : start + 2], strict=False):
            with column, st.container(border=True, key=f"try_{lesson.name}_{number}"):
                picked = (only or {}).get(number)
                _one(f"try/{lesson.name}/{number}", lesson.experiments[number], scope, values, apply, picked)
    if only is None:  # a step of a lesson keeps it at its end
        progress.keep(lesson.name)


def _one(
    key: str,
    experiment: Experiment,
    scope: Scope,
    values: Mapping[str, Value],
    apply: Apply,
    elsewhere: int | None = None,
) -> None:
    """Draw an experiment; `elsewhere` is what was predicted of it in a lesson."""
    st.markdown(f"**{experiment.question}**")
    if experiment.setup:
        st.markdown(linked(experiment.setup))
    answered = st.session_state.get(key)
    if elsewhere is not None and answered is None:
        args = (key, experiment, scope, apply, elsewhere)
        st.button(plain("show it"), key=f"{key}/show", icon=":material/play_arrow:", on_click=_answer, args=args)
        return
    picked = f"{key}/pick"
    if picked not in st.session_state:  # new, or back on this page
        st.session_state[picked] = answered["picked"] if answered else None
    st.radio(
        plain("prediction"),
        range(len(experiment.options)),
        format_func=lambda k: experiment.options[k],
        index=None,
        key=picked,
        on_change=_answer,
        args=(key, experiment, scope, apply),
    )
    if answered is None:
        return
    try:
        _reveal(experiment, answered["picked"], _numbers(experiment, values, answered["choices"]))
    except lessons.NotReadyError as reason:
        st.markdown(f":material/hourglass_empty: {lessons.escape(str(reason))}")
    _after(key, experiment, scope, apply)


def _after(key: str, experiment: Experiment, scope: Scope, apply: Apply) -> None:
    """Say what was set, and offer to go back, to set it again and to ask again."""
    if experiment.choices:
        anchor = way_back.ANCHOR if way_back.leads_back(scope) else "top"
        st.markdown(f":small[{_settings(experiment, scope.state)}[{plain('see it above')}](#{anchor})]")
    with st.container(horizontal=True):
        if experiment.choices:
            st.button(plain("set it up again"), key=f"{key}/again", on_click=_set, args=(experiment, scope, apply))
            if way_back.leads_back(scope, experiment.question):
                way_back.button(scope, f"{key}/back")
        st.button(plain("ask me again"), key=f"{key}/forget", on_click=_forget, args=(key,), type="tertiary")


def _answer(key: str, experiment: Experiment, scope: Scope, apply: Apply, elsewhere: int | None = None) -> None:
    """Set the experiment. The first prediction counts; a later pick only sets the experiment again."""
    picked = st.session_state[f"{key}/pick"] if elsewhere is None else elsewhere
    choices = complete(experiment, scope.state)
    if experiment.choices:
        _set(experiment, scope, apply)
    before = st.session_state.get(key, {"picked": picked})
    st.session_state[key] = before | {"choices": choices}
    progress.note(*key.split("/")[1:])


def _set(experiment: Experiment, scope: Scope, apply: Apply) -> None:
    way_back.change(scope, experiment.question, partial(apply, complete(experiment, scope.state)))


def complete(experiment: Experiment, state: State) -> dict[str, Any]:
    """Return every choice of an experiment: what it does not name is the default, whatever was looked at before."""
    return {**(state.fields.defaults() if experiment.choices else state), **experiment.choices}


def _forget(key: str) -> None:
    del st.session_state[key]
    st.session_state[f"{key}/pick"] = None


def _numbers(experiment: Experiment, values: Mapping[str, Value], choices: Mapping[str, Any]) -> dict[str, Any]:
    """Compute the values that this experiment's answer wants, and only those.

    Raises:
        LessonError: the page has no value of such a name.
    """
    wanted = set(lessons.placeholders(experiment.reveal))
    if isinstance(experiment.answer, str):
        wanted.add(experiment.answer)
    if unknown := sorted(wanted - values.keys()):
        raise lessons.LessonError(f"'{experiment.question}': the page's values have no {', '.join(unknown)}")
    found = {name: values[name] for name in wanted}
    return {name: value(choices) if callable(value) else value for name, value in found.items()}


def _reveal(experiment: Experiment, picked: int, numbers: Mapping[str, Any]) -> None:
    right = numbers.get(experiment.answer) if isinstance(experiment.answer, str) else experiment.answer
    if right == picked:
        st.markdown(f":green[:material/check_circle: **{common('predicted')}**]")
    elif right is not None:
        st.markdown(f":orange[:material/lightbulb: **{experiment.options[right]}**]")
    st.markdown(lessons.fill(linked(experiment.reveal), numbers))


def _settings(experiment: Experiment, state: State) -> str:
    """Say what was set: 'Set: Architecture LSTM, Units per layer 64.'"""
    said = [
        f"{state.fields.control(name).label} {way_back.shown(state.fields, name, value)}"
        for name, value in experiment.choices.items()
        if name in state and value != ""  # nothing was written there, so nothing is to be said of it
    ]
    return common("set", {"settings": ", ".join(said)}) + " " if said else ""
