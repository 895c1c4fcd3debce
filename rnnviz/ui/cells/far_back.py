"""How far back: the gradient at every word of the review, against the untrained network and against other cells."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from rnnviz.artifacts import MissingArtifactError
from rnnviz.bptt import backpropagate, slope_of_loss, slope_of_probability
from rnnviz.choices import WITH_RECURRENCE
from rnnviz.data.encoding import View
from rnnviz.figures import reach as figures
from rnnviz.figures import theme
from rnnviz.logscale import log10_abs
from rnnviz.probes import memory
from rnnviz.runs import Run
from rnnviz.trace import Trace
from rnnviz.ui import cache, controls
from rnnviz.ui.backend import backend
from rnnviz.ui.cells import data
from rnnviz.ui.cells.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show
from rnnviz.weights import Weights

RIVALS = 4
QUANTITIES = {"token": "|∂p/∂x<sub>t</sub>|", "hidden": "|∂L/∂h<sub>t</sub>|"}


@dataclass(frozen=True)
class Measured:
    """One network's gradient on the review."""

    name: str
    sizes: np.ndarray  # (words,) log10; NaN where it does not read the word
    reach: memory.Reach | None  # None where there are two ways back
    architecture: str


def draw(page: Page, subject: Subject) -> None:
    """Draw the gradients on one axis, and a table of how far they reach."""
    controls.choices(page.state, ("gradient", "label", "rivals"), columns=3)
    kind, label = page.state["gradient"], int(page.state["label"] == "positive")
    mine = _measure(
        subject.run, subject.run.name, subject.weights, subject.view, subject.trace, kind, label, subject.layer
    )
    found = [mine, *_untrained(page, subject, kind, label)]
    if page.state["rivals"]:
        found += [each for run in rivals(subject) if (each := _rival(run, subject, kind, label))]
    words = [text for text, what in zip(subject.view.text, subject.view.kind, strict=True) if what != "pad"]
    curves = [_curve(each, k, len(words)) for k, each in enumerate(found)]
    reached = "" if mine.reach is None else f" It halves about every {_count(mine.reach.half_life)}."
    show(
        figures.by_word(words, curves, quantity=f"{QUANTITIES[kind]} at the word"),
        badge=subject.badge,
        look=page.look("far back"),
        key="far_back",
        alt=f"Size of the gradient at each of {len(words)} words for {', '.join(each.name for each in found)}.{reached}",
    )
    heading(subject.badge, page.look("far back numbers"))
    st.dataframe(_table(found), hide_index=True, alt="How far back the gradient of each network reaches")
    if any(each.reach is None for each in found):
        st.caption(page.words("far back several"))


def rivals(subject: Subject) -> list[Run]:
    """Return trained recurrent runs on the same reviews, encoded alike, with another cell or in other directions."""
    found: dict[str, Run] = {}
    for run in backend().store.runs():
        model = run.config.model
        same = run.fingerprint == subject.run.fingerprint and run.config.data == subject.config.data
        if run.active or not same or run.id == subject.run.id or model.architecture not in WITH_RECURRENCE:
            continue
        kind = f"{model.architecture} {model.bidirectional}"
        if kind != f"{subject.config.model.architecture} {subject.config.model.bidirectional}":
            found.setdefault(kind, run)
    return list(found.values())[:RIVALS]


def _untrained(page: Page, subject: Subject, kind: str, label: int) -> list[Measured]:
    """The same network before it was trained, where that is not what is looked at."""
    run = subject.run
    if subject.epoch == 0 or 0 not in cache.epochs(run.id, run.attempt):
        return []
    try:
        return [_other(run, 0, page.words("far back untrained"), subject.text, kind, label, subject.layer)]
    except (ValueError, MissingArtifactError):
        return []


def _rival(run: Run, subject: Subject, kind: str, label: int) -> Measured | None:
    """Another network at the end of its training; None where it cannot read the review."""
    epochs = cache.epochs(run.id, run.attempt)
    epoch = run.final_epoch if run.final_epoch in epochs else epochs[-1] if epochs else None
    try:
        return None if epoch is None else _other(run, epoch, run.name, subject.text, kind, label, "")
    except (ValueError, MissingArtifactError):
        return None


def _other(run: Run, epoch: int, name: str, text: str, kind: str, label: int, path: str) -> Measured:
    read = data.read_text(run.id, run.attempt, epoch, text)
    weights = cache.weights(run.id, run.attempt, epoch)
    return _measure(run, name, weights, read.view, read.trace, kind, label, path)


def _measure(
    run: Run, name: str, weights: Weights, view: View, trace: Trace, kind: str, label: int, path: str
) -> Measured:
    """Backpropagate through one reading; `path` is the layer whose states are asked for, '' the top one."""
    if not np.isfinite(trace.logit).all():
        raise ValueError("The states of this network overflow on this review, so there is no gradient to measure.")
    layer = trace.layer(path) if path else trace.top[0]
    if kind == "token":
        per_step = memory.influence(backpropagate(weights, trace, slope_of_probability(weights, trace)).tokens)
        two_ways, backward = len({each.backward for each in trace.layers}) > 1, False
    else:
        gradients = backpropagate(weights, trace, slope_of_loss(weights, trace, label))
        per_step = trace.at_tokens(memory.influence(gradients.layer(layer.path).hidden))
        two_ways, backward = False, layer.backward
    real = trace.ids != 0
    known = real & np.isfinite(per_step)
    reached = None if two_ways or known.sum() < 2 else memory.reach(per_step, known, backward=backward)
    read = [step for step, what in zip(view.step, view.kind, strict=True) if what != "pad"]
    sizes = np.array([per_step[step] if step >= 0 else np.nan for step in read])
    return Measured(name, log10_abs(sizes), reached, run.config.model.architecture)


def _curve(found: Measured, place: int, words: int) -> figures.Curve:
    """The first curve is the one that is looked at; the others are dashed, each cell in its colour."""
    sizes = np.full(words, np.nan)
    count = min(words, len(found.sizes))
    sizes[words - count :] = found.sizes[len(found.sizes) - count :]
    dash = theme.DASHES[0] if place == 0 else theme.DASHES[1 + (place - 1) % (len(theme.DASHES) - 1)]
    return figures.Curve(found.name, sizes, theme.ARCHITECTURES[found.architecture], dash, 3.0 if place == 0 else 1.8)


def _table(found: list[Measured]) -> pd.DataFrame:
    rows = []
    for each in found:
        reach = each.reach
        half = "–" if reach is None else _count(reach.half_life)
        within = "–" if reach is None else f"{reach.half_within} of {reach.words} words"
        rows.append({"network": each.name, "half-life": half, "half of it is in the last": within})
    return pd.DataFrame(rows)


def _count(words: float) -> str:
    return "it does not fall" if np.isinf(words) else f"{words:.1f} words"
