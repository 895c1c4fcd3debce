"""Small corpora and small copies of Keras' IMDB files."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from rnnviz.data import imdb
from rnnviz.data.corpus import Corpus, Reviews, make


def reviews_of(lists: Sequence[Sequence[int]], labels: Sequence[int] | None = None) -> Reviews:
    offsets = np.concatenate(([0], np.cumsum([len(ranks) for ranks in lists], dtype=np.int64)))
    ranks = np.array([rank for ranks in lists for rank in ranks], np.uint32)
    return Reviews(ranks, offsets, np.array(labels if labels is not None else [0] * len(lists), np.uint8))


def corpus_of(negative: int, positive: int, test: int = 40, seed: int = 0) -> Corpus:
    """A corpus of random reviews of 1-11 words out of 9; half of the test reviews are positive."""
    rng = np.random.default_rng(seed)

    def part(labels: np.ndarray) -> Reviews:
        return reviews_of([rng.integers(1, 10, rng.integers(1, 12)).tolist() for _ in labels], labels.tolist())

    train = rng.permutation(np.repeat([0, 1], [negative, positive]))
    words = ("the", "a", "of", "good", "bad", "film", "not", "very", "dull")
    return make("Tiny", words, part(train), part(rng.permutation(np.arange(test) % 2)))


def ragged(lists: Sequence[object]) -> np.ndarray:
    array = np.empty(len(lists), object)
    array[:] = lists
    return array


@pytest.fixture
def write_imdb(tmp_path: Path) -> Callable[..., Path]:
    """Write files in Keras' layout; any of the four arrays, and the word index, can be replaced."""

    def write(index: object = None, **replaced: np.ndarray) -> Path:
        arrays = {
            "x_train": ragged([[1, 4, 2], [3]]),
            "y_train": np.array([1, 0]),
            "x_test": ragged([[2, 2], [4, 1]]),
            "y_test": np.array([0, 1]),
        }
        np.savez_compressed(tmp_path / imdb.REVIEWS, **(arrays | replaced))  # type: ignore[arg-type]
        words = {"film": 3, "the": 1, "naïve": 4, "and": 2} if index is None else index
        (tmp_path / imdb.WORD_INDEX).write_text(json.dumps(words), encoding="utf-8")
        return tmp_path

    return write
