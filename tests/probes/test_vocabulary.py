"""Vocabularies: what they cover, what is cut, and what both ways into the network cost."""

import numpy as np
import pytest

from rnnviz.data.encoding import Encoding, encode_words, ids_of
from rnnviz.probes.vocabulary import (
    counts,
    coverage,
    cut,
    lookup_cost,
    one_hot_cost,
    right_by_vocabulary,
    without_commonest,
)


def test_counts_and_coverage_by_hand() -> None:
    times = counts(np.array([1, 1, 1, 2, 2, 3, 0], np.uint32), 4)
    assert times.tolist() == [3, 2, 1, 0]
    # ids 0 to 3 are no words; 5 ids know the commonest word, 6 two, ...
    assert coverage(times, np.array([1, 4, 5, 6, 7, 100])) == pytest.approx([0, 0, 3 / 6, 5 / 6, 1, 1])


def test_cutting_ids_is_encoding_with_a_smaller_vocabulary() -> None:
    ranks = np.array([1, 5, 40, 200, 0, 7], np.uint32)
    for vocabulary in (5, 9, 44, 500):
        assert cut(ids_of(ranks, 1000), vocabulary).tolist() == ids_of(ranks, vocabulary).tolist()


def test_accuracy_falls_only_where_the_deciding_word_is_cut() -> None:
    ids = np.array([[0, 1, 50], [0, 1, 10]])
    right = right_by_vocabulary(lambda rows: (rows[:, 2] == 50).astype(float), ids, np.array([1, 0]), (20, 60))
    assert {size: each.tolist() for size, each in right.items()} == {20: [False, True], 60: [True, True]}


def test_costs_by_hand() -> None:
    """10,000 ids, 32 numbers, 100 words: 4 MB of ones and zeros and 32 million products, or 400 bytes and none."""
    dense = one_hot_cost(10_000, 32, 100)
    assert (dense.input_bytes, dense.matrix_bytes, dense.multiply_adds) == (4_000_000, 1_280_000, 32_000_000)
    picked = lookup_cost(10_000, 32, 100)
    assert (picked.input_bytes, picked.matrix_bytes, picked.multiply_adds) == (400, 1_280_000, 0)


def test_the_commonest_words_can_be_left_out() -> None:
    words, ranks = ("the", "film", "was", "good"), np.array([1, 2, 3, 4], np.uint32)
    ids, seen = encode_words(words, without_commonest(ranks, 2), Encoding(100, 6))
    assert ids.tolist() == [0, 1, 2, 2, 6, 7]  # load_data(skip_top=6) keeps the ids 6 and 7, too
    assert seen.kind == ("pad", "start", "unknown", "unknown", "word", "word")
    assert without_commonest(ranks, 0).tolist() == ranks.tolist()
