"""What one can see before training: the network as a diagram, and a review as the network will see it."""

import numpy as np
import streamlit as st

from rnnviz.choices import DataChoices
from rnnviz.config.run import RunConfig
from rnnviz.data import subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, view
from rnnviz.data.library import IMDB
from rnnviz.data.portrait import Portrait
from rnnviz.figures.charts import reviews
from rnnviz.figures.html.diagram import diagram
from rnnviz.nn.layers import parameter_count, table
from rnnviz.ui.cached import portraits, stored
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show

_TELLING = 10  # words of each label


def network(page: Page, config: RunConfig) -> None:
    """Draw the layers with their shapes and parameters."""
    rows = table(config.network(), config.data.maxlen)
    total = parameter_count(config.network(), config.data.maxlen)
    heading("illustration", page.look("network", {"total": total}))
    _say_unused(page, config)
    st.html(diagram(rows))


def review(page: Page, config: RunConfig) -> None:
    """Show a training review as the network sees it: padded, cut, rare words unknown."""
    data = config.data
    corpus = stored.corpus(data.source, data.upload)
    if corpus is None:
        st.info(page.words("no reviews yet"), icon=":material/hourglass_empty:")
        return
    try:
        learned, _, _ = subsets.split(corpus, data, config.training.seed)
    except ValueError as error:
        st.info(str(error))
        return
    st.session_state["train/preview"] = min(st.session_state.get("train/preview", 1), len(learned))
    number = st.number_input(
        "Review",
        1,
        len(learned),
        key="train/preview",
        persist_state="session",
        help=page.plain("which review", {"reviews": len(learned)}),
        width=200,
    )
    k = int(learned[int(number) - 1])
    seen = view(corpus.train, k, corpus.words, Encoding.of(data))
    label = "positive" if corpus.train.labels[k] else "negative"
    counts = {kind: seen.count(kind) for kind in ("word", "unknown", "pad")} | {"cut": seen.words_cut}
    heading("measured", page.look("review", counts | {"label": label, "maxlen": data.maxlen}))
    tokens.strip(seen, key="preview", label=page.words("strip"))
    _say_unused(page, config)
    _portrait(page, portraits.of_run(corpus.fingerprint, data, config.training.seed), corpus, data)


def _say_unused(page: Page, config: RunConfig) -> None:
    """Say how many rows of the embedding stand for no word, where the reviews at hand have fewer than there is room for."""
    corpus = stored.corpus(config.data.source, config.data.upload)
    unused = 0 if corpus is None else config.data.vocabulary - len(corpus.words) - 3
    if corpus is not None and unused > 0:
        facts = {"words": len(corpus.words), "rows": unused, "numbers": unused * config.model.embedding}
        st.caption(page.words("few words", facts))


def _portrait(page: Page, found: Portrait, corpus: Corpus, data: DataChoices) -> None:
    """Draw what all reviews that are learned from are like: how long, how even, and the words that tell them apart."""
    facts = {
        "reviews": len(found.lengths),
        "positive": found.positive,
        "majority": found.majority,
        "median": float(np.median(found.lengths)),
        "longer": float(np.mean(found.lengths > data.maxlen)),
        "maxlen": data.maxlen,
        "unknown": found.unknown,
        "vocabulary": data.vocabulary,
    }
    said = page.words("portrait", facts)
    st.markdown(f"{said} {page.words('portrait left out', {'skip': data.skip})}" if data.skip else said)
    if data.source == IMDB:  # whose few copies are left as they are
        st.caption(page.words("copies", vars(portraits.copies(corpus.fingerprint))))
    show(
        reviews.lengths(found.lengths, data.maxlen),
        badge="measured",
        look=page.look("lengths"),
        key="lengths",
        alt=page.plain("alt lengths", facts),
    )
    strongest = found.strongest(_TELLING)
    written = [corpus.words[rank - 1] for rank in strongest]
    show(
        reviews.telling(written, found.telling[strongest], found.counts[strongest]),
        badge="measured",
        look=page.look("telling"),
        key="telling",
        alt=page.plain("alt telling", {"negative": ", ".join(written[:3]), "positive": ", ".join(written[-3:][::-1])}),
    )
    common = ", ".join(corpus.words[rank - 1] for rank in found.commonest)
    st.markdown(page.words("commonest", {"words": common}))
