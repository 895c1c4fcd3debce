"""The board: what the class has trained and chosen to show, the best first, with a link to each. It follows by itself."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st

from rnnviz.config.task import TaskConfig
from rnnviz.lessons import escape, plural
from rnnviz.nn.layers import parameter_count
from rnnviz.ui.alike import told_apart
from rnnviz.ui.page import Page
from rnnviz.ui.shared import desk
from rnnviz.ui.show import heading
from rnnviz.ui.ticking import crowded, ticking
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    from rnnviz.access.runs import OnBoard

TICK_S: Final = 2.0
MOST: Final = 50  # rows


def draw_board(page: Page) -> None:
    """Draw the runs that are shown, of the data that is chosen, as they come and go."""
    st.header(page.plain("board title"), anchor="board")
    _now(page)


@ticking(TICK_S)
def _now(page: Page) -> None:
    shown = desk().board()
    if not shown:
        st.info(page.words("board empty"), icon=":material/leaderboard:")
        return
    data = sorted({each.run.data for each in shown})
    chosen = st.selectbox(page.plain("board data"), data, key="classroom/data", help=page.plain("board data help"))
    _rows(page, [each for each in shown if each.run.data == chosen])
    crowded()


def _rows(page: Page, shown: Sequence["OnBoard"]) -> None:
    heading("measured", page.look("board"))
    apart = told_apart(tuple(each.run.config for each in shown))
    for place, each in enumerate(shown[:MOST], 1):
        with st.container(border=True, key=f"board_{each.run.id}"):
            left, right = st.columns([5, 1], vertical_alignment="center")
            with left:
                mine = f" :small[:material/person: {page.plain('board mine')}]" if each.mine else ""
                st.markdown(f"**{place}. {escape(each.run.name)}**{mine}")
                st.caption("  \n".join([*_which(each, apart), _facts(page, each)]))
            if each.open:
                right.page_link("pages/train.py", label=page.plain("board open"), query_params={"run": each.run.id})
    if len(shown) > MOST:
        st.caption(page.words("board more", {"runs": plural(len(shown) - MOST, "run")}))


def _which(each: "OnBoard", apart: Mapping[TaskConfig, str]) -> list[str]:
    """Return a line on what this network is, where its name does not say it or others have it too; or none."""
    said = each.run.config.describe()
    told = ["" if said == each.run.name else said, apart[each.run.config]]
    return [escape(" · ".join(filter(None, told)))] if any(told) else []


def _facts(page: Page, each: "OnBoard") -> str:
    config, figures = each.run.config, each.figures
    half = "–" if figures.half_life is None else plain("leaderboard half-life", {"words": figures.half_life})
    tested = page.plain("board tested") if figures.reviews is None else plural(figures.reviews, "test review")
    facts = {"parameters": parameter_count(config.network(), config.steps), "half": half, "tested": tested}
    return page.words("board facts", figures._asdict() | facts)
