"""The player of matrices as cells with numbers, and of words on a map."""

import streamlit as st

from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_component = bundled("vectors")


def play(scene: Scene, *, badge: Badge, look: str, key: str) -> None:
    """Draw a scene whose panels are those of rnnviz.figures.scenes.word_scenes.

    Args:
        scene: what to play.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _component(key=key, data=pack(scene))
