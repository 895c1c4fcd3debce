"""What is kept between runs of the page scripts, for all sessions together: shared, frozen, and limited in number."""

import numpy as np
import streamlit as st

from rnnviz import reader
from rnnviz.data.corpus import Corpus
from rnnviz.nn.weights import Weights
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.records import Evaluation
from rnnviz.ui.backend import backend


@st.cache_resource(max_entries=1, show_spinner=False)
def home_network() -> reader.Reader:
    """Return the small trained network that reads on the home page."""
    return reader.load()


@st.cache_data(max_entries=100, show_spinner=False)
def reads(text: str) -> reader.Reading:
    """Return what that network thinks while it reads a text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    return reader.read(home_network(), text)


def corpus(source: str, upload: str = "") -> Corpus | None:
    """Return the reviews of a source, or None while they are not at hand."""
    try:
        return _corpus(source, upload)
    except LookupError:
        return None


@st.cache_resource(max_entries=20, show_spinner=False)
def _corpus(source: str, upload: str) -> Corpus:
    found = backend().library.get(source, upload)
    if found is None:
        raise LookupError(source)  # an error is not kept, so the next call looks again
    return found


@st.cache_resource(max_entries=200, show_spinner=False)
def evaluation(run_id: str, attempt: int) -> Evaluation | None:
    """Return what an ended run says of the test reviews; `attempt` because a run can be trained again."""
    run = backend().store.get(run_id)
    return backend().store.artifacts(run).evaluation() if run else None


def answers(run_id: str, attempt: int, epoch: int, index: np.ndarray) -> np.ndarray:
    """Return what a run answered to test reviews when it was tested, (reviews,); NaN where that is not recorded.

    Args:
        run_id: of an ended run.
        attempt: of its training.
        epoch: of the snapshot that is looked at: only the one that was tested has recorded answers.
        index: (reviews,) positions in the corpus' test split.
    """
    run, recorded = backend().store.get(run_id), evaluation(run_id, attempt)
    found = np.full(len(index), np.nan)
    if run and recorded and run.final_epoch == epoch:
        _, here, there = np.intersect1d(index, recorded.index, return_indices=True)
        found[here] = np.clip(recorded.outputs[there], 0, 1)
    return found


@st.cache_data(max_entries=500, show_spinner=False)
def epochs(run_id: str, attempt: int) -> tuple[int, ...]:
    """Return the epochs of which an ended run has weights, ascending; 0 is untrained."""
    run = backend().store.get(run_id)
    return tuple(backend().store.artifacts(run).epochs()) if run else ()


@st.cache_resource(max_entries=60, show_spinner=False)
def weights(run_id: str, attempt: int, epoch: int) -> Weights:
    """Return an ended run's network after an epoch.

    Raises:
        MissingArtifactError: a file is missing, in one sentence.
    """
    run = backend().store.get(run_id)
    if run is None:
        raise MissingArtifactError("This run is not in the library any more.")
    return Weights(run.config.network(), backend().store.artifacts(run).snapshot(epoch))
