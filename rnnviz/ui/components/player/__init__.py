"""The animation player: play, pause, step, reset, speed, sweep and a pair to drag, all in the browser."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.ui.show import Badge, heading

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_HERE = Path(__file__).parent


def _text(*names: str) -> str:
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)


def build(name: str, *scripts: str, css: str = "") -> "ComponentRenderer":
    """Register a player as a component.

    Args:
        name: of the component, unique in the app.
        scripts: JavaScript that adds panels to DRAW, or puts a class that extends Player into KIND.
        css: rules after those of the player.
    """
    js = "\n".join((_text("draw.js", "panels.js", "player.js"), *scripts))
    return st.components.v2.component(name, html=_text("player.html"), css=_text("player.css") + css, js=js)


_component = build("rnnviz_player")


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
