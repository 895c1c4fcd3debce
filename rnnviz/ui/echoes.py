"""Values that a browser tells of a widget before it has heard of the one that was set.

With each message the browser tells the values of all widgets, and its address. One that it sent before the set value had arrived
comes with the widget as it was: that is no hand's wish, though it looks like one. Its address tells them apart, where the set
value has changed the address, as most do: the browser cannot have the value before the address that was written with it. A value
that the browser's own address set, as by Back, has no such mark.
"""

from collections.abc import Iterable
from typing import Any

from rnnviz.ui import address


class Echoes:
    """The values that widgets may still tell, by the widget's name."""

    def __init__(self, kept: dict[str, Any]) -> None:
        """Open them.

        Args:
            kept: a dictionary in session state, empty at first.
        """
        self._before: dict[str, list[Any]] = kept.setdefault("before", {})
        self._sent: dict[str, address.Address] = kept.setdefault("sent", {})

    def __contains__(self, name: str) -> bool:
        """Return whether a value was set that the browser may not have heard of."""
        return name in self._before

    def add(self, name: str, before: Any) -> None:
        """Take note that a value was set, and what the widget tells until the browser has heard of it."""
        earlier = self._before.setdefault(name, [])
        if before not in earlier:
            earlier.append(before)
        self._sent.pop(name, None)

    def sent(self, names: Iterable[str]) -> None:
        """Take note that the browser will hear of what was set: the script that drew the widgets has come to its end."""
        for name in names:
            self._sent.setdefault(name, address.written())

    def awaits(self, name: str) -> bool:
        """Return whether the browser asked for this run before it had heard of the value that was set."""
        return name in self._before and (name not in self._sent or address.is_behind(self._sent[name]))

    def is_echo(self, name: str, value: Any) -> bool:
        """Return whether a value that was told is what the widget showed before."""
        return self.awaits(name) and value in self._before[name]

    def forget(self, name: str) -> None:
        """Take note that the browser has heard of it, or that a hand was quicker."""
        self._before.pop(name, None)
        self._sent.pop(name, None)
