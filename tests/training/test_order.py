"""The order of examples: every one once, and readers with a state of their own read on where they were."""

import numpy as np

from rnnviz.training import order


def test_every_example_once_in_an_order_of_seed_and_epoch():
    first = list(order.batches(10, 4, 1, 0))
    assert [len(batch) for batch in first] == [4, 4, 2]
    assert sorted(np.concatenate(first).tolist()) == list(range(10))
    assert [b.tolist() for b in order.batches(10, 4, 1, 0)] == [b.tolist() for b in first]
    assert [b.tolist() for b in order.batches(10, 4, 1, 1)] != [b.tolist() for b in first]
    assert np.concatenate(list(order.in_order(10, 4))).tolist() == list(range(10))


def test_each_reader_has_a_stretch_of_its_own():
    assert [batch.tolist() for batch in order.in_lanes(6, 2)] == [[0, 3], [1, 4], [2, 5]]
