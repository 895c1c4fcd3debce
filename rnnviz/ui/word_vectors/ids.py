"""From words to ids: the row that a network gets, the same review at three vocabularies, and what unknown words cost."""

from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding
from rnnviz.figures.html.frequencies import frequencies
from rnnviz.figures.html.listed import accuracies
from rnnviz.lessons import Markup
from rnnviz.probes.vocabulary import coverage
from rnnviz.runs.records import Snapshot
from rnnviz.ui import controls, run_picker
from rnnviz.ui.cached import stored, vectors
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.run_picker import Picked
from rnnviz.ui.show import heading, listed
from rnnviz.ui.word_vectors.typed import Typed, look_up, read

SIZES: Final = (100, 1_000, 10_000)
TRIED: Final = (5, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
_NAMED: Final = 10  # of the learner's words in the chart of frequencies


def write(page: Page) -> None:
    """Let the learner write, and choose the reviews that give the word list; draw the row that a network gets."""
    controls.choice(page.state, "text")
    controls.choices(page.state, ("reviews", "vocabulary", "skip"), columns=3)
    controls.choices(page.state, ("maxlen", "cut", "pad"), columns=3)
    corpus = stored.corpus(page.state["reviews"])
    if corpus is None:
        st.info(page.words("no imdb"), icon=":material/hourglass_empty:")
        st.page_link("pages/train.py", label=page.words("get imdb"), icon=":material/model_training:")
    elif typed := read(page.state["text"], corpus):
        _draw_row(page, corpus, typed)


def _draw_row(page: Page, corpus: Corpus, typed: Typed) -> None:
    """Draw the words as the network gets them, and the row of their ids."""
    state = page.state
    encoding = Encoding(state["vocabulary"], state["maxlen"], state["cut"], state["pad"])
    row, seen = typed.encode(encoding, state["skip"])
    heading("measured", page.look("strip"))
    tokens.strip(seen, key="words_strip", label=page.words("strip"), fold=False)
    known = min(max(0, state["vocabulary"] - 4), len(corpus.words))
    st.markdown(page.words("row", {"maxlen": state["maxlen"], "row": Markup(str(row.tolist()))}))
    st.markdown(page.words("reserved", {"vocabulary": state["vocabulary"], "known": known}))
    if state["skip"]:
        gone = int(((typed.ranks > 0) & (typed.ranks <= state["skip"])).sum())
        not_rank = corpus.words.index("not") + 1 if "not" in corpus.words else None
        values = {"skip": state["skip"], "gone": gone, "skip_top": state["skip"] + 4, "not_rank": not_rank}
        st.markdown(page.words("skipped", values))


def written(page: Page) -> tuple[Corpus, Typed] | None:
    """Return the reviews that give the word list, and what the learner wrote; None where `write` says what is missing."""
    corpus = stored.corpus(page.state["reviews"])
    try:
        return None if corpus is None else (corpus, look_up(page.state["text"], corpus))
    except ValueError:
        return None


def choose_run(page: Page) -> Picked | None:
    """Let the learner choose whose verdicts are shown at fewer words."""
    st.subheader(page.plain("fewer words"), anchor=False)
    return run_picker.pick(among=())


def snapshot_on(picked: Picked | None, corpus: Corpus) -> Snapshot | None:
    """Return the chosen network if it learned from these reviews, and they are here."""
    if picked is None or picked.run.fingerprint != corpus.fingerprint or stored.reviews_of(picked.run) is None:
        return None
    return picked.run.at(picked.epoch)


def draw_frequencies(page: Page, corpus: Corpus, typed: Typed) -> None:
    """Draw how often each word of the reviews occurs, with the learner's words among them."""
    times = vectors.times(page.state["reviews"], "")
    if times is None:
        return
    marked = dict(list(dict.fromkeys(zip(typed.words, typed.ranks.tolist(), strict=True)))[:_NAMED])
    sizes = sorted({*SIZES, page.state["vocabulary"]})
    covered = coverage(times, np.array([page.state["vocabulary"]]))[0]
    values = {"words": len(times), "covered": covered, "vocabulary": page.state["vocabulary"]}
    figure = frequencies(times, marked, sizes, label=page.plain("frequencies alt", values))
    listed(figure, badge="measured", look=page.look("frequencies"), key="frequencies")
    if len(corpus.words) + 4 < max(sizes):
        st.caption(page.words("few words", {"words": len(corpus.words), "enough": len(corpus.words) + 4}))


def draw_sizes(page: Page, typed: Typed, snapshot: Snapshot | None) -> None:
    """Draw the same words at three sizes of the vocabulary, each with the verdict of the network, if there is one."""
    heading("measured", page.look("sizes"))
    for size in SIZES:
        _, seen = typed.encode(typed.whole(size))
        values: dict[str, Any] = {"size": size, "known": seen.count("word"), "words": len(typed.words)}
        if snapshot is None:
            st.markdown(page.words("at", values))
        else:
            values |= {"p": vectors.answer_at(snapshot, page.state["text"], size)}
            st.markdown(page.words("at verdict", values | {"run": stored.run(snapshot.run_id).name}))
        tokens.strip(seen, key=f"words_at_{size}", label=page.words("strip at", {"size": size}))


def draw_cost(page: Page, picked: Picked | None, snapshot: Snapshot | None) -> None:
    """Draw the accuracy that unknown words cost, or say that the network learned from other reviews."""
    if snapshot is None:
        if picked:
            st.caption(page.words("other words", {"run": picked.run.name}))
        return
    own = stored.run(snapshot.run_id).config.data.vocabulary
    right = vectors.right_by_vocabulary(snapshot, (*(size for size in TRIED if size < own), own))
    rows = {page.plain("so many ids", {"size": size}): right[size] for size in sorted(right, reverse=True)}
    look = page.look("accuracy", {"tested": len(right[own])})
    listed(accuracies(rows), badge="measured", look=look, key="accuracy_by_vocabulary")
