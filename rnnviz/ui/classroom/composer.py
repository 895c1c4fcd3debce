"""The form in which a teacher writes a lesson: its text, and a part for each step (`step_form`)."""

from collections.abc import Mapping

import streamlit as st

from rnnviz.runs.lessons import Kept
from rnnviz.teaching.plan import STEPS
from rnnviz.ui import acts, address, in_lesson
from rnnviz.ui.backend import class_lessons
from rnnviz.ui.classroom import drafts, faults, step_form
from rnnviz.ui.classroom.drafts import Draft
from rnnviz.ui.page import Page

_REVEALS = ("together", "at once")


def draw(page: Page, kept: Kept) -> None:
    """Draw the form of a lesson."""
    draft = drafts.of(kept)
    form = step_form.Form(f"form/{kept.id}", draft)
    st.markdown(page.words("form told"))
    form.text("title", page.plain("form title"))
    form.area("text", page.plain("form text"), page.plain("form text help"))
    form.options("reveals", page.plain("form reveals"), {name: page.plain(f"reveals {name}") for name in _REVEALS})
    st.markdown(page.words("form steps"))
    forms: dict[int | None, step_form.Form] = {None: form}
    for at, step in enumerate(list(draft["steps"])):
        label = page.words("form step", {"number": at + 1, "title": step["title"] or page.plain("form no title")})
        with st.expander(label, key=f"form/{kept.id}/{step['uid']}/open", expanded=at == len(draft["steps"]) - 1):
            forms[at] = step_form.draw(page, f"form/{kept.id}/{step['uid']}", step)
            _moves(page, kept.id, draft, at)
    if len(draft["steps"]) < STEPS:
        st.button(
            page.plain("form add"),
            icon=":material/add:",
            key=f"form/{kept.id}/add",
            on_click=drafts.add_step,
            args=(draft,),
        )
    form.below("steps")
    drafts.keep(kept, draft)
    _end(page, kept, draft, _tell(page, draft, forms))


def _moves(page: Page, lesson: str, draft: Draft, at: int) -> None:
    uid = draft["steps"][at]["uid"]
    with st.container(horizontal=True):
        for name, icon, by in (("up", ":material/arrow_upward:", -1), ("down", ":material/arrow_downward:", 1)):
            st.button(
                page.plain(f"form {name}"), key=f"form/{lesson}/{uid}/{name}", icon=icon, on_click=drafts.move,
                args=(draft, at, by), disabled=not 0 <= at + by < len(draft["steps"]),
            )  # fmt: skip
        st.button(
            page.plain("form remove"), key=f"form/{lesson}/{uid}/remove", icon=":material/delete:",
            on_click=draft["steps"].pop, args=(at,),
        )  # fmt: skip


def _tell(page: Page, draft: Draft, forms: Mapping[int | None, step_form.Form]) -> str:
    """Say at each field what is wrong there, and return where that is, in the words of the form; '' where all is well."""
    places: dict[str, list[str]] = {}
    for found in faults.of(draft):
        forms[found.step].say(found.field, found.said)
        if found.step is None:
            places[page.plain("form steps name" if found.field == "steps" else f"form {found.field}")] = []
        else:
            named = places.setdefault(page.plain("form step number", {"number": found.step + 1}), [])
            named += [label] if (label := page.plain(f"step {found.field}")) not in named else []
    return "; ".join(f"{place}: {', '.join(labels)}" if labels else place for place, labels in places.items())


def _end(page: Page, kept: Kept, draft: Draft, missing: str) -> None:
    """Draw where something is still missing, and the buttons that save and give up."""
    if missing:
        st.markdown(f":orange[:material/edit_note: {page.words('form missing', {'places': missing})}]")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            page.plain("form save"), type="primary", icon=":material/save:", key=f"form/{kept.id}/save",
            disabled=bool(missing), help=page.plain("form save help"), on_click=acts.attempt, args=(_save, kept.id, draft),
        )  # fmt: skip
        if kept.text:
            in_lesson.link_to(kept.id, page.plain("preview"), ":material/visibility:")
            st.button(page.plain("form undo"), key=f"form/{kept.id}/undo", on_click=acts.attempt, args=(_undo, kept.id))
    if said := st.session_state.pop("form/saved", ""):
        st.success(page.words("form saved", {"title": said}), icon=":material/check_circle:")


def _save(lesson: str, draft: Draft) -> None:
    plan = drafts.plan(draft)
    class_lessons().save(lesson, plan)
    drafts.forget(lesson)
    st.session_state["form/saved"] = plan.title


def _undo(lesson: str) -> None:
    class_lessons().keep_draft(lesson, "")
    drafts.forget(lesson)
    address.put("edit", "")
