"""What the Cell states page computes and keeps: readings of one review, and the run's test reviews with their states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import streamlit as st

from rnnviz.data import sample_reviews, sample_shipped
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import START_TEXT, Encoding, View, encode_text, pad_rows, view
from rnnviz.data.sample_reviews import TokenTruth
from rnnviz.data.subsets import split
from rnnviz.data.truth_rows import TruthRows, truth_rows
from rnnviz.nn import forward
from rnnviz.nn.backward import Gradients, backpropagate, slope_of_probability
from rnnviz.nn.forward import running_and_before
from rnnviz.nn.layers import Recurrent, paths
from rnnviz.nn.trace import Trace
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.statistics import is_right
from rnnviz.ui import bounds
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain

_MOST = 400  # test reviews that the probes look at
_NUMBERS = 4_000_000  # of one signal: a network with long reviews and many units is looked at on fewer reviews


@dataclass(frozen=True)
class Read:
    """One review as a network read it."""

    text: str
    label: int | None  # of a review from the data
    ids: np.ndarray  # (maxlen,) int32
    view: View
    trace: Trace
    prediction: np.ndarray  # (maxlen,) running prediction
    before: float  # before the first word
    recorded: float = float("nan")  # what the run answered when it was tested; NaN where that is not recorded


@dataclass(frozen=True)
class Others:
    """Reviews of one split of a run's corpus, in the order of that split: each first n hold both labels alike."""

    ids: np.ndarray  # (reviews, maxlen) int32
    labels: np.ndarray  # (reviews,) uint8
    index: np.ndarray  # (reviews,) position in the corpus' split
    truth: TruthRows | None  # of the sample reviews, (reviews, maxlen) each


def corpus_of(run: Run) -> Corpus:
    """Return the reviews that a run was trained on.

    Raises:
        NotAtHandError: they are not at hand any more, in one sentence.
    """
    corpus = stored.reviews_of(run)
    if corpus is None:
        raise NotAtHandError(plain("reviews gone"))
    return corpus


@kept()
def read_text(snapshot: Snapshot, text: str) -> Read:
    """Let a run's network read a typed text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
        MissingArtifactError: a file of the run is missing.
    """
    bounds.check_text(text)
    run = stored.run(snapshot.run_id)
    corpus = corpus_of(run)
    ids, seen = encode_text(text, corpus.words, Encoding.of(run.config.data))
    if not seen.count("word"):
        raise ValueError(plain("no known word"))
    return _read(snapshot, text, None, ids, seen)


@kept()
def read_review(snapshot: Snapshot, index: int) -> Read:
    """Let a run's network read a test review, by its position in the corpus' test split.

    Raises:
        ValueError: the run's reviews are not at hand.
        MissingArtifactError: a file of the run is missing.
    """
    run = stored.run(snapshot.run_id)
    encoding, corpus = Encoding.of(run.config.data), corpus_of(run)
    ids = pad_rows(corpus.test, np.array([index]), encoding)[0]
    seen = view(corpus.test, index, corpus.words, encoding)
    text = " ".join(word for word, kind in zip(seen.text, seen.kind, strict=True) if word and word != START_TEXT)
    whole = _read(snapshot, text, int(corpus.test.labels[index]), ids, seen)
    return replace(whole, recorded=float(stored.answers(snapshot, np.array([index]))[0]))


def _read(snapshot: Snapshot, text: str, label: int | None, ids: np.ndarray, seen: View) -> Read:
    weights = stored.weights(snapshot)
    whole = forward.trace(weights, ids)
    prediction, before = running_and_before(weights, whole)
    return Read(text, label, ids, seen, whole, prediction, before)


