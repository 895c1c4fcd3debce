"""Top contexts: the words and passages that move a unit most; the units that a word moves."""

import numpy as np
import streamlit as st

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


def draw(page: Page, subject: Subject) -> None:
    """Draw what moves the chosen unit, or what the chosen word moves."""
    names = ("about", "state") if "cell" in subject.at.signals else ("about",)
    controls.choices(page.state, names, columns=4)
    name = slices.state(page, subject)
    steps = slices.steps(subject)
    found = slices.word_changes(subject.snapshot, subject.layer, name, subject.at.backward, steps)
    if len(steps.spans) != len(subject.ids):
        st.caption(page.words("contexts steps", {"tokens": int(np.diff(steps.spans[0])[0])}))
    if page.state["about"] == "word":
        _word(page, subject, name, found)
        return
    _unit(page, subject, name, found)
    _passages(page, subject, name, steps)


def _unit(page: Page, subject: Subject, name: str, found: contexts.WordChanges) -> None:
    """The words that raise and lower the unit most, on average."""
    raising = contexts.clear_movers(found, subject.unit, count=WORDS)
    rows = np.concatenate([raising, contexts.clear_movers(found, subject.unit, count=WORDS, falling=True)[::-1]])
    if not len(rows):
        st.info(page.words("contexts none"), icon=":material/search_off:")
        return
    words = [slices.word(subject, int(token)) for token in found.ids[rows]]
    mean = found.mean[rows, subject.unit]
    symbol = slices.SYMBOLS[name]
    show(
        figures.words(
            words, mean, found.error[rows, subject.unit], found.count[rows],
            change=f"mean change of {symbol}, unit {subject.unit}",
        ),
        badge=subject.badge,
        look=page.look("contexts words", {"unit": subject.unit, "symbol": symbol, "words": len(found.ids)}),
        key="contexts_words",
        alt=f"Unit {subject.unit} of {subject.layer}: raised most by {words[0]}, by {mean[0]:.2f} on average; lowered most "
        f"by {words[-1]}, by {mean[-1]:.2f}.",
    )  # fmt: skip


def _passages(page: Page, subject: Subject, name: str, steps: slices.Steps) -> None:
    """The places where the unit rises and falls most."""
    changes = contexts.change(slices.states(subject, name)[..., subject.unit, None], backward=subject.at.backward)[
        ..., 0
    ]
    heading(subject.badge, page.look("contexts passages", {"unit": subject.unit, "reviews": len(changes)}))
    limit = float(np.abs(np.where(steps.moved, changes, 0)).max()) or 1.0
    labels = readings.others(subject.run.key).labels
    for falling, title in ((False, "Raised most"), (True, "Lowered most")):
        top = contexts.top_contexts(changes, steps.moved, count=PASSAGES, falling=falling)
        passages = [
            passage(
                slices.read_by(subject, review), steps.spans, changes[review],
                int(steps.spans[step, 0]), int(steps.spans[step, 1]) - 1,
                (f"{change:+.2f}".replace("-", "−"), "positive" if labels[review] else "negative"),
            )
            for review, step, change in zip(top.review, top.step, top.change, strict=True)
        ]  # fmt: skip
        st.markdown(f"**{title}**")
        st.html(concordance(passages, columns=("change", "label"), label=f"{title}: unit {subject.unit}", limit=limit))


def _word(page: Page, subject: Subject, name: str, found: contexts.WordChanges) -> None:
    """The units that the chosen word moves, over all places where it stands."""
    at_step(subject, subject.step)
    token = int(subject.ids[subject.step])
    place = int(np.searchsorted(found.ids, token))
    mean = found.of(token)
    word, symbol = slices.word(subject, token), slices.SYMBOLS[name]
    largest = int(np.abs(mean).argmax())
    show(
        figures.units(mean, found.error[place], word=word, change=f"mean change of {symbol}", chosen=subject.unit),
        badge=subject.badge,
        look=page.look("contexts units", {"word": word, "count": int(found.count[place]), "symbol": symbol}),
        key="contexts_units",
        alt=f"The word {word} moves unit {largest} most: by {mean[largest]:+.2f} on average.",
    )
