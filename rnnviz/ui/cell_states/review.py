"""Which review: one that the run was tested on, by what the network made of it, or one that the learner writes."""

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.statistics import is_right
from rnnviz.ui import address, controls, shown
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cell_states import remembered
from rnnviz.ui.page import Page

PARAMETER = "text"  # a typed review in the address
_IN_ADDRESS = 2000  # characters; a longer text is not put there
_LINKED = "cells/text/address"  # in session state: the text that the address has
KEPT = (
    remembered.FIELD,
    remembered.TYPED,
    _LINKED,
)  # a typed review: a text too long for the address stands nowhere else
_MOST = 50


def choose_review(page: Page, run: Run, epoch: int, place: DeltaGenerator) -> readings.Read | None:
    """Draw the controls of the review and let the network read it; None after a sentence that says what is wrong.

    Args:
        page: its choices and words.
        run: an ended run with recurrence.
        epoch: of the snapshot that reads.
        place: where the choice of a review goes; a field to write in is drawn below.

    Raises:
        ValueError: the run's reviews are not at hand.
        MissingArtifactError: a file of the run is missing.
    """
    with place:
        left, right = st.columns([3, 2])
    with left:
        controls.choice(page.state, "review")
    typed = _text(page) if page.state["review"] == remembered.OWN else None
    remembered.keep(page)
    if typed is not None:
        return _own(page, run, epoch, typed)
    found = listed(run, page.state["review"])
    if not len(found):
        st.info(page.words(f"none {page.state['review']}"), icon=":material/search_off:")
        return None
    with right:
        number = _number(page, len(found))
    return readings.read_review(run.at(epoch), int(found[number - 1]))


def write(text: str) -> None:
    """Make this the learner's own review."""
    st.session_state[remembered.FIELD] = text
    _remember()


def listed(run: Run, kind: str) -> np.ndarray:
    """Return the positions in the corpus' test split of at most 50 reviews of a kind, the first to show first.

    Args:
        run: an ended run.
        kind: 'positive', 'negative', 'correct', 'wrong', 'unsure' or 'long'.
    """
    corpus, evaluation = readings.corpus_of(run), stored.tested(run)
    if evaluation is None:
        everything = readings.others(run.key)
        index, labels, outputs = everything.index, everything.labels, np.full(len(everything.index), np.nan)
    else:
        index, labels, outputs = evaluation.index, evaluation.labels, evaluation.outputs
    right = is_right(labels, np.nan_to_num(outputs, nan=0.0))  # where there are none, none of the kinds counts
    sure = np.abs(outputs - 0.5)
    lengths = np.diff(corpus.test.offsets)[index]
    members, order = {
        "positive": (labels == 1, None),
        "negative": (labels == 0, None),
        "correct": (right & np.isfinite(outputs), None),
        "wrong": (~right & np.isfinite(outputs), -sure),
        "unsure": (np.isfinite(outputs), sure),
        "long": (np.ones(len(index), bool), -lengths),
    }[kind]
    at = np.flatnonzero(members)
    return index[at if order is None else at[np.argsort(order[at], kind="stable")]][:_MOST]


def _number(page: Page, available: int) -> int:
    number = min(page.state["number"], available)
    if available > 1 and page.state.is_shown("number"):
        key = page.state.key("number")
        shown.show(key, number, available)
        st.number_input(
            page.state.fields.control("number").label,
            min_value=1,
            max_value=available,
            value=None,
            step=1,
            key=key,
            help=page.plain("which review", {"reviews": available}),
            disabled=page.state.is_held("number"),
        )
    return number


def _own(page: Page, run: Run, epoch: int, text: str) -> readings.Read | None:
    if not text.strip():
        st.info(page.words("empty"), icon=":material/edit:")
        return None
    try:
        return readings.read_text(run.at(epoch), text)
    except ValueError as problem:
        st.info(escape(str(problem)), icon=":material/edit:")
        return None


def _text(page: Page) -> str:
    """Draw the field for a typed review; it begins with the text in the address, or with an example."""
    given = address.get(PARAMETER)
    if given and given != st.session_state.get(_LINKED):
        st.session_state[remembered.TYPED] = st.session_state[remembered.FIELD] = given
        st.session_state[_LINKED] = given
    if remembered.FIELD not in st.session_state:  # new, or back on this page
        st.session_state[remembered.FIELD] = st.session_state.get(remembered.TYPED, page.words("example"))
    st.text_area(page.plain("own label"), key=remembered.FIELD, height=120, on_change=_remember, help=page.words("own"))
    text = st.session_state[remembered.FIELD] or ""
    if len(text) > _IN_ADDRESS:
        st.caption(page.words("too long to link", {"most": _IN_ADDRESS}))
    return text


def _remember() -> None:
    """Keep the typed text, and put it into the address if it is not too long for one."""
    text = st.session_state[remembered.FIELD] or ""
    st.session_state[remembered.TYPED] = text
    short = text if len(text) <= _IN_ADDRESS else ""
    st.session_state[_LINKED] = short
    address.put(PARAMETER, short)
