"""The run library as pages read it: where that cannot be done, the page says so in one sentence and ends there.

A page that ticks goes on by itself once the library can be read again.
"""

import functools
import logging
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final, NoReturn

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.once import Once

_TROUBLES: Final = defaultdict[str, Once](lambda: Once(logging.getLogger(__name__)))  # by what was to be read


class Readable:
    """A run library whose reading methods, those of `Reading`, end the page where they fail; all others are its own."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        return functools.partial(or_end, found) if name in _reads() else found


@functools.cache
def _reads() -> frozenset[str]:
    from rnnviz.runs.library import Reading  # not before a page needs the library: it takes a second

    return frozenset(name for name, value in vars(Reading).items() if callable(value) and not name.startswith("_"))


def or_end(act: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Return what a function that needs the library returns; where it cannot be read, say so and end the page."""
    name = act.__name__
    try:
        found = act(*args, **kwargs)
    except Exception as error:
        from rnnviz.runs.database import unreadable

        if not (said := unreadable(error)):
            raise
        _end(name, said, error)
    _TROUBLES[name].over()
    return found


def _end(name: str, said: str, error: Exception) -> NoReturn:
    _TROUBLES[name].begins(f"the run library cannot be read ({name.strip('_')}): {error}")
    st.error(escape(said), icon=":material/error:")
    st.stop()
