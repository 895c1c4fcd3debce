"""Train: pick a network and reviews, train it, watch it learn, and compare what came out."""

import streamlit as st

from rnnviz import ui
from rnnviz.config.run import FIELDS
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.train import before, compare, controls, export, lessons, library, progress, results, start

page = ui.page("train", FIELDS, check=controls.check, also=("run", "compare"))
store = backend().store
run, said = library.opened(store)

config = controls.config_of(page.state)

with st.container(border=True, key="train_bar"):
    with st.container(horizontal=True, vertical_alignment="center"):
        controls.draw_button(page, config)
    start.problem()
    if said:
        st.warning(said)
    if run:
        progress.status(run)

left, right = st.columns([2, 3], gap="large")
with left:
    controls.draw_panels(page)
    export.draw_upload_of_settings(page)
with right:
    shown = start.shown()
    if shown == start.NETWORK and config:
        before.network(page, config)
    elif shown == start.REVIEW and config:
        before.review(page, config)
    elif run:
        progress.curves(page, run)

if run and not run.active:
    if evaluation := stored.tested(run):
        results.draw_scores(page, run, evaluation)
        results.draw_figures(page, run, evaluation)
        results.draw_mistakes(page, run, evaluation)
    else:
        results.draw_no_scores(page, run)
    export.draw_downloads(page, run)
others = [other for other in map(store.get, library.chosen()) if other and not other.deleted]
if run:
    compare.draw_comparison(page, [run, *(other for other in others if other.id != run.id)])
library.draw_library(page)
page.try_this(lessons.recorded())
page.closing(maths=lessons.maths(config), code=export.code(config))
