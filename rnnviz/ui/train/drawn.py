"""What the Train page draws of a run, made once for all who look at it: a class watches the same curves tick."""

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from rnnviz import statistics
from rnnviz.figures import evaluation as test_figures
from rnnviz.figures import training as figures
from rnnviz.runs import Run
from rnnviz.ui import cache
from rnnviz.ui.backend import backend

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def curves(run: Run) -> dict[str, pd.DataFrame]:
    """Return the rows of the loss, the accuracy and the gradient norm so far; empty before the first step."""
    return _curves(run.id, run.attempt, *backend().store.reached(run.id))


@st.cache_resource(max_entries=40, show_spinner=False)
def _curves(run_id: str, attempt: int, step: int, epoch: int) -> dict[str, pd.DataFrame]:
    store = backend().store
    run = store.get(run_id)
    if run is None or not step:
        return {}
    steps, epochs = store.steps(run_id), store.epochs(run_id)
    training = run.config.training
    threshold = training.clip_threshold if training.clipping == "global_norm" else None
    return {
        "loss": figures.curves(steps, epochs, quantity="loss"),
        "accuracy": figures.curves(steps, epochs, quantity="accuracy"),
        "norm": figures.norms(steps, threshold=threshold),
    }


@st.cache_resource(max_entries=40, show_spinner=False)
def verdicts(run_id: str, attempt: int, dark: bool) -> "dict[str, Figure]":
    """Return the figures of an ended run's test: confusion matrix, ROC curve, histogram of the outputs."""
    evaluation = cache.evaluation(run_id, attempt)
    if evaluation is None:
        return {}
    labels, outputs = evaluation.labels, evaluation.outputs
    return {
        "confusion": test_figures.confusion(statistics.confusion(labels, outputs), dark=dark),
        "roc": test_figures.roc(statistics.roc(labels, outputs)),
        "sureness": test_figures.histogram(labels, outputs),
    }
