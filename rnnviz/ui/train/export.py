"""Taking a run home, and bringing settings back."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from rnnviz import export
from rnnviz.config.run import RunConfig
from rnnviz.data import subsets
from rnnviz.data.corpus import Corpus
from rnnviz.lessons import escape
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import Run
from rnnviz.ui import visitor, way_back
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import opened
from rnnviz.ui.task_downloads import file_name
from rnnviz.ui.train import report


def draw_downloads(page: Page, run: Run) -> None:
    """Draw the download buttons; what is downloaded is made when it is asked for."""
    store, name = backend().store, file_name(run)
    part = opened(page.plain("take it"), key="train/take", icon=":material/download:")
    if part is None:
        return
    with part:
        st.markdown(page.words("export"))
        with st.container(horizontal=True):
            told = page.plain("report help")
            _button(page.plain("report"), f"{name}.html", "text/html", lambda: report.build(page, run), told)
            _button("Keras script", f"{name}.py", "text/x-python", lambda: export.script(run.reviews, name=run.name))
            _button(
                "Notebook",
                f"{name}.ipynb",
                "application/x-ipynb+json",
                lambda: export.notebook(run.reviews, name=run.name),
            )
            if corpus := stored.reviews_of(run):
                _button(
                    page.plain("its reviews"), "reviews.npz", "application/octet-stream", lambda: _data(run, corpus)
                )
            files = store.artifacts(run)
            if files.has("model.keras"):
                _button("Model (.keras)", f"{name}.keras", "application/octet-stream", files.keras_file)
            if run.final_epoch is not None and files.has(f"snapshots/{run.final_epoch}.npz"):
                _button("Weights (.npz)", f"{name}.npz", "application/octet-stream", lambda: _weights(run))
            _button(
                "History (CSV)",
                f"{name}.csv",
                "text/csv",
                lambda: export.history_csv(store.steps(run.id), store.epochs(run.id)),
            )
            _button("Settings (JSON)", f"{name}.json", "application/json", lambda: export.config_json(run.reviews))
        if run.status == "finished" and not files.has("model.keras"):
            st.error(page.words("keras file missing"), icon=":material/error:")


def draw_upload_of_settings(page: Page) -> None:
    """Let the learner load settings from a file."""
    part = opened(page.plain("load settings"), key="train/load_settings", icon=":material/upload_file:")
    if part is None:
        return
    with part:
        st.file_uploader(
            "Settings (JSON)",
            type=["json"],
            max_upload_size=1,
            key="train/settings",
            on_change=_take,
            args=(page,),
            help=page.plain("settings help"),
        )
        for sentence in st.session_state.get("train/settings_said", ()):
            st.markdown(f":red[:material/error: {escape(sentence)}]")


def code(config: RunConfig | None) -> str:
    """Return the script of what is set on the page; '' while the choices do not fit together."""
    return export.script(config, name=config.describe()) if config else ""


def _take(page: Page) -> None:
    st.session_state.pop("train/settings_said", None)
    file = st.session_state.get("train/settings")
    if file is None:
        return
    values, sentences = export.read_config_json(file.getvalue())
    way_back.change(page.scope, page.plain("loaded settings"), partial(page.state.set, values))
    st.session_state["train/settings_said"] = list(sentences.values())


def _button(label: str, file_name: str, mime: str, make: Callable[[], str | bytes], told: str | None = None) -> None:
    st.download_button(
        label,
        visitor.later(make),
        file_name,
        mime,
        on_click="ignore",
        key=f"export_{label}",
        help=told,
    )


def _data(run: Run, corpus: Corpus) -> bytes:
    return export.data_npz(subsets.build(corpus, run.config.data, run.config.training.seed))


def _weights(run: Run) -> bytes:
    arrays = backend().store.artifacts(run).snapshot(run.final_epoch or 0)
    return export.weights_npz(Weights(run.config.network(), arrays))
