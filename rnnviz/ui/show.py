"""Charts on a page: each with a badge that says where its numbers come from, and a sentence on what to look for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.components.figure import plot
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    from plotly.graph_objects import Figure
    from streamlit.delta_generator import DeltaGenerator

    from rnnviz.runs.records import Run

Badge = Literal["measured", "recorded", "illustration"]

_chart = bundled("chart", file=True)
_BADGES: dict[str, tuple[str, Literal["green", "blue", "gray"]]] = {
    "measured": (":material/speed:", "green"),
    "recorded": (":material/history:", "blue"),
    "illustration": (":material/draw:", "gray"),
}


def show(figure: "Figure", *, badge: Badge, look: str, key: str, alt: str) -> None:
    """Draw a Plotly figure.

    Args:
        figure: what to draw.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page; also the name of a saved picture.
        alt: what the figure shows, for those who do not see it.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        plot(figure, key=key, alt=alt)


def listed(html: str, *, badge: Badge, look: str, key: str) -> None:
    """Draw a figure of rnnviz.figures.html, which says in its own elements what it shows.

    Args:
        html: what to draw; words in it are escaped already.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        st.html(html)


def charted(data: bytes, *, badge: Badge, look: str, key: str, of: str = "") -> None:
    """Draw a chart on a canvas: new data change its curves and leave what was zoomed into and chosen in its legend.

    Args:
        data: as rnnviz.figures.chart.drawn gives them.
        badge: where its numbers come from.
        look: one sentence on what to look for, as Markdown.
        key: unique on the page.
        of: what it is a chart of, such as a run: of another one nothing is zoomed into, and no curve chosen.
    """
    with st.container(key=f"figure_{key}", gap="xsmall"):
        heading(badge, look)
        chart(data, key=key, of=of)


def chart(data: bytes, *, key: str, of: str = "") -> None:
    """Draw the chart of `charted` alone: for several charts below one heading."""
    _chart(key=f"{key} {of}", data=data)


def heading(badge: Badge, look: str) -> None:
    """Write a badge and the sentence on what to look for, above anything that shows numbers."""
    icon, color = _BADGES[badge]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(badge, icon=icon, color=color, help=plain(badge))
        st.markdown(look, width="stretch")


@contextmanager
def warned() -> Iterator[None]:
    """Show what cannot be drawn as a warning: a ValueError or a missing file, whose message is a sentence."""
    try:
        yield
    except (ValueError, FileNotFoundError) as problem:
        st.warning(escape(str(problem)), icon=":material/warning:")


def opened(label: str, *, key: str, icon: str | None = None, needed: bool = False) -> "DeltaGenerator | None":
    """Draw a part that is closed at first; return it where it is open. What stands in it takes time to draw unseen.

    Args:
        label: what stands on it.
        key: unique on the page.
        icon: beside the label.
        needed: whether something in it has to be seen now.
    """
    if needed:
        st.session_state[key] = True
    part = st.expander(label, icon=icon, key=key, on_change="rerun")
    return part if part.open else None


def badge_of(*runs: "Run") -> Badge:
    """Return where the numbers of some runs come from: recorded is what all of them brought along."""
    return "recorded" if all(run.shipped for run in runs) else "measured"


def dark() -> bool:
    """Return whether the page is shown in the dark theme."""
    return st.context.theme.type == "dark"
