"""The next-word tutorial: its table of X and y, its network, and the three mistakes in its code."""

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.data.text import tutorial
from rnnviz.figures.charts import language as figures
from rnnviz.language import windows
from rnnviz.language.writing import How, next_token
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language
from rnnviz.ui.generate.learning import TUTORIAL, offer_tutorial
from rnnviz.ui.generate.run import KINDS
from rnnviz.ui.page import Page

ROWS = 8
MISTAKES = ("shape", "axis", "length")


def run_of() -> Run | None:
    """Return the newest run with the tutorial's network on its paragraph that has ended, or the shipped one."""
    wanted = {
        name: value
        for name, value in TUTORIAL.items()
        if name in ("text", "token", "predict", "window", "architecture")
    }
    for run in backend().store.runs(kinds=KINDS, tested=True):
        if all(run.config.flat()[name] == value for name, value in wanted.items()):
            return run
    return None


def draw_tutorial(page: Page) -> None:
    """Draw everything about the tutorial."""
    st.markdown(page.told("tutorial"))
    run = run_of()
    if run is None or run.final_epoch is None:
        st.info(page.words("no tutorial"), icon=":material/school:")
        return
    left, right = st.columns(2, gap="large")
    with left:
        _table(page, run)
    with right:
        _next(page, run)
    offer_tutorial(page)
    st.subheader(page.plain("three mistakes"), anchor=False)
    window = language.config_of(run).data.window
    for mistake in MISTAKES:
        with st.expander(page.plain(f"mistake {mistake}"), icon=":material/bug_report:", key=f"mistake_{mistake}"):
            st.markdown(page.words(f"why {mistake}", {"window": window}))
            if mistake == "length":
                _lengths(page, run, window)
    with st.expander(page.plain("corrected"), icon=":material/check_circle:", key="corrected"):
        st.code(corrected(page), language="python")


def _table(page: Page, run: Run) -> None:
    import pandas as pd

    config, known = language.config_of(run), language.encoded(run.key).vocabulary
    rows = windows.build(config, tutorial()).train
    words = [[known.tokens[k] for k in row] for row in rows.inputs[:ROWS]]
    table = pd.DataFrame(words, columns=[f"X[{k}]" for k in range(config.data.window)])
    table["y"] = [known.tokens[k] for k in rows.targets[:ROWS]]
    ui.heading(ui.badge_of(run), page.look("table", {"rows": len(rows), "window": config.data.window}))
    tables.draw(table)
    count = parameter_count(config.network(), config.steps)
    st.caption(page.words("its network", {"parameters": count, "vocabulary": config.data.vocabulary}))


def answer(run: Run, prompt: str) -> tuple[list[str], np.ndarray]:
    """Return the likeliest next words after a prompt, and their probabilities."""
    known, network = language.encoded(run.key).vocabulary, language.model(run.at(int(run.final_epoch or 0)))
    chances = next_token(network, known.encode(prompt))
    order = np.argsort(-chances)[:8]
    return [known.shown(int(k)) for k in order], chances[order]


def corrected(page: Page) -> str:
    """Return the tutorial's code without its mistakes."""
    written = Markup(page.lesson.words["code tutorial"]).strip()
    return written.removeprefix("```python").removesuffix("```").strip() + "\n"


def _lengths(page: Page, run: Run, window: int) -> None:
    """Draw what the network answers to prompts of other lengths."""
    lengths = range(1, 2 * window + 1)
    right = language.right_by_length(run.at(int(run.final_epoch or 0)), lengths)
    facts = {
        "window": window,
        "right": right[window - 1],
        "longer": right[window],
        "shorter": right[max(window - 2, 0)],
    }
    ui.show(
        figures.by_length(lengths, right, window=window),
        badge=ui.badge_of(run),
        look=page.look("lengths", facts),
        key="lengths",
        alt=page.plain("alt lengths", facts),
    )


def _next(page: Page, run: Run) -> None:
    prompt = page.plain("tutorial prompt")
    names, chances = answer(run, prompt)
    facts = {"prompt": prompt, "word": names[0], "chance": float(chances[0])}
    ui.show(
        figures.next_tokens(names, chances, drawn=0),
        badge=ui.badge_of(run),
        look=page.look("next word", facts),
        key="tutorial_next",
        alt=page.plain("alt next word", facts),
    )
    found = language.written(run.at(int(run.final_epoch or 0)), prompt, 24, How(0))
    st.caption(page.words("goes on", {"text": language.encoded(run.key).vocabulary.decode(found.ids)}))
