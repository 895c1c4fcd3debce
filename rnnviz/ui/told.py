"""The answer to a question that was predicted: which one is right and why, for a Try this, a step of a lesson and its sheet."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import streamlit as st

from rnnviz import lessons
from rnnviz.choices.fields import Fields
from rnnviz.glossary import linked
from rnnviz.lessons import Experiment, Markup
from rnnviz.ui.words import common

Value = Callable[[Mapping[str, Any]], Any] | float | str


class Told(NamedTuple):
    """An answer as it is told."""

    right: int | None  # its position among the options; None where none is right
    why: str  # Markdown


def of_card(experiment: Experiment, values: Mapping[str, Value], choices: Mapping[str, Any]) -> Told:
    """Return the answer of a Try this; only the values that it wants are computed.

    Args:
        experiment: the Try this.
        values: those of its page, plain or as functions of all the page's choices.
        choices: those choices, as the experiment sets them.

    Raises:
        LessonError: the page has no value of a name that the answer wants.
        NotReadyError: a value cannot be computed yet; the message says what has to be done first.
    """
    wanted = set(lessons.placeholders(experiment.reveal))
    if isinstance(experiment.answer, str):
        wanted.add(experiment.answer)
    if unknown := sorted(wanted - values.keys()):
        raise lessons.LessonError(f"'{experiment.question}': the page's values have no {', '.join(unknown)}")
    found = {name: values[name] for name in wanted}
    numbers = {name: value(choices) if callable(value) else value for name, value in found.items()}
    named = experiment.answer
    right: Any = numbers.get(named) if isinstance(named, str) else named
    return Told(right, lessons.fill(linked(experiment.reveal), numbers))


def complete(experiment: Experiment, fields: Fields, now: Mapping[str, Any]) -> dict[str, Any]:
    """Return every choice of an experiment: what it does not name is the default, whatever was looked at before.

    Args:
        experiment: the Try this.
        fields: all choices of its page.
        now: how they are set; an experiment that sets nothing looks at what is there.
    """
    return {**(fields.defaults() if experiment.choices else now), **experiment.choices}


def draw(told: Told, options: Sequence[str], picked: int | None) -> None:
    """Draw an answer: to who predicted it, who predicted another one, and who predicted nothing.

    Args:
        told: the answer.
        options: all answers, as Markdown.
        picked: which of them was predicted.
    """
    if told.right is not None:
        right = {"option": Markup(options[told.right])}
        if picked == told.right:
            st.markdown(f":green[:material/check_circle: **{common('predicted')}**]")
        else:
            said = common("the answer is" if picked is None else "not quite", right)
            st.markdown(f":orange[:material/lightbulb: {said}]")
    if told.why:
        st.markdown(told.why)


def draw_not_ready(reason: lessons.NotReadyError) -> None:
    """Say what has to be done before the answer can be computed."""
    st.markdown(f":material/hourglass_empty: {lessons.escape(str(reason))}")
