"""What the teacher sees and does: the class, its board, the end of the lesson; and the door there."""

import streamlit as st

from rnnviz.ui import acts, boxes, notices, visitor
from rnnviz.ui.backend import teacher, whole
from rnnviz.ui.classroom import class_now, ending, lessons
from rnnviz.ui.lesson_answer import Answers
from rnnviz.ui.page import Page
from rnnviz.ui.words import of_page

_KEY = "classroom/key"
_ACTS = "classroom/acts"  # where what was done to the class is said
_ICONS = {"close board": ":material/layers_clear:", "end lesson": ":material/delete_sweep:"}
_LONGEST = 200  # characters of a key that are looked at


def at_work() -> bool:
    """Return whether the teacher has a lesson's form or sheet open: then the board makes room."""
    return teacher().knows(visitor.session()) and lessons.asked()


def draw_teacher(page: Page, answers: Answers) -> None:
    """Draw the class for the teacher, who is inside; nothing for anybody else."""
    if teacher().knows(visitor.session()):
        _class(page, answers)


def draw_door(page: Page) -> None:
    """Draw the door for the teacher, the way in or the way out."""
    keeper, session = teacher(), visitor.session()
    if keeper.knows(session):
        st.button(page.plain("leave"), icon=":material/logout:", on_click=keeper.leave, args=(session,))
    elif keeper.possible:
        part = st.expander(page.plain("teacher"), icon=":material/key:", key="classroom/door")
        with part, st.form("classroom/door_form", clear_on_submit=True, border=False):  # the key's Enter gives it
            st.text_input(page.plain("key"), type="password", key=_KEY, help=page.plain("key help"))
            notices.draw(_KEY)
            st.form_submit_button(page.plain("enter"), on_click=_enter)


def _enter() -> None:
    acts.attempt(teacher().give, visitor.session(), str(st.session_state.pop(_KEY, ""))[:_LONGEST], place=_KEY)


def _class(page: Page, answers: Answers) -> None:
    if at_work():
        lessons.draw_lessons(page, answers)
    st.header(page.plain("class title"), anchor="class")
    class_now.draw(page)
    with st.container(horizontal=True, key="class_acts"):
        for name, act in (("close board", _close_board), ("end lesson", _end_lesson)):
            with boxes.box(page.plain(name), icon=_ICONS[name], key=_box(name)):
                st.markdown(page.words(f"{name} told"))
                st.button(
                    page.plain(f"{name} yes"), key=f"classroom/{name}", on_click=acts.attempt, args=(act,),
                    kwargs={"place": _ACTS},
                )  # fmt: skip
    notices.draw(_ACTS)
    if not at_work():
        lessons.draw_lessons(page, answers)


def _box(name: str) -> str:
    return f"classroom/{name} box"


def _close_board() -> str:
    whole().store.clear_board()
    boxes.shut(_box("close board"))
    return of_page("classroom", "board closed")


def _end_lesson() -> str:
    """End the lesson, and say what that did."""
    ended = ending.end(whole())
    boxes.shut(_box("end lesson"))
    said = [of_page("classroom", "lesson ended", vars(ended))]
    said += [of_page("classroom", "lesson ended stopping", vars(ended))] if ended.stopping else []
    return " ".join(said)


def local(page: Page, answers: Answers) -> None:
    """Say on one's own computer what this page is for, and draw the lessons."""
    st.info(of_page(page.lesson.name, "local"), icon=":material/groups:")
    lessons.draw_lessons(page, answers)
