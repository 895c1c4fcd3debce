"""Where the Train page's reviews come from: a file of one's own, and IMDB that may have to be fetched first."""

import streamlit as st

from rnnviz.config.run import from_flat
from rnnviz.lessons import escape
from rnnviz.ui import address
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.train import fitted
from rnnviz.ui.train.start import WANTED, train
from rnnviz.ui.words import of_page


def draw_source(page: Page) -> None:
    """What there is to say of the chosen reviews: an upload, IMDB that is not here yet, how many there are."""
    state = page.state
    fitted.follow(state)
    if state["source"] == "upload":
        from rnnviz.ui.train import own_reviews  # with all that reads files

        own_reviews.draw_upload(page)
    elif state["source"] == "imdb" and stored.corpus("imdb") is None:
        _missing_imdb(page)


@st.fragment(run_every=0.5)
def _watch_imdb() -> None:
    """Say how far IMDB is; once it is here or cannot be had, the page is drawn again and the run that waits for it is shown."""
    behind = backend()
    if stored.corpus("imdb") is not None:
        if wanted := st.session_state.pop(WANTED, None):
            train(from_flat(wanted))
        address.rerun()
    progress = behind.jobs.imdb_progress
    if not progress:
        address.rerun()
    st.info(escape(of_page("train", "getting imdb", {"progress": progress})), icon=":material/download:")


def _missing_imdb(page: Page) -> None:
    jobs = backend().jobs
    if jobs.imdb_problem:
        st.warning(escape(jobs.imdb_problem), icon=":material/cloud_off:")
    elif not jobs.imdb_progress:
        st.caption(page.words("imdb missing"))
    if jobs.imdb_progress:
        _watch_imdb()
    with st.container(horizontal=True):
        if not jobs.imdb_progress:
            st.button("Get IMDB", icon=":material/download:", on_click=jobs.fetch_imdb)
        st.button(page.plain("use sample"), on_click=page.state.set, args=({"source": "sample"},))
