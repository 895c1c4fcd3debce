"""Components that tell something of their own accord: that their place is near, what the browser kept, that it is dark now.

Their message must not run the whole page. Streamlit lets a run of the page interrupt the run before it, even before that has
called what a pressed button is for: a press from a moment earlier would be lost. A fragment waits for its turn instead, and
asks for the page then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import streamlit as st

from rnnviz.ui import address, notices
from rnnviz.ui.part import PageRun

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer


def mount(
    component: "ComponentRenderer", key: str, event: str, data: Mapping[str, Any], heard: Callable[[], None]
) -> None:
    """Mount a component that tells something; the whole page runs after it has.

    Args:
        component: from `bundled`.
        key: unique on the page.
        event: the name of what it tells.
        data: what it is given.
        heard: called once it is told, before the page runs.
    """
    _mounted(_Run(), component, key, event, data, heard)


@dataclass
class _Run(PageRun):
    told: bool = False  # something, after the script


@st.fragment
def _mounted(
    run: _Run,
    component: "ComponentRenderer",
    key: str,
    event: str,
    data: Mapping[str, Any],
    heard: Callable[[], None],
) -> None:
    if run.begin_alone() and run.told:
        notices.say_again(notices.said())
        address.rerun()

    def tell() -> None:
        address.heard()
        heard()
        run.told = True

    options: dict[str, Any] = {f"on_{event}_change": tell}
    component(key=key, data=data, **options)
