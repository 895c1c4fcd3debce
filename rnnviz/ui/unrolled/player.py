"""The player of the unrolled network, whose numbers can be edited where they stand."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_component = bundled("unrolled")


def play(scene: Scene, *, badge: Badge, look: str, key: str, on_edited: Callable[[Any], None] | None = None) -> None:
    """Draw a scene of rnnviz.figures.scenes.unrolled.

    Args:
        scene: what to play.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_edited: called with what the browser sent when a number was typed; it may be anything.
    """

    def edited() -> None:
        if on_edited:
            on_edited(st.session_state[key].edited)

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _component(key=key, data=pack(scene), on_edited_change=edited)
