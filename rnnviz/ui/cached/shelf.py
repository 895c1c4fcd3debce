"""What is kept between runs of the page scripts, for all sessions together: as much as fits into so many bytes.

The least recently used goes first. A value is computed once, however many sessions ask for it at the same time; a refusal
is kept as an answer is.
"""

import functools
import inspect
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar, cast

import streamlit as st

from rnnviz.environment import number
from rnnviz.ui.cached.sizes import size_of

P = ParamSpec("P")
R = TypeVar("R")

_LARGEST = 4  # one value takes at most this part of the shelf, or is not kept


class NotAtHandError(ValueError):
    """Something is missing that may come: the next one who asks makes us look again. Its sentence is for the learner."""


@dataclass(frozen=True)
class Outcome:
    """What a computation came to."""

    value: Any = None
    refusal: ValueError | None = None

    def get(self) -> Any:
        """Return the value.

        Raises:
            ValueError: it was refused. Each time a new one: an exception that is raised keeps what called it alive.
        """
        if self.refusal is not None:
            raise type(self.refusal)(*self.refusal.args)
        return self.value


class Shelf:
    """Outcomes by key. Any thread may use it."""

    def __init__(self, capacity: int) -> None:
        """Open an empty shelf for so many bytes."""
        self.capacity = capacity
        self.used = 0  # bytes
        self._kept: OrderedDict[Hashable, tuple[Outcome, int]] = OrderedDict()
        self._computing: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable, compute: Callable[[], Any]) -> Any:
        """Return what is kept under a key, or compute and keep it; who asks meanwhile waits.

        Raises:
            ValueError: `compute` raised it, now or when it was first asked. What else it raises is not kept.
        """
        with self._lock:
            lock = self._computing.setdefault(key, threading.Lock()) if key not in self._kept else None
            outcome = self._found(key)
        if outcome is None and lock is not None:
            with lock:
                outcome = self._look(key) or self._made(key, compute)
        assert outcome
        return outcome.get()

    def forget(self, key: Hashable) -> None:
        """Keep nothing under a key any more."""
        with self._lock:
            self.used -= self._kept.pop(key, (None, 0))[1]

    def _look(self, key: Hashable) -> Outcome | None:
        with self._lock:
            return self._found(key)

    def _found(self, key: Hashable) -> Outcome | None:
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key][0]

    def _made(self, key: Hashable, compute: Callable[[], Any]) -> Outcome:
        try:
            outcome = _outcome(compute)
            self._keep(key, outcome)
            return outcome
        finally:
            with self._lock:
                self._computing.pop(key, None)

    def _keep(self, key: Hashable, outcome: Outcome) -> None:
        size = size_of(key, outcome)
        if size > self.capacity / _LARGEST:
            return
        with self._lock:
            self.used += size - self._kept.pop(key, (outcome, 0))[1]
            self._kept[key] = outcome, size
            while self.used > self.capacity:
                _, (_, freed) = self._kept.popitem(last=False)
                self.used -= freed


def _outcome(compute: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(compute())
    except NotAtHandError:
        raise
    except ValueError as error:
        return Outcome(refusal=type(error)(*error.args))


@st.cache_resource(show_spinner=False)
def shelf() -> Shelf:
    """Return the server's shelf: RNNVIZ_CACHE_MB megabytes."""
    return Shelf(int(number("RNNVIZ_CACHE_MB") * 1e6))


class Kept(Generic[P, R]):
    """A function whose outcomes are on the shelf."""

    def __init__(self, function: Callable[P, R], spinner: str) -> None:
        """Wrap a function; see `kept`."""
        self._function, self._spinner = function, spinner
        self._signature = inspect.signature(function)
        functools.update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what is kept for these arguments, or compute it.

        Raises:
            ValueError: it was refused, now or before.
        """

        def compute() -> R:
            with st.spinner(self._spinner) if self._spinner else nullcontext():
                return self._function(*args, **kwargs)

        return cast(R, shelf().get(self._key(*args, **kwargs), compute))

    def forget(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Keep nothing for these arguments any more."""
        shelf().forget(self._key(*args, **kwargs))

    def _key(self, *args: P.args, **kwargs: P.kwargs) -> Hashable:
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        plain = (value for name, value in bound.arguments.items() if not name.startswith("_"))
        return self._function.__module__, self._function.__qualname__, *plain


def kept(*, spinner: str = "") -> Callable[[Callable[P, R]], Kept[P, R]]:
    """Let a function keep what it returns (frozen: all share it) and the ValueErrors that it raises.

    Args:
        spinner: what is written on the page while it computes; '' writes nothing.

    Returns:
        A decorator. The function's arguments are hashable; those whose names begin with _ follow from the others.
    """
    return lambda function: Kept(function, spinner)
