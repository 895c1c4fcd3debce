"""Pictures of a review on canvases: lines over its words, units over its words. New data are drawn in place."""

from collections.abc import Callable

import streamlit as st

from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_readings, _heatmap = bundled("readings"), bundled("heatmap")


def lines(data: bytes, *, badge: Badge, look: str, key: str) -> None:
    """Draw lines over the words.

    Args:
        data: as rnnviz.figures.scenes.readings gives them.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _readings(key=key, data=data)


def heatmap(data: bytes, *, badge: Badge, look: str, key: str, on_unit: Callable[[int], None]) -> None:
    """Draw units over the words.

    Args:
        data: as rnnviz.figures.scenes.heatmap gives them.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_unit: called with the number that the browser names when a row is clicked; it may be any.
    """

    def clicked() -> None:
        unit = st.session_state[key].unit
        if isinstance(unit, int):
            on_unit(unit)

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _heatmap(key=key, data=data, on_unit_change=clicked)
