"""The two parts of the home page: the network that reads, and the cards."""

import streamlit as st

from rnnviz import lessons
from rnnviz.ui import cache, controls, navigation, tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading

_PICTURES = lessons.ROOT / "assets" / "pictures"
_COLUMNS = 4


def reading(page: Page) -> None:
    """Let the learner pick or write a review, and play how the small network reads it."""
    with st.container(border=True, key="reader"):
        heading("measured", page.look("reading", _about()))
        controls.choice(page.state, "review")
        controls.choice(page.state, "text")
        own = page.state["review"] == "own"
        text = page.state["text"] if own else page.words(page.state["review"])
        try:
            result = cache.reads(text)
        except ValueError as problem:
            st.info(lessons.escape(str(problem)), icon=":material/edit:")
            return
        marks = tokens.movers(result.view, result.prediction, result.before)
        tokens.reading(
            result.view, result.prediction, result.before, key="strip", label=page.words("strip"), marks=marks
        )


def _about() -> dict[str, float]:
    """What the text may say of the network."""
    network = cache.reader()
    data = network.config.data
    return {
        "units": network.config.model.units,
        "maxlen": data.maxlen,
        "vocabulary": data.vocabulary,
        "accuracy": network.right / network.tested,
        "tested": network.tested,
        "learnt_from": data.learnt_from,
    }


def cards(page: Page) -> None:
    """Draw a card with picture and sentence for every page that exists."""
    names = lessons.shipped()
    if not names:
        return
    st.header(page.words("cards"), anchor=False)
    for start in range(0, len(names), _COLUMNS):
        for column, name in zip(st.columns(_COLUMNS), names[start : start + _COLUMNS], strict=False):
            with column, st.container(border=True, key=f"card_{name}", height="stretch"):
                _card(name)


def _card(name: str) -> None:
    lesson = lessons.load(name)
    picture = _PICTURES / f"{name}.svg"
    if picture.is_file():
        st.image(str(picture), width="stretch", alt="")
    navigation.link(name, f"**{lesson.title}**")
    st.markdown(lesson.card)
