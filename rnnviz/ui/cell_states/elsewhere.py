"""Where else: the units that are on throughout the chosen words, and other reviews in which they are on together."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.data.encoding import on_screen
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
from rnnviz.ui.words import plain

AROUND = 6  # words of context on each side
_LABELS = ("negative", "positive")


@dataclass(frozen=True)
class LookedFor:
    """What is looked for in other reviews."""

    state: str  # 'hidden' or 'cell'
    symbol: str  # 'h', or 'change of h'
    signal: np.ndarray  # (steps, units) of this review
    first: int  # step
    last: int
    pattern: patterns.Pattern  # of the units that are on from the first to the last step


def choose_pattern(page: Page, subject: Subject) -> LookedFor | None:
    """Let the learner choose what counts as on; None after a sentence where no unit is."""
    names = ("state", "on_from", "changed", "off_around")
    controls.choices(page.state, names if "cell" in subject.at.signals else names[1:], columns=4)
    name, changed = slices.state(page, subject), page.state["changed"]
    signal = subject.at.change(name) if changed else subject.at.signal(name)
    first, last = (at_step(subject, t) for t in subject.range)
    wanted = _pattern(page, signal, first, last)
    symbol = ("change of " if changed else "") + slices.SYMBOLS[name]
    if not len(wanted.units):
        st.info(page.words("elsewhere none", {"symbol": symbol}), icon=":material/search_off:")
        _offer_lower(page, signal[first : last + 1])
        return None
    return LookedFor(name, symbol, signal, first, last, wanted)


def _offer_lower(page: Page, signal: np.ndarray) -> None:
    """Offer the highest setting of 'on' at which a unit stays on: (steps, units) of the chosen words."""
    low, step = page.state.fields.bounds("on_from")[0], page.state.fields.control("on_from").step or 0.05
    highest = float(np.max(np.maximum(signal.min(axis=0), (-signal).min(axis=0)), initial=0.0))
    level = round(np.floor(highest / step - 1e-9) * step, 2)
    if low is not None and low <= level < page.state["on_from"]:
        label = page.plain("elsewhere lower", {"level": level})
        st.button(label, icon=":material/zoom_out_map:", on_click=page.state.set, args=({"on_from": level},))


def draw_same_pattern(page: Page, subject: Subject, wanted: LookedFor) -> None:
    """Draw the chosen words, and below them the passages of other reviews that show the same."""
    others = _signals(subject, wanted.state, page.state["changed"])
    steps, rows = slices.steps(subject), readings.others(subject.run.key)
    same = (rows.ids == subject.ids).all(axis=1)
    pattern = wanted.pattern
    found = patterns.matches(others, pattern, words=steps.real & ~same[:, None])
    facts = {"units": units_of(pattern), "symbol": wanted.symbol, "reviews": len(rows.ids)}
    heading(subject.badge, page.look("elsewhere", facts))
    own = (subject.tokens, subject.trace.spans, wanted.signal, pattern, wanted.first, wanted.last)
    passages = [_passage(*own, (page.plain("this review"), ""), own=True)]
    passages += [
        _passage(
            slices.read_by(subject, review), steps.spans, others[review], pattern, start, end - 1,
            (f"{score:.0%}", _LABELS[rows.labels[review]]),
        )
        for review, start, end, score in zip(found.review, found.start, found.end, found.score, strict=True)
    ]  # fmt: skip
    limit = float(np.nanmax([np.nanmax(np.abs(each.values)) for each in passages])) or 1.0
    columns = (page.plain("units in common"), "label")
    st.html(concordance(passages, columns=columns, label=page.words("elsewhere table"), limit=limit))
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
        raise ValueError(plain("not yet complete"))
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
    return Passage(tuple(on_screen(tokens[t]) for t in inside), head, head + focus - 1, values[inside], notes, own)
