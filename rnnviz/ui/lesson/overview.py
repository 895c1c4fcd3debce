"""A lesson as learners find it: the teacher's text, and the steps with what is done of them."""

import streamlit as st

from rnnviz.access.lessons import Shown
from rnnviz.lessons import escape
from rnnviz.teaching.plan import Step, markdown
from rnnviz.ui import address, in_lesson, progress
from rnnviz.ui.backend import class_lessons
from rnnviz.ui.page import Page

PARAMETER = "id"  # the lesson, in the address


def find(page: Page) -> Shown | None:
    """Return the lesson that the address names; None after a sentence that there is none."""
    lesson = address.get(PARAMETER)
    found = in_lesson.look_up(lesson) if lesson else None
    if found is None:
        st.info(page.words("none" if lesson else "no link"), icon=":material/school:")
        st.page_link("pages/classroom.py", label=page.plain("to the classroom"), icon=":material/groups:")
    else:
        in_lesson.arrive(found, 0)
    return found


def draw(page: Page, shown: Shown) -> None:
    """Draw text, way in, and steps."""
    plan = shown.plan
    st.header(escape(plan.title), anchor="lesson")
    if class_lessons().teacher:
        st.caption(page.words("open" if shown.opened else "not open"))
    st.markdown(
        page.words("facts", {"steps": len(plan.steps), "minutes": plan.minutes, "reveals": _reveals(page, shown)})
    )
    if plan.text:
        st.markdown(markdown(plan.text))
    done = progress.steps_done(shown.id)
    ahead = next((k for k in range(1, len(plan.steps) + 1) if k not in done), 0)
    if ahead:
        label = page.words("go on" if done else "begin", {"title": plan.steps[ahead - 1].title})
        with st.container(border=True, key="lesson_begin"):
            in_lesson.link(shown, ahead, label, ":material/play_arrow:")
    else:
        st.success(page.words("all done"), icon=":material/check_circle:")
    for number, step in enumerate(plan.steps, 1):
        with st.container(border=True, key=f"lesson_step_{number}"):
            _step(page, shown, number, step, number in done)
    progress.keep_lessons(ask=True)


def _step(page: Page, shown: Shown, number: int, step: Step, done: bool) -> None:
    in_lesson.link(shown, number, f"**{number} · {escape(step.title)}**")
    asks = page.plain("predicted" if number in shown.mine else "asks") if step.asks else ""
    facts = {"minutes": step.minutes, "asks": f"· {asks}" if asks else "", "done": page.plain("done") if done else ""}
    st.markdown(page.words("step", facts))


def _reveals(page: Page, shown: Shown) -> str:
    return page.plain("together" if shown.plan.reveals == "together" else "at once")
