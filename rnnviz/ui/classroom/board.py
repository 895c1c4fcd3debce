"""The board: what the class has trained and chosen to show, the best first, with a link to each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.ui.page import Page
from rnnviz.ui.shared import desk
from rnnviz.ui.show import heading
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    from rnnviz.access.runs import OnBoard


def draw_board(page: Page) -> None:
    """Draw the runs that are shown, of the data that is chosen."""
    st.header(page.plain("board title"), anchor="board")
    shown = desk().board()
    if not shown:
        st.info(page.words("board empty"), icon=":material/leaderboard:")
        return
    data = sorted({each.run.data for each in shown})
    chosen = st.selectbox(page.plain("board data"), data, key="classroom/data", help=page.plain("board data help"))
    _rows(page, [each for each in shown if each.run.data == chosen])


def _rows(page: Page, shown: Sequence["OnBoard"]) -> None:
    heading("measured", page.look("board"))
    for place, each in enumerate(shown, 1):
        with st.container(border=True, key=f"board_{each.run.id}"):
            left, right = st.columns([5, 1], vertical_alignment="center")
            with left:
                st.markdown(f"**{place}. {escape(each.run.name)}**")
                st.caption(_facts(page, each))
            if each.open:
                right.page_link("pages/train.py", label=page.plain("board open"), query_params={"run": each.run.id})


def _facts(page: Page, each: "OnBoard") -> str:
    config, figures = each.run.config, each.figures
    half = "–" if figures.half_life is None else plain("leaderboard half-life", {"words": figures.half_life})
    facts = figures._asdict() | {"parameters": parameter_count(config.network(), config.steps), "half": half}
    return page.words("board facts", facts)