@kept()
def others(key: RunKey, count: int | None = None) -> Others:
    """Return the first `count` of a run's test reviews, with what is known about their words; None takes enough.

    Raises:
        ValueError: the run's reviews are not at hand.
    """
    run = stored.run(key.run_id)
    data, corpus = run.config.data, corpus_of(run)
    count = max(100, min(_MOST, _NUMBERS // (data.maxlen * run.config.model.units))) if count is None else count
    index = split(corpus, data, run.config.training.seed)[2][:count]
    ids = pad_rows(corpus.test, index, Encoding.of(data))
    truth = truth_rows(sample_truth()[1], corpus.test, index, data) if data.source == "sample" else None
    return Others(ids, corpus.test.labels[index], index, truth)


@kept()
def learned(key: RunKey) -> Others:
    """Return reviews that the run was trained on, as many as `others` has of the tests.

    Raises:
        ValueError: the run's reviews are not at hand.
    """
    run, count = stored.run(key.run_id), len(others(key).labels)
    data, corpus = run.config.data, corpus_of(run)
    index = split(corpus, data, run.config.training.seed)[0][:count]
    ids = pad_rows(corpus.train, index, Encoding.of(data))
    truth = truth_rows(sample_truth()[0], corpus.train, index, data) if data.source == "sample" else None
    return Others(ids, corpus.train.labels[index], index, truth)


@kept()
def learned_states(snapshot: Snapshot, path: str) -> np.ndarray:
    """Return the hidden states of one layer at every step of `learned` reviews, (reviews, steps, units).

    Raises:
        ValueError: they grow beyond the largest number.
    """
    found = forward.states(stored.weights(snapshot), learned(snapshot.run).ids, path=path)
    if not np.isfinite(found).all():
        raise ValueError(plain("overflow states"))
    return found


@kept()
def states(snapshot: Snapshot, path: str, signal: str = "hidden", count: int | None = None) -> np.ndarray:
    """Return a signal of one layer at every step of those reviews, (reviews, steps, units); see `others`.

    Raises:
        ValueError: it grows beyond the largest number.
    """
    weights = stored.weights(snapshot)
    found = forward.states(weights, others(snapshot.run, count).ids, path=path, signal=signal)
    if signal != "hidden":
        states(
            snapshot, path, "hidden", count
        )  # says so where they overflow: a gate is NaN at every step that is skipped, too
    if np.isinf(found).any() or (signal == "hidden" and np.isnan(found).any()):
        raise ValueError(plain("overflow states"))
    return found


@kept()
def predictions(snapshot: Snapshot, count: int | None = None) -> np.ndarray:
    """Return the network's probability of 'positive' for each of those reviews, (reviews,).

    Raises:
        ValueError: one of them is no number: this network cannot be measured.
    """
    found = forward.predict(stored.weights(snapshot), others(snapshot.run, count).ids)
    if not np.isfinite(found).all():
        raise ValueError(plain("no usable answers"))
    return found


@kept()
def running(snapshot: Snapshot, count: int | None = None) -> np.ndarray:
    """Return the running prediction at every step of those reviews, (reviews, steps).

    Raises:
        ValueError: the network's answers are no numbers.
    """
    predictions(snapshot, count)
    top = [states(snapshot, path, count=count) for path in top_paths(snapshot)]
    return answered(snapshot, top, others(snapshot.run, count).ids)


def answered(snapshot: Snapshot, top: Sequence[np.ndarray], ids: np.ndarray) -> np.ndarray:
    """Return the running prediction from the states of the top layer's directions, (reviews, steps, units) each.

    Args:
        snapshot: the network.
        top: the states.
        ids: (reviews, time) what it has read.

    Returns:
        (reviews, steps) probabilities.
    """
    weights = stored.weights(snapshot)
    on = ids != 0 if weights.skips_padding else np.ones(top[0].shape[:-1], bool)
    return forward.answered_so_far(weights, top, on)


def top_paths(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the path of each direction of the last recurrent layer, the forward one first."""
    return paths([each for each in stored.weights(snapshot).layers if isinstance(each, Recurrent)][-1])


def accuracy(snapshot: Snapshot) -> float:
    """Return the share of those reviews that the network judges right."""
    labels = others(snapshot.run).labels
    return float(np.mean(is_right(labels, predictions(snapshot))))


@st.cache_resource(max_entries=1, show_spinner=False)
def sample_truth() -> tuple[TokenTruth, TokenTruth]:
    """Return the truth about every word of the sample reviews, for training and for testing."""
    if shipped := sample_shipped.read_truth():
        return shipped
    made = sample_reviews.generate()  # which takes a moment
    return made.train_truth, made.test_truth


def gradients(snapshot: Snapshot, whole: Trace) -> Gradients:
    """Return the gradient of the answer p at everything in the trace of one review."""
    weights = stored.weights(snapshot)
    return backpropagate(weights, whole, slope_of_probability(weights, whole))
