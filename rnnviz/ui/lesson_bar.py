"""What stands above and below a page that is a step of a lesson: what to do there, its question, and the way through."""

from collections.abc import Mapping

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.ui import in_lesson, progress
from rnnviz.ui.experiments import Apply
from rnnviz.ui.in_lesson import Here, Place
from rnnviz.ui.told import Value
from rnnviz.ui.way_back import Scope
from rnnviz.ui.words import common, plain


def draw(here: Here) -> None:
    """Draw the bar; where the address names a lesson that is not there, the sentence about it."""
    if here.problem:
        st.warning(escape(here.problem), icon=":material/school:")
        _leave("problem")
    if (place := here.place) is None:
        return
    from rnnviz.teaching.plan import markdown
    from rnnviz.ui import lesson_question  # not before a page is a step: what it needs takes a second

    step, plan = place.step, place.shown.plan
    with st.container(border=True, gap="small", key="lesson_bar"):
        facts = {"lesson": plan.title, "step": place.number, "steps": len(plan.steps), "minutes": step.minutes}
        st.markdown(common("lesson where", facts))
        st.markdown(f"**{escape(step.title)}**")
        if step.text:
            st.markdown(markdown(step.text))
        if step.fixed:
            st.caption(common("lesson fixed", {"names": "; ".join(_labels(place))}))
        here.answer = lesson_question.draw(place)
        _ways(place, "top")
    if not step.asks:
        progress.note_step(place.shown.id, place.number)


def tell(here: Here, scope: Scope, values: Mapping[str, Value], apply: Apply) -> None:
    """Draw the answer of a step's Try this into the bar, where it may be known; only the page can compute it."""
    if here.place and here.answer is not None:
        from rnnviz.ui import lesson_answer

        with here.answer:
            lesson_answer.draw_card(here.place, scope, values, apply)


def draw_end(here: Here | None) -> bool:
    """Draw the way on at the end of a page that is a step of a lesson; return whether it is."""
    if here is None or here.place is None:
        return False
    with st.container(border=True, key="lesson_end"):
        _ways(here.place, "end")
    progress.keep_lessons()
    return True


def _ways(place: Place, where: str) -> None:
    steps = place.shown.plan.steps
    with st.container(horizontal=True, vertical_alignment="center", key=f"lesson_ways_{where}"):
        in_lesson.link_to(place.shown.id, plain("lesson overview"), ":material/school:")
        if place.number > 1:
            in_lesson.link(place.shown, place.number - 1, plain("lesson before"), ":material/arrow_back:")
        if place.number < len(steps):
            label = common("lesson next", {"title": steps[place.number].title})
            in_lesson.link(place.shown, place.number + 1, label, ":material/arrow_forward:")
        _leave(where)


def _leave(where: str) -> None:
    st.button(
        plain("lesson leave"), key=f"lesson/leave/{where}", type="tertiary", on_click=in_lesson.leave,
        help=plain("lesson leave help"),
    )  # fmt: skip


def _labels(place: Place) -> list[str]:
    from rnnviz.teaching import catalogue

    begin = catalogue.start(place.step.address)
    fields = catalogue.fields_of(begin.page)
    said = []
    for name in place.step.fixed:
        if name in fields:
            control, value = fields.control(name), begin.value(name)
            said.append(f"{control.label}: {(control.names or {}).get(value, value)}")
    return said
