"""What order is worth: the average of the words against networks that read in order, where only the order differs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import streamlit as st

from rnnviz.data.encoding import words_of
from rnnviz.data.word_pairs import sentence_pairs
from rnnviz.figures.charts import word_order as figures
from rnnviz.figures.html.listed import accuracies
from rnnviz.lessons import escape
from rnnviz.runs.records import Run, Snapshot
from rnnviz.statistics import is_positive
from rnnviz.ui import controls, run_picker
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored, vectors
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, listed, show

_MOST = 9  # networks beside each other


@dataclass(frozen=True)
class Rivals:
    """Two networks that learned from the same reviews: one averages its words, the other may read in order."""

    average: Run
    run: Run
    mean: Snapshot  # of `average`
    reader: Snapshot  # of `run`, at the chosen epoch


def choose_rivals(page: Page) -> Rivals | None:
    """Let the learner choose a run and sentences to judge; None where there is no average to set against it."""
    picked = run_picker.pick(among=())
    if picked is None:
        return None
    average = _average(picked.run)
    if average is None:
        st.info(page.told("no average"), icon=":material/model_training:")
        run_picker.offer_shipped()
        return None
    if average.id == picked.run.id:
        st.info(page.words("is average"), icon=":material/info:")
        run_picker.offer_shipped()
        return None
    controls.choice(page.state, "pattern")
    return Rivals(average, picked.run, stored.trained(average), picked.run.at(picked.epoch))


def right(found: vectors.Pairs) -> np.ndarray:
    """Return which sentences of the pairs are judged right, (2 * pairs,) bool."""
    return np.concatenate([is_positive(found.praise), ~is_positive(found.blame)])


def told(page: Page, right: Mapping[str, np.ndarray]) -> str:
    """Return the share of right verdicts of each, in words."""
    return "; ".join(page.plain("right alt", {"who": who, "share": each.mean()}) for who, each in right.items())


def usable(fingerprint: str) -> list[Run]:
    """Return the ended runs on the same reviews that have weights, those that come with the app first."""
    tested = partial(backend().store.runs, fingerprint=fingerprint, tested=True)
    return [
        run
        for run in (*tested(shipped=True), *tested(shipped=False, limit=run_picker.OFFERED))
        if stored.epochs(run.key)
    ]


def _average(run: Run) -> Run | None:
    """Return the network that averages its words, trained on the same reviews."""
    averages = (each for each in usable(run.fingerprint) if each.status != "diverged" and _averages(each))
    return next(averages, None)


def _averages(run: Run) -> bool:
    model = run.config.model
    return model.architecture == "feed_forward" and model.pooling == "average"


def draw_pairs(page: Page, rivals: Rivals) -> None:
    """Draw what both networks say to sentences of which only the order differs."""
    pattern, name = page.state["pattern"], rivals.run.name
    answers = {
        page.plain("the average"): vectors.pairs(rivals.mean, pattern),
        name: vectors.pairs(rivals.reader, pattern),
    }
    show(
        figures.pairs([(who, found.praise, found.blame) for who, found in answers.items()]),
        badge="measured",
        look=page.look("pairs"),
        key="pairs",
        alt=told(page, {who: right(found) for who, found in answers.items()}),
    )
    example = sentence_pairs(pattern, 1)[0]
    average, reads = (right(found).mean() for found in answers.values())
    values = {"pairs": vectors.PAIRS, "praise": example.praise, "blame": example.blame, "run": name}
    st.markdown(page.words("read", values | {"average": average, "reader": reads}))


def draw_own(page: Page, rivals: Rivals) -> None:
    """Draw what both say to two sentences of the learner's."""
    st.subheader(page.plain("own sentences"), anchor=False)
    controls.choices(page.state, ("first", "second"), columns=2)
    texts = [page.state[side] for side in ("first", "second")]
    try:
        words = [words_of(text) for text in texts]
        told = [[vectors.answer(each, text) for text in texts] for each in (rivals.mean, rivals.reader)]
    except ValueError as problem:
        st.info(escape(str(problem)), icon=":material/edit:")
        return
    if not vectors.same_words(*words):
        st.info(page.words("other words in pair"), icon=":material/difference:")
    (a, b), (c, d) = told
    heading("measured", page.look("own"))
    st.markdown(
        page.words(
            "own pair",
            {
                "run": rivals.run.name, "first": texts[0], "second": texts[1],
                "average_first": a, "average_second": b, "run_first": c, "run_second": d,
                "average_apart": abs(a - b), "run_apart": abs(c - d),
            },
        )
    )  # fmt: skip


def draw_networks(page: Page, rivals: Rivals) -> None:
    """Draw how many of the pairs every network on the same reviews gets right."""
    first = [rivals.average, rivals.run]
    ids = {run.id for run in first}
    others = [run for run in usable(rivals.run.fingerprint) if run.id not in ids and run.status != "diverged"]
    every = [*first, *others][:_MOST]
    found = {run.name: right(vectors.pairs(stored.trained(run), page.state["pattern"])) for run in every}
    listed(accuracies(found), badge="measured", look=page.look("networks"), key="networks_on_pairs")


def draw_reviews(page: Page, rivals: Rivals) -> None:
    """Draw both networks' accuracy on test reviews in their order, shuffled and reversed."""
    with st.container(key="figure_reviews", gap="xsmall"):
        heading("measured", page.look("reviews"))
        both = ((page.plain("the average"), rivals.mean), (rivals.run.name, rivals.reader))
        for column, (who, snapshot) in zip(st.columns(2), both, strict=True):
            column.html(accuracies(vectors.by_order(snapshot), title=who))
