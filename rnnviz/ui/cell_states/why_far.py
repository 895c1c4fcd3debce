"""Why the gradient reaches as far back as it does here, in words and numbers; and one press to the textbook case."""

from functools import partial

import numpy as np
import streamlit as st

from rnnviz.data.encoding import START_TEXT
from rnnviz.gradients import why
from rnnviz.gradients.linear_flow import half_life
from rnnviz.ui import address, way_back
from rnnviz.ui.backend import backend
from rnnviz.ui.cell_states import experiments, review
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.cell_states.units import spoken
from rnnviz.ui.page import Page
from rnnviz.ui.words import named

TEXTBOOK = "6db4c21fbe81f72a"  # the LSTM that comes with the app and started with its forget gate open
NEAR_ONE = 0.03


def explain(page: Page, subject: Subject) -> None:
    """Say what decides it in this network on this text."""
    real = subject.real
    words = subject.at.mask if len(subject.trace.spans) == len(real) else np.ones(len(subject.at.mask), bool)
    words = words & real if len(words) == len(real) else words
    begins = np.array([text == START_TEXT for text in subject.tokens])
    prediction = subject.prediction[real & ~begins & np.isfinite(subject.prediction)]
    if not words.any() or not len(prediction) or not np.isfinite(subject.trace.logit).all():
        return
    found = why.reasons(subject.weights, subject.at, words, prediction)
    told = {"factor": found.factor, "reached": found.reached, "words": found.words, "layer": spoken(subject.layer)}
    told |= {"keep": found.keep, "half_life": half_life(found.keep)}
    told |= {"longest": found.longest, "longest_half": half_life(found.longest)}
    parts = [
        page.words("why simple_rnn" if np.isnan(found.keep) else "why gated", told),
        page.words(f"why {_size(found.factor)}", told),
        page.words("why verdict early" if 2 * found.reached <= found.words else "why verdict late", told),
    ]
    if subject.run.reviews.model.readout != "last":
        parts.insert(2, page.words(f"why {subject.run.reviews.model.readout}"))
    st.markdown(" ".join(parts))
    if subject.run.id != TEXTBOOK:
        _offer(page)


def _size(factor: float) -> str:
    if abs(factor - 1) <= NEAR_ONE:
        return "factor one"
    return "factor above" if factor > 1 else "factor below"


def _offer(page: Page) -> None:
    run = backend().store.get(TEXTBOOK)
    if run is None or run.deleted:
        return
    text = experiments.texts(page, run.reviews.data.maxlen)["praise, then neutral"]
    st.markdown(page.words("textbook told", {"run": named(run)}))
    st.button(
        page.plain("textbook"), icon=":material/menu_book:", on_click=way_back.change,
        args=(page.scope, page.plain("textbook title"), partial(_open, page, text)),
    )  # fmt: skip


def _open(page: Page, text: str) -> None:
    address.put("run", TEXTBOOK)
    for parameter in ("epoch", "at"):
        address.put(parameter, "")
    review.write(text)
    page.state.set({"view": "far_back", "review": "own", "gradient": "hidden", "label": "positive", "rivals": True})
