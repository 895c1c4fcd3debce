"""The run library: all runs with a filter; open one, compare several, rename, delete, restore."""

from functools import partial

import streamlit as st

from rnnviz.config.task import REVIEWS
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Listed, Run
from rnnviz.runs.statuses import STATUSES
from rnnviz.ui import address, alike, chosen_run, compared, how_far, missing, run_homes, run_menu
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.train import parts
from rnnviz.ui.words import plain

SHOWN = 12
_TOLD = frozenset({"epochs", "seed"})  # of every run


def draw_library(page: Page, opened: str) -> None:
    """Draw the library; `opened` is the id of the run that the page shows, '' for none."""
    store = backend().store
    st.header("Runs", anchor="runs")
    beside = len(compared.others(opened)) if opened else 0
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(page.words("runs"), width="content")
        st.button(
            plain("show compared", {"count": beside + 1}) if beside else page.plain("part compared"),
            icon=":material/compare_arrows:",
            key="train/to_compared",
            on_click=parts.go,
            args=(parts.COMPARED,),
            disabled=not beside,  # there all the time, so that nothing moves when it can be pressed
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.text_input(
            "Filter",
            key="library/filter",
            persist_state="session",
            placeholder=page.plain("filter example"),
            help=page.plain("filter help"),
        )[: run_menu.LETTERS]
        deleted = st.toggle(
            "Deleted runs", key="library/deleted", help=page.plain("deleted help"), persist_state="session"
        )
    number = st.session_state.get("library/shown", SHOWN)
    found = store.page(deleted=deleted, words=wanted, limit=number)
    if not found:
        st.info(page.words("none deleted" if deleted and not wanted else "none fits"), icon=":material/search:")
    apart = alike.told_apart(tuple(run.config for run in found if isinstance(run, Run)), _TOLD)
    for run in found:
        if isinstance(run, Listed):
            _unreadable(page, run, deleted=deleted)
        else:
            _row(page, run, opened, apart[run.config])
    count = store.count(deleted=deleted, words=wanted)
    if count > number:
        st.button(page.plain("show more", {"more": min(SHOWN, count - number), "all": count}), on_click=_more)


def _more() -> None:
    st.session_state["library/shown"] = st.session_state.get("library/shown", SHOWN) + SHOWN


def _unreadable(page: Page, run: Listed, *, deleted: bool) -> None:
    """Show a run whose settings were written by another version of the app."""
    with st.container(border=True, key=f"run_{run.id}", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{escape(run.name)}**", width="content")
        st.caption(page.words("unreadable"))
        run_menu.draw_unreadable(run, deleted=deleted)


def _row(page: Page, run: Run, opened: str, apart: str) -> None:
    with st.container(border=True, key=f"run_{run.id}"):
        left, right = st.columns([5, 2], vertical_alignment="center")
        with left:
            current = " :material/visibility:" if run.id == opened else ""
            st.markdown(f"**{escape(run.label)}**{current}")
            st.caption(" · ".join(filter(None, (_facts(page, run), escape(apart)))))
        with right, st.container(horizontal=True, horizontal_alignment="right"):
            if run.deleted:
                run_menu.draw_offers(run)
                return
            st.button("Open", key=f"open_{run.id}", on_click=_open, args=(run.id,), disabled=run.id == opened)
            compared.draw_button(run, opened, partial(_stay, opened))
            run_menu.draw_menu(run, compared.delete)


def _facts(page: Page, run: Run) -> str:
    """Return the state of a run and its main figures in one line."""
    parts = [STATUSES[run.status] + (f" · {plain('comes with the app')}" if run.shipped else "")]
    if evaluation := stored.tested(run):
        said = {"accuracy": evaluation.scores.accuracy, "majority": evaluation.majority}
        parts.append(page.plain("fact accuracy", said))
    count = parameter_count(run.config.network(), run.config.data.maxlen)
    parts.append(page.plain("fact parameters", {"parameters": count}))
    parts.append(how_far.cut_short(run) or page.plain("fact epochs", {"epochs": run.config.training.epochs}))
    parts.append(f"seed {run.config.training.seed}")
    return " · ".join(parts)


def _stay(opened: str) -> None:
    """Let the address name the run that the page shows, so that it stays the one that others are laid over."""
    address.put("run", opened)
    parts.go(parts.RUNS)


def _open(run_id: str) -> None:
    address.put("run", run_id)
    compared.forget(run_id)
    parts.go(parts.RUN)


def _known(asked: str) -> list[Run]:
    """Return the runs to choose from: the newest, the shipped ones, and the one that is asked for."""
    store = backend().store
    found = [*store.runs(limit=SHOWN, shipped=False), *store.runs(shipped=True)]
    known = {"", *(run.id for run in found)}
    wanted = [store.get(run_id) for run_id in dict.fromkeys((asked, *chosen_run.chosen())) if run_id not in known]
    return [*found, *(run for run in wanted if run and run.kind == REVIEWS and not run.deleted)]


def opened() -> tuple[Run | None, str]:
    """Return the run to show and a sentence when the one in the address is not there.

    In the place of one that the visitor had and has no more stands none: its Stop would be taken for the other's.
    """
    asked = address.get("run")
    if missing.parting(asked):
        return None, missing.said(asked, another=False)
    run = chosen_run.run_to_show(_known(asked), asked)
    if not asked or (run and run.id == asked):
        return run, ""
    there = backend().store.get(asked)
    if there and there.kind != REVIEWS:
        return run, run_homes.elsewhere(there)
    return run, missing.said(asked, here=True)
