"""What needs no recurrence: always the same answer, and a logistic regression on which words a review has.

Both learn from the reviews that a network learns from and answer the reviews that it is tested on, so their accuracies stand
beside its own. As a command, `python -m rnnviz.data.baselines`, it reads a split from standard input and writes them as JSON.
"""

import hashlib
import io
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
import scipy  # its parts load when they are first used

from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.statistics import Confusion, confusion

ALWAYS: Final = "always the same answer"
WORDS: Final = "TF-IDF and logistic regression"
_MOST = 5  # reviews that a word has to stand in, at most; one in 5,000, so that few reviews have words that count


@dataclass(frozen=True)
class Baseline:
    """One of them, on the test reviews."""

    name: str
    trained: int  # reviews
    scores: Confusion


@dataclass(frozen=True)
class Split:
    """Reviews to learn from and reviews to answer, with the words of both."""

    train: Reviews
    test: Reviews

    @classmethod
    def of(cls, corpus: Corpus, learned: np.ndarray, tested: np.ndarray) -> Self:
        """Return the reviews at `learned` (n,) of a corpus' training part and at `tested` (m,) of its test part."""
        return cls(_chosen(corpus.train, learned), _chosen(corpus.test, tested))

    @property
    def fingerprint(self) -> str:
        """A hash of all of it."""
        digest = hashlib.sha256()
        for array in self._arrays().values():
            digest.update(np.ascontiguousarray(array).tobytes())
        return digest.hexdigest()[:16]

    def packed(self) -> bytes:
        """Return it as bytes, for another process."""
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **self._arrays())
        return file.getvalue()

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """Return what `packed` made bytes of."""
        with np.load(io.BytesIO(data), allow_pickle=False) as found:
            parts = [
                Reviews(*(found[f"{part}_{name}"] for name in ("ranks", "offsets", "labels")))
                for part in ("train", "test")
            ]
        return cls(*parts)

    def _arrays(self) -> dict[str, np.ndarray]:
        return {
            f"{part}_{name}": getattr(getattr(self, part), name)
            for part in ("train", "test")
            for name in ("ranks", "offsets", "labels")
        }


def _chosen(reviews: Reviews, index: np.ndarray) -> Reviews:
    """Return the reviews at `index` (n,)."""
    index = np.asarray(index)
    sizes = np.diff(reviews.offsets)[index]
    offsets = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    places = np.repeat(reviews.offsets[index] - offsets[:-1], sizes) + np.arange(offsets[-1])
    return Reviews(reviews.ranks[places], offsets, reviews.labels[index])


def measure(split: Split) -> list[Baseline]:
    """Measure both, the one that is always the same first."""
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.linear_model import LogisticRegression

    words = int(max(split.train.ranks.max(initial=0), split.test.ranks.max(initial=0)))
    train, test = counts_of(split.train, words), counts_of(split.test, words)
    fewest = min(_MOST, 1 + len(split.train) // 5_000)
    common = np.flatnonzero((train > 0).sum(axis=0) >= fewest)
    weights = TfidfTransformer(sublinear_tf=True)
    regression = LogisticRegression(C=4.0, max_iter=1000)
    regression.fit(weights.fit_transform(train[:, common]), split.train.labels)
    read = regression.predict(weights.transform(test[:, common]))
    majority = int(split.train.labels.mean() > 0.5)
    return [_baseline(ALWAYS, split, np.full(len(split.test), majority)), _baseline(WORDS, split, read)]


def counts_of(reviews: Reviews, words: int) -> "scipy.sparse.csr_array":
    """Return how often each word stands in each review, sparse of shape (reviews, words)."""
    columns, starts = reviews.ranks.astype(np.int64) - 1, np.array(reviews.offsets)  # copies: they are sorted in place
    counted = scipy.sparse.csr_array((np.ones(len(columns)), columns, starts), shape=(len(reviews), words))
    counted.sum_duplicates()
    return counted


def _baseline(name: str, split: Split, verdicts: np.ndarray) -> Baseline:
    return Baseline(name, len(split.train), confusion(split.test.labels, verdicts))


def write(found: Sequence[Baseline], path: Path) -> None:
    """Keep baselines in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in found], indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> list[Baseline]:
    """Return the baselines in a file; none where it is missing or holds something else."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []


def parse(text: str) -> list[Baseline]:
    """Return the baselines in JSON.

    Raises:
        ValueError: it holds something else.
    """
    try:
        return [Baseline(told["name"], told["trained"], Confusion(**told["scores"])) for told in json.loads(text)]
    except (KeyError, TypeError) as error:
        raise ValueError("these are no baselines") from error


if __name__ == "__main__":
    if hasattr(os, "nice"):  # where there is such a thing
        os.nice(15)  # what trains and what draws pages come first
    made = measure(Split.unpacked(sys.stdin.buffer.read()))
    sys.stdout.write(json.dumps([asdict(one) for one in made]))
