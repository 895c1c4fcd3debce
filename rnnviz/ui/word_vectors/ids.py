"""From words to ids: the row that a network gets, the same review at three vocabularies, and what unknown words cost."""

from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding
from rnnviz.figures.charts import vocabulary as figures
from rnnviz.probes.vocabulary import coverage
from rnnviz.runs.records import Snapshot
from rnnviz.ui import controls, run_picker
from rnnviz.ui.cached import stored, vectors
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show
from rnnviz.ui.word_vectors.typed import Typed, read

SIZES: Final = (100, 1_000, 10_000)
TRIED: Final = (5, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
_NAMED: Final = 10  # of the learner's words in the chart of frequencies


def draw(page: Page) -> None:
    """Draw the view."""
    controls.choice(page.state, "text")
    controls.choices(page.state, ("reviews", "vocabulary", "skip"), columns=3)
    controls.choices(page.state, ("maxlen", "cut", "pad"), columns=3)
    corpus = stored.corpus(page.state["reviews"])
    if corpus is None:
        st.info(page.words("no imdb"), icon=":material/hourglass_empty:")
        st.page_link("pages/train.py", label=page.words("get imdb"), icon=":material/model_training:")
        return
    typed = read(page.state["text"], corpus)
    if typed is None:
        return
    _row(page, corpus, typed)
    _frequencies(page, corpus, typed)
    st.subheader(page.plain("fewer words"), anchor=False)
    picked = run_picker.pick(recurrent=False)
    snapshot = picked.run.at(picked.epoch) if picked else None
    fits = picked is not None and stored.reviews_of(picked.run) is not None
    fits = fits and picked is not None and picked.run.fingerprint == corpus.fingerprint
    _sizes(page, typed, snapshot if fits else None)
    if fits and snapshot:
        _cost(page, snapshot)
    elif picked:
        st.caption(page.words("other words", {"run": picked.run.name}))


def _row(page: Page, corpus: Corpus, typed: Typed) -> None:
    state = page.state
    encoding = Encoding(state["vocabulary"], state["maxlen"], state["cut"], state["pad"])
    row, seen = typed.encode(encoding, state["skip"])
    heading("measured", page.look("strip"))
    tokens.strip(seen, key="words_strip", label=page.words("strip"), fold=False)
    known = min(max(0, state["vocabulary"] - 4), len(corpus.words))
    st.markdown(page.words("row", {"maxlen": state["maxlen"]}))
    st.code(str(row.tolist()), language="python", wrap_lines=True)
    st.markdown(page.words("reserved", {"vocabulary": state["vocabulary"], "known": known}))
    if state["skip"]:
        gone = int(((typed.ranks > 0) & (typed.ranks <= state["skip"])).sum())
        not_rank = corpus.words.index("not") + 1 if "not" in corpus.words else None
        values = {"skip": state["skip"], "gone": gone, "skip_top": state["skip"] + 4, "not_rank": not_rank}
        st.markdown(page.words("skipped", values))


def _frequencies(page: Page, corpus: Corpus, typed: Typed) -> None:
    times = vectors.times(page.state["reviews"], "")
    if times is None:
        return
    marked = dict(list(dict.fromkeys(zip(typed.words, typed.ranks.tolist(), strict=True)))[:_NAMED])
    sizes = sorted({*SIZES, page.state["vocabulary"]})
    covered = coverage(times, np.array([page.state["vocabulary"]]))[0]
    show(
        figures.frequencies(times, marked, sizes),
        badge="measured",
        look=page.look("frequencies"),
        key="frequencies",
        alt=page.plain(
            "frequencies alt", {"words": len(times), "covered": covered, "vocabulary": page.state["vocabulary"]}
        ),
    )
    if len(corpus.words) + 4 < max(sizes):
        st.caption(page.words("few words", {"words": len(corpus.words), "enough": len(corpus.words) + 4}))


def _sizes(page: Page, typed: Typed, snapshot: Snapshot | None) -> None:
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


def _cost(page: Page, snapshot: Snapshot) -> None:
    own = stored.run(snapshot.run_id).config.data.vocabulary
    right = vectors.right_by_vocabulary(snapshot, (*(size for size in TRIED if size < own), own))
    least, most = min(right), max(right)
    values = {"tested": len(right[most]), "least": least, "most": most}
    values |= {"low": right[least].mean(), "high": right[most].mean()}
    show(
        figures.accuracy(right),
        badge="measured",
        look=page.look("accuracy"),
        key="accuracy_by_vocabulary",
        alt=page.plain("accuracy alt", values),
    )
