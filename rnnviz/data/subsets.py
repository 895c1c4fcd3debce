"""A run's reviews: a stratified, seeded part of a corpus, split and encoded."""

import numpy as np

from rnnviz.choices import DataChoices
from rnnviz.data import repeats
from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.data.encoding import Encoding, pad_rows

_TEST_SEED = 0  # one fixed order of the test reviews, so that runs can be compared review by review


def build(corpus: Corpus, choices: DataChoices, seed: int) -> Dataset:
    """Return the rows of one run.

    Training and validation reviews are the first `choices.subset` of a stratified order of the training reviews that
    depends on `seed`: a larger subset holds every smaller one. All but the first `choices.learnt_from` of them validate.
    The test reviews are the first `choices.test_subset` of an order that depends on the corpus alone (all of them where
    there are fewer), so every run meets the same ones and a larger test holds the smaller ones.

    Raises:
        ValueError: there are not that many reviews, or a part would not hold both labels, in one sentence.
    """
    learned, validated, tested = split(corpus, choices, seed)
    return Dataset(
        train=_encode(corpus.train, learned, choices),
        validation=_encode(corpus.train, validated, choices),
        test=_encode(corpus.test, tested, choices),
    )


def split(corpus: Corpus, choices: DataChoices, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the positions of the training and validation reviews in corpus.train, and of the test reviews in corpus.test.

    Raises:
        ValueError: as `build` does.
    """
    available = usable(corpus, choices)
    if choices.subset > available:
        raise ValueError(f"There are only {available:,} training reviews: please choose at most {available:,}.")
    order = stratified_order(corpus.train.labels, np.random.default_rng(seed), equal=_balanced(choices))[
        : choices.subset
    ]
    if choices.source == "upload":  # where people's own files repeat a review; IMDB's few are told to the learner
        order = repeats.apart(order, repeats.groups_of(corpus.train), choices.learnt_from)
    tested = stratified_order(corpus.test.labels, np.random.default_rng(_TEST_SEED))[: choices.test_subset]
    parts = order[: choices.learnt_from], order[choices.learnt_from :], tested
    names, splits = ("training", "validation", "test"), (corpus.train, corpus.train, corpus.test)
    for name, reviews, index in zip(names, splits, parts, strict=True):
        if len(np.unique(reviews.labels[index])) < 2:
            remedy = "more reviews or a larger validation share" if name == "validation" else "more reviews"
            raise ValueError(f"The {name} reviews ({len(index)}) would not have both labels: please choose {remedy}.")
    return parts


def usable(corpus: Corpus, choices: DataChoices) -> int:
    """Return how many training reviews there are to choose from."""
    labels = corpus.train.labels
    return 2 * int(np.bincount(labels, minlength=2).min()) if _balanced(choices) else len(labels)


def _balanced(choices: DataChoices) -> bool:
    return choices.source == "upload" and choices.proportions == "balanced"


def class_weights(labels: np.ndarray) -> tuple[float, float]:
    """Return what a negative and a positive review shall cost so that both labels weigh the same: n / (2 n_label).

    The mean over all reviews is 1. King and Zeng (2001), "Logistic Regression in Rare Events Data"; scikit-learn's "balanced".
    """
    negative, positive = np.bincount(labels, minlength=2)
    return len(labels) / (2 * float(negative)), len(labels) / (2 * float(positive))


def stratified_order(labels: np.ndarray, rng: np.random.Generator, *, equal: bool = False) -> np.ndarray:
    """Return a shuffled order, shape (reviews,), in which every first n reviews hold the labels in their proportion.

    Each label's reviews are shuffled and spread evenly over [0, 1); sorting by position interleaves them.

    Args:
        labels: 0 or 1, shape (all reviews,).
        rng: what shuffles.
        equal: as many of each label: of the commoner one some are left out.
    """
    position = np.full(len(labels), np.inf)
    values, counts = np.unique(labels, return_counts=True)
    for label, count in zip(values, counts, strict=True):
        most = counts.min() if equal else count
        chosen = rng.permutation(np.flatnonzero(labels == label))[:most]
        position[chosen] = (np.arange(most) + 0.5) / most
    return np.argsort(position, kind="stable")[: np.isfinite(position).sum()]


def _encode(reviews: Reviews, index: np.ndarray, choices: DataChoices) -> Rows:
    ids = pad_rows(reviews, index, Encoding.of(choices))
    return Rows(ids, reviews.labels[index], index.astype(np.int32))
