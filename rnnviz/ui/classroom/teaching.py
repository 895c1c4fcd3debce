"""What the teacher sees and does: who trains, the queue, what went wrong, the disk; the board, and the end of the lesson."""

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs import holders
from rnnviz.runs.disk import MB, measure
from rnnviz.runs.records import STATUSES
from rnnviz.ui import acts, seats, visitor
from rnnviz.ui.backend import Backend, teacher, whole
from rnnviz.ui.classroom import lessons
from rnnviz.ui.page import Page
from rnnviz.ui.words import of_page

TICK_S = 2.0
_KEY = "classroom/key"
_TROUBLES = 10  # the last failed runs


def at_work() -> bool:
    """Return whether the teacher has a lesson's form or sheet open: then the board makes room."""
    return teacher().knows(visitor.session()) and lessons.asked()


def draw_teacher(page: Page) -> None:
    """Draw the door for the teacher or, inside, the class."""
    keeper, session = teacher(), visitor.session()
    if keeper.knows(session):
        _class(page)
        st.button(page.plain("leave"), icon=":material/logout:", on_click=keeper.leave, args=(session,))
    elif keeper.possible:
        part = st.expander(page.plain("teacher"), icon=":material/key:", key="classroom/door")
        part.text_input(page.plain("key"), type="password", key=_KEY, max_chars=200, help=page.plain("key help"))
        part.button(page.plain("enter"), on_click=_enter)


def _enter() -> None:
    acts.attempt(teacher().give, visitor.session(), str(st.session_state.pop(_KEY, ""))[:200])


def _class(page: Page) -> None:
    lessons.draw_lessons(page)
    st.header(page.plain("class title"), anchor="class")
    _now(page)
    with st.container(horizontal=True, key="class_acts"):
        with st.popover(page.plain("close board"), icon=":material/layers_clear:"):
            st.markdown(page.words("close board told"))
            st.button(page.plain("close board yes"), key="classroom/close", on_click=_close_board)
        with st.popover(page.plain("end lesson"), icon=":material/delete_sweep:"):
            st.markdown(page.words("end lesson told"))
            st.button(page.plain("end lesson yes"), key="classroom/end", on_click=_end_lesson)


@st.fragment(run_every=TICK_S)
def _now(page: Page) -> None:
    """Draw how things are, again and again."""
    if not teacher().knows(visitor.session()):
        st.rerun()  # the key has been given too long ago: the page asks for it
    behind = whole()
    health = behind.jobs.health()
    held = measure(behind.store.folder, behind.store.data_folder)
    facts = {
        "seats": seats.seats().taken, "worker": health.worker, "waiting": health.waiting, "training": health.training,
        "megabytes": held.total / MB, "runs": behind.store.count(kinds=()),
    }  # fmt: skip
    st.markdown(page.words("class now", facts))
    for run, session in health.active:
        told = {"name": run.name, "status": STATUSES[run.status], "who": session[:6]}
        st.markdown(page.words("class run", told))
    failed = [run for run in behind.store.runs(shipped=False, kinds=(), limit=200) if run.status == "failed"]
    for run in failed[:_TROUBLES]:
        st.markdown(f":red[:material/error: {escape(f'{run.name}: {run.message}')}]")


def _close_board() -> None:
    acts.attempt(lambda: whole().store.clear_board())


def _end_lesson() -> None:
    acts.attempt(lambda: clear(whole()))


def clear(behind: Backend) -> None:
    """Stop all runs that wait or train, remove those that have ended for good, all data of learners, and all sheets.

    Raises:
        StaleRunError: something else happened to a run meanwhile; the others are cleared when it is asked for again.
    """
    store = behind.store
    for run, _ in store.active():
        behind.jobs.stop(run)
    for run_id, attempt in store.own().items():
        store.delete(run_id, attempt)
    for run_id, attempt in store.own(deleted=True).items():
        store.purge(run_id, attempt)
    behind.library.remove_all_of_learners()
    store.forget_all(holders.DATA)
    store.lessons.clear_all()


def local(page: Page) -> None:
    """Say on one's own computer what this page is for, and draw the lessons."""
    st.info(of_page(page.lesson.name, "local"), icon=":material/groups:")
    lessons.draw_lessons(page)
