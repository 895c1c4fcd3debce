"""View: which units matter, measured on reviews that the run was not trained on."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.figures.charts import units as figures
from rnnviz.lessons import Markup
from rnnviz.nn import clamping, forward
from rnnviz.probes import ranking as probes
from rnnviz.runs.records import Snapshot
from rnnviz.statistics import PairedTest, is_right, mcnemar
from rnnviz.ui import controls
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import show
from rnnviz.ui.words import plain

_NUMBERS = 1_500_000  # states computed per silenced unit and all units together; decides on how many reviews


@dataclass(frozen=True)
class Truth:
    """How the units of a layer follow what the generator of the sample reviews knows about each word."""

    sentiment: np.ndarray  # (units,) correlation with the true running sentiment
    negation: np.ndarray  # (units,) area under the ROC for 'inside a negation'


@dataclass(frozen=True)
class Measures:
    """What each unit of a layer is worth."""

    single: probes.ThresholdAccuracy  # alone
    follows: np.ndarray  # (units,) correlation with the running prediction
    lost: probes.Ablation  # without it
    ablated: int  # reviews on which `lost` is measured
    truth: Truth | None  # of the sample reviews only

    @property
    def orders(self) -> Mapping[str, np.ndarray]:
        """The units from the first to the last, (units,), by the name of the choice 'by'."""
        known = {"alone": self.single.order, "prediction": _largest(self.follows), "ablation": self.lost.order}
        if self.truth is None:
            return known
        return known | {"sentiment": _largest(self.truth.sentiment), "negation": _largest(self.truth.negation - 0.5)}


def measure_units(subject: Subject) -> Measures:
    """Return every measure of the chosen layer's units."""
    where = (subject.snapshot, subject.layer)
    return Measures(alone(*where), following(*where), missed(*where), _ablated(*where), against_truth(*where))


def choose_measure(page: Page, measures: Measures) -> str:
    """Let the learner choose by what the units are ranked."""
    return controls.choice(page.state, "by", list(measures.orders))


def draw_ranking(page: Page, subject: Subject, measures: Measures, by: str) -> None:
    """Draw every measure of every unit, in the chosen order."""
    slices.say_where_parted(page, subject)
    single, lost, truth = measures.single, measures.lost, measures.truth
    columns = [
        figures.Column("accuracy alone", single.accuracy, single.low, single.high, base=0.5, percent=True),
        figures.Column("correlation<br>with p", measures.follows),
        figures.Column("accuracy lost<br>without it", lost.lost, percent=True),
    ]
    if truth is not None:
        columns.append(figures.Column("correlation with<br>true sentiment", truth.sentiment))
        columns.append(figures.Column("inside a negation<br>(area under ROC)", truth.negation, base=0.5))
    order = measures.orders[by]
    first = int(order[0])
    facts = {"unit": first, "reviews": single.reviews, "ablated": measures.ablated, "baseline": lost.baseline}
    facts |= {
        "learned": len(readings.learned(subject.snapshot.run).labels),
        "whole": float(whole(subject.snapshot).mean()),
    }
    show(
        figures.ranking(columns, order, unit=subject.unit),
        badge=subject.badge,
        look=page.look("ranking", facts),
        key="cells_ranking",
        alt=page.plain("alt ranking", {"unit": first, "accuracy": single.accuracy[first]}),
    )


def write_unit(page: Page, subject: Subject, measures: Measures) -> None:
    """Say how the chosen unit does."""
    unit, single, lost = subject.unit, measures.single, measures.lost
    own = {"unit": unit, "alone": single.accuracy[unit], "low": single.low[unit], "high": single.high[unit]}
    own |= {"p": measures.follows[unit], "held": Markup(_held(page, float(lost.lost[unit])))}
    own |= {"flipped": int(lost.flipped[unit]), "ablated": measures.ablated}
    st.markdown(page.words("ranking unit", own))


def _held(page: Page, lost: float) -> str:
    """Say what silencing a unit does to the accuracy: the loss may be a gain."""
    if abs(lost) < 0.0005:
        return page.words("held changes nothing")
    return page.words("held costs" if lost > 0 else "held gains", {"lost": abs(lost)})


