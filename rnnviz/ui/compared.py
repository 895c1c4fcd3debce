"""The runs that are compared with the open one, of whatever kind of task: they stand in the address, and lists choose them."""

from collections.abc import Callable, Iterable
from typing import Final

import streamlit as st

from rnnviz.config.sweep import MOST
from rnnviz.runs.records import Run
from rnnviz.ui import address, run_menu
from rnnviz.ui.backend import backend
from rnnviz.ui.words import plain

_PARAMETER: Final = "compare"


def others(opened: str) -> list[str]:
    """Return the ids of the runs that are compared with the open one ('' for none), as the address has them."""
    asked = dict.fromkeys(part for part in address.get(_PARAMETER).split(".") if part and part != opened)
    return list(asked)[: MOST - 1]


def runs(kind: str, opened: Run | None) -> list[Run]:
    """Return the open run and those that it is compared with, as far as they are there and of this kind of task."""
    asked = map(backend().store.get, others(opened.id if opened else ""))
    found = [run for run in asked if run and run.kind == kind and not run.deleted]
    return [opened, *found] if opened else found


def put(ids: Iterable[str]) -> None:
    """Compare runs of these ids with the open one."""
    address.put(_PARAMETER, ".".join(ids))


def forget(run_id: str) -> None:
    """Compare a run no more."""
    put(other for other in others("") if other != run_id)


def delete(run_id: str, attempt: str) -> str | None:
    """Delete a run, which is neither open nor compared any more; return what happened instead where others have it too."""
    said = run_menu.delete(run_id, attempt)
    forget(run_id)
    if address.get("run") == run_id:
        address.put("run", "")
    return said


def draw_button(run: Run, opened: str, then: Callable[[], None] = lambda: None) -> None:
    """Let the learner lay a run of a list over the open one, or take it away again.

    Args:
        run: of the list.
        opened: the id of the run that the page shows; '' for none.
        then: what else a press does.
    """
    chosen = others(opened)
    st.button(
        "Don't compare" if run.id in chosen else "Compare",
        key=f"compare_{run.id}",
        on_click=_toggle,
        args=(run.id, opened, then),
        disabled=run.id == opened or (run.id not in chosen and len(chosen) >= MOST - 1),
        help=plain("compare help", {"limit": MOST}),
    )


def _toggle(run_id: str, opened: str, then: Callable[[], None]) -> None:
    chosen = others(opened)
    put([other for other in chosen if other != run_id] if run_id in chosen else [*chosen, run_id])
    then()
