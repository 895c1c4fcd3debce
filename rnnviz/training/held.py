"""The examples that a worker keeps between runs, by their fingerprint: sent once, however many runs learn from them."""

import hashlib
from collections import OrderedDict
from dataclasses import fields
from typing import Final

import numpy as np

from rnnviz.data.dataset import Dataset, TaskDataset

AnyDataset = Dataset | TaskDataset
MOST: Final = 2  # data sets; of the largest that can be chosen each takes about 150 MB
_HELD: Final[OrderedDict[str, AnyDataset]] = OrderedDict()  # the one used last at the end


class GoneError(LookupError):
    """The worker does not keep these examples any more."""


def fingerprint(dataset: AnyDataset) -> str:
    """Return a hash of all examples."""
    told = hashlib.blake2b(type(dataset).__name__.encode(), digest_size=16)
    for part in (dataset.train, dataset.validation, dataset.test):
        for field in fields(part):
            array = getattr(part, field.name)
            if array is not None:
                told.update(f"{field.name} {array.dtype} {array.shape}".encode())
                told.update(np.ascontiguousarray(array).data)
    return told.hexdigest()


def has(key: str) -> bool:
    """Return whether examples are kept here; then they stay for the next run at least."""
    if key in _HELD:
        _HELD.move_to_end(key)
    return key in _HELD


def keep(key: str, dataset: AnyDataset) -> None:
    """Keep examples, in the place of those that were used longest ago."""
    _HELD[key] = dataset
    _HELD.move_to_end(key)
    while len(_HELD) > MOST:
        _HELD.popitem(last=False)


def get(key: str) -> AnyDataset:
    """Return examples.

    Raises:
        GoneError: they are not kept any more.
    """
    if key not in _HELD:
        raise GoneError("These examples are not on this worker any more.")
    return _HELD[key]
