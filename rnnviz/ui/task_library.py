"""The runs of one kind of task: open one, compare several, rename, delete, restore."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.runs.records import STATUSES, Listed, Run
from rnnviz.ui import acts, address
from rnnviz.ui.backend import backend
from rnnviz.ui.words import common, plain

SHOWN: Final = 8
LIMIT: Final = 6  # runs that can be compared at once, the open one among them
LETTERS: Final = 80  # of a name


def draw_library(kind: str, opened: str, *, go: Callable[[Run], None], result: Callable[[Run], str]) -> None:
    """Draw the list.

    Args:
        kind: of TaskConfig.
        opened: the id of the run that the page shows; '' for none.
        go: shows another one; a callback.
        result: says in a few words what an ended run has reached.
    """
    store, number = backend().store, st.session_state.get(f"tasks/{kind}", SHOWN)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(plain("task runs"), anchor=False, width="stretch")
        deleted = st.toggle(plain("task deleted"), key=f"tasks/{kind}_deleted")
    found = store.page(kinds=(kind,), deleted=deleted, limit=number)
    if not found:
        st.info(common("task none deleted" if deleted else "task none"), icon=":material/model_training:")
    for run in found:
        with st.container(border=True, key=f"task_{run.id}", horizontal=True, vertical_alignment="center", gap="small"):
            _facts(run, opened, result)
            _acts(run, deleted, opened, go)
    if (count := store.count(kinds=(kind,), deleted=deleted)) > number:
        st.button(plain("task more", {"count": count}), key=f"tasks/{kind}_more", on_click=_more, args=(kind, count))


def compared(opened: str) -> list[str]:
    """Return the ids of the runs that are compared with the open one, as the address has them."""
    ids = dict.fromkeys(part for part in address.get("compare").split(".") if part and part != opened)
    return list(ids)[: LIMIT - 1]


def _more(kind: str, count: int) -> None:
    st.session_state[f"tasks/{kind}"] = count


def _facts(run: Run | Listed, opened: str, result: Callable[[Run], str]) -> None:
    """Write a run's name, state and result."""
    if isinstance(run, Listed):
        st.markdown(f"**{escape(run.name)}** · {common('task unreadable')}", width="stretch")
        return
    facts = [STATUSES[run.status], *([plain("comes with the app")] if run.shipped else [])]
    if not run.active and (said := result(run)):
        facts.append(said)
    facts.append(f"seed {run.config.training.seed}")
    mark = " :material/visibility:" if run.id == opened else ""
    st.markdown(f"**{escape(run.label)}**{mark}  \n{escape(' · '.join(facts))}", width="stretch")


def _acts(run: Run | Listed, deleted: bool, opened: str, go: Callable[[Run], None]) -> None:
    """Draw what can be done with it."""
    store = backend().store
    if deleted:
        _button("Restore", run, store.restore)
        if not run.shipped:
            _button(plain("task remove"), run, store.purge)
    elif isinstance(run, Listed):
        _button("Delete", run, store.delete)
    else:
        st.button("Open", key=f"open_{run.id}", on_click=go, args=(run,), disabled=run.id == opened)
        _comparing(run, opened)
        _menu(run)


def _button(label: str, run: Run | Listed, act: Callable[[str, str], object]) -> None:
    st.button(label, key=f"{label}_{run.id}", on_click=acts.attempt, args=(act, run.id, run.attempt))


def _comparing(run: Run, opened: str) -> None:
    chosen = compared(opened)
    st.button(
        "Don't compare" if run.id in chosen else "Compare",
        key=f"compare_{run.id}",
        on_click=_compare,
        args=(run.id, opened),
        disabled=run.id == opened or (run.id not in chosen and len(chosen) >= LIMIT - 1),
        help=plain("task compare help", {"limit": LIMIT}),
    )


def _compare(run_id: str, opened: str) -> None:
    ids = compared(opened)
    ids = [other for other in ids if other != run_id] if run_id in ids else [*ids, run_id]
    address.put("compare", ".".join(ids))


def _menu(run: Run) -> None:
    with st.popover("", icon=":material/more_vert:", key=f"menu_{run.id}", help=plain("task menu help")):
        if not run.shipped:
            st.text_input("Name", value=run.name, max_chars=LETTERS, key=f"name_{run.id}")
            st.button("Rename", key=f"rename_{run.id}", on_click=acts.attempt, args=(_rename, run.id))
        st.button(
            "Delete", icon=":material/delete:", key=f"delete_{run.id}", on_click=acts.attempt,
            args=(_delete, run.id, run.attempt), disabled=run.active, help=plain("task delete help"),
        )  # fmt: skip


def _rename(run_id: str) -> None:
    """Give a run the name in its box, without what would turn around or hide what is written beside it."""
    written = st.session_state.get(f"name_{run_id}", "")[:LETTERS]
    name = "".join(filter(str.isprintable, " ".join(written.split())))
    if not name:
        raise ValueError(plain("task name"))
    backend().store.rename(run_id, name)


def _delete(run_id: str, attempt: str) -> None:
    backend().store.delete(run_id, attempt)
    address.put("compare", ".".join(other for other in compared("") if other != run_id))
