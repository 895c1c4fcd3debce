"""How the class is doing, for its teacher: who trains, the queue, what went wrong, the disk; it is drawn again by itself."""

from typing import Final

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs import holders
from rnnviz.runs.disk import MB, measure
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import acts, address, run_homes, seats, visitor
from rnnviz.ui.backend import Backend, teacher, whole
from rnnviz.ui.page import Page

TICK_S: Final = 2.0
TROUBLES: Final = 10  # the last failed runs
MOST: Final = 40  # rows of the queue
_NAMED: Final = 4  # of those who asked for a run
_LETTERS: Final = 6  # of a visitor's name


@st.fragment(run_every=TICK_S)
def draw(page: Page) -> None:
    """Draw how things are, again and again."""
    if not teacher().knows(visitor.session()):
        address.rerun()  # the key has been given too long ago: the page asks for it
    behind = whole()
    health = behind.jobs.health()
    held = measure(behind.store.folder, behind.store.data_folder)
    facts = {
        "tabs": seats.seats().here, "worker": health.worker, "waiting": health.waiting, "training": health.training,
        "megabytes": held.total / MB, "runs": behind.store.count(shipped=False, deleted=None, kinds=()),
    }  # fmt: skip
    st.markdown(page.words("class now", facts))
    if (apps := behind.store.apps()) > 1:
        st.caption(page.words("class apps", {"apps": apps}))
    for run, _ in health.active[:MOST]:
        _row(page, behind, run)
    if (more := len(health.active) - MOST) > 0:
        st.caption(page.words("class more", {"more": more}))
    failed = [run for run in behind.store.runs(shipped=False, kinds=(), limit=200) if run.status == "failed"]
    for run in failed[:TROUBLES]:
        st.markdown(f":red[:material/error: {escape(f'{run.name}: {run.message}')}]")


def _row(page: Page, behind: Backend, run: Run) -> None:
    """Draw a run that waits or trains: who asked for it, the way to it, and a button that stops it for all."""
    asked = behind.store.holders(holders.RUN, run.id)
    who = ", ".join(session[:_LETTERS] for session in asked[:_NAMED])
    told = {"name": run.name, "status": STATUSES[run.status], "who": who, "count": len(asked)}
    key = "nobody" if not asked else "more" if len(asked) > _NAMED else "some"
    with st.container(horizontal=True, vertical_alignment="center", key=f"class_run_{run.id}"):
        st.markdown(page.words(f"class run {key}", told | {"others": len(asked) - _NAMED}), width="stretch")
        st.page_link(f"pages/{run_homes.page_of(run)}.py", label=page.plain("board open"), query_params={"run": run.id})
        if st.button(
            "Stop", icon=":material/stop:", key=f"class_stop_{run.id}", disabled=run.status == "stopping",
            help=page.plain("class stop help"),
        ):  # fmt: skip
            acts.attempt(behind.jobs.stop, run)
            address.rerun()  # what came of it stands at the top, and stays there
