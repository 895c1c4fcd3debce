"""View: which units matter, ranked by reviews that the run was trained on and measured on others."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import streamlit as st

from rnnviz.figures.charts import units as figures
from rnnviz.lessons import Markup
from rnnviz.probes import ranking as probes
from rnnviz.ui import controls
from rnnviz.ui.cached import readings
from rnnviz.ui.cell_states import slices, worth
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import show

_ALWAYS = ("alone", "prediction", "ablation")
_WITH_TRUTH = ("sentiment", "negation")


@dataclass(frozen=True)
class Measures:
    """What each unit of a layer is worth, on test reviews."""

    single: probes.ThresholdAccuracy  # alone
    follows: np.ndarray  # (units,) correlation with the running prediction
    lost: probes.Ablation  # without it
    ablated: int  # reviews on which `lost` is measured
    truth: worth.Truth | None  # of the sample reviews only


def measure_units(subject: Subject) -> Measures:
    """Return every measure of the chosen layer's units."""
    where = (subject.snapshot, subject.layer)
    return Measures(
        worth.alone(*where),
        worth.following(*where),
        worth.missed(*where),
        worth.ablated(*where),
        worth.against_truth(*where),
    )


def choose_measure(page: Page, measures: Measures) -> str:
    """Let the learner choose by what the units are ranked."""
    names = _ALWAYS if measures.truth is None else (*_ALWAYS, *_WITH_TRUTH)
    return str(controls.choice(page.state, "by", names))


def draw_ranking(page: Page, subject: Subject, measures: Measures, by: str) -> None:
    """Draw every measure of every unit, in the order of the chosen one."""
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
    order = worth.order(subject.snapshot, subject.layer, by)
    first = int(order[0])
    facts = {"unit": first, "reviews": single.reviews, "ablated": measures.ablated, "baseline": lost.baseline}
    facts |= {
        "learned": len(readings.learned(subject.snapshot.run).labels),
        "whole": float(worth.whole(subject.snapshot).mean()),
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
    st.markdown(page.told("ranking unit", own))


def _held(page: Page, lost: float) -> str:
    """Say what silencing a unit does to the accuracy: the loss may be a gain."""
    if abs(lost) < 0.0005:
        return page.words("held changes nothing")
    return page.words("held costs" if lost > 0 else "held gains", {"points": 100 * abs(lost)})


def write_leaders(page: Page, subject: Subject, measures: Measures) -> None:
    """Say which units follow the truth about each word best, where that is known."""
    if measures.truth is not None:
        st.markdown(page.told("ranking truth", _leaders(subject, measures.truth)))


def _leaders(subject: Subject, truth: worth.Truth) -> dict[str, Any]:
    """Return the units that lead on training reviews, and how well they do on test reviews."""
    sentiment, negation = (int(worth.order(subject.snapshot, subject.layer, by)[0]) for by in _WITH_TRUTH)
    return {
        "sentiment_unit": sentiment,
        "sentiment": truth.sentiment[sentiment],
        "negation_unit": negation,
        "negation": truth.negation[negation],
    }
