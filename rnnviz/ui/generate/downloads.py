"""Taking a language model home."""

from collections.abc import Callable

import streamlit as st

from rnnviz import export
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language
from rnnviz.ui.page import Page


def draw_downloads(page: Page, run: Run) -> None:
    """Draw the buttons; what is downloaded is made when it is asked for."""
    store, config, epoch = backend().store, language.config_of(run), run.final_epoch
    files = store.artifacts(run)
    with st.expander(page.plain("take it"), icon=":material/download:"), st.container(horizontal=True):
        _button("Keras script", f"{run.id}.py", lambda: export.language_script(config, name=run.name))
        if text := backend().library.text(config.data.text, config.data.own_text):
            _button("Text", "text.txt", lambda: text.content)
        if files.has("model.keras"):
            _button("Model (.keras)", f"{run.id}.keras", files.keras_file)
        if epoch is not None and files.has(f"snapshots/{epoch}.npz"):
            _button("Weights (.npz)", f"{run.id}.npz",
                    lambda: export.weights_npz(Weights(config.network(), files.snapshot(epoch))))  # fmt: skip
        _button("History (CSV)", f"{run.id}.csv", lambda: export.history_csv(store.steps(run.id), store.epochs(run.id)))
        _button("Settings (JSON)", f"{run.id}.json", lambda: export.config_json(config))


def _button(label: str, file: str, make: Callable[[], str | bytes]) -> None:
    st.download_button(label, make, file, key=f"take_{file}", on_click="ignore")
