"""The animation player: play, pause, step, reset, speed, sweep and a pair to drag, all in the browser."""

from collections.abc import Callable

import streamlit as st

from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_component = bundled("player")


def play(
    scene: Scene,
    *,
    badge: Badge,
    look: str,
    key: str,
    on_moved: Callable[[float, float], None] | None = None,
) -> None:
    """Draw an animated scene. New data change it in place: its position and speed stay.

    Args:
        scene: what to play.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_moved: called with the radius and the angle (degrees) after the scene's handle was dragged.
    """

    def moved() -> None:
        value = st.session_state[key].moved
        if on_moved and isinstance(value, list) and len(value) == 2:
            on_moved(float(value[0]), float(value[1]))

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _component(key=key, data=pack(scene), on_moved_change=moved)
