"""The run library: all runs with a filter; open one, compare several, rename, delete, restore."""

import streamlit as st

from rnnviz.config.sweep import MOST
from rnnviz.config.task import REVIEWS
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import STATUSES, Listed, Run
from rnnviz.ui import acts, address, chosen_run, how_far, missing, run_homes, run_menu
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.train import parts
from rnnviz.ui.words import plain

SHOWN = 12


def draw_library(page: Page, opened: str) -> None:
    """Draw the library; `opened` is the id of the run that the page shows, '' for none."""
    store = backend().store
    st.header("Runs", anchor="runs")
    compared = len(chosen(opened)) if opened else 0
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(page.words("runs"), width="content")
        st.button(
            page.plain("show compared", {"count": compared + 1}) if compared else page.plain("part compared"),
            icon=":material/compare_arrows:",
            key="train/to_compared",
            on_click=parts.go,
            args=(parts.COMPARED,),
            disabled=not compared,  # there all the time, so that nothing moves when it can be pressed
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
    for run in found:
        if isinstance(run, Listed):
            _unreadable(page, run, deleted=deleted)
        else:
            _row(page, run, opened)
    count = store.count(deleted=deleted, words=wanted)
    if count > number:
        st.button(page.plain("show more", {"more": min(SHOWN, count - number), "all": count}), on_click=_more)


def chosen(opened: str) -> list[str]:
    """Return the ids of the runs that are compared with the open one, as the address has them."""
    ids = [part for part in address.get("compare").split(".") if part and part != opened]
    return list(dict.fromkeys(ids))[: MOST - 1]


def _more() -> None:
    st.session_state["library/shown"] = st.session_state.get("library/shown", SHOWN) + SHOWN


def _unreadable(page: Page, run: Listed, *, deleted: bool) -> None:
    """Show a run whose settings were written by another version of the app."""
    store = backend().store
    with st.container(border=True, key=f"run_{run.id}", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{escape(run.name)}**", width="content")
        st.caption(page.words("unreadable"))
        offers = {"Restore": store.restore, plain("remove"): store.purge} if deleted else {"Delete": store.delete}
        for label, act in offers.items():
            st.button(label, key=f"{label}_{run.id}", on_click=acts.attempt, args=(act, run.id, run.attempt))


def _row(page: Page, run: Run, opened: str) -> None:
    compared = chosen(opened)
    with st.container(border=True, key=f"run_{run.id}"):
        left, right = st.columns([5, 2], vertical_alignment="center")
        with left:
            current = " :material/visibility:" if run.id == opened else ""
            st.markdown(f"**{escape(run.label)}**{current}")
            st.caption(_facts(page, run))
        with right, st.container(horizontal=True, horizontal_alignment="right"):
            if run.deleted:
                run_menu.draw_offers(run)
                return
            st.button("Open", key=f"open_{run.id}", on_click=_open, args=(run.id,), disabled=run.id == opened)
            st.button(
                "Don't compare" if run.id in compared else "Compare",
                key=f"compare_{run.id}",
                on_click=_compare,
                args=(run.id, opened),
                disabled=run.id == opened or (run.id not in compared and len(compared) >= MOST - 1),
                help=page.plain("compare help", {"limit": MOST}),
            )
            run_menu.draw_menu(run, _delete)


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


def _delete(run_id: str, attempt: str) -> str | None:
    said = run_menu.delete(run_id, attempt)
    if address.get("run") == run_id:
        address.put("run", "")
    address.put("compare", ".".join(other for other in chosen("") if other != run_id))
    return said


def _open(run_id: str) -> None:
    address.put("run", run_id)
    address.put("compare", ".".join(other for other in chosen("") if other != run_id))
    parts.go(parts.RUN)


def _compare(run_id: str, opened: str) -> None:
    """Lay a run over the one that the page shows, which the address names from now on, or take it away."""
    ids = chosen(opened)
    ids = [other for other in ids if other != run_id] if run_id in ids else [*ids, run_id]
    address.put("run", opened)
    address.put("compare", ".".join(ids))
    parts.go(parts.RUNS)


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
