"""What needs no recurrence: always the same answer, and a logistic regression on which words a review has."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import numpy as np
from scipy import sparse

from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.reproduce.records import FOLDER
from rnnviz.statistics import wilson

FILE: Final = "baselines.json"
_FEWEST: Final = 5  # reviews that a word stands in, to count


@dataclass(frozen=True)
class Baseline:
    """One of them, on the test reviews."""

    name: str
    accuracy: float
    low: float  # of Wilson's 95 % interval
    high: float
    trained: int  # reviews
    tested: int


def measure(corpus: Corpus) -> list[Baseline]:
    """Measure both on all reviews of a corpus. Needs scikit-learn."""
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.linear_model import LogisticRegression

    train, test = counts_of(corpus.train, len(corpus.words)), counts_of(corpus.test, len(corpus.words))
    common = np.flatnonzero((train > 0).sum(axis=0) >= _FEWEST)
    weights = TfidfTransformer(sublinear_tf=True)
    regression = LogisticRegression(C=4.0, max_iter=1000)
    regression.fit(weights.fit_transform(train[:, common]), corpus.train.labels)
    read = regression.predict(weights.transform(test[:, common]))
    majority = int(corpus.train.labels.mean() > 0.5)
    return [
        _baseline("always the same answer", corpus, np.full(len(corpus.test), majority)),
        _baseline("TF-IDF and logistic regression", corpus, read),
    ]


def counts_of(reviews: Reviews, words: int) -> sparse.csr_array:
    """Return how often each word stands in each review, sparse of shape (reviews, words)."""
    columns, starts = reviews.ranks.astype(np.int64) - 1, np.array(reviews.offsets)  # copies: they are sorted in place
    counted = sparse.csr_array((np.ones(len(columns)), columns, starts), shape=(len(reviews), words))
    counted.sum_duplicates()
    return counted


def _baseline(name: str, corpus: Corpus, verdicts: np.ndarray) -> Baseline:
    right = int((verdicts == corpus.test.labels).sum())
    return Baseline(
        name, right / len(corpus.test), *wilson(right, len(corpus.test)), len(corpus.train), len(corpus.test)
    )


def write(found: Sequence[Baseline], folder: Path = FOLDER) -> None:
    """Keep the baselines beside the records."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(json.dumps([asdict(one) for one in found], indent=1) + "\n", encoding="utf-8")


def read(folder: Path = FOLDER) -> list[Baseline]:
    """Return the baselines that were measured; none where there are none."""
    path = folder / FILE
    return [Baseline(**told) for told in json.loads(path.read_text(encoding="utf-8"))] if path.is_file() else []
