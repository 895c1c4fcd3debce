"""One-hot against dense: the learner's own words pick their rows out of a trained matrix, and what both ways cost."""

from typing import Final

import numpy as np
import streamlit as st

from rnnviz.data.encoding import RESERVED
from rnnviz.figures.html.listed import costs
from rnnviz.figures.scenes.word_scenes import COLUMNS, Picking, picked_rows
from rnnviz.probes.vocabulary import lookup_cost, one_hot_cost
from rnnviz.ui import controls, run_picker
from rnnviz.ui.cached import readings, vectors
from rnnviz.ui.components import vectors as scenes
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, listed
from rnnviz.ui.word_vectors.typed import Typed, read

MOST: Final = 9  # tokens that are played


def choose_words(page: Page) -> tuple[Typed, np.ndarray] | None:
    """Let the learner write and choose a run: the words, and its matrix (vocabulary, size); None where either is not there.

    Raises:
        ValueError: the numbers of the matrix are not finite.
    """
    controls.choice(page.state, "text")
    picked = run_picker.pick(among=())
    typed = read(page.state["text"], readings.corpus_of(picked.run)) if picked else None
    if picked is None or typed is None:
        return None
    snapshot = picked.run.at(picked.epoch)
    vectors.known(snapshot)  # says so where the numbers are not finite
    return typed, vectors.matrix(snapshot)


def draw_rows(page: Page, typed: Typed, matrix: np.ndarray) -> None:
    """Play how each word picks its row out of the matrix."""
    played = _picking(typed, matrix)
    scenes.play(picked_rows(played, dark=dark()), badge="measured", look=page.look("rows"), key="rows")
    notes = [page.words("only first", {"shown": MOST})] if len(typed.words) + 1 > MOST else []
    if matrix.shape[1] > COLUMNS:
        notes.append(page.words("only columns", {"shown": COLUMNS, "size": matrix.shape[1]}))
    if notes:
        st.caption(" ".join(notes))


def _picking(typed: Typed, matrix: np.ndarray) -> Picking:
    ids, seen = typed.encode(typed.whole(len(matrix)))
    words = tuple(RESERVED.get(int(i), word) for i, word in zip(ids, seen.text, strict=True))
    return Picking(words[:MOST], ids[:MOST], matrix)


def draw_costs(page: Page, typed: Typed) -> None:
    """Draw what one-hot rows and ids cost in numbers and products."""
    steps = len(typed.words) + 1
    st.subheader(page.plain("what both cost"), anchor=False)
    controls.choices(page.state, ("vocabulary", "size"), columns=2)
    vocabulary, size = page.state["vocabulary"], page.state["size"]
    ways = {
        page.plain("one-hot rows"): one_hot_cost(vocabulary, size, steps),
        page.plain("ids"): lookup_cost(vocabulary, size, steps),
    }
    names = page.plain("bytes of input"), page.plain("bytes of the matrix"), page.plain("multiply-adds")
    figure = costs(ways, names, axis=page.plain("how many"))
    listed(figure, badge="illustration", look=page.look("costs"), key="costs")
    values = {"steps": steps, "vocabulary": vocabulary, "size": size, "wasted": vocabulary - 1}
    st.markdown(page.words("cost", values))
