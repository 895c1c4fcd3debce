"""Truncated backpropagation: which pairs of loss and step a segment keeps, and what is lost."""

import numpy as np
import pytest

from rnnviz.gradients import segments
from rnnviz.nn import toy
from rnnviz.nn.toy import Network

RNG = np.random.default_rng(0)
NET = Network(*(RNG.normal(0, 0.6, shape) for shape in ((3, 2), (3, 3), (3,), (2, 3), (2,))))
X, TARGETS, EVERY = RNG.normal(size=(9, 2)), RNG.integers(2, size=9), np.ones(9, dtype=bool)
SEEN = toy.forward(NET, X)
ERRORS = toy.errors(SEEN, TARGETS, EVERY)


def test_blame_summed_over_losses_is_delta_and_never_flows_forward() -> None:
    found = segments.blame(NET, SEEN, ERRORS)
    assert found.sum(axis=0) == pytest.approx(toy.backward(NET, SEEN, TARGETS, EVERY).deltas)
    assert not any(found[t, t + 1 :].any() for t in range(9))


@pytest.mark.parametrize("length", [1, 2, 4, 9, 20])
def test_segments_are_those_of_the_cut_backward_pass(length: int) -> None:
    cut = toy.backward(NET, SEEN, TARGETS, EVERY, segment=length)
    assert segments.within_segments(segments.blame(NET, SEEN, ERRORS), length) == pytest.approx(cut.deltas)


def test_nothing_is_lost_in_one_segment_and_something_in_many() -> None:
    shares = segments.lost(NET, SEEN, ERRORS, np.array([1, 3, 9, 30]))
    whole = toy.backward(NET, SEEN, TARGETS, EVERY).gradient("U")
    cut = toy.backward(NET, SEEN, TARGETS, EVERY, segment=3).gradient("U")
    assert shares[1] == pytest.approx(np.linalg.norm(cut - whole) / np.linalg.norm(whole))
    assert shares[2:] == pytest.approx([0, 0], abs=1e-12)
    assert segments.lost(NET, SEEN, np.zeros_like(ERRORS), np.array([1])).tolist() == [0]


def test_without_recurrence_segments_lose_nothing() -> None:
    net = Network(NET.W, np.zeros((3, 3)), NET.b, NET.V, NET.c)
    seen = toy.forward(net, X)
    assert segments.lost(net, seen, toy.errors(seen, TARGETS, EVERY), np.array([1]))[0] == pytest.approx(0)


def test_enough_is_the_length_after_the_last_that_loses_too_much() -> None:
    lengths = np.array([1, 2, 3, 4])
    assert segments.enough(lengths, np.array([0.9, 0.01, 0.2, 0.04])) == 4
    assert segments.enough(lengths, np.array([0.01, 0.01, 0.01, 0.01])) == 1
    assert segments.enough(lengths, np.array([0.9, 0.5, 0.2, 0.1])) is None
