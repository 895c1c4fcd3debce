"""Starting runs from the Train page, and saying why one could not be started."""

from collections.abc import Iterable
from typing import Final

import streamlit as st

from rnnviz.config import sweep
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.config.task import TaskConfig
from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.ui import acts, address, notices, together
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.train import parts
from rnnviz.ui.visitor import session
from rnnviz.ui.words import of_page

NETWORK, REVIEW = "The network", "A review"  # what stands beside the settings
WANTED: Final = "train/wanted"  # in session state: the config that waits for IMDB


def train(config: RunConfig, *, show: bool = True) -> None:
    """Start (or find) the run of a config and show it. Nothing is lost when it cannot be started: the page says why."""
    behind = backend()
    corpus = stored.corpus(config.data.source, config.data.upload)
    st.session_state.pop(WANTED, None)
    if corpus is None and config.data.source == "imdb":
        st.session_state[WANTED] = dict(config.flat())
        behind.jobs.submit_with_imdb(config, config.describe(), session=session())
        parts.go(parts.SETTINGS)  # where it stands how far they are, and what went wrong
        return
    if corpus is None:
        notices.say(of_page("train", "upload gone"))
        return

    def submit() -> None:
        run = behind.jobs.submit(config, corpus, config.describe(), session=session())
        if show:
            address.put("run", run.id)
            parts.go(parts.RUN)

    acts.attempt(submit)


def again(run: Run) -> None:
    """Train a run's settings with the next seed that has not been used."""
    store = backend().store
    corpus = stored.corpus(run.config.data.source, run.config.data.upload)
    if corpus is None:
        notices.say(of_page("train", "reviews gone"))
        return
    values = run.config.flat()
    for seed in range(values["seed"] + 1, 2**31):
        config = from_flat(values | {"seed": seed})
        if store.get(config.run_id(corpus.fingerprint)) is None:
            train(config)
            return


def other_seeds(run: Run, count: int) -> list[RunConfig]:
    """Return a run's settings with the next seeds, so many that there are `count` with its own."""
    return sweep.seeded([run.reviews], count)[1:]


def side_by_side(run: Run, others: Iterable[TaskConfig]) -> None:
    """Train other settings beside a run's, and show all of them side by side. A callback."""
    if together.train(run, others):
        address.put("run", run.id)
        parts.go(parts.COMPARED)


def shown() -> str:
    """Let the learner choose what stands beside the settings: NETWORK or REVIEW."""
    st.session_state.setdefault("train/shown", NETWORK)
    chosen = st.segmented_control(
        "Show",
        (NETWORK, REVIEW),
        required=True,
        key="train/shown",
        persist_state="session",
        help=of_page("train", "show help"),
    )
    return chosen or NETWORK


def problem() -> bool:
    """Say why the last button could do nothing, or what it did, and what is wrong behind the page; return whether a button's."""
    told = notices.draw()
    behind = backend()
    for sentence in (behind.store.notice, behind.jobs.problem if behind.jobs else ""):
        if sentence:
            st.warning(escape(sentence), icon=":material/warning:")
    return told
