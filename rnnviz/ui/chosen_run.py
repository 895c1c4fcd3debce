"""Which run a page looks at: one rule, for every page.

The run one chose stays chosen. A page looks at
1. the run that its address names: one was opened, trained, picked from a list, or came with a link;
2. or else the run that an address named last in this session, on whatever page;
3. or else the newest run of the learner's own that did not diverge, and is no twin of the Clipping page;
4. or else one that comes with the app: an LSTM where there is one.

Only runs that the page can use are looked at: each page says which those are (any run; a run with a recurrent layer and
its files; a run that has begun).
"""

from collections.abc import Sequence

import streamlit as st

from rnnviz.runs.records import Run

_CHOSEN = "runs/chosen"
_FIRST_OPENED = "lstm"
TWINS = "Twins, "  # so begin the names of runs that the Clipping page trains in pairs


def run_to_show(usable: Sequence[Run], asked: str = "") -> Run | None:
    """Return the run to look at; None where there is none.

    Args:
        usable: the runs that the page can use, the newest first.
        asked: the id in the page's address, '' for none; of a run that cannot be used another one takes the place.
    """
    by_id = {run.id: run for run in usable}
    if asked in by_id:
        st.session_state[_CHOSEN] = asked
    chosen = st.session_state.get(_CHOSEN, "")
    return by_id.get(asked) or by_id.get(chosen) or _first(usable)


def last() -> str:
    """Return the id of the run that an address named last in this session; '' for none."""
    return str(st.session_state.get(_CHOSEN, ""))


def _first(usable: Sequence[Run]) -> Run | None:
    own = [run for run in usable if not run.shipped and run.status != "diverged" and not run.name.startswith(TWINS)]
    lstms = [run for run in usable if run.config.model.architecture == _FIRST_OPENED]
    return next(iter((*own, *lstms, *usable)), None)
