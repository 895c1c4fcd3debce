"""What stands below the first sight of a page is drawn when somebody comes near it: figures cost the browser most of its time.

Until then an empty place of about its height stands there. What has been seen in a session is drawn at once from then on.
"""

from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz.ui import telling
from rnnviz.ui.components.bundle import bundled

SEEN: Final = "below/"  # in front of the keys of session state that say what has been seen
ALL: Final = f"{SEEN}all"  # of who sees everything at once: a script without a browser

_component = bundled("below")


def seen(key: str) -> bool:
    """Return whether somebody has come near to a part in this session."""
    return bool(st.session_state.get(f"{SEEN}{key}"))


def near(key: str, *, height: int, narrow: int, now: bool = False) -> DeltaGenerator | None:
    """Return where a part of the page is to be drawn; None where nobody has come near, and its place is kept.

    The part is one element of the page in both cases: what stands behind it (an expander that is open) stays what it is when
    somebody comes near.

    Args:
        key: unique on the page.
        height: of the part, about, in pixels: what stands behind it hardly moves when it is drawn.
        narrow: the same on a phone.
        now: draw it whether somebody is near or not.
    """
    place = st.container()
    if now or st.session_state.get(ALL) or seen(key):
        return place

    def come() -> None:
        st.session_state[f"{SEEN}{key}"] = True

    with place:
        telling.mount(_component, f"{SEEN}{key}/place", "near", {"height": height, "narrow": narrow}, come)
    return None
