"""What is done to a run in a list, on whichever page it stands: rename, delete, restore, remove for good."""

from collections.abc import Callable
from typing import Final, cast

import streamlit as st

from rnnviz.runs.records import Listed, Run
from rnnviz.ui import acts, boxes, shared
from rnnviz.ui.backend import backend
from rnnviz.ui.words import common, plain

LETTERS: Final = 80  # of a name; what is longer is cut


def draw_menu(run: Run, deleted: Callable[[str, str], str | None]) -> None:
    """Draw the menu of a run that is not deleted.

    Args:
        run: of the list.
        deleted: deletes the run of this id and attempt; the page may have to forget it, too.
    """
    with boxes.box("", icon=":material/more_vert:", key=f"menu_{run.id}", help=plain("run menu")):
        if not run.shipped:  # the texts of the app call those by their names
            name = st.text_input("Name", value=run.name, key=f"name_{run.id}", help=plain("run name help"))
            st.button("Rename", key=f"rename_{run.id}", on_click=acts.attempt, args=(_rename, run.id))
            if shared.is_shared(run):
                st.caption(common("run name shared"))
            if not _one_line(name):
                st.markdown(f":red[{common('run name')}]")
        st.button(
            "Delete",
            icon=":material/delete:",
            key=f"delete_{run.id}",
            on_click=acts.attempt,
            args=(deleted, run.id, run.attempt),
            disabled=run.active,
            help=plain("stop first" if run.active else "can be restored"),
        )


def delete(run_id: str, attempt: str) -> str | None:
    """Delete a run; return what happened instead where others have it too."""
    act = cast("Callable[[str, str], str | None]", backend().store.delete)
    return act(run_id, attempt)


def draw_offers(run: Run) -> None:
    """Draw what can be done with a deleted run; those that come with the app can only be restored."""
    store = backend().store
    offers = {"restore": ("Restore", store.restore), "purge": (plain("remove"), store.purge)}
    for key in ("restore",) if run.shipped else offers:
        label, act = offers[key]
        st.button(label, key=f"{key}_{run.id}", on_click=acts.attempt, args=(act, run.id, run.attempt))


def draw_unreadable(run: Listed, *, deleted: bool) -> None:
    """Draw what can be done with a run whose settings another version of the app wrote."""
    store = backend().store
    offers = {"Restore": store.restore, plain("remove"): store.purge} if deleted else {"Delete": store.delete}
    for label, act in offers.items():
        st.button(label, key=f"{label}_{run.id}", on_click=acts.attempt, args=(act, run.id, run.attempt))


def _rename(run_id: str) -> None:
    if name := _one_line(st.session_state.get(f"name_{run_id}", "")):
        backend().store.rename(run_id, name)
        boxes.shut(f"menu_{run_id}")


def _one_line(name: str) -> str:
    """Return a name without what would turn around or hide what is written beside it."""
    return "".join(filter(str.isprintable, " ".join(name[:LETTERS].split())))
