"""Cells that count: text coloured by one unit, and how well each unit alone tells something."""

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.figures.charts import units as figures
from rnnviz.figures.html.coloured import coloured
from rnnviz.language.following import Ranking
from rnnviz.language.passages import BEFORE
from rnnviz.ui.cached import language
from rnnviz.ui.generate.run import Picked, prompt_of
from rnnviz.ui.page import Page

SHOWN = 1500  # characters
_CLEAR = 0.6  # from this strength on one unit alone is called a good guide


def draw_cells(page: Page, picked: Picked) -> None:
    """Draw the ranking and the coloured text."""
    if picked.config.data.token == "word":
        st.info(page.words("words do not count"), icon=":material/info:")
        return
    ui.controls.choices(page.state, ("feature", "unit", "reads"), columns=3)
    feature = page.state["feature"]
    ranking = language.ranking(picked.snapshot, feature)
    if ranking is None:
        st.info(page.words("not in this text"), icon=":material/info:")
        return
    unit = unit_of(page.state, ranking)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _text(page, picked, ranking, unit)
    with right:
        _ranking(page, picked, ranking, unit)


def unit_of(state: ui.State, ranking: Ranking) -> int:
    """Return the unit that colours the text: the chosen one, or the best on the first half of the text."""
    best = int(ranking.order[0])
    return best if state["unit"] < 0 else min(state["unit"], len(ranking.order) - 1)


def _text(page: Page, picked: Picked, ranking: Ranking, unit: int) -> None:
    own = page.state["reads"] == "written"
    read = (
        language.reads_written(picked.snapshot, prompt_of(picked.run, ""))
        if own
        else language.reads_held_out(picked.snapshot)
    )
    whole, values = read.memory[:, unit], read.memory[:SHOWN, unit]
    mean = float(whole.mean())
    limit = float(np.quantile(np.abs(whole - mean), 0.95)) or 1.0
    ui.heading(ui.badge_of(picked.run), page.look("cells", {"unit": unit, "feature": page.plain(ranking.feature)}))
    with st.container(border=True, key="coloured"):
        st.html(
            coloured(read.tokens[:SHOWN], values - mean, limit=limit, label=page.plain("alt cells", {"unit": unit}))
        )
    facts = {"unit": unit, "low": float(whole.min()), "high": float(whole.max()), "mean": mean}
    st.caption(page.words("range of unit", facts))
    if read.passages > 1:
        each = len(read.tokens) // read.passages
        st.caption(page.words("in passages", {"passages": read.passages, "each": each, "before": BEFORE}))


def _ranking(page: Page, picked: Picked, ranking: Ranking, unit: int) -> None:
    best = int(ranking.order[0])
    values = {
        "best": best,
        "strength": float(ranking.strength[best]),
        "area": (1 + float(ranking.strength[best])) / 2,
        "unit": unit,
        "units": len(ranking.order),
        "feature": page.plain(ranking.feature),
    }
    column = figures.Column(page.plain("measure line" if ranking.feature == "line" else "measure"), ranking.strength)
    ui.show(
        figures.ranking([column], ranking.order, unit=unit),
        badge=ui.badge_of(picked.run),
        look=page.look("line ranking" if ranking.feature == "line" else "ranking", values),
        key="following",
        alt=page.plain("alt ranking", values),
    )
    if ranking.strength[best] < _CLEAR:
        st.markdown(page.words("weak", values))
