"""Truncated backpropagation and the carried state: what both cost and bring, as recorded."""

import pandas as pd
import streamlit as st

from rnnviz import ui
from rnnviz.figures.charts import language as figures
from rnnviz.language import recorded
from rnnviz.ui import tables
from rnnviz.ui.page import Page


def facts() -> dict[str, float]:
    """Return the figures that the text tells."""
    fresh, carried = recorded.bits(carried=False), recorded.bits(carried=True)
    low, high = (recorded.bits(reduce, carried=False) for reduce in (min, max))
    low_carried, high_carried = (recorded.bits(reduce, carried=True) for reduce in (min, max))
    spreads = [b - a for a, b in zip((*low, *low_carried), (*high, *high_carried), strict=True)]
    return {
        "shortest": recorded.WINDOWS[0],
        "longest": recorded.WINDOWS[-1],
        "fresh_short": fresh[0],
        "fresh_long": fresh[-1],
        "carried_short": carried[0],
        "carried_long": carried[-1],
        "best_fresh": recorded.WINDOWS[min(range(len(fresh)), key=fresh.__getitem__)],
        "best_carried": recorded.WINDOWS[min(range(len(carried)), key=carried.__getitem__)],
        "carried_wins": sum(a < b for a, b in zip(high_carried, low, strict=True)),
        "fresh_wins": sum(a < b for a, b in zip(high, low_carried, strict=True)),
        "windows": len(recorded.WINDOWS),
        "seeds": len(recorded.SEEDS),
        "spread": max(spreads),
        "units": recorded.CHOICES["units"],
        "tokens": recorded.CHOICES["tokens"],
        "per_step": recorded.TOKENS,
    }


def draw_truncated(page: Page) -> None:
    """Draw what was recorded, and its numbers."""
    told = facts()
    st.markdown(page.words("truncated", told))
    ways = [_way(page.plain("empty state"), carried=False), _way(page.plain("carried state"), carried=True)]
    ui.show(
        figures.truncated(recorded.WINDOWS, ways),
        badge="recorded",
        look=page.look("truncated", told),
        key="truncated",
        alt=page.plain("alt truncated", told),
    )
    table = pd.DataFrame([run._asdict() for run in recorded.truncated()])
    with st.expander(page.plain("every run")):
        tables.draw(table)
        st.caption(page.words("recorded with", told))


def _way(name: str, *, carried: bool) -> figures.Way:
    mean, low, high = (recorded.bits(carried=carried), *(recorded.bits(each, carried=carried) for each in (min, max)))
    return figures.Way(name, mean, low, high)
