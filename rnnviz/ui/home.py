"""The two parts of the home page: the network that reads, and the course."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import streamlit as st

from rnnviz import lessons
from rnnviz.data import wordforms
from rnnviz.data.encoding import FIRST_WORD
from rnnviz.reader import Reading
from rnnviz.ui import controls, navigation, progress
from rnnviz.ui.cached import stored
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading
from rnnviz.ui.told import Value
from rnnviz.ui.words import common

_PICTURES = lessons.ROOT / "assets" / "pictures"
_COLUMNS = 3


def for_teachers(page: Page) -> None:
    """Draw the way to the lessons of a teacher, at first sight; who follows one is there already."""
    if not page.in_lesson:
        navigation.link(navigation.CLASSROOM, page.plain("for teachers"))


def reading(page: Page) -> Reading | None:
    """Let the learner pick or write a review, and play how the small network reads it."""
    with st.container(border=True, key="reader"):
        heading("measured", page.look("reading"))
        controls.choices(page.state, ("review", "text"))
        own = page.state["review"] == "own"
        text = page.state["text"] if own else page.words(page.state["review"])
        if not text.strip():
            st.info(page.words("empty"), icon=":material/edit:")
            return None
        try:
            result = stored.reads(text)
        except ValueError as problem:
            st.info(lessons.escape(str(problem)), icon=":material/edit:")
            return None
        marks = tokens.movers(result.view, result.prediction, result.before)
        tokens.reading(
            result.view, result.prediction, result.before, key="strip", label=page.words("strip"), marks=marks
        )
        if not result.view.count("word"):
            st.info(common(f"unread {wordforms.unread(text)}"), icon=":material/translate:")
        return result


def facts() -> dict[str, float]:
    """Return what the texts say of the network."""
    network = stored.home_network()
    data = network.config.data
    return {
        "units": network.config.model.units,
        "maxlen": data.maxlen,
        "words": network.config.data.vocabulary - FIRST_WORD - 1,  # ids 0 to 3 are no words
        "learnt_from": data.learnt_from,
        "accuracy": network.right / network.tested,
        "tested": network.tested,
    }


def answers(page: Page) -> Mapping[str, Value]:
    """Return the numbers in the answers of Try this: each from reading the review in question."""

    def read(name: str) -> Reading:
        return stored.reads(page.words(name))

    def at_bad(_: Mapping[str, Any], words: int) -> float:
        result = read("negation")
        return float(result.prediction[result.view.text.index("bad") + words])

    return {
        **facts(),
        "not_before": lambda choices: at_bad(choices, -1),
        "not_after": lambda choices: at_bad(choices, 0),
        "not_verdict": lambda _: read("negation").verdict,
        "falls_top": lambda _: float(np.nanmax(read("falls").prediction)),
        "falls_verdict": lambda _: read("falls").verdict,
        "before": lambda _: read("falls").before,
    }


def course(page: Page) -> None:
    """Draw the course: part by part, a card for every page that exists, with what it answers and what was tried."""
    there = {part: [name for name in names if name != lessons.HOME] for part, names in lessons.parts().items()}
    pages = [name for names in there.values() for name in names]
    if not pages:
        return
    st.header(page.words("course"), anchor=False)
    minutes = sum(lessons.load(name).minutes for name in pages)
    predictions = sum(len(lessons.load(name).experiments) for name in pages)
    made = sum(progress.done(name) for name in pages)
    values = {"pages": len(pages), "minutes": minutes, "predictions": predictions, "made": made}
    st.markdown(page.words("course so far" if made else "course at the start", values))
    steps = [(number, part, name) for number, (part, name) in enumerate(((p, n) for p in there for n in there[p]), 1)]
    for start in range(0, len(steps), _COLUMNS):
        for column, (number, part, name) in zip(st.columns(_COLUMNS), steps[start : start + _COLUMNS], strict=False):
            with column, st.container(border=True, key=f"card_{name}", height="stretch"):
                st.markdown(f":small[**{number} · {part}**]")
                _card(name)


def _card(name: str) -> None:
    lesson = lessons.load(name)
    picture = _PICTURES / f"{name}.svg"
    if picture.is_file():
        st.image(str(picture), width="stretch", alt=lesson.picture)
    navigation.link(name, f"**{lesson.title}**")
    st.markdown(lesson.question)
    st.markdown(f":small[{lesson.card}]")
    done, there = progress.done(name), len(lesson.experiments)
    tried = f":green[:material/check_circle: {done} of {there} predicted]" if done else f"{there} predictions"
    st.markdown(f":small[:material/schedule: {lesson.minutes} min · {tried}]")
