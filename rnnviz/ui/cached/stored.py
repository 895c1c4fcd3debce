"""What is kept between runs of the page scripts, for all sessions together: shared, frozen, and limited in number."""

from typing import Any

import numpy as np
import streamlit as st

from rnnviz import reader
from rnnviz.data.corpus import Corpus
from rnnviz.nn.weights import Weights
from rnnviz.runs.artifacts import E, MissingArtifactError
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.ui import bounds
from rnnviz.ui.backend import backend, may_read
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.words import plain


@st.cache_resource(max_entries=1, show_spinner=False)
def home_network() -> reader.Reader:
    """Return the small trained network that reads on the home page."""
    return reader.load()


@kept()
def reads(text: str) -> reader.Reading:
    """Return what that network thinks while it reads a text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    return reader.read(home_network(), bounds.check_text(text))


def corpus(source: str, upload: str = "") -> Corpus | None:
    """Return the reviews of a source, or None while they are not at hand, or where they are somebody else's."""
    if not may_read(source, upload):
        return None
    try:
        return _corpus(source, upload)
    except LookupError:
        return None


def forget_upload(fingerprint: str) -> None:
    """Let go of an upload that has been removed."""
    _corpus.forget("upload", fingerprint)


@kept()
def _corpus(source: str, upload: str) -> Corpus:
    found = backend().library.get(source, upload)
    if found is None:
        raise LookupError(source)  # an error is not kept, so the next call looks again
    return found


def reviews_of(run: Run) -> Corpus | None:
    """Return the reviews that a run was trained on, or None where they are not at hand (any more)."""
    found = corpus(run.config.data.source, run.config.data.upload)
    return found if found is not None and found.fingerprint == run.fingerprint else None


def run(run_id: str) -> Run:
    """Return a run.

    Raises:
        MissingArtifactError: it is not in the library any more, in one sentence.
    """
    found = backend().store.get(run_id)
    if found is None:
        raise MissingArtifactError(plain("run gone"))
    return found


def tested(run: Run) -> Evaluation | None:
    """Return what a run says of the test reviews; None where it has said nothing (yet), or what are no numbers."""
    return measured(run, Evaluation)


def measured(run: Run, of: type[E]) -> E | None:
    """Return what a run says of the unseen examples of its kind of task; None as of `tested`."""
    if run.active:
        return None
    try:
        found: E = _measured(run.key, of)
    except LookupError:
        return None
    return found if found.usable else None


@kept()
def _measured(key: RunKey, of: type[Any]) -> Any:
    run = backend().store.get(key.run_id)
    found = backend().store.artifacts(run).measured(of) if run else None
    if found is None:
        raise LookupError(key.run_id)  # an error is not kept: what could not be written yet may come
    return found


def answers(snapshot: Snapshot, index: np.ndarray) -> np.ndarray:
    """Return what a run answered to test reviews when it was tested, (reviews,); NaN where that is not recorded.

    Args:
        snapshot: the one that is looked at: only the one that was tested has recorded answers.
        index: (reviews,) positions in the corpus' test split.
    """
    whose = run(snapshot.run_id)
    recorded = tested(whose)
    found = np.full(len(index), np.nan)
    if recorded and whose.final_epoch == snapshot.epoch:
        _, here, there = np.intersect1d(index, recorded.index, return_indices=True)
        found[here] = np.clip(recorded.outputs[there], 0, 1)
    return found


def epochs(key: RunKey) -> tuple[int, ...]:
    """Return the epochs of which an ended run has weights, ascending; 0 is untrained."""
    try:
        return _epochs(key)
    except LookupError:
        return ()


@kept()
def _epochs(key: RunKey) -> tuple[int, ...]:
    run = backend().store.get(key.run_id)
    found = tuple(backend().store.artifacts(run).epochs()) if run else ()
    if not found:
        raise LookupError(key.run_id)  # as above
    return found


def epochs_so_far(run: Run) -> tuple[int, ...]:
    """Return the epochs of which a run has weights that stay as they are: of one that trains, those that are over.

    Until then weights from the middle of an epoch lie under its number, and what was computed from them would be kept as if
    it told of the epoch's end.

    Args:
        run: as it is in the library now.
    """
    if not run.active:
        return epochs(run.key)
    store = backend().store
    rows = store.epochs(run.id)
    over = {0, *rows["epoch"][rows["step"] <= (run.checkpoint or 0)].tolist()}
    return tuple(epoch for epoch in store.artifacts(run).epochs() if epoch in over)


def trained(run: Run) -> Snapshot:
    """Return the snapshot that was tested, or the last one there is: where its file is missing, or while it trains.

    Raises:
        IndexError: there are no weights of this run.
    """
    known = epochs_so_far(run)
    return run.at(run.final_epoch if run.final_epoch in known else known[-1])


@kept()
def weights(snapshot: Snapshot) -> Weights:
    """Return an ended run's network after an epoch.

    Raises:
        MissingArtifactError: the run or a file is missing, in one sentence.
    """
    found = run(snapshot.run_id)
    return Weights(found.config.network(), backend().store.artifacts(found).snapshot(snapshot.epoch))
