"""Taking a run that is not about reviews home: what only its kind has, and what every run has."""

import re
from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from rnnviz import export
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import Run
from rnnviz.ui import visitor
from rnnviz.ui.backend import backend
from rnnviz.ui.words import plain

Offer = tuple[str, str, Callable[[], str | bytes]]  # what the button says, the file's name, what makes its content
_MIME: Final = {
    "py": "text/x-python", "csv": "text/csv", "json": "application/json", "txt": "text/plain",
}  # fmt: skip


def file_name(run: Run) -> str:
    """Return a run's name as one that is valid for a file everywhere, without its ending."""
    return re.sub(r"[^a-z0-9]+", "-", run.name.lower()).strip("-")[:60] or "run"


def draw_downloads(run: Run, own: Sequence[Offer]) -> None:
    """Draw the buttons; what is downloaded is made when it is asked for.

    Args:
        run: one that has ended.
        own: what its kind of task has: the script, what it learned from.
    """
    store, name, epoch = backend().store, file_name(run), run.final_epoch
    files = store.artifacts(run)
    offers = list(own)
    if files.has("model.keras"):
        offers.append(("Model (.keras)", f"{name}.keras", files.keras_file))
    if epoch is not None and files.has(f"snapshots/{epoch}.npz"):
        offers.append(("Weights (.npz)", f"{name}.npz", lambda: _weights(run, epoch)))
    offers.append(
        ("History (CSV)", f"{name}.csv", lambda: export.history_csv(store.steps(run.id), store.epochs(run.id)))
    )
    offers.append(("Settings (JSON)", f"{name}.json", lambda: export.config_json(run.config)))
    part = st.expander(plain("take it"), icon=":material/download:", key="take")
    with part, st.container(horizontal=True):
        for label, file, make in offers:
            mime = _MIME.get(file.rsplit(".", 1)[-1], "application/octet-stream")
            st.download_button(label, visitor.later(make), file, mime, key=f"take_{label}", on_click="ignore")


def _weights(run: Run, epoch: int) -> bytes:
    return export.weights_npz(Weights(run.config.network(), backend().store.artifacts(run).snapshot(epoch)))
