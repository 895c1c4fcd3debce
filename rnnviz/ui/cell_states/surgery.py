"""Gate surgery: a gate held open or shut, or a unit silenced; the reading, the verdict and the accuracy change at once."""

import numpy as np
import streamlit as st

from rnnviz.choices.cell_views import HELD
from rnnviz.figures.charts import two_readings as figures
from rnnviz.nn import forward
from rnnviz.nn.forward import running_and_before
from rnnviz.probes import compare
from rnnviz.statistics import mcnemar
from rnnviz.ui import controls
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.counterfactual import TOLERANCE, verdicts
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import show


def draw(page: Page, subject: Subject) -> None:
    """Draw the review as the network reads it, and as it reads with a signal held."""
    signal, value, unit = _choose(page, subject)
    name = _name(page, signal, value, unit, subject.unit)
    clamp = slices.clamp(subject.layer, signal, value, unit, subject.at.units)
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
    verdicts(before, after, ("As trained", "By hand"))
    pinned = figures.Reading("as trained", words, subject.prediction[real])
    show(
        figures.trajectories(
            (pinned, figures.Reading("by hand", words, prediction[real])), apart.distance,
            tolerance=TOLERANCE, parts=apart.parts, meets=apart.meets,
        ),
        badge=subject.badge,
        look=page.look("surgery"),
        key="surgery",
        alt=f"Running prediction as trained, ending at {before:.1%}, and with {name}, ending at {after:.1%}; below, the "
        "distance of the states.",
    )  # fmt: skip
    _accuracy(page, subject, name, signal, value, unit)


def _choose(page: Page, subject: Subject) -> tuple[str, float, int | None]:
    """Let the learner choose among what this cell has: (signal, value, the only unit that is held or None)."""
    has = subject.at.signals
    options = [each for each in HELD if each == "silence" or each.rpartition("_")[0] in has]
    state, control = page.state, page.state.fields.control("held")
    held = state["held"] if state["held"] in options else "silence"
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with left:
        if len(options) == 1:
            st.caption(page.words("surgery simple rnn"))
        else:
            if held != state["held"]:
                st.caption(page.words("surgery other cell"))
            key = state.key("held")
            st.session_state[key] = held
            st.selectbox(control.label, options, format_func=HELD.__getitem__, key=key, help=control.help)
    if held == "silence":
        return "hidden", 0.0, subject.unit
    with right:
        controls.choice(state, "everywhere")
    signal, _, value = held.rpartition("_")
    return signal, float(value), None if state["everywhere"] else subject.unit


def _name(page: Page, signal: str, value: float, unit: int | None, chosen: int) -> str:
    if signal == "hidden":
        return page.words("held silence", {"unit": chosen})
    what = HELD[f"{signal}_{value:.0f}"]
    return page.words("held all" if unit is None else "held", {"name": what, "unit": unit}).replace("\\", "")


def _accuracy(page: Page, subject: Subject, name: str, signal: str, value: float, unit: int | None) -> None:
    """Draw what it costs on the test reviews."""
    whole = slices.right_when_held(subject.snapshot, subject.layer, "", 0.0, None)
    held = slices.right_when_held(subject.snapshot, subject.layer, signal, value, unit)
    show(
        figures.accuracies({"as trained": whole, name: held}),
        badge=subject.badge,
        look=page.look("surgery accuracy", {"reviews": len(whole)}),
        key="surgery_accuracy",
        alt=f"Accuracy on {len(whole)} test reviews: {whole.mean():.1%} as trained, {held.mean():.1%} with {name}.",
    )
    slices.say_where_parted(page, subject)
    test = mcnemar(whole, held)
    if test.b + test.c:
        said = {"reviews": test.n, "lost": test.b, "won": test.c, "p": test.p}
        st.markdown(page.words("surgery verdict", said))
    else:
        st.markdown(page.words("surgery same", {"reviews": test.n}))
