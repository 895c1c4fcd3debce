"""The collected sheet of a lesson, live: where the class is, what it predicts; and the answer for the room."""

from typing import Any

import streamlit as st

from rnnviz.access.lessons import Shown
from rnnviz.figures.live import sheet as figures
from rnnviz.lessons import escape
from rnnviz.runs.lessons import Kept
from rnnviz.teaching import catalogue
from rnnviz.teaching.plan import markdown
from rnnviz.ui import acts, in_lesson, lesson_question
from rnnviz.ui.backend import class_lessons
from rnnviz.ui.page import Page
from rnnviz.ui.readable import or_end
from rnnviz.ui.show import live

TICK_S = 2.0


def draw(page: Page, kept: Kept) -> None:
    """Draw the sheet of a lesson; for the teacher."""
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
    _now(page, kept.id, number)
    with st.popover(page.plain("clear sheet"), icon=":material/layers_clear:"):
        st.markdown(page.words("clear sheet told"))
        st.button(page.plain("clear sheet yes"), on_click=acts.attempt, args=(class_lessons().clear, kept.id))


@st.fragment(run_every=TICK_S)
def _now(page: Page, lesson: str, number: int | None) -> None:
    """Draw how things are, again and again."""
    shown = in_lesson.look_up(lesson) if class_lessons().teacher else None
    if shown is None:
        st.rerun()  # it is gone, or the key has been given too long ago: the page says so
    if number:
        _votes(page, shown, number)
        lesson_question.draw_turns(shown, number)
    _places(page, shown)


def _votes(page: Page, shown: Shown, number: int) -> None:
    step = shown.plan.steps[number - 1]
    options, card = catalogue.options(step), catalogue.card_of(step)
    counts = or_end(class_lessons().counts, shown.id, number)
    st.markdown(f"**{card[1].question if card else markdown(step.question.text if step.question else '')}**")
    right = None
    if number in shown.answered and step.question and step.question.right:
        right = options.index(step.question.right)
    each = [counts.get(k, 0) for k in range(len(options))]
    told: dict[str, Any] = {"count": sum(each), "state": page.plain(f"question {shown.states.get(number, 'open')}")}
    live(
        figures.rows(options, each, right), figures.VOTES, badge="measured", look=page.look("votes", told),
        key=f"votes_{number}", alt=page.plain("alt votes"),
    )  # fmt: skip


def _places(page: Page, shown: Shown) -> None:
    counts = or_end(class_lessons().places, shown.id)
    labels = [page.plain("at the text"), *(f"{k} · {step.title}" for k, step in enumerate(shown.plan.steps, 1))]
    each = [counts.get(k, 0) for k in range(len(labels))]
    live(
        figures.rows(labels, each), figures.PLACES, badge="measured", look=page.look("places", {"count": sum(each)}),
        key="places", alt=page.plain("alt places"),
    )  # fmt: skip
