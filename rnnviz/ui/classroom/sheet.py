"""The collected sheet of a lesson, live: where the class is, what it predicts; and the answer for the room."""

import streamlit as st

from rnnviz.access.lessons import Shown
from rnnviz.figures.html import sheet as figures
from rnnviz.lessons import NotReadyError, escape
from rnnviz.runs.lessons import Kept
from rnnviz.teaching import catalogue
from rnnviz.teaching.plan import markdown
from rnnviz.ui import acts, address, boxes, in_lesson, lesson_answer, lesson_question, told
from rnnviz.ui.backend import class_lessons
from rnnviz.ui.lesson_answer import Answers
from rnnviz.ui.page import Page
from rnnviz.ui.readable import or_end
from rnnviz.ui.show import listed

TICK_S = 2.0
_CLEAR = "sheet/clear_box"


def draw(page: Page, kept: Kept, answers: Answers) -> None:
    """Draw the sheet of a lesson; for the teacher.

    Args:
        page: its words.
        kept: the lesson.
        answers: what the Try this of the pages have for values.
    """
    shown = in_lesson.look_up(kept.id)
    if shown is None:
        st.info(page.words("lesson gone"), icon=":material/school:")
        return
    st.subheader(escape(shown.plan.title), anchor=False)
    asking = [number for number, step in enumerate(shown.plan.steps, 1) if step.asks]
    number = None
    if asking:
        number = st.selectbox(
            page.plain("sheet question"), asking, key=f"sheet/{kept.id}",
            format_func=lambda k: f"{k} · {shown.plan.steps[k - 1].title}",
        )  # fmt: skip
    known = number in shown.answered
    right = _tell(shown, number, answers) if number else None
    _now(page, kept.id, number, known, right)
    with boxes.box(page.plain("clear sheet"), icon=":material/layers_clear:", key=_CLEAR):
        st.markdown(page.words("clear sheet told"))
        st.button(page.plain("clear sheet yes"), on_click=acts.attempt, args=(_clear, kept.id))


def _tell(shown: Shown, number: int, answers: Answers) -> int | None:
    """Draw a question and, once it is revealed, its answer; return the position of the right one where it is known."""
    step = shown.plan.steps[number - 1]
    options, card = catalogue.options(step), catalogue.card_of(step)
    st.markdown(f"**{card[1].question if card else markdown(step.question.text if step.question else '')}**")
    if number not in shown.answered:
        return None
    try:
        found = lesson_answer.of_step(step, answers)
    except NotReadyError as reason:
        told.draw_not_ready(reason)
        return None
    if found is None:
        return None
    told.draw(found, options if card else [markdown(option) for option in options], None)
    return found.right


def _clear(lesson: str) -> None:
    class_lessons().clear(lesson)
    boxes.shut(_CLEAR)


@st.fragment(run_every=TICK_S)
def _now(page: Page, lesson: str, number: int | None, known: bool, right: int | None) -> None:
    """Draw how things are, again and again; when an answer is revealed, or asked again, the page is drawn again."""
    shown = in_lesson.look_up(lesson) if class_lessons().teacher else None
    if shown is None or (number in shown.answered) != known:
        address.rerun()  # it is gone, or the key has been given too long ago, or the answer is to be told: the page does so
    if number:
        _votes(page, shown, number, right)
        lesson_question.draw_turns(shown, number)
    _places(page, shown)


def _votes(page: Page, shown: Shown, number: int, right: int | None) -> None:
    options = catalogue.options(shown.plan.steps[number - 1])
    counts = or_end(class_lessons().counts, shown.id, number)
    each = [counts.get(k, 0) for k in range(len(options))]
    look = page.look(f"votes {shown.states.get(number, 'open')}", {"count": sum(each)})
    listed(figures.votes(options, each, right), badge="measured", look=look, key=f"votes_{number}")


def _places(page: Page, shown: Shown) -> None:
    counts = or_end(class_lessons().places, shown.id)
    labels = [page.plain("at the text"), *(f"{k} · {step.title}" for k, step in enumerate(shown.plan.steps, 1))]
    each = [counts.get(k, 0) for k in range(len(labels))]
    look = page.look("places", {"count": sum(each)})
    listed(figures.places(labels, each), badge="measured", look=look, key="places")
