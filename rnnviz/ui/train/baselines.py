"""Beside an accuracy, what needs no recurrence: always the same answer, and words that are only counted."""

from collections.abc import Iterable
from typing import Final

import numpy as np
import streamlit as st

from rnnviz.choices import WITH_RECURRENCE
from rnnviz.data.baselines import Baseline
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Run
from rnnviz.ui import address
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import without_recurrence
from rnnviz.ui.page import Page
from rnnviz.ui.words import of_page

UNEVEN: Final = 0.6  # share of the commoner label from which on accuracy alone misleads
UNKNOWN: Final = {"always the same answer": "–", "words, only counted": "–"}  # the columns of a table


def draw(page: Page, run: Run, evaluation: Evaluation) -> None:
    """Say what the baselines reach on the same reviews; while they are being measured, that."""
    try:
        found = without_recurrence.of_run(run)
    except ValueError:  # the reviews are not here: there is nothing to measure
        return
    if not found:
        follow([run])
        return
    always, words = found
    low, high = words.scores.interval
    facts = {
        "label": "positive" if always.scores.tp + always.scores.fp else "negative",
        "always": always.scores.accuracy,
        "low": low,
        "high": high,
    }
    facts |= {"words": words.scores.accuracy, "trained": words.trained, "tested": words.scores.total}
    recurrent = run.config.model.architecture in WITH_RECURRENCE
    st.markdown(page.told("without recurrence" if recurrent else "without a network", facts))
    if uneven(evaluation):
        balanced = {"network": evaluation.scores.balanced_accuracy, "words": words.scores.balanced_accuracy}
        st.markdown(page.words("balanced accuracy", balanced))


def uneven(evaluation: Evaluation) -> bool:
    """Return whether one label is so common among the tested reviews that accuracy alone misleads."""
    share = float(np.mean(evaluation.labels))
    return max(share, 1 - share) > UNEVEN


def columns(run: Run) -> dict[str, str]:
    """Return what the baselines reach, for a table: a dash where they are not known (yet)."""
    try:
        found: list[Baseline] = without_recurrence.of_run(run)
    except ValueError:
        found = []
    return dict(zip(UNKNOWN, [f"{one.scores.accuracy:.2%}" for one in found], strict=True)) if found else UNKNOWN


def follow(runs: Iterable[Run]) -> None:
    """Draw the page again once the baselines of these tested runs are measured."""
    keys = [key for run in runs if (key := _waited_for(run))]
    if keys:
        _watch(keys)


def _waited_for(run: Run) -> str:
    measuring = backend().jobs.baselines
    try:
        key = without_recurrence.key_of(run.key)
    except ValueError:
        return ""
    return "" if measuring.kept(key) or measuring.failed(key) else key


@st.fragment(run_every=1.0)
def _watch(keys: list[str]) -> None:
    measuring = backend().jobs.baselines
    if all(measuring.kept(key) or measuring.failed(key) for key in keys):
        address.rerun()
    st.caption(of_page("train", "measuring baselines"))
