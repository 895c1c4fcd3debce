"""How far back: the gradient at every word of the review, against the untrained network and against other cells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from rnnviz.choices import WITH_RECURRENCE, ModelChoices
from rnnviz.data.encoding import View, on_screen
from rnnviz.figures import theme
from rnnviz.figures.charts import reach as figures
from rnnviz.gradients.logscale import log10_abs
from rnnviz.nn.backward import backpropagate, slope_of_loss, slope_of_probability
from rnnviz.nn.trace import Trace
from rnnviz.nn.weights import Weights
from rnnviz.probes import memory
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.records import Run
from rnnviz.ui import controls, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    import pandas as pd

RIVALS = 4
SEARCHED = 200  # of the newest runs
QUANTITIES = {"token": "|∂p/∂x<sub>t</sub>|", "hidden": "|∂L/∂h<sub>t</sub>|"}


@dataclass(frozen=True)
class Network:
    """A network at one snapshot, and the gradient asked of it."""

    run: Run
    epoch: int
    name: str
    kind: str  # 'token' or 'hidden'
    label: int  # that the loss measures against
    path: str  # the layer whose states are asked for; '' the top one


_Sort = tuple[str, bool, str]


@dataclass(frozen=True)
class Measured:
    """Its gradient on the review."""

    of: Network
    sizes: np.ndarray  # (words,) log10; NaN where it does not read the word
    reach: memory.Reach | None  # None where there are two ways back


def measure_gradients(page: Page, subject: Subject) -> list[Measured]:
    """Let the learner choose; return the gradient of the network that is looked at, then those of the others asked for."""
    controls.choices(page.state, ("gradient", "label", "rivals"), columns=3)
    kind, label, run = page.state["gradient"], int(page.state["label"] == "positive"), subject.run
    mine = Network(run, subject.epoch, run.label, kind, label, subject.layer)
    asked = []
    if subject.epoch and 0 in stored.epochs(run.key):
        asked.append(Network(run, 0, page.words("far back untrained"), kind, label, subject.layer))
    if page.state["rivals"]:
        asked += [Network(each, epoch, each.label, kind, label, "") for each, epoch in rivals(subject)]
    others = [each for network in asked if (each := _read(network, subject.text))]
    return [_measure(mine, subject.weights, subject.view, subject.trace), *others]


def draw_curves(page: Page, subject: Subject, found: list[Measured]) -> None:
    """Draw the gradients on one axis."""
    whole = [on_screen(text) for text, what in zip(subject.view.text, subject.view.kind, strict=True) if what != "pad"]
    words, curves = figures.read(whole, [_curve(each, k, len(whole)) for k, each in enumerate(found)])
    reach = found[0].reach
    reached = "" if reach is None else page.plain("half-life", {"half_life": _count(page, reach.half_life)})
    named = {"words": len(words), "networks": ", ".join(each.of.name for each in found), "reached": reached}
    quantity = page.plain("far back axis", {"quantity": QUANTITIES[page.state["gradient"]]})
    show(
        figures.by_word(words, curves, quantity=quantity),
        badge=subject.badge,
        look=page.look("far back"),
        key="far_back",
        alt=page.plain("alt far back", named),
    )


def draw_table(page: Page, subject: Subject, found: list[Measured]) -> None:
    """Draw how far back each gradient reaches."""
    heading(subject.badge, page.look("far back numbers"))
    tables.draw(_table(page, found), alt=page.plain("alt far back table"))
    if any(each.reach is None for each in found):
        st.caption(page.words("far back several"))


def rivals(subject: Subject) -> list[tuple[Run, int]]:
    """Return trained runs on the same reviews, encoded alike, with another cell or answering from other states, and their epoch.

    Those that read in as many directions come first: half of a network that reads in two shows one of its ways back only.
    """
    model = subject.config.model
    found: dict[_Sort, tuple[Run, int]] = {_sort(model): (subject.run, 0)}
    for run in backend().store.runs(architectures=WITH_RECURRENCE, tested=True, limit=SEARCHED):
        same = run.fingerprint == subject.run.fingerprint and run.config.data == subject.config.data
        epochs = () if run.active else stored.epochs(run.key)
        if same and epochs and run.config.model.architecture in WITH_RECURRENCE:
            found.setdefault(_sort(run.reviews.model), (run, stored.trained(run).epoch))
    others = list(found.items())[1:]
    alike = [each for (_, two_ways, _), each in others if two_ways == model.bidirectional]
    return (alike or [each for _, each in others])[:RIVALS]


def _sort(model: ModelChoices) -> _Sort:
    """Return what two networks have to differ in so that both are shown."""
    return model.architecture, model.bidirectional, model.readout


def _read(network: Network, text: str) -> Measured | None:
    """Let another network read the review; None where it cannot."""
    snapshot = network.run.at(network.epoch)
    try:
        read = readings.read_text(snapshot, text)
        return _measure(network, stored.weights(snapshot), read.view, read.trace)
    except (ValueError, MissingArtifactError):
        return None


def _measure(network: Network, weights: Weights, view: View, trace: Trace) -> Measured:
    """Backpropagate through one reading."""
    if not np.isfinite(trace.logit).all():
        raise ValueError(plain("overflow gradient"))
    layer = trace.layer(network.path) if network.path else trace.top[0]
    if network.kind == "token":
        per_step = memory.influence(backpropagate(weights, trace, slope_of_probability(weights, trace)).tokens)
        two_ways, backward = len({each.backward for each in trace.layers}) > 1, False
    else:
        gradients = backpropagate(weights, trace, slope_of_loss(weights, trace, network.label))
        per_step = trace.at_tokens(memory.influence(gradients.layer(layer.path).hidden))
        two_ways, backward = False, layer.backward
    real = trace.ids != 0
    known = real & np.isfinite(per_step)
    reached = None if two_ways or known.sum() < 2 else memory.reach(per_step, known, backward=backward)
    read = [step for step, what in zip(view.step, view.kind, strict=True) if what != "pad"]
    sizes = np.array([per_step[step] if step >= 0 else np.nan for step in read])
    return Measured(network, log10_abs(sizes), reached)


def _curve(found: Measured, place: int, words: int) -> figures.Curve:
    """The first curve is the one that is looked at; the same untrained is grey; other cells have their colours, dashed."""
    sizes = np.full(words, np.nan)
    count = min(words, len(found.sizes))
    sizes[words - count :] = found.sizes[len(found.sizes) - count :]
    untrained = place > 0 and found.of.epoch == 0
    color = theme.MUTED if untrained else theme.ARCHITECTURES[found.of.run.config.model.architecture]
    dash = theme.DASHES[0 if place == 0 else 1 + place % 3]
    return figures.Curve(found.of.name, sizes, color, dash, 3.0 if place == 0 else 1.8)


def _table(page: Page, found: list[Measured]) -> "pd.DataFrame":
    import pandas as pd

    within = page.plain("half within")
    rows = []
    for each in found:
        half, last = "–", "–"
        if (reach := each.reach) is not None:
            half = _count(page, reach.half_life)
            last = page.plain("within words", {"within": reach.half_within, "words": reach.words})
        rows.append({"network": each.of.name, "half-life": half, within: last})
    return pd.DataFrame(rows)


def _count(page: Page, words: float) -> str:
    if np.isnan(words):
        return page.plain("no gradient at all")
    return page.plain("does not fall") if np.isinf(words) else page.plain("half-life words", {"words": words})