def write_leaders(page: Page, measures: Measures) -> None:
    """Say which units follow the truth about each word best, where that is known."""
    if measures.truth is not None:
        st.markdown(page.words("ranking truth", _leaders(measures.truth)))


def _largest(values: np.ndarray) -> np.ndarray:
    """Return the units from the largest to the smallest size of a value."""
    return np.argsort(-np.abs(values), kind="stable")


def _leaders(truth: Truth) -> dict[str, float]:
    sentiment, negation = int(_largest(truth.sentiment)[0]), int(_largest(truth.negation - 0.5)[0])
    return {
        "sentiment_unit": sentiment,
        "sentiment": truth.sentiment[sentiment],
        "negation_unit": negation,
        "negation": truth.negation[negation],
    }


@kept()
def alone(snapshot: Snapshot, path: str) -> probes.ThresholdAccuracy:
    """Return how well each unit's last state alone tells the label of test reviews, by a threshold of training reviews."""
    learned = readings.learned(snapshot.run)
    fit = forward.states(stored.weights(snapshot), learned.ids, path=path)
    labels = readings.others(snapshot.run).labels
    return probes.threshold_accuracy(
        _last(fit, path), learned.labels, _last(readings.states(snapshot, path), path), labels
    )


def _last(states: np.ndarray, path: str) -> np.ndarray:
    """Return the state after the last step read, (reviews, units)."""
    return states[:, 0 if path.endswith("/backward") else -1]


def whole(snapshot: Snapshot) -> np.ndarray:
    """Return which of the same test reviews the whole network judges right, (reviews,) bool."""
    return is_right(readings.others(snapshot.run).labels, readings.predictions(snapshot))


def lead(snapshot: Snapshot, path: str, unit: int) -> PairedTest:
    """Return McNemar's test of a unit alone against its network, on the same test reviews."""
    single, labels = alone(snapshot, path), readings.others(snapshot.run).labels
    values = _last(readings.states(snapshot, path), path)[:, [unit]]
    right = probes.right_alone(values, labels, single.threshold[[unit]], single.sign[[unit]])
    return mcnemar(right[:, 0], whole(snapshot))


@kept()
def following(snapshot: Snapshot, path: str) -> np.ndarray:
    """Return the correlation of each unit with the running prediction, over the words of many reviews, (units,)."""
    words = readings.others(snapshot.run).ids[:, _last_tokens(snapshot)] != 0
    running = readings.running(snapshot)
    return probes.correlation(readings.states(snapshot, path)[words], running[words])


@kept(spinner=plain("silencing"))
def missed(snapshot: Snapshot, path: str) -> probes.Ablation:
    """Return what silencing each unit does to the verdicts on some of the reviews."""
    weights, others = stored.weights(snapshot), readings.others(snapshot.run)
    units = readings.states(snapshot, path).shape[-1]
    count = _ablated(snapshot, path)

    def answer(unit: int | None) -> np.ndarray:
        clamp = {} if unit is None else {(path, "hidden"): clamping.only([unit], 0.0, units=units)}
        return forward.predict(weights, others.ids[:count], clamp=clamp)

    return probes.ablation(answer, others.labels[:count], units)


@kept()
def against_truth(snapshot: Snapshot, path: str) -> Truth | None:
    """Compare the units with the truth about each word; None where the reviews come without it."""
    truth = readings.others(snapshot.run).truth
    if truth is None:
        return None
    at = _last_tokens(snapshot)
    known = truth.known[:, at]
    hidden = readings.states(snapshot, path)[known]
    sentiment, negated = truth.sentiment[:, at][known], truth.negated[:, at][known]
    return Truth(probes.correlation(hidden, sentiment), probes.auc(hidden, negated))


def _ablated(snapshot: Snapshot, path: str) -> int:
    """Return on how many reviews the units are silenced."""
    reviews, steps, units = readings.states(snapshot, path).shape
    return min(reviews, max(60, _NUMBERS // (steps * units)))


def _last_tokens(snapshot: Snapshot) -> np.ndarray:
    """Return the last token that each step has seen, (steps,); the step's own one but after a convolution."""
    others = readings.others(snapshot.run)
    return forward.trace(stored.weights(snapshot), others.ids[0]).spans[:, 1] - 1
