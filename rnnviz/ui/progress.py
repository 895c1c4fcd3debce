"""What this browser has already tried: the predictions made in Try this, by page."""

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from rnnviz import lessons

_KEY = "progress"
_MOST = 20  # experiments of a page


def tried() -> dict[str, list[int]]:
    """Return the numbers of the experiments that were predicted, ascending, by page."""
    kept: dict[str, list[int]] = st.session_state.get(_KEY, {})
    return kept


def note(page: str, number: str | int) -> None:
    """Remember that an experiment was predicted."""
    merge({page: [int(number)]})


def merge(found: Mapping[str, Iterable[Any]]) -> None:
    """Add what is known from elsewhere; what names no experiment is ignored."""
    known = tried()
    for page in (*lessons.PAGES, lessons.HOME):
        numbers = found.get(page, ())
        valid = {number for number in numbers if type(number) is int and 0 <= number < _MOST}
        if valid:
            known[page] = sorted({*known.get(page, ()), *valid})
    st.session_state[_KEY] = known


def done(page: str) -> int:
    """Return how many of a page's experiments were predicted."""
    there = len(lessons.load(page).experiments)
    return sum(number < there for number in tried().get(page, ()))
