"""Try this: questions whose answer is predicted first; the answer then sets the experiment and shows what happens."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import streamlit as st

from rnnviz import lessons
from rnnviz.glossary import linked
from rnnviz.lessons import Experiment, Lesson
from rnnviz.ui import below, progress, told, way_back
from rnnviz.ui.state import State
from rnnviz.ui.told import Value
from rnnviz.ui.way_back import Scope
from rnnviz.ui.words import common, plain

_ROW: Final = 230  # pixels, about, that two experiments take beside each other, or one on a phone
Apply = Callable[[Mapping[str, Any]], None]


def draw_experiments(
    lesson: Lesson,
    scope: Scope,
    values: Mapping[str, Value],
    apply: Apply,
) -> None:
    """Draw a page's experiments, two beside each other where there is room, when somebody comes near them.

    Args:
        lesson: the page's.
        scope: all that they may set.
        values: see `Page.try_this`.
        apply: see there.
    """
    numbers = range(len(lesson.experiments))
    if not numbers:
        return
    st.header(plain("try this"), anchor="try-this")
    if any(lesson.experiments[number].choices for number in numbers):
        st.caption(common("prediction sets"))
    rows = range(0, len(numbers), 2)
    if place := below.near(_place(lesson), height=_ROW * len(rows), narrow=_ROW * len(numbers), now=answered(lesson)):
        with place:
            for start in rows:
                for column, number in zip(st.columns(2), numbers[start : start + 2], strict=False):
                    with column, st.container(border=True, key=f"try_{lesson.name}_{number}"):
                        _one(key_of(lesson.name, number), lesson.experiments[number], scope, values, apply)
    progress.keep(lesson.name)


def key_of(page: str, number: int) -> str:
    """Return the key in session state of what was predicted in an experiment of a page."""
    return f"try/{page}/{number}"


def answered(lesson: Lesson) -> bool:
    """Return whether a page shows the answer to one of its experiments: it may tell of what is chosen."""
    return any(st.session_state.get(key_of(lesson.name, number)) for number in range(len(lesson.experiments)))


def is_near(lesson: Lesson) -> bool:
    """Return whether somebody has come near to a page's experiments."""
    return below.seen(_place(lesson))


def _place(lesson: Lesson) -> str:
    return f"try/{lesson.name}"


def _one(
    key: str,
    experiment: Experiment,
    scope: Scope,
    values: Mapping[str, Value],
    apply: Apply,
) -> None:
    st.markdown(f"**{experiment.question}**")
    if experiment.setup:
        st.markdown(linked(experiment.setup))
    answered = st.session_state.get(key)
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
        told.draw(told.of_card(experiment, values, answered["choices"]), experiment.options, answered["picked"])
    except lessons.NotReadyError as reason:
        told.draw_not_ready(reason)
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


def _answer(key: str, experiment: Experiment, scope: Scope, apply: Apply) -> None:
    answer(key, experiment, scope, apply, st.session_state[f"{key}/pick"])


def answer(key: str, experiment: Experiment, scope: Scope, apply: Apply, picked: int | None) -> None:
    """Set the experiment. The first prediction counts; a later pick only sets the experiment again.

    Args:
        key: of the experiment (`key_of`).
        experiment: what is set.
        scope: all that it may set.
        apply: sets it.
        picked: what was predicted, here or in a lesson.
    """
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
    return told.complete(experiment, state.fields, state)


def _forget(key: str) -> None:
    del st.session_state[key]
    st.session_state[f"{key}/pick"] = None


def _settings(experiment: Experiment, state: State) -> str:
    """Say what was set: 'Set: Architecture LSTM, Units per layer 64.'"""
    said = [
        f"{state.fields.control(name).label} {way_back.shown(state.fields, name, value)}"
        for name, value in experiment.choices.items()
        if name in state and value != ""  # nothing was written there, so nothing is to be said of it
    ]
    return common("set", {"settings": ", ".join(said)}) + " " if said else ""
