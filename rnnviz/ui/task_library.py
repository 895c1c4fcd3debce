"""The runs of one kind of task: open one, compare several, rename, delete, restore."""

from collections.abc import Callable, Mapping
from typing import Final

import streamlit as st

from rnnviz.config.task import TaskConfig
from rnnviz.lessons import escape
from rnnviz.runs.records import Listed, Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import alike, compared, how_far, run_menu
from rnnviz.ui.backend import backend
from rnnviz.ui.words import common, plain

SHOWN: Final = 8


def draw_library(
    kind: str, opened: str, *, go: Callable[[Run], None], result: Callable[[Run], str], beside: Callable[[], None]
) -> None:
    """Draw the list.

    Args:
        kind: of TaskConfig.
        opened: the id of the run that the page shows; '' for none.
        go: shows another one; a callback.
        result: says in a few words what an ended run has reached.
        beside: shows the runs that are compared; a callback.
    """
    store, number = backend().store, st.session_state.get(f"tasks/{kind}", SHOWN)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain("task runs"), anchor=False, width="stretch")
        _draw_beside(kind, opened, beside)
        deleted = st.toggle(plain("task deleted"), key=f"tasks/{kind}_deleted")
    found = store.page(kinds=(kind,), deleted=deleted, limit=number)
    if not found:
        st.info(common("task none deleted" if deleted else "task none"), icon=":material/model_training:")
    apart = alike.told_apart(tuple(run.config for run in found if isinstance(run, Run)))
    for run in found:
        with st.container(border=True, key=f"task_{run.id}", horizontal=True, vertical_alignment="center", gap="small"):
            _facts(run, opened, result, apart)
            _acts(run, deleted, opened, go)
    if (count := store.count(kinds=(kind,), deleted=deleted)) > number:
        st.button(plain("task more", {"count": count}), key=f"tasks/{kind}_more", on_click=_more, args=(kind, count))


def _draw_beside(kind: str, opened: str, beside: Callable[[], None]) -> None:
    """Draw the button that leads to the runs that are compared: there all the time, so that nothing moves with them."""
    count = len(compared.runs(kind, backend().store.get(opened) if opened else None))
    label = plain("show compared", {"count": count}) if count > 1 else plain("side by side")
    st.button(label, icon=":material/compare_arrows:", key="tasks/to_compared", on_click=beside, disabled=count < 2)


def _more(kind: str, count: int) -> None:
    st.session_state[f"tasks/{kind}"] = count


def _facts(run: Run | Listed, opened: str, result: Callable[[Run], str], apart: Mapping[TaskConfig, str]) -> None:
    """Write a run's name, state and result, and what tells it from others of that name."""
    if isinstance(run, Listed):
        st.markdown(f"**{escape(run.name)}** · {common('task unreadable')}", width="stretch")
        return
    facts = [STATUSES[run.status], *([plain("comes with the app")] if run.shipped else [])]
    if not run.active and (said := result(run)):
        facts.append(said)
    if short := how_far.cut_short(run):
        facts.append(short)
    facts.append(apart[run.config] or f"seed {run.config.training.seed}")
    mark = " :material/visibility:" if run.id == opened else ""
    st.markdown(f"**{escape(run.label)}**{mark}  \n{escape(' · '.join(facts))}", width="stretch")


def _acts(run: Run | Listed, deleted: bool, opened: str, go: Callable[[Run], None]) -> None:
    """Draw what can be done with it."""
    if isinstance(run, Listed):
        run_menu.draw_unreadable(run, deleted=deleted)
    elif deleted:
        run_menu.draw_offers(run)
    else:
        st.button("Open", key=f"open_{run.id}", on_click=go, args=(run,), disabled=run.id == opened)
        compared.draw_button(run, opened)
        run_menu.draw_menu(run, compared.delete)
