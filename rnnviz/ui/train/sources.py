"""Where the Train page's reviews come from: an upload, and IMDB that may have to be fetched first."""

from typing import Any

import streamlit as st

from rnnviz.config.run import from_flat
from rnnviz.lessons import escape
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.state import State
from rnnviz.ui.train import holdings
from rnnviz.ui.train.start import WANTED, train
from rnnviz.ui.words import of_page


def draw_source(page: Page) -> None:
    """What there is to say of the chosen reviews: an upload, IMDB that is not here yet, how many there are."""
    state = page.state
    if state["source"] == "upload":
        _upload(page)
    elif state["source"] == "imdb" and stored.corpus("imdb") is None:
        _missing_imdb(page)


def _upload(page: Page) -> None:
    file = st.file_uploader(
        "CSV file",
        type=["csv", "txt", "tsv"],
        max_upload_size=5,
        key="train/upload",
        on_change=_take_upload,
        args=(page.state,),
        help=page.words("upload"),
    )
    if said := st.session_state.get("train/upload_said"):
        kind, sentence = said
        st.markdown(f":{kind}[{escape(sentence)}]")
    elif file is None and (corpus := stored.corpus("upload", page.state["upload"])):
        st.caption(page.words("using", {"name": corpus.name, "reviews": len(corpus.train) + len(corpus.test)}))


def _take_upload(state: State) -> None:
    file = st.session_state.get("train/upload")
    st.session_state.pop("train/upload_said", None)
    if file is None:
        return
    try:
        holdings.held().check()
        corpus, report = backend().library.add_upload(file.getvalue(), file.name)
    except (ValueError, OSError) as error:
        st.session_state["train/upload_said"] = ("red", str(error))
        return
    said = of_page("train", "taken but" if report.skipped else "taken", vars(report))
    st.session_state["train/upload_said"] = ("green", said)
    available = len(corpus.train)
    values: dict[str, Any] = {"upload": corpus.fingerprint, "subset": min(state["subset"], available)}
    state.set(values | {"batch_size": min(state["batch_size"], max(1, available // 2))})


@st.fragment(run_every=0.5)
def _watch_imdb() -> None:
    """Say how far IMDB is; once it is here, the page is drawn again and the run that waits for it is shown."""
    behind = backend()
    if stored.corpus("imdb") is not None:
        if wanted := st.session_state.pop(WANTED, None):
            train(from_flat(wanted))
        st.rerun()
    if behind.jobs.imdb_progress:
        st.info(
            escape(of_page("train", "getting imdb", {"progress": behind.jobs.imdb_progress})),
            icon=":material/download:",
        )


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
