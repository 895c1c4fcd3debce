"""Truncated backpropagation and the carried state: what both cost and bring, as recorded."""

import streamlit as st

from rnnviz import ui
from rnnviz.figures.charts import language as figures
from rnnviz.language import recorded
from rnnviz.ui import tables
from rnnviz.ui.page import Page


def facts() -> dict[str, float]:
    """Return the figures that the text tells."""
    fresh, carried = recorded.bits(carried=False), recorded.bits(carried=True)
    best_fresh, worst_carried = recorded.bits(min, carried=False), recorded.bits(max, carried=True)
    return {
        "shortest": recorded.WINDOWS[0],
        "longest": recorded.WINDOWS[-1],
        "fresh_short": fresh[0],
        "fresh_long": fresh[-1],
        "carried_short": carried[0],
        "carried_long": carried[-1],
        "carried_wins": sum(a < b for a, b in zip(worst_carried, best_fresh, strict=True)),
        "windows": len(recorded.WINDOWS),
        "seeds": len(recorded.SEEDS),
        "units": recorded.CHOICES["units"],
        "tokens": recorded.CHOICES["tokens"],
        "per_step": recorded.TOKENS,
    }


def draw_truncated(page: Page) -> None:
    """Draw what was recorded, and its numbers."""
    import pandas as pd

    told = facts()
    st.subheader(page.plain("truncated title"), anchor=False)
    st.markdown(page.told("truncated", told))
    ways = [_way(page.plain("empty state"), carried=False), _way(page.plain("carried state"), carried=True)]
    ui.show(
        figures.truncated(recorded.WINDOWS, ways),
        badge="recorded",
        look=page.look("truncated", told),
        key="truncated",
        alt=page.plain("alt truncated", told),
    )
    table = pd.DataFrame([run._asdict() for run in recorded.truncated()])
    with st.expander(page.plain("every run"), key="every_run"):
        tables.draw(table)
        st.caption(page.words("recorded with", told))


def _way(name: str, *, carried: bool) -> figures.Way:
    mean, low, high = (recorded.bits(carried=carried), *(recorded.bits(each, carried=carried) for each in (min, max)))
    return figures.Way(name, mean, low, high)
