"""A published experiment three times: as printed, as recorded here on all of IMDB, and the learner's own run of it."""

import numpy as np
import streamlit as st

from rnnviz.config import presets
from rnnviz.config.presets import Preset
from rnnviz.figures.charts.recorded import curves
from rnnviz.reproduce.records import Record
from rnnviz.reproduce.verdicts import Verdict, verdicts
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import reproduction
from rnnviz.ui.page import Page
from rnnviz.ui.show import show


def draw_recorded(page: Page, preset: Preset, run: Run | None) -> None:
    """Draw what was recorded of an experiment; a sentence where it was not run."""
    runs = reproduction.recorded().get(preset.key, [])
    if not runs:
        st.caption(page.words("not recorded"))
        return
    own = run if run and run.kind == "reviews" and presets.reproduced(run.reviews) is preset else None
    accuracies = _own(own) if own else None
    facts = _facts(runs)
    show(
        curves({one.seed: one.validations for one in runs}, preset.published, accuracies),
        badge="recorded",
        look=page.look("recorded", facts),
        key="recorded",
        alt=page.plain("alt recorded", facts),
    )
    for verdict in verdicts(preset.published, runs):
        st.markdown(page.words(f"recorded {verdict.call}", _told(verdict)))
    if own and accuracies is not None and len(accuracies):
        st.markdown(page.words("recorded own", {"best": float(accuracies.max()), "subset": own.config.data.subset}))
    if found := reproduction.without_recurrence():
        said = {"always": found[0].accuracy, "words": found[1].accuracy}
        st.caption(page.words("recorded baselines", said))
    st.code(runs[0].command, language="sh")


def _own(run: Run) -> np.ndarray:
    return backend().store.epochs(run.id)["val_accuracy"].to_numpy()


def _facts(runs: list[Record]) -> dict[str, object]:
    return {
        "seeds": len(runs),
        "epochs": len(runs[0].epochs),
        "accuracy": float(np.mean([one.accuracy for one in runs])),
        "best": float(np.mean([one.validations.max() for one in runs])),
        "last": float(np.mean([one.validations[-1] for one in runs])),
        "seconds": float(np.mean([one.seconds for one in runs])),
    }


def _told(verdict: Verdict) -> dict[str, object]:
    return {
        "what": verdict.what,
        "published": verdict.published,
        "measured": float(np.mean(verdict.measured)),
        "difference": verdict.difference * 100,
        "gap": abs(verdict.difference) * 100,
        "low": verdict.low * 100,
        "high": verdict.high * 100,
    }
