import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.nn.forward import trace
from rnnviz.probes.compare import align, divergence
from tests.networks import random_network


def test_words_are_paired():
    pairs = align(np.array([5, 6, 7, 8]), np.array([5, 9, 6, 8]))  # 9 came in, 7 went
    assert pairs.left.tolist() == [0, -1, 1, 2, 3]
    assert pairs.right.tolist() == [0, 1, 2, -1, 3]
    assert pairs.same.tolist() == [True, False, True, False, True]
    swapped = align(np.array([5, 6, 7]), np.array([5, 9, 7]))
    assert swapped.both.all()
    assert swapped.same.tolist() == [True, False, True]
    assert len(align(np.array([]), np.array([])).left) == 0


few_words = st.lists(st.integers(0, 4), max_size=25)


@given(few_words, few_words)
def test_every_word_has_its_place_and_as_many_equal_ones_as_can_be_are_paired(left, right):
    pairs = align(np.array(left), np.array(right))
    assert pairs.left[pairs.left >= 0].tolist() == list(range(len(left)))
    assert pairs.right[pairs.right >= 0].tolist() == list(range(len(right)))
    assert pairs.both[pairs.same].all()
    for i, j in zip(pairs.left[pairs.same], pairs.right[pairs.same], strict=True):
        assert left[i] == right[j]
    longest = np.zeros((len(left) + 1, len(right) + 1), int)  # the textbook's table
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            best = max(longest[i, j + 1], longest[i + 1, j])
            longest[i + 1, j + 1] = longest[i, j] + 1 if one == other else best
    assert pairs.same.sum() == longest[-1, -1]


@pytest.mark.parametrize("words", [250, 1_000])
def test_two_texts_of_one_word_again_and_again_are_paired_in_one_pass(words):
    """What finds the longest common run first, then again before and behind it, needs a time that grows with the cube."""
    left = np.zeros(words, int)
    right = np.arange(words) * (np.arange(words) % 2)  # every other word is a new one
    pairs = align(left, right)
    assert pairs.same.sum() == words // 2 + (words % 2)
    assert len(pairs.left) <= 2 * words


def test_readings_part_at_the_swapped_word_and_meet_when_it_is_forgotten():
    weights, ids = random_network(architecture="simple_rnn", maxlen=40)
    weights.arrays["simple_rnn_1/recurrent_kernel"][:] *= 0.3  # forgets fast
    other = ids.copy()
    other[10] = ids[10] % 19 + 1
    pairs = align(ids, other)
    a, b = (trace(weights, each).layers[0].hidden for each in (ids, other))
    found = divergence(pairs, a, b)
    assert found.parts == 10
    assert found.meets is not None
    assert (found.distance[:10] == 0).all()
    assert (found.distance[found.meets :] <= 0.05).all()
    assert found.distance[found.meets - 1] > 0.05
    assert found.distance[10] == pytest.approx(np.linalg.norm(a[10] - b[10]) / np.mean(np.linalg.norm([a, b], axis=-1)))


def test_the_distance_is_a_share_of_the_states_size_however_small():
    ids, states = np.arange(4), np.full((4, 1), 0.25)
    moved = states.copy()
    moved[2] = 0.5
    found = divergence(align(ids, ids), states, moved)  # sizes 0.25 and 0.3125 on average
    np.testing.assert_allclose(found.distance, [0, 0, 0.25 / 0.28125, 0])


def test_the_same_reading_never_parts_and_one_may_never_meet_again():
    ids, states = np.arange(4), np.ones((4, 2))
    same = divergence(align(ids, ids), states, states)
    assert (same.parts, same.meets) == (None, None)
    assert divergence(align(ids, ids), 0 * states, 0 * states).distance.tolist() == [0, 0, 0, 0]
    moved = states.copy()
    moved[2:] += 1
    apart = divergence(align(ids, ids), states, moved)
    assert (apart.parts, apart.meets) == (2, None)
    longer = divergence(align(ids, np.array([0, 9, 1, 2, 3])), states, np.ones((5, 2)))
    assert np.isnan(longer.distance).tolist() == [False, True, False, False, False]
    assert longer.parts is None
