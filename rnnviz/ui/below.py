"""What stands below the first sight of a page is drawn when somebody comes near it: figures cost the browser most of its time.

Until then an empty place of about its height stands there. What has been seen in a session is drawn at once from then on.
"""

from typing import Final

import streamlit as st

from rnnviz.ui.components.bundle import bundled

SEEN: Final = "below/"  # in front of the keys of session state that say what has been seen
ALL: Final = f"{SEEN}all"  # of who sees everything at once: a script without a browser

_component = bundled("below")


def is_near(key: str, *, height: int = 400) -> bool:
    """Return whether a part of the page is to be drawn now; where not, keep its place.

    Args:
        key: unique on the page.
        height: of the part, about, in pixels.
    """
    seen = f"{SEEN}{key}"
    if st.session_state.get(ALL) or st.session_state.get(seen):
        return True

    def come() -> None:
        st.session_state[seen] = True

    _component(key=f"{seen}/place", data={"height": height}, on_near_change=come)
    return False
