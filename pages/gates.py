"""Gates: hold, reset, add. A cell driven by hand, by its weights, through its history, and a trained one beside it."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.gates import GatesChoices
from rnnviz.lessons import Markup
from rnnviz.ui.gates import numbers, trained, views

page = ui.page("gates", Fields(GatesChoices), prefix="ga_", also=("run",))
VIEWS: dict[str, Callable[[ui.Page], Mapping[str, Any] | None]] = {
    "hand": views.by_hand,
    "gru": views.gru_by_hand,
    "inputs": views.by_weights,
    "history": views.history,
    "functions": views.functions,
    "trained": trained.draw,
}

shown = ui.views(page, VIEWS, page)
page.try_this({**numbers.answers(), **trained.answers(page)})
with st.expander(page.plain("uses"), icon=":material/history_edu:", key="uses"):
    st.markdown(page.words("used for"))
view, facts = page.state["view"], {**numbers.facts(page.state), **(shown or {})}
as_hand = {"inputs": "hand", "trained": "hand"}.get(view, view)
code = page.code(f"code {view}", facts) if shown or view != "trained" else ""
page.closing({"maths": Markup(page.words(f"maths {as_hand}", facts))}, code)
