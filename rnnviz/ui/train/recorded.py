"""A published experiment three times: as printed, as recorded here on all of IMDB, and the learner's own run of it."""

import numpy as np
import streamlit as st

from rnnviz.config import presets
from rnnviz.config.presets import Preset
from rnnviz.figures.scenes.recorded import Told, scene
from rnnviz.reproduce.records import Record
from rnnviz.reproduce.verdicts import Verdict, verdicts
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import reproduction
from rnnviz.ui.components.player import play
from rnnviz.ui.page import Page


def draw_recorded(page: Page, preset: Preset, key: str, run: Run | None) -> None:
    """Play what was recorded under `key` of a published experiment; a sentence where it was not run."""
    runs = reproduction.recorded().get(key, [])
    if not runs:
        st.caption(page.words("not recorded"))
        return
    own = run if run and run.kind == "reviews" and presets.reproduced(run.reviews) is preset else None
    mine = _own(own) if own else None
    facts = _facts(runs)
    play(
        scene({one.seed: _of(one) for one in runs}, preset.published, mine),
        badge="recorded" if mine is None else "measured",
        look=page.look("recorded" if len(runs) > 1 else "recorded once", facts),
        key="recorded",
    )
    for verdict in verdicts(preset.published, runs):
        st.markdown(page.words(f"recorded {verdict.call}", _told(verdict)))
    if own and mine is not None:
        best = float(np.nanmax(mine.val_accuracy))
        st.markdown(page.words("recorded own", {"best": best, "subset": own.config.data.subset}))
    if found := reproduction.without_recurrence():
        said = {"always": found[0].scores.accuracy, "words": found[1].scores.accuracy}
        st.caption(page.told("recorded baselines", said))
    st.code(runs[0].command, language="sh")


def _own(run: Run) -> Told | None:
    """Return what the learner's run says after each epoch; None while there is no epoch, or no number."""
    epochs = backend().store.epochs(run.id)
    told = Told(*(epochs[name].to_numpy(dtype=float) for name in ("val_accuracy", "loss", "val_loss")))
    return told if np.isfinite(told.val_accuracy).any() else None


def _of(record: Record) -> Told:
    rows = record.epochs
    return Told(record.validations, np.array([row.loss for row in rows]), np.array([row.val_loss for row in rows]))


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
