"""Gate surgery: a gate held open or shut, or a unit silenced; the reading, the verdict and the accuracy change at once."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.choices.cell_views import HELD
from rnnviz.figures.charts import two_readings as figures
from rnnviz.figures.html.listed import accuracies
from rnnviz.nn import forward
from rnnviz.nn.forward import running_and_before
from rnnviz.probes import compare
from rnnviz.statistics import mcnemar
from rnnviz.ui import controls, shown
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.counterfactual import TOLERANCE, draw_verdicts
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import listed, show


@dataclass(frozen=True)
class Held:
    """What is set by hand, at every word."""

    signal: str  # 'hidden' or a gate
    value: float
    unit: int | None  # the only one that is held; None for all
    name: str  # as in 'Forget gate f = 1, all units'


def choose_held(page: Page, subject: Subject) -> Held:
    """Let the learner choose among what this cell has."""
    state = page.state
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with left:
        held = _choose_signal(page, subject)
    if held == "silence":
        return Held("hidden", 0.0, subject.unit, page.words("held silence", {"unit": subject.unit}))
    with right:
        controls.choice(state, "everywhere")
    signal, _, value = held.rpartition("_")
    unit = None if state["everywhere"] else subject.unit
    name = page.plain("held all" if unit is None else "held", {"name": HELD[held], "unit": unit})
    return Held(signal, float(value), unit, name)


def _choose_signal(page: Page, subject: Subject) -> str:
    has = subject.at.signals
    options = [each for each in HELD if each == "silence" or each.rpartition("_")[0] in has]
    state, control = page.state, page.state.fields.control("held")
    held: str = state["held"] if state["held"] in options else "silence"
    if len(options) == 1:
        st.caption(page.told("surgery simple rnn"))
        return held
    if held != state["held"]:
        st.caption(page.words("surgery other cell"))
    if state.is_shown("held"):
        key = state.key("held")
        shown.show(key, held, tuple(options))
        st.selectbox(
            control.label,
            options,
            format_func=HELD.__getitem__,
            key=key,
            help=control.help,
            disabled=state.is_held("held"),
        )
    return held


def draw_held_reading(page: Page, subject: Subject, by_hand: Held) -> None:
    """Draw the review as the network reads it, and as it reads with a signal held."""
    clamp = slices.clamp(subject.layer, by_hand.signal, by_hand.value, by_hand.unit, subject.at.units)
    held = forward.trace(subject.weights, subject.ids, clamp=clamp)
    prediction, _ = running_and_before(subject.weights, held)
    real = subject.real
    words = [text for text, on in zip(subject.tokens, real, strict=True) if on]
    ids = subject.ids[real]
    states = [
        np.nan_to_num(each.at_tokens(each.layer(subject.layer).hidden), nan=0.0)[real] for each in (subject.trace, held)
    ]
    apart = compare.divergence(compare.align(ids, ids), states[0], states[1], tolerance=TOLERANCE)
    before, after = float(subject.trace.probability), float(held.probability)
    draw_verdicts(page, before, after, (page.plain("verdict trained"), page.plain("verdict by hand")))
    pinned = figures.Reading("as trained", words, subject.prediction[real])
    show(
        figures.trajectories(
            (pinned, figures.Reading("by hand", words, prediction[real])), apart.distance,
            tolerance=TOLERANCE, parts=apart.parts, meets=apart.meets,
        ),
        badge=subject.badge,
        look=page.look("surgery"),
        key="surgery",
        alt=page.plain("alt surgery", {"before": before, "after": after, "name": by_hand.name}),
    )  # fmt: skip


def draw_accuracy(page: Page, subject: Subject, by_hand: Held) -> None:
    """Draw what it costs on the test reviews."""
    whole = slices.right_when_held(subject.snapshot, subject.layer, "", 0.0, None)
    held = slices.right_when_held(subject.snapshot, subject.layer, by_hand.signal, by_hand.value, by_hand.unit)
    listed(
        accuracies({"as trained": whole, by_hand.name: held}),
        badge=subject.badge,
        look=page.look("surgery accuracy", {"reviews": len(whole)}),
        key="surgery_accuracy",
    )
    slices.say_where_parted(page, subject)
    test = mcnemar(whole, held)
    if test.b + test.c:
        said = {"reviews": test.n, "lost": test.b, "won": test.c, "p": test.p}
        st.markdown(page.words("surgery verdict", said))
    else:
        st.markdown(page.words("surgery same", {"reviews": test.n}))
