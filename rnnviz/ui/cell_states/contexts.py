"""Top contexts: the words and passages that move a unit most; the units that a word moves."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.digits import written
from rnnviz.figures.charts import contexts as figures
from rnnviz.figures.html.concordance import concordance
from rnnviz.probes import contexts
from rnnviz.ui import controls
from rnnviz.ui.cached import readings
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.elsewhere import at_step, passage
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show

PASSAGES = 6
WORDS = 8  # on each side


@dataclass(frozen=True)
class Changes:
    """What words do to a state of the chosen layer, over the run's test reviews."""

    state: str  # 'hidden' or 'cell'
    steps: slices.Steps
    by_word: contexts.WordChanges

    @property
    def symbol(self) -> str:
        return slices.SYMBOLS[self.state]


def measure_changes(page: Page, subject: Subject) -> Changes:
    """Let the learner choose what to look at, and measure it."""
    names = ("about", "state") if "cell" in subject.at.signals else ("about",)
    controls.choices(page.state, names, columns=4)
    name = slices.state(page, subject)
    steps = slices.steps(subject)
    found = slices.word_changes(subject.snapshot, subject.layer, name, subject.at.backward, steps)
    if len(steps.spans) != len(subject.ids):
        st.caption(page.words("contexts steps", {"tokens": int(np.diff(steps.spans[0])[0])}))
    return Changes(name, steps, found)


def draw_changes(page: Page, subject: Subject, changes: Changes) -> None:
    """Draw what moves the chosen unit, words and then passages; or what the chosen word moves."""
    if page.state["about"] == "word":
        _draw_moved_units(page, subject, changes)
    else:
        _draw_moving_words(page, subject, changes)
        _draw_passages(page, subject, changes)


def _draw_moving_words(page: Page, subject: Subject, changes: Changes) -> None:
    """Draw the words that raise and lower the unit most, on average."""
    found, unit = changes.by_word, subject.unit
    raising = contexts.clear_movers(found, unit, count=WORDS)
    rows = np.concatenate([raising, contexts.clear_movers(found, unit, count=WORDS, falling=True)[::-1]])
    if not len(rows):
        st.info(page.words("contexts none"), icon=":material/search_off:")
        return
    words = [slices.word(subject, int(token)) for token in found.ids[rows]]
    mean, named = found.mean[rows, unit], {"symbol": changes.symbol, "unit": unit}
    most = {"raised": words[0], "rise": mean[0], "lowered": words[-1], "fall": mean[-1], "layer": subject.layer}
    show(
        figures.words(
            words, mean, found.error[rows, unit], found.count[rows], change=page.plain("axis of a unit", named),
        ),
        badge=subject.badge,
        look=page.look("contexts words", named | {"words": len(found.ids)}),
        key="contexts_words",
        alt=page.plain("alt contexts words", named | most),
    )  # fmt: skip


def _draw_passages(page: Page, subject: Subject, found: Changes) -> None:
    """Draw the places where the unit rises and falls most."""
    unit, steps = subject.unit, found.steps
    states = slices.states(subject, found.state)[..., unit, None]
    changes = contexts.change(states, backward=subject.at.backward)[..., 0]
    heading(subject.badge, page.look("contexts passages", {"unit": unit, "reviews": len(changes)}))
    limit = float(np.abs(np.where(steps.moved, changes, 0)).max()) or 1.0
    labels = readings.others(subject.run.key).labels
    for falling in (False, True):
        title = page.plain("lowered most" if falling else "raised most")
        top = contexts.top_contexts(changes, steps.moved, count=PASSAGES, falling=falling)
        passages = [
            passage(
                slices.read_by(subject, review), steps.spans, changes[review],
                int(steps.spans[step, 0]), int(steps.spans[step, 1]) - 1,
                (_written(change), "positive" if labels[review] else "negative"),
            )
            for review, step, change in zip(top.review, top.step, top.change, strict=True)
        ]  # fmt: skip
        st.markdown(f"**{title}**")
        label = page.plain("passages", {"title": title, "unit": unit})
        st.html(concordance(passages, columns=("change", "label"), label=label, limit=limit))


def _written(change: float) -> str:
    """Write a change in a few letters; that of a state without bounds can be of any size."""
    return written(change, "+.2f" if abs(change) < 1000 else "+.2e")


def _draw_moved_units(page: Page, subject: Subject, changes: Changes) -> None:
    """Draw what the chosen word does to each unit, over all places where it stands."""
    at_step(subject, subject.step)
    found, token = changes.by_word, int(subject.ids[subject.step])
    place = int(np.searchsorted(found.ids, token))
    mean = found.of(token)
    largest = int(np.abs(mean).argmax())
    named = {"word": slices.word(subject, token), "symbol": changes.symbol}
    change = page.plain("axis of all units", named)
    show(
        figures.units(mean, found.error[place], word=named["word"], change=change, chosen=subject.unit),
        badge=subject.badge,
        look=page.look("contexts units", named | {"count": int(found.count[place])}),
        key="contexts_units",
        alt=page.plain("alt contexts units", named | {"unit": largest, "change": mean[largest]}),
    )
