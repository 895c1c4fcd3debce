"""Where else: the units that are on throughout the chosen words, and other reviews in which they are on together."""

import numpy as np
import streamlit as st

from rnnviz.figures.html.concordance import Passage, concordance
from rnnviz.lessons import Markup
from rnnviz.nn.trace import latest_step
from rnnviz.probes import contexts, patterns
from rnnviz.ui import controls
from rnnviz.ui.cached import readings
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading

AROUND = 6  # words of context on each side
_LABELS = ("negative", "positive")


def draw(page: Page, subject: Subject) -> None:
    """Draw the units of the selection, and the passages of other reviews that show the same."""
    names = ("state", "on_from", "changed", "off_around")
    controls.choices(page.state, names if "cell" in subject.at.signals else names[1:], columns=4)
    name = slices.state(page, subject)
    signal = subject.at.change(name) if page.state["changed"] else subject.at.signal(name)
    first, last = (at_step(subject, t) for t in subject.range)
    wanted = _pattern(page, signal, first, last)
    symbol = ("change of " if page.state["changed"] else "") + slices.SYMBOLS[name]
    if not len(wanted.units):
        st.info(page.words("elsewhere none", {"symbol": symbol}), icon=":material/search_off:")
        return
    others = _signals(subject, name, page.state["changed"])
    steps, rows = slices.steps(subject), readings.others(subject.run.key)
    same = (rows.ids == subject.ids).all(axis=1)
    found = patterns.matches(others, wanted, words=steps.real & ~same[:, None])
    heading(
        subject.badge, page.look("elsewhere", {"units": units_of(wanted), "symbol": symbol, "reviews": len(rows.ids)})
    )
    passages = [
        _passage(subject.tokens, subject.trace.spans, signal, wanted, first, last, ("this review", ""), own=True)
    ]
    passages += [
        _passage(
            slices.read_by(subject, review), steps.spans, others[review], wanted, start, end - 1,
            (f"{score:.0%}", _LABELS[rows.labels[review]]),
        )
        for review, start, end, score in zip(found.review, found.start, found.end, found.score, strict=True)
    ]  # fmt: skip
    limit = float(np.nanmax([np.nanmax(np.abs(each.values)) for each in passages])) or 1.0
    label = page.words("elsewhere table")
    st.html(concordance(passages, columns=("units in common", "label"), label=label, limit=limit))
    if not len(found.review):
        st.info(page.words("elsewhere alone"), icon=":material/search_off:")


def _pattern(page: Page, signal: np.ndarray, first: int, last: int) -> patterns.Pattern:
    """Return the pattern asked for; where no unit is off around the words, that of all units, and say so."""
    found = patterns.pattern(signal, first, last + 1, threshold=page.state["on_from"], around=page.state["off_around"])
    if len(found.units) or not found.around:
        return found
    every = patterns.pattern(signal, first, last + 1, threshold=page.state["on_from"], around=False)
    if len(every.units):
        st.caption(page.words("elsewhere around"))
    return every


def at_step(subject: Subject, timestep: int) -> int:
    """Return the step of the recurrent layer that is the latest at a timestep of the input.

    Raises:
        ValueError: no step is complete there.
    """
    step = int(latest_step(subject.trace.spans, timestep))
    if step < 0:
        raise ValueError("The convolution has not read enough words there yet: please choose a later one.")
    return step


def units_of(wanted: patterns.Pattern) -> Markup:
    """Write the units with their signs: '3 (+), 7 (−)'."""
    return Markup(
        ", ".join(
            f"{unit}\u202f({'+' if sign > 0 else '−'})" for unit, sign in zip(wanted.units, wanted.signs, strict=True)
        )
    )


def _signals(subject: Subject, name: str, changed: bool) -> np.ndarray:
    values = slices.states(subject, name)
    return contexts.change(values, backward=subject.at.backward) if changed else values


def _passage(
    tokens: tuple[str, ...], spans: np.ndarray, signal: np.ndarray, wanted: patterns.Pattern, first: int, last: int,
    notes: tuple[str, ...], *, own: bool = False,
) -> Passage:  # fmt: skip
    """Cut the words around a range of steps, coloured by the mean of the pattern's units, each towards its sign."""
    together = (signal[:, wanted.units] * wanted.signs).mean(axis=1)
    return passage(tokens, spans, together, int(spans[first, 0]), int(spans[last, 1]) - 1, notes, own=own)


def passage(
    tokens: tuple[str, ...], spans: np.ndarray, per_step: np.ndarray, first: int, last: int, notes: tuple[str, ...], *,
    own: bool = False,
) -> Passage:  # fmt: skip
    """Cut the words around the timesteps `first` to `last` of a review, with the value of each token's latest step."""
    step = latest_step(spans, np.arange(len(tokens)))
    values = np.where(step >= 0, per_step[step], np.nan)
    inside = [t for t in range(max(0, first - AROUND), min(len(tokens), last + AROUND + 1)) if tokens[t]]
    head = sum(t < first for t in inside)
    focus = sum(first <= t <= last for t in inside)
    return Passage(tuple(tokens[t] for t in inside), head, head + focus - 1, values[inside], notes, own)
