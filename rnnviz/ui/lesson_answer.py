"""What is told of a lesson's question once its answer may be known: in the bar of each learner, and on the teacher's sheet."""

from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz import lessons
from rnnviz.teaching import catalogue
from rnnviz.teaching.plan import Question, Step, markdown
from rnnviz.ui import chosen_run, experiments, told
from rnnviz.ui.experiments import Apply
from rnnviz.ui.in_lesson import Place
from rnnviz.ui.told import Told, Value
from rnnviz.ui.way_back import Scope
from rnnviz.ui.words import plain

Answers = Callable[[str], Mapping[str, Value]]  # the values of a page's Try this, by the page's name


def of_question(question: Question) -> Told:
    """Return the answer of a teacher's own question."""
    right = question.answers.index(question.right) if question.right else None
    return Told(right, markdown(question.explanation))


def of_step(step: Step, answers: Answers) -> Told | None:
    """Return the answer of a step, away from its page; None where nothing is asked.

    Args:
        step: of a lesson, with its answer.
        answers: what a page's Try this has for values.

    Raises:
        NotReadyError: something has to be done first; the message says what.
    """
    if step.question:
        return of_question(step.question)
    if (card := catalogue.card_of(step)) is None:
        return None
    begin = catalogue.start(step.address)
    fields = catalogue.fields_of(begin.page)
    choices = told.complete(card[1], fields, {**fields.defaults(), **begin.settings})
    with chosen_run.for_all(_run(step)):
        return told.of_card(card[1], answers(begin.page), choices)


def _run(step: Step) -> str:
    """Return the run that a step leads to: all of a class are told the answer of the same one."""
    return catalogue.start(step.address).parameters.get("run", "")


def draw(place: Place) -> DeltaGenerator | None:
    """Draw the answer of a teacher's own question; return where that of a Try this is to be drawn (`draw_card`)."""
    if question := place.step.question:
        options = [markdown(option) for option in question.answers]
        told.draw(of_question(question), options, place.shown.mine.get(place.number))
        return None
    return st.container(gap="small")


def draw_card(place: Place, scope: Scope, values: Mapping[str, Value], apply: Apply) -> None:
    """Draw the answer of the Try this that a step asks, and what sets the page to it.

    Args:
        place: the step.
        scope: see `experiments.draw_experiments`; so of the others.
        values: of the answers.
        apply: sets an experiment.
    """
    if (card := catalogue.card_of(place.step)) is None:
        return
    number, experiment = card
    picked = place.shown.mine.get(place.number)
    try:
        with chosen_run.for_all(_run(place.step)):
            found = told.of_card(experiment, values, experiments.complete(experiment, scope.state))
    except lessons.NotReadyError as reason:
        told.draw_not_ready(reason)
    else:
        told.draw(found, experiment.options, picked)
    if experiment.choices:
        key = experiments.key_of(scope.page, number)
        st.button(
            plain("show it"), key=f"lesson/{key}/show", icon=":material/play_arrow:",
            on_click=experiments.answer, args=(key, experiment, scope, apply, picked),
        )  # fmt: skip
