"""The teacher's lessons: the list, the ready ones, files, and the way to the form and to the sheet."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs.lessons import Kept
from rnnviz.teaching import files
from rnnviz.teaching.plan import Plan, PlanError, markdown
from rnnviz.ui import acts, address, bounds, boxes, in_lesson, notices
from rnnviz.ui.backend import class_lessons
from rnnviz.ui.classroom import composer, drafts, sheet
from rnnviz.ui.lesson_answer import Answers
from rnnviz.ui.page import Page
from rnnviz.ui.readable import or_end
from rnnviz.ui.show import warned
from rnnviz.ui.words import of_page

EDIT, SHEET = "edit", "sheet"  # in the address: the lesson that is written, or whose sheet is open
PARAMETERS = (EDIT, SHEET)
_FILE = "lessons/file"
_READY = "lessons/ready"


def asked() -> bool:
    """Return whether the address asks for a lesson's form or sheet."""
    return any(address.get(name) for name in PARAMETERS)


def draw_lessons(page: Page, answers: Answers) -> None:
    """Draw what the address asks for: the form of a lesson, its sheet, or all lessons."""
    st.header(page.plain("lessons"), anchor="lessons")
    book = class_lessons()
    for name, draw in ((EDIT, composer.draw), (SHEET, partial(sheet.draw, answers=answers))):
        if (asked := address.get(name)) and (kept := or_end(book.kept, asked)):
            st.button(page.plain("all lessons"), icon=":material/arrow_back:", on_click=address.put, args=(name, ""))
            draw(page, kept)
            return
        if asked:
            st.info(page.words("lesson gone"), icon=":material/school:")
    found = or_end(book.all)
    st.markdown(page.words("lessons told" if found else "lessons none"))
    for kept in found:
        with st.container(border=True, key=f"lesson_{kept.id}"):
            _one(page, kept)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button(page.plain("new lesson"), icon=":material/add:", on_click=acts.attempt, args=(_begin,))
        with boxes.box(page.plain("ready lessons"), icon=":material/library_books:", key=_READY):
            _draw_ready(page)
        with boxes.box(page.plain("from a file"), icon=":material/upload_file:", key=_FILE):
            _draw_file(page)


def plan_of(kept: Kept) -> Plan | None:
    """Return the plan of a lesson; None where it was never saved, or cannot be read by this version."""
    try:
        return files.kept(kept.text) if kept.text else None
    except PlanError:
        return None


def _one(page: Page, kept: Kept) -> None:
    plan, book = plan_of(kept), class_lessons()
    if plan is None:
        st.markdown(page.words("unreadable" if kept.text else "unsaved", {"title": drafts.title_of(kept.draft)}))
    else:
        st.markdown(f"**{escape(plan.title)}**")
        st.markdown(page.words("lesson facts", {"steps": len(plan.steps), "minutes": plan.minutes}))
        with warned():
            files.usable(kept.text)
        if kept.opened:
            _draw_link(page, kept)
        st.toggle(
            page.plain("lesson open"), value=kept.opened, key=f"lessons/open/{kept.id}/{kept.opened}",
            on_change=acts.attempt, args=(book.open, kept.id, not kept.opened), help=page.plain("lesson open help"),
        )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center", key=f"lesson_acts_{kept.id}"):
        if plan:
            in_lesson.link_to(kept.id, page.plain("preview"), ":material/visibility:")
            _act(page, "sheet", ":material/bar_chart:", kept, lambda: address.put(SHEET, kept.id))
        _act(page, "edit", ":material/edit:", kept, lambda: address.put(EDIT, kept.id))
        if plan:
            st.download_button(
                page.plain("export"), kept.text, f"lesson-{kept.id}.toml", "application/toml", on_click="ignore",
                key=f"lessons/export/{kept.id}", icon=":material/download:",
            )  # fmt: skip
        with st.popover(page.plain("remove"), icon=":material/delete:", key=f"lessons/remove_box/{kept.id}"):
            st.markdown(page.words("remove told"))
            _act(page, "remove yes", None, kept, lambda: book.remove(kept.id))


def _act(page: Page, name: str, icon: str | None, kept: Kept, act: Callable[[], object]) -> None:
    st.button(page.plain(name), key=f"lessons/{name}/{kept.id}", icon=icon, on_click=acts.attempt, args=(act,))


def _draw_link(page: Page, kept: Kept) -> None:
    """Draw the link for learners, whole where the browser told its address."""
    base = str(st.context.url or "").partition("?")[0].rpartition("/")[0]
    st.caption(page.plain("learners link"))
    st.code(f"{base}/lesson?id={kept.id}", language=None, wrap_lines=True)


def _begin() -> None:
    address.put(EDIT, class_lessons().begin(drafts.EMPTY))


def _draw_ready(page: Page) -> None:
    """Draw the lessons that come with the app: what each is for is said where it is chosen."""
    ready = files.ready()
    name = st.selectbox(
        page.plain("ready lesson"), list(ready), key=_READY,
        format_func=lambda each: f"{ready[each].title} ({ready[each].minutes} min)",
    )  # fmt: skip
    st.markdown(markdown(ready[name].text))
    st.caption(page.words("ready told"))
    notices.draw(_READY)
    st.button(
        page.plain("take"), key="lessons/take", on_click=acts.attempt, args=(_take, name), kwargs={"place": _READY}
    )


def _take(name: str) -> None:
    class_lessons().begin(plan=files.ready()[name])
    boxes.shut(_READY)


def _draw_file(page: Page) -> None:
    st.markdown(page.words("file told"))
    st.file_uploader(page.plain("file"), type=["toml"], max_upload_size=1, key=_FILE)
    notices.draw(_FILE)
    st.button(
        page.plain("take"), key="lessons/take_file", on_click=acts.attempt, args=(_take_file,), kwargs={"place": _FILE}
    )


def _take_file() -> None:
    file = st.session_state.get(_FILE)
    if file is None:
        raise PlanError(of_page("classroom", "no file"))
    class_lessons().begin(plan=files.read(bounds.check_file(file.getvalue())))
    boxes.shut(_FILE)
