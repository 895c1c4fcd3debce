"""The page on which each kind of run is at home, and the way there."""

from typing import Final

import streamlit as st

from rnnviz import lessons
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.words import common, plain

# The page of each kind of task that is not about reviews.
HOMES: Final = {"language": "generate", "sequences": "memory"}


def page_of(run: Run) -> str:
    """Return the page on which a run of any kind is at home."""
    return HOMES.get(run.kind, "train")


def elsewhere(run: Run) -> str:
    """Say on which page a run that does not read reviews can be looked at."""
    page = HOMES[run.kind]
    return common(
        "other kind", {"name": run.name, "where": lessons.load(page).title if page in lessons.shipped() else page}
    )


def lead_home(run_id: str) -> None:
    """Draw a link to the page on which a run that does not read reviews can be looked at; nothing for any other."""
    run = backend().store.get(run_id) if run_id else None
    if run and not run.deleted and (page := HOMES.get(run.kind)) in lessons.shipped():
        label = plain("open there", {"name": run.name, "where": lessons.load(str(page)).title})
        st.page_link(f"pages/{page}.py", label=label, icon=":material/arrow_forward:", query_params={"run": run.id})
