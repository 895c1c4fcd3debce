"""Examples that a worker keeps: the same ones once, the last two, and none that are not there."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from rnnviz.data.dataset import Dataset, Examples, Rows, TaskDataset
from rnnviz.training import held


@pytest.fixture(autouse=True)
def _nothing_held() -> Iterator[None]:
    held._HELD.clear()
    yield
    held._HELD.clear()


def rows(seed: int) -> Rows:
    rng = np.random.default_rng(seed)
    return Rows(
        rng.integers(0, 9, (6, 4)).astype(np.int32), np.arange(6, dtype=np.uint8) % 2, np.arange(6, dtype=np.int32)
    )


def dataset(seed: int) -> Dataset:
    return Dataset(rows(seed), rows(seed + 1), rows(seed + 2))


def test_equal_examples_have_one_fingerprint_and_others_another() -> None:
    one = dataset(0)
    assert held.fingerprint(one) == held.fingerprint(dataset(0))
    weighted = replace(one, train=one.train.weighted((1.0, 2.0)))
    swapped = replace(one, validation=one.test, test=one.validation)
    transposed = replace(one, train=replace(one.train, ids=one.train.ids.T.reshape(6, 4)))
    numbers = Examples(np.zeros((3, 4), np.int32), np.zeros(3, np.int32), np.arange(3, dtype=np.int32))
    other = TaskDataset(numbers, numbers, numbers)
    found = [held.fingerprint(each) for each in (one, dataset(1), weighted, swapped, transposed, other)]
    assert len(set(found)) == 6


def test_the_two_that_were_used_last_are_kept() -> None:
    for k in range(2):
        held.keep(str(k), dataset(k))
    assert held.has("0")
    held.keep("2", dataset(2))
    assert [held.has(str(k)) for k in range(3)] == [True, False, True]
    np.testing.assert_array_equal(held.get("0").train.inputs, dataset(0).train.inputs)
    with pytest.raises(held.GoneError):
        held.get("1")
