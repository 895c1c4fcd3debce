from itertools import chain

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.data import repeats
from rnnviz.data.corpus import Reviews, make


def reviews(*texts: list[int]) -> Reviews:
    offsets = np.cumsum([0, *map(len, texts)])
    return Reviews(np.array([*chain(*texts)], np.uint32), offsets, np.zeros(len(texts), np.uint8))


def test_copies_are_counted_within_and_across() -> None:
    train = reviews([1, 2], [1, 2], [2, 1], [3])
    test = reviews([3], [1, 2], [4], [4], [2, 2, 1])
    assert repeats.copies(make("c", ("a", "b", "c", "d"), train, test)) == repeats.Repeated(train=1, test=1, across=2)


def test_reviews_of_the_same_words_are_one_group() -> None:
    assert repeats.groups_of(reviews([1, 2], [2, 1, 1], [3], [1, 2, 3], [3])).tolist() == [0, 0, 1, 2, 1]


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=2, max_size=60), st.data())
def test_no_group_stands_on_both_sides(members: list[int], data: st.DataObject) -> None:
    groups = np.array(members)
    order = np.random.default_rng(data.draw(st.integers(0, 99))).permutation(len(groups))
    cut = data.draw(st.integers(1, len(groups) - 1))
    try:
        arranged = repeats.apart(order, groups, cut)
    except ValueError:
        assert len(np.unique(groups)) < len(groups)  # only where there are copies
        return
    assert sorted(arranged.tolist()) == list(range(len(groups)))
    assert not set(groups[arranged[:cut]]) & set(groups[arranged[cut:]])


@settings(max_examples=50, derandomize=True, deadline=None)
@given(st.permutations(range(20)), st.integers(0, 20))
def test_without_copies_nothing_moves(order: list[int], cut: int) -> None:
    groups = np.arange(20)
    assert repeats.apart(np.array(order), groups, cut).tolist() == list(order)
    assert repeats.boundary(groups[order], cut) == cut


def test_too_many_copies_are_refused() -> None:
    with pytest.raises(ValueError, match="Too many of these reviews are the same"):
        repeats.apart(np.arange(10), np.zeros(10, int), 4)
