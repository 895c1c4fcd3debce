"""How much of its context a trained network uses: what the same tokens cost when it has read only the last few before them."""

from typing import Any

import streamlit as st

from rnnviz import ui
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import context as figures
from rnnviz.language.context import STRETCH, WITHIN, Context
from rnnviz.ui.cached import language
from rnnviz.ui.generate import run
from rnnviz.ui.generate.run import Picked
from rnnviz.ui.page import Page


def draw_context(page: Page) -> None:
    """Let the learner choose a network; draw its loss against the context, and say how far back it looks."""
    st.subheader(page.plain("context title"), anchor=False)
    if picked := run.pick(page):
        with ui.warned():
            _draw(page, picked, language.context(picked.snapshot))


def _draw(page: Page, picked: Picked, found: Context) -> None:
    facts = _facts(picked, found)
    st.markdown(page.told("context told", facts))
    counted = language.baselines(picked.run.key)
    figure = figures.by_length(
        found.lengths, found.bits, found.dearer,
        window=picked.config.data.window, grams=counted.bits[1:], uniform=counted.uniform, label=page.plain("alt context", facts),
    )  # fmt: skip
    ui.charted(drawn(figure), badge="measured", look=page.look("context"), key="context")
    st.markdown(page.told("context used" if found.used > found.lengths[0] else "context unused", facts))
    if picked.config.carried and found.bits[0] > counted.uniform:
        st.markdown(
            page.told("context strange", {"uniform": counted.uniform, "vocabulary": picked.config.data.vocabulary})
        )


def _facts(picked: Picked, found: Context) -> dict[str, Any]:
    return {
        "tokens": found.tokens,
        "places": found.tokens // STRETCH,
        "stretch": STRETCH,
        "shortest": found.lengths[0],
        "longest": found.lengths[-1],
        "short_bits": float(found.bits[0]),
        "long_bits": float(found.bits[-1]),
        "used": found.used,
        "used_bits": float(found.bits[found.lengths.index(found.used)]),
        "within": WITHIN,
        "window": picked.config.data.window,
    }
