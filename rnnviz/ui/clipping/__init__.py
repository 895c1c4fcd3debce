"""What the clipping page draws beyond charts: the pad with the draggable gradient, and the cliff with its walks."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.ui.components import hand
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.show import Badge, heading

_pad, _cliff = bundled("pad"), bundled("cliff")


@st.fragment
def pad(
    draw: Callable[[], dict[str, Any]],
    *,
    badge: Badge,
    look: str,
    key: str,
    on_moved: Callable[[list[list[float]]], object],
) -> None:
    """Draw one gradient under the three rules, with tips to drag. While a hand moves them, only this part runs again.

    Args:
        draw: returns what to draw, from rnnviz.figures.scenes.clipped_vectors.pad.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_moved: called with the new tips, one [x, y] per variable.
    """

    def moved() -> None:
        tips = hand.message(key)
        if isinstance(tips, list) and len(tips) == 2 and all(_is_pair(tip) for tip in tips):
            on_moved([[float(x) for x in tip] for tip in tips])

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _pad(key=key, data=draw(), on_moved_change=moved)
    hand.follow(key)


@st.fragment
def cliff(
    draw: Callable[[], Scene], *, badge: Badge, look: str, key: str, on_start: Callable[[float, float], object]
) -> None:
    """Draw the cliff with the walks on it, with a start to choose. While a hand moves it, only this part runs again.

    Args:
        draw: returns what to play, from rnnviz.figures.scenes.cliff.scene.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        on_start: called with the new start, w and b.
    """

    def moved() -> None:
        start = hand.message(key)
        if _is_pair(start):
            on_start(float(start[0]), float(start[1]))

    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        _cliff(key=key, data=pack(draw()), on_moved_change=moved)
    hand.follow(key)


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(x, int | float) for x in value)
