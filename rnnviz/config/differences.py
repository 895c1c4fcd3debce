"""What tells runs apart that are called alike: the choices in which they differ."""

from collections.abc import Sequence
from typing import Final

from rnnviz.config.task import TaskConfig

_UNTOLD: Final = ("upload", "own_text", "own_series")  # fingerprints of data: they say nothing to a reader


def differing(configs: Sequence[TaskConfig]) -> list[str]:
    """Return the names of the choices in which some of these differ, in the order of declaration.

    A choice that has no effect on one of them, and an effect on another, is one of them.
    """
    if len(configs) < 2:
        return []
    relevant = [config.relevant() for config in configs]
    first = relevant[0]
    names = dict.fromkeys(name for config in configs for name in config.flat())
    return [
        name
        for name in names
        if name not in _UNTOLD
        and any((name in each, each.get(name)) != (name in first, first.get(name)) for each in relevant)
    ]
