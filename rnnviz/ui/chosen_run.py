"""Which run a page looks at: one rule, for every page.

The run one chose stays chosen, also after a reload. A page looks at
1. the run that its address names: one was opened, trained, picked from a list, or came with a link;
2. or else, of the runs that an address named lately in this browser, on whatever page, the last one that the page can use;
3. or else the newest run of the learner's own that did not diverge, and is no twin of the Clipping page;
4. or else one that comes with the app: an LSTM where there is one.

Only runs that the page can use are looked at: each page says which those are (any run; a run with a recurrent layer and
its files; a run that has begun).
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import streamlit as st

from rnnviz.runs.records import Run
from rnnviz.ui import cookies

COOKIE: Final = "rnnviz_runs"
_CHOSEN: Final = "runs/chosen"  # in session state
_MOST: Final = 4  # so that a page about language does not forget which run about reviews was chosen
_IDS: Final = re.compile(rf"[0-9a-f]{{16}}(\.[0-9a-f]{{16}}){{0,{_MOST - 1}}}")
_FIRST_OPENED: Final = "lstm"
_FOR_ALL: Final[ContextVar[str | None]] = ContextVar("the run of a class", default=None)
TWINS: Final = "Twins, "  # so begin the names of runs that the Clipping page trains in pairs


def run_to_show(usable: Sequence[Run], asked: str = "") -> Run | None:
    """Return the run to look at; None where there is none.

    Args:
        usable: the runs that the page can use, the newest first.
        asked: the id in the page's address, '' for none; of a run that cannot be used another one takes the place.
    """
    if (of_class := _FOR_ALL.get()) is not None:
        common = [run for run in usable if run.shipped or run.id == of_class]
        return next((run for run in common if run.id == of_class), None) or _first(common)
    by_id = {run.id: run for run in usable}
    if asked in by_id:
        st.session_state[_CHOSEN] = (asked, *(each for each in chosen() if each != asked))[:_MOST]
        return by_id[asked]
    return next((by_id[each] for each in chosen() if each in by_id), None) or _first(usable)


def shipped(usable: Sequence[Run]) -> Run | None:
    """Return the run to look at of those that come with the app; None where the page can use none of them."""
    return _first([run for run in usable if run.shipped])


@contextmanager
def for_all(run: str) -> Iterator[None]:
    """Within it the run to look at is the same for a whole class: nobody's own run takes its place.

    Args:
        run: the id of the one that the class was led to; '' or where it is not there: one that comes with the app.
    """
    before = _FOR_ALL.set(run)
    try:
        yield
    finally:
        _FOR_ALL.reset(before)


def chosen() -> tuple[str, ...]:
    """Return the ids of the runs that an address named lately in this browser, the last one first."""
    if _CHOSEN not in st.session_state:
        st.session_state[_CHOSEN] = tuple(filter(None, cookies.told(COOKIE, _IDS).split(".")))
    ids: tuple[str, ...] = st.session_state[_CHOSEN]
    return ids


def kept() -> dict[str, str]:
    """Return what the browser keeps of it (`cookies.keep`)."""
    return {COOKIE: ".".join(chosen())}


def _first(usable: Sequence[Run]) -> Run | None:
    own = [run for run in usable if not run.shipped and run.status != "diverged" and not run.name.startswith(TWINS)]
    lstms = [run for run in usable if run.config.model.architecture == _FIRST_OPENED]
    return next(iter((*own, *lstms, *usable)), None)
