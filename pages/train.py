"""Train: pick a network and reviews, train it, watch it learn, and compare what came out."""

import streamlit as st

from rnnviz import ui
from rnnviz.config import FIELDS
from rnnviz.ui import (
    train_before,
    train_compare,
    train_controls,
    train_export,
    train_lessons,
    train_library,
    train_results,
    train_run,
    train_start,
)
from rnnviz.ui.backend import backend

page = ui.page("train", FIELDS, check=train_controls.check, also=("run", "compare"))
store = backend().store
run, said = train_library.opened(store)

config = train_controls.config_of(page.state)

with st.container(border=True, key="train_bar"):
    with st.container(horizontal=True, vertical_alignment="center"):
        train_controls.button(config)
    train_start.problem()
    if said:
        st.warning(said)
    if run:
        train_run.status(run)

left, right = st.columns([2, 3], gap="large")
with left:
    train_controls.draw(page)
    train_export.load(page)
with right:
    shown = train_start.shown()
    if shown == train_start.NETWORK and config:
        train_before.network(page, config)
    elif shown == train_start.REVIEW and config:
        train_before.review(page, config)
    elif run:
        train_run.curves(page, run)

if run and not run.active:
    train_results.draw(page, run)
    train_export.draw(page, run)
others = [other for other in map(store.get, train_library.chosen()) if other and not other.deleted]
if run:
    train_compare.draw(page, [run, *(other for other in others if other.id != run.id)])
train_library.draw(page)
page.try_this(train_lessons.recorded())
page.closing(maths=train_lessons.maths(config), code=train_export.code(config))
