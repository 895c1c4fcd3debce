"""How many bytes a value keeps in memory, as nearly as a cache must know it."""

import sys
from typing import Any

import numpy as np

_PLAIN = (str, bytes, int, float, complex, bool, type(None))


def size_of(*values: object) -> int:
    """Return the bytes of values with all that they refer to; what they share counts once.

    Arrays that lie in a file (memory-mapped) count nothing: the system takes their memory back when it needs it.
    """
    total, seen, waiting = 0, set[int](), list(values)
    while waiting:
        value = waiting.pop()
        if id(value) in seen or isinstance(value, type) or callable(value):
            continue
        seen.add(id(value))
        bytes_of_its_own, parts = _measured(value)
        total += bytes_of_its_own
        waiting.extend(parts)
    return total


def _measured(value: Any) -> tuple[int, list[Any]]:
    """Return the bytes of one value without its parts, and the parts."""
    if isinstance(value, np.memmap):
        return 0, []
    if isinstance(value, np.ndarray):  # a view keeps its whole base alive
        return sys.getsizeof(value), list(value.flat) if value.dtype.hasobject else [value.base]
    if memory_usage := getattr(value, "memory_usage", None):  # of pandas, which Home does without
        return int(np.sum(memory_usage(deep=True))), []
    own = sys.getsizeof(value)
    if isinstance(value, _PLAIN):
        return own, []
    if isinstance(value, dict):
        return own, [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return own, list(value)
    slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ()) if hasattr(value, name)]
    return own, [*getattr(value, "__dict__", {}).values(), *(getattr(value, name) for name in slots)]
