"""Pictures over timesteps on canvases: lines, numbers as colours. New data are drawn in place."""

from collections.abc import Callable

import streamlit as st

from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_readings, _heatmap = bundled("readings"), bundled("heatmap")


def lines(data: bytes, *, badge: Badge, look: str, key: str) -> None:
    """Draw lines over timesteps.

    Args:
        data: as rnnviz.figures.scenes.readings gives them.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _readings(key=key, data=data)


def heatmap(data: bytes, *, badge: Badge, look: str, key: str, on_row: Callable[[object], None] | None = None) -> None:
    """Draw numbers over timesteps as colours.

    Args:
        data: as rnnviz.figures.scenes.heatmap gives them.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_row: called with what the browser says that a clicked row is called; it may be anything.
    """

    def clicked() -> None:
        if on_row:
            on_row(st.session_state[key].row)

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _heatmap(key=key, data=data, on_row_change=clicked)
